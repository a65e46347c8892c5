// What has changed since somebody last assessed the same thing by the same questions.
import type { Submitted } from '../assessment/assessment.rules.ts'
import type { Framework } from '../framework/framework.rules.ts'
import {
  type AreaStanding,
  type AssessmentResult,
  areaResult,
  areaStanding,
} from '../scoring/scoring.rules.ts'
import { plural } from './results-findings.rules.ts'

/** The author's latest submitted one before this, of the same scope and the same version of the questions. */
export function previousAssessment(
  submitted: readonly Submitted[],
  { authorId, frameworkVersion, scope, submittedAt }: Submitted,
): Submitted | undefined {
  return submitted
    .filter(
      (one) =>
        one.authorId === authorId &&
        one.frameworkVersion === frameworkVersion &&
        one.submittedAt < submittedAt &&
        one.scope.kind === scope.kind &&
        (one.scope.kind === 'council' || (scope.kind === 'service' && one.scope.name === scope.name)),
    )
    .toSorted((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime())[0]
}

export type AreaChange = {
  readonly before: AreaStanding
  readonly now: AreaStanding
  /** "Up 11.1 from 66.7, was Competent", "Down 3.0 from 50.0", "No score before" */
  readonly text: string
}

export type Changes = {
  /** Says the answer: "5 areas went up and 2 went down". */
  readonly heading: string
  /** Only areas that changed, in the framework's order. */
  readonly areas: readonly AreaChange[]
  readonly unchangedCount: number
}

/** Both results are of this framework. Differences are between the scores as they are shown. */
export function compareResults(
  framework: Framework,
  { before, now }: { readonly before: AssessmentResult; readonly now: AssessmentResult },
): Changes {
  const pairs = framework.areas.map(({ id }) => ({
    before: areaStanding(framework, areaResult(before, id)),
    now: areaStanding(framework, areaResult(now, id)),
  }))
  const areas = pairs
    .filter((pair) => pair.before.score !== pair.now.score || pair.before.word !== pair.now.word)
    .map((pair) => ({ ...pair, text: changeText(pair) }))
  const moves = areas.map(movement)
  return {
    heading: changesHeading({
      up: moves.filter((move) => move > 0).length,
      down: moves.filter((move) => move < 0).length,
      changed: areas.length,
    }),
    areas,
    unchangedCount: pairs.length - areas.length,
  }
}

type Pair = Omit<AreaChange, 'text'>

/** In tenths of a point, which are whole numbers; 0 where one of the two has no score. */
function movement({ before, now }: Pair): number {
  if (before.score === undefined || now.score === undefined) return 0
  return Math.round(Number(now.score) * 10) - Math.round(Number(before.score) * 10)
}

function changeText(pair: Pair): string {
  const { before, now } = pair
  if (before.score === undefined) return 'No score before'
  if (now.score === undefined) return `Was ${before.score}, ${before.word}`
  const category = before.word === now.word ? '' : `, was ${before.word}`
  const move = movement(pair)
  if (move === 0) return `By less than 0.1${category}`
  return `${move > 0 ? 'Up' : 'Down'} ${(Math.abs(move) / 10).toFixed(1)} from ${before.score}${category}`
}

function changesHeading({ up, down, changed }: { up: number; down: number; changed: number }): string {
  if (changed === 0) return 'No score has changed'
  if (up > 0 && down > 0) return `${plural(up, 'area')} went up and ${down} went down`
  if (up > 0) return `${plural(up, 'area')} went up and none went down`
  if (down > 0) return `${plural(down, 'area')} went down and none went up`
  return `${plural(changed, 'area')} changed without going up or down`
}
