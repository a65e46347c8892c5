// What colleagues answered to one statement: how many chose what, from where to where, the middle, and how far apart.
import type { Answers, Framework, ScaleOption } from '../framework/framework.rules.ts'
import { disagreementOf } from './measure-disagreement.rules.ts'

/** Two options of the scale, the lower first; the same one twice where they fall together. */
export type Ends = { readonly low: ScaleOption; readonly high: ScaleOption }

export type StatementSpread = {
  readonly statementId: string
  /** Every option, in the scale's order, with how many chose it. */
  readonly counts: readonly { readonly option: ScaleOption; readonly count: number }[]
  /** How many gave no answer here. */
  readonly unanswered: number
  /** How many assessments were compared, the unanswered included. */
  readonly assessments: number
  /** How many chose an option with a weight. */
  readonly onScale: number
  /** Lowest and highest answer with a weight; undefined where there is none. */
  readonly range: Ends | undefined
  /** The middle answer with a weight: with an even number of them, the two in the middle. */
  readonly median: Ends | undefined
  /** 0 to 1; undefined where fewer than 2 chose an option with a weight. */
  readonly disagreement: number | undefined
}

/** The spread of one statement over any number of assessments, in whatever order they come. */
export function spreadOf(
  framework: Framework,
  statementId: string,
  all: readonly Answers[],
): StatementSpread {
  const tally = new Map<string | undefined, number>()
  for (const answers of all) tally.set(answers[statementId], (tally.get(answers[statementId]) ?? 0) + 1)
  return spreadOfCounts(framework, {
    statementId,
    countByOption: Object.fromEntries(framework.scale.options.map(({ id }) => [id, tally.get(id) ?? 0])),
    assessments: all.length,
  })
}

/** The same from counts alone, such as those of votes; an option without a key was chosen by nobody. */
export function spreadOfCounts(
  framework: Framework,
  given: {
    readonly statementId: string
    readonly countByOption: Readonly<Record<string, number>>
    /** How many could have answered. */
    readonly assessments: number
  },
): StatementSpread {
  const { statementId, countByOption, assessments } = given
  const counts = framework.scale.options.map((option) => ({ option, count: countByOption[option.id] ?? 0 }))
  const steps = stepsOf(counts)
  const onScale = steps.reduce((sum, { count }) => sum + count, 0)
  const chosen = steps.filter(({ count }) => count > 0)
  const [lowest, highest] = [chosen[0], chosen.at(-1)]
  return {
    statementId,
    counts,
    unanswered: assessments - counts.reduce((sum, { count }) => sum + count, 0),
    assessments,
    onScale,
    range: lowest && highest && { low: lowest.option, high: highest.option },
    median: lowest && {
      low: optionAt(steps, Math.floor((onScale - 1) / 2)),
      high: optionAt(steps, Math.floor(onScale / 2)),
    },
    disagreement: disagreementOf(steps.map(({ count }) => count)),
  }
}

/** How many chose each option, by its id: what is kept beside an agreed answer. */
export function countByOption(spread: StatementSpread): Readonly<Record<string, number>> {
  return Object.fromEntries(spread.counts.map(({ option, count }) => [option.id, count]))
}

type Step = { readonly option: ScaleOption; readonly count: number }

/** The options with a weight, lowest first; those of one weight are one step of the scale. */
function stepsOf(counts: StatementSpread['counts']): readonly Step[] {
  const byWeight = new Map<number, Step>()
  for (const { option, count } of counts) {
    if (option.weight === null) continue
    const known = byWeight.get(option.weight)
    byWeight.set(option.weight, { option: known?.option ?? option, count: (known?.count ?? 0) + count })
  }
  return [...byWeight].toSorted(([a], [b]) => a - b).map(([, step]) => step)
}

/** The answer at this place, from 0, if all were put in a row from the lowest to the highest. */
function optionAt(steps: readonly Step[], place: number): ScaleOption {
  let passed = 0
  for (const { option, count } of steps) {
    passed += count
    if (place < passed) return option
  }
  throw new RangeError(`No answer at place ${place}`)
}
