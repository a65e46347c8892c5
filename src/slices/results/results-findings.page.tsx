// What the scores say together: side by side, by step, what is left out of them, and what has changed. Each heading
// says the answer.
import { ChartWithTable } from '../../ui/chart-with-table.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Details } from '../../ui/govuk/details.tsx'
import { Table } from '../../ui/govuk/table.tsx'
import { ScoreList } from '../../ui/score-list.tsx'
import type { ScoreChart } from '../scoring/scoring.rules.ts'
import type { StepFindings } from './results-findings.rules.ts'
import { areaHref, toScoreItem } from './show-standing.page.tsx'
import type { ResultsView } from './view-results.rules.ts'

type ChartProps = { readonly view: ResultsView; readonly plot: ScoreChart; readonly svg: string }

export function ResultsChart({ view, plot, svg }: ChartProps) {
  return (
    <ChartWithTable
      heading={plot.title}
      svg={svg}
      table={{
        caption: 'Score and category of every area',
        head: ['Area', { text: 'Score', format: 'numeric' }, 'Category'],
        rows: view.areas.map(({ title, score, word }) => [
          title,
          { text: score ?? '–', format: 'numeric' },
          word,
        ]),
      }}
    />
  )
}

export function ResultsSteps({ steps }: { readonly steps: StepFindings }) {
  return (
    <>
      <h2 class="govuk-heading-l">{steps.heading}</h2>
      <Table
        caption="Scores by step, over all areas"
        captionSize="s"
        head={['Step', 'What it asks', { text: 'Score', format: 'numeric' }]}
        firstCellIsHeader
        rows={steps.rows.map(({ label, question, score, weakest }) => [
          label,
          question,
          { text: weakest ? <strong>{score}</strong> : score, format: 'numeric' },
        ])}
      />
    </>
  )
}

export function ResultsLeftOut({ view }: { readonly view: ResultsView }) {
  const { heading, reasons } = view.leftOut
  return (
    <>
      <h2 class="govuk-heading-l">{heading}</h2>
      {reasons.length > 0 && (
        <p class="govuk-body">
          They do not lower or raise any score. What nobody could say, and what does not apply, is still worth
          talking about.
        </p>
      )}
      {reasons.map(({ label, text, areas }) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
            {label}: {text}
          </h3>
          <Details
            summary={
              <>
                Show the areas<span class="govuk-visually-hidden">: {label}</span>
              </>
            }
          >
            <ul class="govuk-list govuk-list--bullet">
              {areas.map(({ areaId, title, count }) => (
                <li>
                  <a class="govuk-link" href={areaHref(view.assessmentId, areaId)}>
                    {title}
                  </a>
                  : {count}
                </li>
              ))}
            </ul>
          </Details>
        </>
      ))}
    </>
  )
}

type ChangesProps = {
  readonly assessmentId: string
  readonly changes: NonNullable<ResultsView['changes']>
}

export function ResultsChanges({ assessmentId, changes }: ChangesProps) {
  const { heading, areas, unchangedCount, since } = changes
  return (
    <>
      <h2 class="govuk-heading-l">
        {heading} since {formatDate(since)}
      </h2>
      {areas.length > 0 && (
        <ScoreList
          label={`Areas that changed since ${formatDate(since)}`}
          items={areas.map(({ now, text }) => ({ ...toScoreItem(assessmentId, now), detail: text }))}
        />
      )}
      {unchangedCount > 0 && (
        <p class="govuk-body">
          {unchangedCount === 1 ? '1 area is' : `${unchangedCount} areas are`} unchanged.
        </p>
      )}
    </>
  )
}
