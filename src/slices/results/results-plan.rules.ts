// What a reader's plan says of the areas of an assessment: which it is about, how far their actions are, what came of them,
// and which areas could still come in.
import type { FullAssessment, Submitted } from '../assessment/assessment.rules.ts'
import { type Framework, findArea } from '../framework/framework.rules.ts'
import {
  type ActionCounts,
  type AreaAction,
  type ClosedLoop,
  countsByArea,
  doneInWords,
  loopSentence,
  type Plan,
  progressInWords,
  type Status,
  statusWords,
} from '../plans/plans.rules.ts'
import {
  type AreaStanding,
  type AssessmentResult,
  areaResult,
  areaStanding,
} from '../scoring/scoring.rules.ts'

/** The plan that goes with the results: the author's own, or the council's beside what stands for the council. */
export type Planned = {
  readonly plan: Plan
  /** The areas it is about, in its order. */
  readonly areaIds: readonly string[]
  readonly actions: readonly AreaAction[]
  readonly loops: readonly ClosedLoop[]
  /** As 2027-03-12. */
  readonly today: string
}

type Named = {
  readonly planId: string
  /** As it stands in a sentence: "my plan", "the council plan". */
  readonly name: string
  readonly mayEdit: boolean
}

export type PlannedStanding = AreaStanding & {
  /** "2 of 3 actions done, 1 overdue", or that there is none yet. */
  readonly progress: string
}

export type ResultsPlan = Named & {
  /** In the plan's order. */
  readonly planned: readonly PlannedStanding[]
  /** Weakest first; what the council has chosen, and what has no score, comes last. */
  readonly toAdd: readonly AreaStanding[]
  /** By area, where it has actions: "2 of 3 actions done". */
  readonly done: ReadonlyMap<string, string>
  /** Undefined where no area with actions was assessed again. */
  readonly loop: ResultsLoop | undefined
}

export type ResultsLoop = {
  /** "Since you planned" */
  readonly name: string
  /** Says the answer: "Since you planned: 6 of 8 actions done; 4 statements moved up" */
  readonly heading: string
  readonly areas: readonly (AreaStanding & { readonly loop: ClosedLoop })[]
}

/** `given`: undefined where no plan goes with the results, or the reader may not see it. */
export function resultsPlan(
  { framework }: FullAssessment<Submitted>,
  result: AssessmentResult,
  given: Planned | undefined,
): ResultsPlan | undefined {
  if (!given) return undefined
  const { areaIds, actions, today } = given
  const counts = countsByArea(actions, today)
  const standing = (areaId: string) => areaStanding(framework, areaResult(result, areaId))
  const known = areaIds.filter((areaId) => findArea(framework, areaId) !== undefined)
  return {
    ...nameOf(given.plan),
    planned: known.map((areaId) => ({ ...standing(areaId), progress: wordsOf(counts.get(areaId)) })),
    toAdd: weakestFirst(result)
      .filter((areaId) => !areaIds.includes(areaId))
      .map(standing),
    done: new Map([...counts].map(([areaId, of]) => [areaId, doneInWords(of)])),
    loop: loopOf(framework, given, standing),
  }
}

function nameOf({ id, kind, mayEdit }: Plan): Named {
  return { planId: id, name: kind === 'council' ? 'the council plan' : 'my plan', mayEdit }
}

function wordsOf(counts: ActionCounts | undefined): string {
  return counts ? progressInWords(counts) : 'No actions yet'
}

/** By share, which is 0 to 1: beyond it what was chosen, and last what has none. */
function weakestFirst(result: AssessmentResult): readonly string[] {
  const rank = (area: AssessmentResult['areas'][number]) =>
    area.kind === 'not-assessed' ? 3 : area.deliberate === null ? area.share : 2
  return result.areas.toSorted((a, b) => rank(a) - rank(b)).map(({ areaId }) => areaId)
}

function loopOf(
  framework: Framework,
  { plan, loops }: Planned,
  standing: (areaId: string) => AreaStanding,
): ResultsLoop | undefined {
  const sentence = loopSentence(loops)
  if (sentence === undefined) return undefined
  const name = plan.kind === 'council' ? 'Since the council planned' : 'Since you planned'
  const known = loops.filter(({ areaId }) => findArea(framework, areaId) !== undefined)
  return {
    name,
    heading: `${name}: ${sentence}`,
    areas: known.map((loop) => ({ ...standing(loop.areaId), loop })),
  }
}

export type AreaPlan = Named & {
  readonly areaId: string
  readonly isIn: boolean
  readonly actions: readonly {
    readonly id: string
    readonly title: string
    readonly status: Status
    readonly statusWord: string
  }[]
  readonly progress: string
  readonly loop: ClosedLoop | undefined
}

/** The same for one area. */
export function areaPlan(areaId: string, given: Planned | undefined): AreaPlan | undefined {
  if (!given) return undefined
  const own = given.actions.filter((action) => action.areaId === areaId)
  return {
    ...nameOf(given.plan),
    areaId,
    isIn: given.areaIds.includes(areaId),
    actions: own.map(({ id, title, status }) => ({ id, title, status, statusWord: statusWords[status] })),
    progress: wordsOf(countsByArea(own, given.today).get(areaId)),
    loop: given.loops.find((loop) => loop.areaId === areaId),
  }
}
