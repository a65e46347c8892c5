// Reads which area is to go where, as its button sends it: "<area>:top", "<area>:before:<other>", "<area>:after:<other>".
import type { FormFields } from '../../../platform/http/form-body.ts'
import type { Place } from '../order.rules.ts'

export type AreaMove = { readonly areaId: string; readonly place: Place }

/** Undefined where no page of ours can have sent it. */
export function parseAreaMove(fields: FormFields): AreaMove | undefined {
  const [areaId = '', kind, other = '', ...more] = (fields.get('move') ?? '').split(':')
  if (areaId === '' || more.length > 0) return undefined
  if (kind === 'top' && other === '') return { areaId, place: { kind } }
  if ((kind !== 'before' && kind !== 'after') || other === '') return undefined
  return { areaId, place: { kind, other } }
}
