// The plan that goes with results, as their reader may see it: beside one's own assessment one's own plan, beside what stands
// for the council the council's. Nobody reads anybody else's plan beside their results.
import type { Handle } from '../../platform/database/handle.ts'
import type { FullAssessment, Submitted } from '../assessment/assessment.rules.ts'
import { findCouncilPlan, findLoops, findOwnPlan, listAreaActions, listAreas } from '../plans/index.ts'
import type { Planned } from './results-plan.rules.ts'
import type { Reader } from './results-reader.rules.ts'

type Reading = {
  readonly full: FullAssessment<Submitted>
  readonly reader: Reader
  readonly personId: string
  /** As 2027-03-12. */
  readonly today: string
}

export async function findPlanned(
  tx: Handle,
  { full, reader, personId, today }: Reading,
): Promise<Planned | undefined> {
  const { kind, councilCode } = full.assessment
  const plan =
    kind === 'council'
      ? await findCouncilPlan(tx, councilCode)
      : reader.kind === 'author'
        ? await findOwnPlan(tx, personId)
        : undefined
  if (!plan) return undefined
  const areaIds = (await listAreas(tx, plan)).map(({ areaId }) => areaId)
  const actions = await listAreaActions(tx, plan)
  return { plan, areaIds, actions, loops: await findLoops(tx, full, actions), today }
}
