import type { ErrorLink } from './govuk/error-summary.tsx'

/** What to correct, by the name of the field; in the order of the page. */
export type FieldErrors = Readonly<Record<string, string>>

export function hasErrors(errors: FieldErrors | undefined): boolean {
  return errors !== undefined && Object.keys(errors).length > 0
}

/** The errors as links to their fields, for `ErrorSummary`. A field's id is its name unless the page chose another. */
export function errorLinks(errors: FieldErrors | undefined): ErrorLink[] {
  return Object.entries(errors ?? {}).map(([field, text]) => ({ text, href: `#${field}` }))
}
