// Everything that the page of a whole comparison says, decided and in order; the page only lays it out.
import type { Answers, Framework } from '../framework/framework.rules.ts'
import { scoreAssessment } from '../scoring/scoring.rules.ts'
import { type Comparison, compareAnswers, talkAboutFirst } from './compare-answers.rules.ts'
import { offScaleFindings } from './describe-spread.rules.ts'
import { disagreementLevel } from './measure-disagreement.rules.ts'
import type { StatementSpread } from './measure-spread.rules.ts'
import { type AreaGroupShown, areasChart, showAreas } from './show-areas.rules.ts'
import { findStatement, type StatementShown, showStatement } from './show-statement.rules.ts'

export type ComparisonView = {
  readonly assessments: number
  /** One sentence, computed: where views differ, and where they do not. */
  readonly sentence: string
  readonly first: readonly StatementShown[]
  readonly areasHeading: string
  readonly areas: readonly AreaGroupShown[]
  readonly chart: ReturnType<typeof areasChart>
  readonly hasOwn: boolean
  readonly notOnScale: readonly NotOnScale[]
}

/** A statement that colleagues could not place on the scale, and how many. */
export type NotOnScale = {
  readonly statementId: string
  readonly areaId: string
  readonly areaTitle: string
  readonly text: string
  readonly findings: readonly string[]
}

/** As many as there are statements to talk about first: a list that a meeting gets through. */
const mostNotOnScale = 7

/** `own`: the reader's answers in this round; undefined without any. `all`: the assessments to compare. */
export function describeComparison(
  framework: Framework,
  all: readonly Answers[],
  own: Answers | undefined,
): ComparisonView {
  const comparison = compareAnswers(framework, all)
  const ownResult = own && scoreAssessment(framework, own)
  const chart = areasChart(framework, comparison, ownResult)
  return {
    assessments: comparison.assessments,
    sentence: summarySentence(comparison),
    first: talkAboutFirst(comparison.statements).map((spread) =>
      showStatement(framework, spread, own && (own[spread.statementId] ?? null)),
    ),
    areasHeading: chart.title,
    areas: showAreas(framework, comparison, ownResult),
    chart,
    hasOwn: own !== undefined,
    notOnScale: findNotOnScale(framework, comparison.statements),
  }
}

/** "Views differ widely on 12 of 84 statements, and are the same on 9." */
export function summarySentence({ assessments, statements }: Comparison): string {
  if (assessments < 2) return 'There is one assessment so far, so there is nothing to compare it with.'
  const levels = statements.map(({ disagreement }) => disagreementLevel(disagreement))
  const count = (wanted: string) => levels.filter((level) => level === wanted).length
  const [wide, apart, none] = [count('wide'), count('apart'), count('none')]
  const comparable = levels.length - count('unknown')
  if (comparable === 0) return 'Too few answers are on the scale to compare views on any statement.'
  const of = `of ${statements.length} statements`
  const differing =
    wide > 0
      ? `Views differ widely on ${wide} ${of}`
      : apart > 0
        ? `Views differ on ${apart} ${of}, and widely on none`
        : `Views are close on ${comparable === 1 ? 'the 1 statement' : `all ${comparable} statements`} that can be compared`
  return none > 0 ? `${differing}. On ${none}, everybody on the scale chose the same.` : `${differing}.`
}

function findNotOnScale(framework: Framework, statements: readonly StatementSpread[]): readonly NotOnScale[] {
  const missing = ({ assessments, onScale }: StatementSpread) => assessments - onScale
  return statements
    .filter((spread) => missing(spread) > 0)
    .toSorted((a, b) => missing(b) - missing(a))
    .slice(0, mostNotOnScale)
    .map((spread) => {
      const { area, statement } = findStatement(framework, spread.statementId)
      return {
        statementId: statement.id,
        areaId: area.id,
        areaTitle: area.title,
        text: statement.text,
        findings: offScaleFindings(spread),
      }
    })
}
