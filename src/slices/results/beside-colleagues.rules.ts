// What the results say of colleagues: how many have submitted in the round, and where the author's scores are furthest from theirs.
import {
  type Beside,
  type BesideShown,
  describeBeside,
  furthestFromMiddle,
  type StatementBeside,
  scoresText,
} from '../comparison/comparison.rules.ts'
import type { Area, Framework } from '../framework/framework.rules.ts'
import {
  type AreaStanding,
  type AssessmentResult,
  areaResult,
  areaStanding,
} from '../scoring/scoring.rules.ts'

/** The round of an assessment, how many are submitted in it, and to the author alone what was. */
export type RoundBeside = {
  readonly roundId: string
  readonly submitted: number
  readonly answers?: Beside | undefined
}

export type BesideColleagues = {
  /** Where to compare; undefined where nobody else has submitted. */
  readonly roundId: string | undefined
  /** Says the answer: "You and 6 colleagues have submitted in this round". */
  readonly heading: string
  /** What follows from it; undefined to whoever is not the author. */
  readonly sentence: string | undefined
  /** Where the author is furthest from the middle of all, the furthest first. */
  readonly furthest: readonly { readonly standing: AreaStanding; readonly scores: string }[]
}

export function besideColleagues(
  framework: Framework,
  result: AssessmentResult,
  { roundId, submitted, answers }: RoundBeside,
): BesideColleagues {
  if (!answers) return { roundId, heading: submittedHeading(submitted), sentence: undefined, furthest: [] }
  const shown = describeBeside(framework, answers)
  const heading = besideHeading(shown)
  const nobody = nobodyElse(shown)
  if (nobody) return { roundId: undefined, heading, sentence: nobody, furthest: [] }
  const furthest = furthestFromMiddle(result, shown.areas)
  return {
    roundId,
    heading,
    sentence: furthestSentence(shown, furthest.length),
    furthest: furthest.map((one) => ({
      standing: areaStanding(framework, areaResult(result, one.areaId)),
      scores: scoresText(one),
    })),
  }
}

function submittedHeading(submitted: number): string {
  return submitted === 1
    ? 'No other assessment is submitted in this round yet'
    : `${submitted} assessments are submitted in this round`
}

function besideHeading(shown: BesideShown): string {
  return shown.assessments === 1
    ? 'No colleague has submitted in this round'
    : `You and ${shown.colleagues} have submitted in this round`
}

/** When there will be something to compare with; undefined where there is. */
function nobodyElse({ assessments, mayChange }: BesideShown): string | undefined {
  if (assessments > 1) return undefined
  return mayChange
    ? 'Once a colleague has submitted in this round, how colleagues answered will be here beside your answers.'
    : 'The round is closed, so there are no answers of colleagues to show beside yours.'
}

function furthestSentence({ assessments }: BesideShown, areas: number): string {
  if (areas === 0) return `None of your scores differs from the middle one of all ${assessments}.`
  return `${areas === 1 ? 'This is the area' : `These are the ${areas} areas`} where your score is furthest from the middle one of all ${assessments}, yours included.`
}

export type AreaBesideColleagues = {
  /** Where to compare; undefined where nobody else has submitted. */
  readonly roundId: string | undefined
  readonly sentence: string
  /** By the statement's id, each with who they are: "All 7". Empty where nobody else has submitted. */
  readonly statements: Readonly<Record<string, StatementBeside & { readonly who: string }>>
}

/** The same for one area, statement by statement. */
export function areaBesideColleagues(
  framework: Framework,
  area: Area,
  answers: Beside,
): AreaBesideColleagues {
  const shown = describeBeside({ ...framework, areas: [area] }, answers)
  const alone = nobodyElse(shown)
  if (alone !== undefined) return { roundId: undefined, sentence: alone, statements: {} }
  const [found] = shown.areas
  if (!found) throw new RangeError(`No area ${area.id} beside these results`)
  return {
    roundId: shown.roundId,
    sentence: `${besideHeading(shown)}. How all ${shown.assessments} answered stands beside each of your answers. All scores: ${scoresText(found)}.`,
    statements: Object.fromEntries(
      found.statements.map((one) => [one.statementId, { ...one, who: `All ${shown.assessments}` }]),
    ),
  }
}
