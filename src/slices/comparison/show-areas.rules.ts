// Where the scores of every area lie: the reader's own beside the range and the middle of all, as rows and as a chart.
import type { Framework } from '../framework/framework.rules.ts'
import {
  type AreaResult,
  type AssessmentResult,
  areaGroups,
  areaResult,
  categoryOf,
  type Look,
  lookOf,
  scoreBands,
  shortAreaName,
} from '../scoring/scoring.rules.ts'
import type { AreaSpread, Comparison } from './compare-answers.rules.ts'

export type AreaShown = {
  readonly areaId: string
  readonly title: string
  readonly shortName: string
  /** The reader's own; undefined where the reader has no assessment to compare. */
  readonly own:
    | { readonly look: Look | 'not-assessed'; readonly word: string; readonly score: string | undefined }
    | undefined
  readonly hasScores: boolean
  /** "55.6"; a dash where none has a score. */
  readonly median: string
  /** "33.3 to 77.8", or the one score that all have. */
  readonly range: string
  /** "7 of 7" */
  readonly scored: string
}

export type AreaGroupShown = { readonly label: string; readonly areas: readonly AreaShown[] }

/** `own`: undefined where the reader has no assessment to compare. */
export function showAreas(
  framework: Framework,
  comparison: Comparison,
  own: AssessmentResult | undefined,
): readonly AreaGroupShown[] {
  return areaGroups(framework).map(({ label, areas }) => ({
    label,
    areas: areas.map((area) => {
      const spread = spreadOfArea(comparison, area.id)
      return {
        areaId: area.id,
        title: area.title,
        shortName: shortAreaName(framework, area),
        own: own && showOwn(framework, areaResult(own, area.id)),
        ...showSpread(spread, comparison.assessments),
      }
    }),
  }))
}

/** @throws {RangeError} when there is no such area in the comparison. */
function spreadOfArea({ areas }: Comparison, areaId: string): AreaSpread {
  const found = areas.find((area) => area.areaId === areaId)
  if (!found) throw new RangeError(`No area ${areaId} in this comparison`)
  return found
}

export function showOwn(framework: Framework, result: AreaResult): NonNullable<AreaShown['own']> {
  if (result.kind === 'not-assessed')
    return { look: 'not-assessed', word: framework.notAssessed.label, score: undefined }
  const category = framework.categories.find(({ id }) => id === result.categoryId)
  return {
    look: lookOf(framework, result.categoryId),
    word: category?.label ?? result.categoryId,
    score: result.score.toFixed(1),
  }
}

export function showSpread(
  { scored, scores }: AreaSpread,
  assessments: number,
): Pick<AreaShown, 'hasScores' | 'median' | 'range' | 'scored'> {
  return {
    hasScores: scores !== undefined,
    median: scores ? scores.median.toFixed(1) : '–',
    range: !scores
      ? '–'
      : scores.low === scores.high
        ? scores.low.toFixed(1)
        : `${scores.low.toFixed(1)} to ${scores.high.toFixed(1)}`,
    scored: `${scored} of ${assessments}`,
  }
}

/** Says the answer: "Scores differ most in Managing income: service focus, from 11.1 to 88.9". */
function areasHeading(framework: Framework, { areas }: Comparison): string {
  const width = ({ scores }: AreaSpread) => (scores ? Math.round((scores.high - scores.low) * 10) : 0)
  const [widest] = areas.toSorted((a, b) => width(b) - width(a))
  if (areas.every(({ scored }) => scored === 0)) return 'No area has a score'
  if (!widest?.scores || width(widest) === 0) return 'Every area has one score from everybody who scored it'
  const title = framework.areas.find(({ id }) => id === widest.areaId)?.title ?? widest.areaId
  return `Scores differ most in ${title}, from ${widest.scores.low.toFixed(1)} to ${widest.scores.high.toFixed(1)}`
}

/** Rows for the platform's dot plot: the mark is the reader's own score, or the middle where there is no own assessment. */
export function areasChart(framework: Framework, comparison: Comparison, own: AssessmentResult | undefined) {
  return {
    id: 'all-areas',
    title: areasHeading(framework, comparison),
    bands: scoreBands(framework),
    groups: areaGroups(framework).map(({ label, areas }) => ({
      label,
      rows: areas.map((area) => ({
        label: shortAreaName(framework, area),
        ...rowOf(framework, spreadOfArea(comparison, area.id), own && areaResult(own, area.id)),
      })),
    })),
  }
}

function rowOf(framework: Framework, { scores }: AreaSpread, own: AreaResult | undefined) {
  if (!scores) return { kind: 'empty' as const, text: 'No scores' }
  const { low, median, high } = scores
  const range = { low, high, middle: median }
  if (own?.kind === 'not-assessed')
    return { kind: 'empty' as const, text: `No score of yours; all: ${low.toFixed(1)} to ${high.toFixed(1)}` }
  const value = own?.score ?? median
  const bandId = own?.categoryId ?? categoryOf(framework, { total: median, possible: 100 }).id
  return { kind: 'value' as const, value, valueText: value.toFixed(1), bandId, range }
}
