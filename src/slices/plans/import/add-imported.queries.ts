// Makes actions of the rows of a file, all of them or none: their areas come into the plan, and the file is done.
import { derivedUuid } from '../../../platform/crypto/derived-uuid.ts'
import type { Handle } from '../../../platform/database/handle.ts'
import { Overtaken } from '../../../platform/database/overtaken.ts'
import { type Adding, addActions } from '../add-action.queries.ts'
import { chooseAreas } from '../areas/plan-areas.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import type { PlanImport, ReadRow } from './import-record.rules.ts'
import { insertSteps, markDone } from './imports.queries.ts'

export type Importing = {
  readonly plan: Plan
  readonly kept: Pick<PlanImport, 'id'>
  /** Without faults; in the order in which they are to stand at the end of the plan. */
  readonly rows: readonly ReadRow[]
}

/** The rows that became actions. The import and its plan must be held. @throws Overtaken where not all of them did. */
export async function addImported(
  tx: Handle,
  { plan, kept, rows }: Importing,
  adding: Adding,
): Promise<readonly number[]> {
  const source = { kind: 'import', key: kept.id } as const
  const given = rows.flatMap(({ row, action }) =>
    action ? [{ ...action, row, id: derivedUuid(['import', kept.id, String(row)]), source }] : [],
  )
  const added = given.map(({ row }) => row)
  const ids = await addActions(tx, plan, { actions: given, adding })
  if (ids.length < given.length) throw new Overtaken('The plan may not be changed any more')
  const areas = given.flatMap(({ areaId }) => areaId ?? [])
  await chooseAreas(tx, plan, { add: areas, out: [], now: adding.now })
  const steps = given.flatMap(({ id, steps: own }) => own.map((step) => ({ ...step, actionId: id })))
  await insertSteps(tx, plan.id, { ...adding, steps })
  await markDone(tx, { planId: plan.id, id: kept.id }, { added, now: adding.now })
  return added
}
