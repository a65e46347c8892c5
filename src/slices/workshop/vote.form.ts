import type { FormFields } from '../../platform/http/form-body.ts'

export type VoteResult =
  | { readonly ok: true; readonly optionId: string; readonly statementId: string }
  | { readonly ok: false; readonly errors: { readonly option: string }; readonly statementId: string }

/** `options`: the ids of the scale. */
export function parseVote(fields: FormFields, options: readonly string[]): VoteResult {
  const statementId = fields.get('statement') ?? ''
  const optionId = fields.get('option') ?? ''
  return options.includes(optionId)
    ? { ok: true, optionId, statementId }
    : { ok: false, errors: { option: 'Select your answer' }, statementId }
}
