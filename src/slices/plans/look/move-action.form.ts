// Reads which action is to go where, and how the plan was shown meanwhile.
import type { FormFields } from '../../../platform/http/form-body.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import { type Move, readMove } from '../read-move.form.ts'
import { parseArrangement } from './arrange-plan.form.ts'
import type { Arrangement } from './arrange-plan.rules.ts'

export type ActionMove = Move & {
  /** How the plan was shown, to come back to. */
  readonly back: Arrangement
}

/** Undefined where no page of ours can have sent it. */
export function parseMove(fields: FormFields): ActionMove | undefined {
  const move = readMove(fields.get('move'), isUuid)
  return move && { ...move, back: parseArrangement(new URLSearchParams(fields.get('back') ?? '')) }
}
