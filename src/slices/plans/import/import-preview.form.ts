// Reads that the actions of an import are to be added: what its reader saw, and which look-alikes they want as well.
import type { FormFields } from '../../../platform/http/form-body.ts'

export type AddingChoice = {
  /** The mark of what the page said would be added. */
  readonly seen: string
  readonly wanted: ReadonlySet<number>
}

export function parseAdding(fields: FormFields): AddingChoice {
  return {
    seen: fields.get('seen') ?? '',
    wanted: new Set(fields.getAll('also').flatMap((text) => rowNumber(text) ?? [])),
  }
}

function rowNumber(text: string): number | undefined {
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined
}
