// Reads which action is to go where. The buttons and the dragging script send both in one field, so that a list of hundreds
// needs one form: "<action>:top", "<action>:before:<other>", "<action>:after:<other>".
import type { FormFields } from '../../../platform/http/form-body.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Place } from '../order.rules.ts'
import { parseArrangement } from './arrange-plan.form.ts'
import type { Arrangement } from './arrange-plan.rules.ts'

export type Move = {
  readonly actionId: string
  readonly place: Place
  /** How the plan was shown, to come back to. */
  readonly back: Arrangement
}

/** Undefined where no page of ours can have sent it. */
export function parseMove(fields: FormFields): Move | undefined {
  const [actionId = '', kind, other = ''] = (fields.get('move') ?? '').split(':')
  const place = placeOf(kind, other)
  if (!isUuid(actionId) || !place) return undefined
  return { actionId, place, back: parseArrangement(new URLSearchParams(fields.get('back') ?? '')) }
}

function placeOf(kind: string | undefined, other: string): Place | undefined {
  if (kind === 'top' && other === '') return { kind }
  return (kind === 'before' || kind === 'after') && isUuid(other) ? { kind, other } : undefined
}
