// Which areas a plan is about, in which order, and what each should become. Each function holds the plan while it works, so
// that two people who choose or move at once both get what they asked for.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import { lockPlan } from '../lock-plan.queries.ts'
import { moved, type Place } from '../order.rules.ts'
import { listAreas } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'

export type Choice = {
  readonly add: readonly string[]
  readonly out: readonly string[]
  readonly now: Date
}
/** What a choice changed: areas that were in already, or out already, are not counted. */
export type Chosen = { readonly added: readonly string[]; readonly out: readonly string[] }

/** Puts areas in, at the end of the order, and takes areas out. Undefined where the asker may not change the plan. */
export async function chooseAreas(
  tx: Handle,
  plan: Plan,
  { add, out, now }: Choice,
): Promise<Chosen | undefined> {
  const before = await lockedAreas(tx, plan)
  if (!before) return undefined
  const added = [...new Set(add)].filter((areaId) => !before.includes(areaId))
  const taken = [...new Set(out)].filter((areaId) => before.includes(areaId) && !add.includes(areaId))
  if (added.length + taken.length === 0) return { added, out: taken }
  const decided = [...added, ...taken].map((areaId) => ({ area: areaId, isIn: added.includes(areaId) }))
  await sql`
    insert into plans.plan_area as known (plan_id, area_id, council_code, is_in, decided_at)
    select ${plan.id}::uuid, area, ${plan.councilCode}, "isIn", ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) as given (area text, "isIn" boolean)
    on conflict (plan_id, area_id) do update set is_in = excluded.is_in, decided_at = excluded.decided_at
  `.execute(tx)
  await writeOrder(tx, plan, [...before.filter((areaId) => !taken.includes(areaId)), ...added])
  return { added, out: taken }
}

/** Undefined where the asker may not change the plan, false where the area, or its new neighbour, is not in it. */
export async function moveArea(
  tx: Handle,
  plan: Plan,
  { areaId, place }: { readonly areaId: string; readonly place: Place },
): Promise<boolean | undefined> {
  const before = await lockedAreas(tx, plan)
  if (!before) return undefined
  const isThere = before.includes(areaId) && (!('other' in place) || before.includes(place.other))
  if (isThere) await writeOrder(tx, plan, moved(before, areaId, place))
  return isThere
}

/** `target`: a category's id, or undefined for none. Nothing for an area that is not in the plan. */
export async function setTargets(
  tx: Handle,
  plan: Plan,
  targets: readonly { readonly areaId: string; readonly target: string | undefined }[],
): Promise<void> {
  if (targets.length === 0) return
  await sql`
    update plans.plan_area known set target = given.target
    from jsonb_to_recordset(${JSON.stringify(targets)}::jsonb) as given ("areaId" text, target text)
    where known.plan_id = ${plan.id} and known.area_id = given."areaId" and known.is_in
  `.execute(tx)
}

/** Shares a plan from now on, or shares it no longer. False where the asker may not, or it was so already. */
export async function setShared(
  tx: Handle,
  plan: Plan,
  { shared, now }: { readonly shared: boolean; readonly now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update plans.plan set shared_at = ${shared ? now : null}
    where id = ${plan.id} and (shared_at is not null) <> ${shared}
  `.execute(tx)
  return numAffectedRows === 1n
}

/** The areas in the plan, in its order, while the plan is held. */
async function lockedAreas(tx: Handle, plan: Plan): Promise<readonly string[] | undefined> {
  const locked = await lockPlan(tx, plan.id)
  return locked && (await listAreas(tx, { ...plan, ...locked })).map(({ areaId }) => areaId)
}

async function writeOrder(tx: Handle, plan: Plan, order: readonly string[]): Promise<void> {
  await sql`update plans.plan set area_order = ${order}::text[] where id = ${plan.id}`.execute(tx)
}
