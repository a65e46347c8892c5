// Moves an action in its plan's order. The plan is held meanwhile: of two people who move at once, the second moves in what
// the first has made.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import { lockPlan } from '../lock-plan.queries.ts'
import { inOrder, moved, type Place } from '../order.rules.ts'

export type Moving = { readonly planId: string; readonly actionId: string; readonly place: Place }

/**
 * False where the action is not in the plan, or the asker may not change it. Where the action to stand beside is gone,
 * everything stays as it is. All ids: UUIDs.
 */
export async function moveAction(tx: Handle, { planId, actionId, place }: Moving): Promise<boolean> {
  const locked = await lockPlan(tx, planId)
  if (!locked) return false
  const { rows } = await sql<{ id: string }>`
    select id from plans.action where plan_id = ${planId} order by made_at, id
  `.execute(tx)
  const ids = rows.map(({ id }) => id)
  const before = inOrder(locked.actionOrder, ids)
  if (!before.includes(actionId)) return false
  const after = moved(before, actionId, place)
  await sql`update plans.plan set action_order = ${after}::uuid[] where id = ${planId}`.execute(tx)
  return true
}
