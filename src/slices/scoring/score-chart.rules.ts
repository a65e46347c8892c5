// The scores of all areas as rows on one scale, and the answer that the chart of them gives, for its heading.
import type { Area, Framework } from '../framework/framework.rules.ts'
import { type CategoryLook, categoryLook } from './category-look.rules.ts'
import {
  type AssessmentResult,
  areaResult,
  type ScoredArea,
  strongestAndWeakest,
} from './score-assessment.rules.ts'

export type ScoreBand = CategoryLook & {
  readonly id: string
  readonly label: string
  /** 0 to 100. */
  readonly from: number
  readonly to: number
}

export type ScoreRow =
  | {
      readonly kind: 'value'
      readonly label: string
      readonly value: number
      readonly valueText: string
      readonly bandId: string
    }
  | { readonly kind: 'empty'; readonly label: string; readonly text: string }

/** What the platform's dot plot draws. */
export type ScoreChart = {
  readonly id: string
  readonly title: string
  readonly bands: readonly ScoreBand[]
  readonly groups: readonly { readonly label: string; readonly rows: readonly ScoreRow[] }[]
}

/** Areas that belong together under one heading: those of a focus, or the critical success factors. */
export type AreaGroup = { readonly label: string; readonly areas: readonly Area[] }

/** In the framework's order; the critical success factors last, and no group without an area. */
export function areaGroups(framework: Framework): readonly AreaGroup[] {
  const groups = framework.focuses.map((focus) => ({
    label: `${focus.label} focus`,
    areas: framework.areas.filter((area) => area.kind === 'characteristic' && area.focusId === focus.id),
  }))
  const factors = {
    label: 'Critical success factors',
    areas: framework.areas.filter(({ kind }) => kind === 'csf'),
  }
  return [...groups, factors].filter(({ areas }) => areas.length > 0)
}

/** What an area is called where its group is already named: its characteristic, or its own title. */
export function shortAreaName(framework: Framework, area: Area): string {
  if (area.kind === 'csf') return area.title
  return framework.characteristics.find(({ id }) => id === area.characteristicId)?.label ?? area.title
}

/** Where each category begins and ends on the scale of 0 to 100, lowest first. */
export function scoreBands(framework: Framework): readonly ScoreBand[] {
  return framework.categories.map((category) => ({
    id: category.id,
    label: category.label,
    // Twelve digits: enough for any threshold, and 0.55 x 100 is 55 again.
    from: Number((category.minScore * 100).toPrecision(12)),
    to: Number(((category.belowScore ?? 1) * 100).toPrecision(12)),
    ...categoryLook(framework, category.id),
  }))
}

/** `id` is unique on the page. */
export function scoreChart(framework: Framework, result: AssessmentResult, id: string): ScoreChart {
  return {
    id,
    title: scoreChartHeading(framework, result),
    bands: scoreBands(framework),
    groups: areaGroups(framework).map(({ label, areas }) => ({
      label,
      rows: areas.map((area) => scoreRow(framework, result, area)),
    })),
  }
}

/** "Scores run from 25.0 (Managing income: service focus) to 91.7 (2 areas)" */
export function scoreChartHeading(framework: Framework, result: AssessmentResult): string {
  const scored = result.areas.filter((area) => area.kind === 'scored')
  const first = scored[0]
  if (!first) return 'No area has a score'
  const { strongest, weakest } = strongestAndWeakest(result, scored.length)
  const [highest, lowest] = [strongest[0], weakest[0]]
  if (!highest || !lowest) {
    return scored.length === 1
      ? `One area has a score: ${first.score.toFixed(1)}`
      : `Every score is ${first.score.toFixed(1)}`
  }
  const end = ({ areaId, score }: ScoredArea) => {
    const alike = scored.filter((area) => area.score === score).length
    const title = framework.areas.find(({ id }) => id === areaId)?.title ?? areaId
    return `${score.toFixed(1)} (${alike === 1 ? title : `${alike} areas`})`
  }
  return `Scores run from ${end(lowest)} to ${end(highest)}`
}

function scoreRow(framework: Framework, result: AssessmentResult, area: Area): ScoreRow {
  const label = shortAreaName(framework, area)
  const found = areaResult(result, area.id)
  return found.kind === 'scored'
    ? {
        kind: 'value',
        label,
        value: found.score,
        valueText: found.score.toFixed(1),
        bandId: found.categoryId,
      }
    : { kind: 'empty', label, text: framework.notAssessed.label }
}
