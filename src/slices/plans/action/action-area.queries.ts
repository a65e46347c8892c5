// The area of an action is an area of its plan: giving an action one takes it in, and the target is the area's own, shared by
// all of its actions there.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import { chooseAreas, setTargets } from '../areas/plan-areas.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import type { Change } from './action-changes.rules.ts'

/** What a form says of it: the category to reach, `none` for no target, undefined to leave it as it is. */
export type TargetChoice = { readonly category: string } | 'none' | undefined

type TakenIn = { readonly areaId: string; readonly target: TargetChoice; readonly now: Date }

/** The caller holds the plan. What changed of the area's target, for the history; nothing where it stays. */
export async function takeAreaIn(
  tx: Handle,
  plan: Plan,
  { areaId, target, now }: TakenIn,
): Promise<readonly Change[]> {
  await chooseAreas(tx, plan, { add: [areaId], out: [], now })
  const before = await findTarget(tx, { planId: plan.id, areaId })
  const after = target === undefined ? before : target === 'none' ? undefined : target.category
  if (after === before) return []
  await setTargets(tx, plan, [{ areaId, target: after }])
  return [{ field: 'target', from: before ?? null, to: after ?? null }]
}

/** The category that an area of a plan should reach; undefined where it has no target, and where it is not in the plan. */
export async function findTarget(
  tx: Handle,
  { planId, areaId }: { readonly planId: string; readonly areaId: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ target: string | null }>`
    select target from plans.plan_area where plan_id = ${planId} and area_id = ${areaId} and is_in
  `.execute(tx)
  return rows[0]?.target ?? undefined
}
