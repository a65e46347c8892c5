// Reads what is to go where, as a button or the dragging script sends it. Both travel in one field, so that a list of
// hundreds needs one form: "<id>:top", "<id>:before:<other>", "<id>:after:<other>".
import type { Place } from './order.rules.ts'

export type Move = { readonly id: string; readonly place: Place }

/** Undefined where no page of ours can have sent it. `isId`: what the ids of this list look like; none has a colon. */
export function readMove(posted: string | undefined, isId: (text: string) => boolean): Move | undefined {
  const [id = '', kind, other = '', ...more] = (posted ?? '').split(':')
  if (!isId(id) || more.length > 0) return undefined
  if (kind === 'top' && other === '') return { id, place: { kind } }
  return (kind === 'before' || kind === 'after') && isId(other) ? { id, place: { kind, other } } : undefined
}
