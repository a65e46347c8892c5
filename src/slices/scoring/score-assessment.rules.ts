// The one function that turns answers into scores and categories; pages, reports, colleagues' views and
// benchmarks all use it, so that a figure is the same wherever it is shown.
import type { Answers, Area, Category, Framework, ScaleOption } from '../framework/framework.rules.ts'
import { addExactly, compareShares, reaches, type Share, toScore } from './exact-share.rules.ts'

/** A statement that does not count, and the option that takes it out; null when it has no answer. */
export type ExcludedStatement = { readonly statementId: string; readonly optionId: string | null }

/** The council chose on purpose to be where it is in this area. The reason may be empty. */
export type DeliberateChoice = { readonly reason: string }

export type ScoredArea = Share & {
  readonly kind: 'scored'
  readonly areaId: string
  /** total / possible, 0 to 1, not rounded. Show `score`; decide by `categoryId`. */
  readonly share: number
  /** 0 to 100, one decimal. */
  readonly score: number
  readonly categoryId: string
  /** How many answers the score rests on. */
  readonly counted: number
  readonly excluded: readonly ExcludedStatement[]
  readonly deliberate: DeliberateChoice | null
}

export type NotAssessedArea = {
  readonly kind: 'not-assessed'
  readonly areaId: string
  readonly excluded: readonly ExcludedStatement[]
  readonly deliberate: DeliberateChoice | null
}

export type AreaResult = ScoredArea | NotAssessedArea

/** All answers to the statements of one step, over every area. */
export type StepResult =
  | (Share & { readonly kind: 'scored'; readonly stepId: string; readonly score: number })
  | { readonly kind: 'not-assessed'; readonly stepId: string }

export type AssessmentResult = {
  /** One for each area of the framework, in its order. */
  readonly areas: readonly AreaResult[]
  /** How many areas are in each category of the framework; every category has a key. */
  readonly countByCategory: Readonly<Record<string, number>>
  readonly notAssessedCount: number
  readonly steps: readonly StepResult[]
  /** The steps that share the lowest score; empty when no step stands out. */
  readonly weakestStepIds: readonly string[]
  /** How often each option was chosen, those without a weight ("I do not know") included. */
  readonly countByOption: Readonly<Record<string, number>>
  readonly answeredCount: number
  readonly statementCount: number
}

/** Why an area is a deliberate choice, by area id; an area that is none has no key. */
export type DeliberateChoices = Readonly<Record<string, DeliberateChoice>>

/**
 * Scores one area: 100 x the weights of its answers / (highest weight x the answers that have a weight). Answers to
 * other areas have no part in it.
 * @throws {RangeError} when an answer is none of this framework's: answers are checked where they come in, so that is a bug.
 */
export function scoreArea(
  framework: Framework,
  area: Area,
  { answers, deliberate = null }: { answers: Answers; deliberate?: DeliberateChoice | null },
): AreaResult {
  const weights: number[] = []
  const excluded: ExcludedStatement[] = []
  for (const { id } of area.statements) {
    const optionId = answers[id] ?? null
    const weight = optionId === null ? null : optionOf(framework, optionId).weight
    if (weight === null) excluded.push({ statementId: id, optionId })
    else weights.push(weight)
  }
  if (weights.length === 0) return { kind: 'not-assessed', areaId: area.id, excluded, deliberate }
  const share = shareOf(framework, weights)
  return {
    kind: 'scored',
    areaId: area.id,
    excluded,
    deliberate,
    total: share.total,
    possible: share.possible,
    share: share.total / share.possible,
    score: toScore(share),
    categoryId: categoryOf(framework, share).id,
    counted: weights.length,
  }
}

/**
 * Scores every area, and counts over all of them.
 * @throws {RangeError} when an id is not in this framework: answers are checked where they come in, so that is a bug.
 */
export function scoreAssessment(
  framework: Framework,
  answers: Answers,
  deliberate: DeliberateChoices = {},
): AssessmentResult {
  refuseUnknownIds(framework, { answers, deliberate })
  const areas = framework.areas.map((area) =>
    scoreArea(framework, area, { answers, deliberate: deliberate[area.id] ?? null }),
  )
  const steps = scoreSteps(framework, answers)
  return {
    areas,
    countByCategory: countByCategory(framework, areas),
    notAssessedCount: areas.filter((area) => area.kind === 'not-assessed').length,
    steps,
    weakestStepIds: weakestSteps(steps),
    countByOption: countByOption(framework, answers),
    answeredCount: Object.keys(answers).length,
    statementCount: framework.areas.reduce((sum, area) => sum + area.statements.length, 0),
  }
}

