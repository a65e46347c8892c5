// What is said after areas were chosen, and which change of a target came first.

import type { PlanArea } from '../plan-record.rules.ts'
import type { AreaToPlan } from './plan-areas.rules.ts'

export type AreaTarget = {
  readonly areaId: string
  /** What the page showed and what was chosen: a category's id, or undefined for no target. */
  readonly from: string | undefined
  readonly to: string | undefined
}

/** "2 areas added, 1 taken out. The 3 actions in it stay in the plan." `kept`: how many actions those taken out have. */
export function choiceNews(given: {
  readonly added: number
  readonly out: number
  readonly targets: number
  readonly kept: number
}): string {
  const { added, out, targets, kept } = given
  const parts = [
    ...(added > 0 ? [`${areas(added)} added`] : []),
    ...(out > 0 ? [`${areas(out)} taken out`] : []),
    ...(targets > 0 ? [targets === 1 ? '1 target set' : `${targets} targets set`] : []),
  ]
  if (parts.length === 0) return 'Nothing was changed'
  if (kept === 0) return parts.join(', ')
  const actions =
    kept === 1 ? 'The action there stays in the plan' : `The ${kept} actions there stay in the plan`
  return `${parts.join(', ')}. ${actions}, and nothing more is suggested for ${out === 1 ? 'that area' : 'those areas'}.`
}

/** Actions in the areas that are taken out, those that were dropped not counted. */
export function keptActions(known: readonly AreaToPlan[], out: readonly string[]): number {
  return known
    .filter(({ areaId }) => out.includes(areaId))
    .reduce((sum, { counts }) => sum + counts.total - counts.dropped, 0)
}

/** Targets that somebody else has changed since the page was made, to something else than what is chosen now. */
export function overtaken(
  targets: readonly AreaTarget[],
  present: readonly PlanArea[],
): readonly AreaTarget[] {
  return targets.filter(({ areaId, from, to }) => {
    const now = present.find((area) => area.areaId === areaId)
    return now !== undefined && now.target !== from && now.target !== to
  })
}

function areas(count: number): string {
  return count === 1 ? '1 area' : `${count} areas`
}
