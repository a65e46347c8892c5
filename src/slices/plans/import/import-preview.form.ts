// Reads that the actions of an import are to be added: how many its reader saw, and which look-alikes they want as well.
import type { FormFields } from '../../../platform/http/form-body.ts'

export type AddingChoice = {
  /** How many rows the page said would be added; undefined where the form does not say. */
  readonly seen: number | undefined
  readonly wanted: ReadonlySet<number>
}

export function parseAdding(fields: FormFields): AddingChoice {
  return {
    seen: rowNumber(fields.get('ready') ?? ''),
    wanted: new Set(fields.getAll('also').flatMap((text) => rowNumber(text) ?? [])),
  }
}

function rowNumber(text: string): number | undefined {
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined
}
