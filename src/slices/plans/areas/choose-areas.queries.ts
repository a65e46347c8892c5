// Everything that the page for choosing areas shows, read in one go.
import type { Handle } from '../../../platform/database/handle.ts'
import type { Framework } from '../../framework/framework.rules.ts'
import { currentFramework } from '../../framework/index.ts'
import { listAreas } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { listAreaActions } from './area-progress.queries.ts'
import { findLoops } from './close-loop.queries.ts'
import type { ClosedLoop } from './close-loop.rules.ts'
import { type AreasToPlan, areasToPlan, type ScoredBasis, scoreBasis } from './plan-areas.rules.ts'
import { findBases } from './plan-basis.queries.ts'

export type AreasFound = AreasToPlan & {
  readonly framework: Framework
  readonly bases: readonly ScoredBasis[]
  /** What came of the actions, in areas that were assessed again. */
  readonly loops: readonly ClosedLoop[]
}

/** `today` as 2027-03-12. The questionnaire is that of the assessment the plan is planned from, or the present one. */
export async function findAreasToPlan(
  tx: Handle,
  plan: Plan,
  { personId, today }: { readonly personId: string; readonly today: string },
): Promise<AreasFound> {
  const bases = (await findBases(tx, plan, personId)).map(scoreBasis)
  const [first] = bases
  const framework = first?.full.framework ?? (await currentFramework(tx))
  const [areas, actions] = [await listAreas(tx, plan), await listAreaActions(tx, plan)]
  return {
    ...areasToPlan({ framework, bases, areas, actions, today }),
    framework,
    bases,
    loops: first ? await findLoops(tx, first.full, actions) : [],
  }
}
