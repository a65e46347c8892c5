// The answers of several assessments side by side: every statement's spread, every area's scores, and what to talk about
// first. The order in which the assessments come makes no difference to any figure.
import type { Answers, Area, Framework } from '../framework/framework.rules.ts'
import { scoreArea } from '../scoring/scoring.rules.ts'
import { type StatementSpread, spreadOf } from './measure-spread.rules.ts'

export type AreaSpread = {
  readonly areaId: string
  /** How many assessments have a score here. */
  readonly scored: number
  /** 0 to 100, one decimal each; undefined where none has a score. */
  readonly scores: { readonly low: number; readonly median: number; readonly high: number } | undefined
}

export type Comparison = {
  /** How many assessments were compared. */
  readonly assessments: number
  /** One for each statement, in the framework's order. */
  readonly statements: readonly StatementSpread[]
  /** One for each area, in the framework's order. */
  readonly areas: readonly AreaSpread[]
}

/** `all`: the answers of each assessment; all of them to this version of the framework. */
export function compareAnswers(framework: Framework, all: readonly Answers[]): Comparison {
  return {
    assessments: all.length,
    statements: framework.areas.flatMap(({ statements }) =>
      statements.map(({ id }) => spreadOf(framework, id, all)),
    ),
    areas: framework.areas.map((area) => compareArea(framework, area, all)),
  }
}

/** How far apart the assessments are in one area; the rest of the framework has no part in it. */
export function compareArea(framework: Framework, area: Area, all: readonly Answers[]): AreaSpread {
  const results = all.map((answers) => scoreArea(framework, area, { answers }))
  return areaSpread(
    area.id,
    results.filter((result) => result.kind === 'scored').map(({ score }) => score),
  )
}

/** `scores`: 0 to 100 with one decimal, in any order. The median is that of the scores as they are shown. */
export function areaSpread(areaId: string, scores: readonly number[]): AreaSpread {
  const rising = scores.toSorted((a, b) => a - b)
  const [low, high] = [rising[0], rising.at(-1)]
  if (low === undefined || high === undefined) return { areaId, scored: 0, scores: undefined }
  const lower = rising[Math.floor((rising.length - 1) / 2)] ?? low
  const upper = rising[Math.floor(rising.length / 2)] ?? high
  return { areaId, scored: rising.length, scores: { low, median: middle(lower, upper), high } }
}

/** Of two scores, in tenths so that half a tenth goes up whatever binary fractions do. */
function middle(a: number, b: number): number {
  return Math.round((Math.round(a * 10) + Math.round(b * 10)) / 2) / 10
}

/**
 * Every statement, those where views differ most first; ties, and after them those that cannot be compared, in the
 * order given, which is the framework's.
 */
export function rankByDisagreement(statements: readonly StatementSpread[]): readonly StatementSpread[] {
  return statements.toSorted((a, b) => (b.disagreement ?? -1) - (a.disagreement ?? -1))
}

/** The first of them where views differ at all, at most `limit`. */
export function talkAboutFirst(
  statements: readonly StatementSpread[],
  limit = 7,
): readonly StatementSpread[] {
  return rankByDisagreement(statements)
    .filter(({ disagreement }) => (disagreement ?? 0) > 0)
    .slice(0, limit)
}
