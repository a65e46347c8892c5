import type { FormFields } from '../../platform/http/form-body.ts'

export type BeginInRoundResult =
  | { readonly ok: true; readonly isCopy: boolean; readonly once: string }
  | { readonly ok: false; readonly errors: { readonly start: string }; readonly once: string }

/** `canCopy`: there is a submitted assessment to begin from; without one, nobody is asked. */
export function parseBeginInRound(fields: FormFields, { canCopy }: { canCopy: boolean }): BeginInRoundResult {
  const once = fields.get('once') ?? ''
  const start = fields.get('start')
  const isCopy = canCopy && start === 'copy'
  return canCopy && !isCopy && start !== 'empty'
    ? { ok: false, errors: { start: 'Select how to start' }, once }
    : { ok: true, isCopy, once }
}
