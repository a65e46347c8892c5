// What is said of a round beside one assessment of it: the figures of the comparison, with that assessment among them.
import type { Answers, Framework } from '../framework/framework.rules.ts'
import { isLate, type Round } from '../rounds/rounds.rules.ts'
import { type AreaResult, type AssessmentResult, areaResult } from '../scoring/scoring.rules.ts'
import { compareAnswers } from './compare-answers.rules.ts'
import { medianWords, offScaleFindings } from './describe-spread.rules.ts'
import type { StatementSpread } from './measure-spread.rules.ts'
import { type AreaShown, showSpread } from './show-areas.rules.ts'

export type Beside = {
  readonly round: Round
  /** The answers of every submitted assessment of the round, the one that they stand beside included. */
  readonly all: readonly Answers[]
}

export type BesideShown = {
  readonly roundId: string
  readonly roundName: string
  /** How many are submitted in the round, the one that they stand beside included. */
  readonly assessments: number
  /** "6 colleagues" */
  readonly colleagues: string
  /** Whether more may still be submitted. */
  readonly mayChange: boolean
  readonly areas: readonly AreaBeside[]
}

export type AreaBeside = Pick<AreaShown, 'areaId' | 'median' | 'range' | 'scored'> & {
  /** The middle score, 0 to 100 with one decimal; undefined where nobody has one. */
  readonly middle: number | undefined
  readonly statements: readonly StatementBeside[]
}

export type StatementBeside = {
  readonly statementId: string
  /** How many chose each answer on the scale that was chosen, lowest first: "Disagree 2", "Agree 4". */
  readonly chosen: readonly string[]
  /** The middle answer: "agree", "between disagree and agree"; undefined where all on the scale chose the same. */
  readonly middle: string | undefined
  /** What is not on the scale, each a finding of its own: '1 of 7 chose "I do not know"'. */
  readonly offScale: readonly string[]
}

/** Of every area of the framework; one of fewer areas, with the answers to those alone, gives the same figures. */
export function describeBeside(framework: Framework, { round, all }: Beside): BesideShown {
  const { assessments, areas, statements } = compareAnswers(framework, all)
  const others = assessments - 1
  return {
    roundId: round.id,
    roundName: round.name,
    assessments,
    colleagues: others === 1 ? '1 colleague' : `${others} colleagues`,
    mayChange: !isLate(round),
    areas: areas.map((spread) => {
      const own = framework.areas.find(({ id }) => id === spread.areaId)?.statements ?? []
      return {
        areaId: spread.areaId,
        ...showSpread(spread, assessments),
        middle: spread.scores?.median,
        statements: statements
          .filter(({ statementId }) => own.some(({ id }) => id === statementId))
          .map(showChosen),
      }
    }),
  }
}

/** "middle 62.5, range 50.0 to 75.0, scored by 7 of 7" */
export function scoresText({ middle, median, range, scored }: Omit<AreaBeside, 'statements'>): string {
  return middle === undefined ? 'scored by nobody' : `middle ${median}, range ${range}, scored by ${scored}`
}

function showChosen(spread: StatementSpread): StatementBeside {
  const { statementId, counts } = spread
  const onScale = counts.filter(({ option, count }) => option.weight !== null && count > 0)
  return {
    statementId,
    chosen: onScale.map(({ option, count }) => `${option.label} ${count}`),
    middle: onScale.length > 1 ? medianWords(spread) : undefined,
    offScale: offScaleFindings(spread),
  }
}

/** The areas where one's own score is furthest from the middle of all, the furthest first; ties in the order given. */
export function furthestFromMiddle(
  own: AssessmentResult,
  areas: readonly AreaBeside[],
  limit = 3,
): readonly AreaBeside[] {
  return areas
    .map((area) => ({ area, gap: gapOf(areaResult(own, area.areaId), area) }))
    .filter(({ gap }) => gap > 0)
    .toSorted((a, b) => b.gap - a.gap)
    .slice(0, limit)
    .map(({ area }) => area)
}

/** In tenths, between the scores as they are shown; 0 where there is none. */
function gapOf(own: AreaResult, { middle }: AreaBeside): number {
  if (own.kind === 'not-assessed' || middle === undefined) return 0
  return Math.abs(Math.round(own.score * 10) - Math.round(middle * 10))
}
