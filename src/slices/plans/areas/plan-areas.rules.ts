// The areas of a questionnaire as a plan sees them: where each stands now, whether the plan is about it, what it should
// become, and how far its actions are.
import { allAnswers, type FullAssessment, type Submitted } from '../../assessment/assessment.rules.ts'
import { type Area, type Category, type Framework, findArea } from '../../framework/framework.rules.ts'
import {
  type AreaStanding,
  type AssessmentResult,
  areaGroups,
  areaResult,
  areaStanding,
  scoreAssessment,
  shortAreaName,
} from '../../scoring/scoring.rules.ts'
import { type ActionCounts, noActions } from '../look/summarise-counts.rules.ts'
import type { PlanArea } from '../plan-record.rules.ts'
import { type AreaAction, countsByArea } from './area-progress.rules.ts'

/** An assessment that a plan is planned from: somebody's own, or the one that stands for the council. */
export type Basis = {
  readonly kind: 'own' | 'official'
  readonly full: FullAssessment<Submitted>
  /** When it was submitted, or made official. */
  readonly at: Date
}

export type ScoredBasis = Basis & { readonly result: AssessmentResult }

export function scoreBasis(basis: Basis): ScoredBasis {
  const { framework, responses } = basis.full
  const chosen = responses
    .filter(({ deliberate }) => deliberate)
    .map(({ areaId, deliberateReason }) => [areaId, { reason: deliberateReason }] as const)
  return {
    ...basis,
    result: scoreAssessment(framework, allAnswers(responses), Object.fromEntries(chosen)),
  }
}

/** The category that an area is in; undefined where it has no score, or is not in that questionnaire. */
export function categoryNow({ full, result }: ScoredBasis, areaId: string): Category | undefined {
  if (!findArea(full.framework, areaId)) return undefined
  const found = areaResult(result, areaId)
  return full.framework.categories.find(({ id }) => found.kind === 'scored' && id === found.categoryId)
}

export type StandingNow = AreaStanding & { readonly kind: Basis['kind'] }

export type AreaToPlan = {
  readonly areaId: string
  readonly title: string
  /** What it is called under the name of its group. */
  readonly shortName: string
  /** One for each assessment that the plan is planned from. */
  readonly standings: readonly StandingNow[]
  readonly isIn: boolean
  /** A category's id. */
  readonly target: string | undefined
  /** What it may become: where it is now, or better; and what was chosen before. */
  readonly targets: readonly Category[]
  readonly counts: ActionCounts
}

export type AreasToPlan = {
  /** Every area of the questionnaire, by focus. */
  readonly groups: readonly { readonly label: string; readonly areas: readonly AreaToPlan[] }[]
  /** Those in the plan, in its order. */
  readonly planned: readonly AreaToPlan[]
}

export type AreasSource = {
  readonly framework: Framework
  readonly bases: readonly ScoredBasis[]
  /** In the plan's order. */
  readonly areas: readonly PlanArea[]
  readonly actions: readonly AreaAction[]
  /** As 2027-03-12. */
  readonly today: string
}

export function areasToPlan(source: AreasSource): AreasToPlan {
  const { framework, areas, actions, today } = source
  const counts = countsByArea(actions, today)
  const known = new Map(
    framework.areas.map((area) => [area.id, areaToPlan(source, area, counts.get(area.id) ?? noActions)]),
  )
  return {
    groups: areaGroups(framework).map((group) => ({
      label: group.label,
      areas: group.areas.flatMap(({ id }) => known.get(id) ?? []),
    })),
    planned: areas.flatMap(({ areaId }) => known.get(areaId) ?? []),
  }
}

function areaToPlan({ framework, bases, areas }: AreasSource, area: Area, counts: ActionCounts): AreaToPlan {
  const planned = areas.find(({ areaId }) => areaId === area.id)
  const [first] = bases
  return {
    areaId: area.id,
    title: area.title,
    shortName: shortAreaName(framework, area),
    standings: bases.flatMap((basis) => standingIn(basis, area.id) ?? []),
    isIn: planned !== undefined,
    target: planned?.target,
    targets: targetsFor(framework, first && categoryNow(first, area.id), planned?.target),
    counts,
  }
}

/** Undefined where that assessment's questionnaire does not have the area. */
export function standingIn({ kind, full, result }: ScoredBasis, areaId: string): StandingNow | undefined {
  if (!findArea(full.framework, areaId)) return undefined
  return { kind, ...areaStanding(full.framework, areaResult(result, areaId)) }
}

/** Nobody plans to get worse: categories below the present one are offered only where one was chosen before. */
export function targetsFor(
  framework: Framework,
  now: Category | undefined,
  chosen: string | undefined,
): readonly Category[] {
  const place = now ? framework.categories.findIndex(({ id }) => id === now.id) : 0
  return framework.categories.filter(({ id }, index) => index >= place || id === chosen)
}
