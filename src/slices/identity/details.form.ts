// Reads what a person says of themselves, at their first sign-in and whenever they change it.
import type { FormFields } from '../../platform/http/form-body.ts'
import { tooLong } from '../../platform/http/read-fields.ts'

export type TypedDetails = {
  readonly name: string
  readonly jobTitle: string
  readonly directorate: string
  readonly nameVisible: boolean
}

export type DetailsResult =
  | { readonly ok: true; readonly value: TypedDetails }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>>; readonly typed: TypedDetails }

/** In characters as people count them. */
export const longestDetail = 100

/** `asksName`: whether the page asks if colleagues may see the name; where it does not, nobody may. */
export function parseDetails(fields: FormFields, { asksName }: { asksName: boolean }): DetailsResult {
  const text = (field: string) => (fields.get(field) ?? '').trim()
  const choice = fields.get('showName')
  const typed = {
    name: text('name'),
    jobTitle: text('jobTitle'),
    directorate: text('directorate'),
    nameVisible: asksName && choice === 'yes',
  }
  const found = {
    name: typed.name === '' ? 'Enter your name' : problemOf(typed.name, 'Your name'),
    jobTitle: typed.jobTitle === '' ? 'Enter your job title' : problemOf(typed.jobTitle, 'Your job title'),
    directorate: problemOf(typed.directorate, 'Your directorate'),
    showName:
      asksName && choice !== 'yes' && choice !== 'no'
        ? 'Select whether colleagues may see your name'
        : undefined,
  }
  const errors = Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return Object.keys(errors).length === 0 ? { ok: true, value: typed } : { ok: false, errors, typed }
}

// Control characters, line ends, and the marks that turn the direction of the text around: in a name they only mislead.
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

function problemOf(text: string, what: string): string | undefined {
  if ([...text].length > longestDetail) return tooLong(what, longestDetail)
  return hidden.test(text) ? `${what} must be on one line, without control characters` : undefined
}
