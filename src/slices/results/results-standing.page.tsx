// Where every area stands: the matrix and the critical success factors, what stands out, and what was chosen.
import { AreaScores } from '../../ui/area-scores.tsx'
import { CategoryKey } from '../../ui/category-tag.tsx'
import { type ScoreItem, ScoreList } from '../../ui/score-list.tsx'
import type { AreaStanding } from '../scoring/scoring.rules.ts'
import { toMatrixCell, toScoreItem } from './show-standing.page.tsx'
import type { ResultsView } from './view-results.rules.ts'

type Props = { readonly view: ResultsView }

export function ResultsMatrix({ view }: Props) {
  const { assessmentId, matrix, factors, categories, plan } = view
  return (
    <>
      <h2 class="govuk-heading-l">Where each area stands</h2>
      <AreaScores
        matrix={matrix}
        factors={factors}
        toCell={(cell) => toMatrixCell(assessmentId, cell, plan?.done.get(cell.areaId))}
        toItem={(factor) => toFactor(view, factor)}
      />
      <h3 class="govuk-heading-m">What the categories mean</h3>
      <CategoryKey items={categories} />
      {view.chosen.length > 0 && (
        <p class="govuk-body">
          Chosen: the council has decided to be where it is in that area. It is not a failing.
        </p>
      )}
    </>
  )
}

/** Its choice, and how far its actions are. */
function toFactor({ assessmentId, plan }: ResultsView, factor: AreaStanding): ScoreItem {
  const item = toScoreItem(assessmentId, factor)
  const done = plan?.done.get(factor.areaId)
  if (done === undefined) return item
  return { ...item, detail: item.detail ? [item.detail, ' ', done] : done }
}

export function ResultsOutstanding({ view }: Props) {
  const { assessmentId, outstanding, chosen } = view
  const lists = [
    { heading: 'Strongest', areas: outstanding.strongest, tied: outstanding.tied.strongest },
    { heading: 'Weakest', areas: outstanding.weakest, tied: outstanding.tied.weakest },
  ]
  return (
    <>
      <h2 class="govuk-heading-l">Strongest and weakest areas</h2>
      {lists
        .filter(({ areas }) => areas.length > 0)
        .map(({ heading, areas, tied }) => (
          <>
            <h3 class="govuk-heading-m">{heading}</h3>
            <ScoreList label={heading} items={areas.map((area) => toScoreItem(assessmentId, area))} />
            {tied && <p class="govuk-body">{tied}</p>}
          </>
        ))}
      {chosen.length > 0 && (
        <p class="govuk-body">Areas where the council has chosen to be are not counted among the weakest.</p>
      )}
    </>
  )
}

export function ResultsChosen({ view }: Props) {
  return (
    <>
      <h2 class="govuk-heading-l">Where the council has chosen to be</h2>
      <ScoreList
        label="Areas that are a deliberate choice"
        items={view.chosen.map((area) => toScoreItem(view.assessmentId, area))}
      />
    </>
  )
}
