// Takes an action away that was never begun. One that was begun stays on record and is dropped with a reason instead.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import { lockPlan } from '../lock-plan.queries.ts'
import { type ActionKey, lockAction } from './action-lock.queries.ts'

/** Whether somebody has reported on it or ticked one of its steps: then it is part of what the council did. */
export async function wasBegun(tx: Handle, actionId: string): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`
    select a.status <> 'not-started' or exists (select from plans.history h where h.action_id = a.id
      and h.kind in ('status', 'step-done')) as begun
    from plans.action a where a.id = ${actionId}
  `.execute(tx)
  return rows[0]?.begun ?? false
}

/** With its steps and history. `gone`: there is none, or the asker may not change the plan. */
export async function deleteAction(tx: Handle, key: ActionKey): Promise<'deleted' | 'begun' | 'gone'> {
  if (!(await lockPlan(tx, key.planId))) return 'gone'
  if (!(await lockAction(tx, key, 'edit'))) return 'gone'
  if (await wasBegun(tx, key.id)) return 'begun'
  await sql`delete from plans.action where id = ${key.id}`.execute(tx)
  await sql`
    update plans.plan set action_order = array_remove(action_order, ${key.id}::uuid) where id = ${key.planId}
  `.execute(tx)
  return 'deleted'
}
