import type { FormFields } from '../../platform/http/form-body.ts'
import type { Walk } from './workshop-record.rules.ts'

export type StartResult =
  | { readonly ok: true; readonly walk: Walk }
  | { readonly ok: false; readonly errors: { readonly walk: string } }

export function parseStart(fields: FormFields): StartResult {
  const walk = fields.get('walk')
  return walk === 'disagreement' || walk === 'area'
    ? { ok: true, walk }
    : { ok: false, errors: { walk: 'Select in which order to talk about the statements' } }
}