/** @throws {RangeError} when the framework has no such area. */
export function areaResult(result: AssessmentResult, areaId: string): AreaResult {
  const found = result.areas.find((area) => area.areaId === areaId)
  if (!found) throw new RangeError(`No area ${areaId} in this result`)
  return found
}

/**
 * The best and the poorest scored areas, at most `limit` of each, best and poorest first, ties in the framework's order.
 * No score is on both lists, and both are empty when nothing stands out because all scores are the same.
 */
export function strongestAndWeakest(
  result: AssessmentResult,
  limit = 3,
): { readonly strongest: readonly ScoredArea[]; readonly weakest: readonly ScoredArea[] } {
  const scored = result.areas.filter((area) => area.kind === 'scored')
  const rising = scored.toSorted(compareShares)
  const lowest = rising[0]
  const highest = rising.at(-1)
  if (!lowest || !highest || compareShares(lowest, highest) === 0) return { strongest: [], weakest: [] }
  const strongest = scored
    .filter((area) => compareShares(area, lowest) > 0)
    .toSorted((a, b) => compareShares(b, a))
    .slice(0, Math.min(limit, Math.ceil(scored.length / 2)))
  const bound = strongest.at(-1) ?? highest
  const weakest = rising.filter((area) => compareShares(area, bound) < 0).slice(0, limit)
  return { strongest, weakest }
}

/**
 * The category that an exact share falls in; thresholds are inclusive from below.
 * @throws {RangeError} when the framework's lowest category does not begin at 0 and the share lies below it.
 */
export function categoryOf(framework: Framework, share: Share): Category {
  const reached = framework.categories.filter((category) => reaches(share, category.minScore)).at(-1)
  if (!reached) throw new RangeError(`No category for ${share.total} of ${share.possible}`)
  return reached
}

function optionOf(framework: Framework, optionId: string): ScaleOption {
  const found = framework.scale.options.find(({ id }) => id === optionId)
  if (!found) throw new RangeError(`No option ${optionId} in this framework`)
  return found
}

function shareOf(framework: Framework, weights: readonly number[]): Share {
  return {
    total: addExactly(weights),
    possible: addExactly(weights.map(() => framework.scoring.maxWeight)),
  }
}

function scoreSteps(framework: Framework, answers: Answers): StepResult[] {
  const statements = framework.areas.flatMap((area) => area.statements)
  return framework.steps.map((step) => {
    const weights = statements
      .filter((statement) => statement.stepId === step.id)
      .map(({ id }) => answers[id])
      .filter((optionId) => optionId !== undefined)
      .map((optionId) => optionOf(framework, optionId).weight)
      .filter((weight) => weight !== null)
    if (weights.length === 0) return { kind: 'not-assessed', stepId: step.id }
    const share = shareOf(framework, weights)
    return { kind: 'scored', stepId: step.id, ...share, score: toScore(share) }
  })
}

function weakestSteps(steps: readonly StepResult[]): string[] {
  const scored = steps.filter((step) => step.kind === 'scored')
  const lowest = scored.toSorted(compareShares)[0]
  if (!lowest) return []
  const weakest = scored.filter((step) => compareShares(step, lowest) === 0)
  return weakest.length === scored.length ? [] : weakest.map((step) => step.stepId)
}

function countByCategory(framework: Framework, areas: readonly AreaResult[]): Record<string, number> {
  return Object.fromEntries(
    framework.categories.map(({ id }) => [
      id,
      areas.filter((area) => area.kind === 'scored' && area.categoryId === id).length,
    ]),
  )
}

function countByOption(framework: Framework, answers: Answers): Record<string, number> {
  const chosen = Object.values(answers)
  return Object.fromEntries(
    framework.scale.options.map(({ id }) => [id, chosen.filter((optionId) => optionId === id).length]),
  )
}

/** Of statements and areas; an option that is none is found where it is looked up. */
function refuseUnknownIds(
  framework: Framework,
  given: { readonly answers: Answers; readonly deliberate: DeliberateChoices },
): void {
  const statements = new Set(framework.areas.flatMap((area) => area.statements.map(({ id }) => id)))
  const areas = new Set(framework.areas.map(({ id }) => id))
  for (const statementId of Object.keys(given.answers)) {
    if (!statements.has(statementId)) throw new RangeError(`No statement ${statementId} in this framework`)
  }
  for (const areaId of Object.keys(given.deliberate)) {
    if (!areas.has(areaId)) throw new RangeError(`No area ${areaId} in this framework`)
  }
}
