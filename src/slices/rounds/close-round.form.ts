import type { FormFields } from '../../platform/http/form-body.ts'

export type LateResult =
  | { readonly ok: true; readonly lateAllowed: boolean }
  | { readonly ok: false; readonly errors: { readonly late: string } }

/** Reads whether drafts may still be submitted after the end. */
export function parseLate(fields: FormFields): LateResult {
  const late = fields.get('late')
  return late === 'yes' || late === 'no'
    ? { ok: true, lateAllowed: late === 'yes' }
    : { ok: false, errors: { late: 'Select whether drafts may still be submitted' } }
}
