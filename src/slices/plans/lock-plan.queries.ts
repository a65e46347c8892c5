// Holds a plan while its order changes, so that two changes come one after the other and none is lost.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'

export type PlanOrder = { readonly actionOrder: readonly string[]; readonly areaOrder: readonly string[] }

/** Until the transaction ends. Undefined where the asker may not change the plan. */
export async function lockPlan(tx: Handle, planId: string): Promise<PlanOrder | undefined> {
  const { rows } = await sql<{ action_order: string[]; area_order: string[] }>`
    select action_order::text[] as action_order, area_order from plans.plan where id = ${planId} for update
  `.execute(tx)
  return rows[0] && { actionOrder: rows[0].action_order, areaOrder: rows[0].area_order }
}
