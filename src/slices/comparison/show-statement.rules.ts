// One statement's spread, ready to be laid out: its words, its bars and the rows of its table.
import type { Framework, Statement } from '../framework/framework.rules.ts'
import { medianWords, offScaleFindings, rangeWords } from './describe-spread.rules.ts'
import { disagreementFigure, disagreementLevel, disagreementWords } from './measure-disagreement.rules.ts'
import type { StatementSpread } from './measure-spread.rules.ts'

/** What the platform's chart of bars draws. */
export type SpreadChart = {
  readonly id: string
  readonly title: string
  readonly total: number
  readonly bars: readonly {
    readonly label: string
    readonly count: number
    readonly offScale: boolean
    readonly own: boolean
  }[]
}

export type StatementShown = {
  readonly statementId: string
  readonly areaId: string
  readonly areaTitle: string
  /** The step's word. */
  readonly step: string
  readonly text: string
  /** Says how far apart views are: "Views differ widely: 57 out of 100". */
  readonly heading: string
  /** The range, the middle, and what is not on the scale, a sentence each. */
  readonly sentences: readonly string[]
  /** "Your answer: Agree", or that there is none; undefined where the reader has no assessment here. */
  readonly own: string | undefined
  readonly chart: SpreadChart
}

/** `ownOption`: undefined where the reader has no assessment to compare, null where it has no answer here. */
export function showStatement(
  framework: Framework,
  spread: StatementSpread,
  ownOption: string | null | undefined,
): StatementShown {
  const { area, statement } = findStatement(framework, spread.statementId)
  const ownLabel = spread.counts.find(({ option }) => option.id === ownOption)?.option.label
  return {
    statementId: statement.id,
    areaId: area.id,
    areaTitle: area.title,
    step: framework.steps.find(({ id }) => id === statement.stepId)?.label ?? statement.stepId,
    text: statement.text,
    heading: headingOf(spread),
    sentences: [...scaleSentences(spread), ...offScaleFindings(spread).map((finding) => `${finding}.`)],
    own: ownOption === undefined ? undefined : `Your answer: ${ownLabel ?? 'none'}`,
    chart: {
      id: `spread-${statement.number}`,
      title: `How many chose what: ${statement.text}`,
      total: spread.assessments,
      bars: barsOf(spread, ownOption),
    },
  }
}

/** @throws {RangeError} when the framework has no such statement. */
export function findStatement(framework: Framework, statementId: string) {
  for (const area of framework.areas) {
    const statement: Statement | undefined = area.statements.find(({ id }) => id === statementId)
    if (statement) return { area, statement }
  }
  throw new RangeError(`No statement ${statementId} in this framework`)
}

function headingOf({ disagreement }: StatementSpread): string {
  const figure = disagreementFigure(disagreement)
  const level = disagreementLevel(disagreement)
  const words = disagreementWords(disagreement)
  return figure === undefined || level === 'none' ? words : `${words}: ${figure}`
}

function scaleSentences(spread: StatementSpread): readonly string[] {
  const { onScale, assessments, range } = spread
  if (!range) return ['Nobody chose an answer on the scale.']
  if (onScale === 1) return [`1 of ${assessments} chose an answer on the scale: ${rangeWords(spread)}.`]
  if (range.low.id === range.high.id)
    return [`All ${onScale} answers on the scale are: ${rangeWords(spread)}.`]
  return [`Answers run ${rangeWords(spread)}. The middle answer is ${medianWords(spread)}.`]
}

/** The scale is always whole; what is outside it, and having no answer, only where somebody is there. */
function barsOf(
  { counts, unanswered }: StatementSpread,
  ownOption: string | null | undefined,
): SpreadChart['bars'] {
  const bars = counts.map(({ option, count }) => ({
    label: option.label,
    count,
    offScale: option.weight === null,
    own: option.id === ownOption,
  }))
  const none = { label: 'No answer', count: unanswered, offScale: true, own: ownOption === null }
  return [...bars.toSorted((a, b) => Number(a.offScale) - Number(b.offScale)), none].filter(
    ({ offScale, count, own }) => !offScale || count > 0 || own,
  )
}
