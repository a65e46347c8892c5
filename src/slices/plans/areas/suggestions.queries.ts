// What could be done in the areas of a plan, and what of it is in the plan already.
import type { Handle } from '../../../platform/database/handle.ts'
import { countPlanActions, listAreas } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { listAreaActions } from './area-progress.queries.ts'
import { type Basis, scoreBasis } from './plan-areas.rules.ts'
import { findBases } from './plan-basis.queries.ts'
import { type SuggestedArea, suggestActions } from './suggest-actions.rules.ts'

export type SuggestionsFound = {
  readonly bases: readonly Basis[]
  /** Whether the plan is about any area at all. */
  readonly hasAreas: boolean
  readonly areas: readonly SuggestedArea[]
  /** All actions of the plan, those about no area too. */
  readonly actionCount: number
}

/** `areaId`: suggestions for that area alone, where the plan is about it. */
export async function findSuggestions(
  tx: Handle,
  plan: Plan,
  { personId, areaId }: { readonly personId: string; readonly areaId: string | undefined },
): Promise<SuggestionsFound> {
  const bases = (await findBases(tx, plan, personId)).map(scoreBasis)
  const [planned, actions] = [await listAreas(tx, plan), await listAreaActions(tx, plan)]
  const only = planned.filter((area) => area.areaId === areaId)
  const areas = suggestActions({ bases, areas: only.length > 0 ? only : planned, actions })
  return { bases, hasAreas: planned.length > 0, areas, actionCount: await countPlanActions(tx, plan.id) }
}
