// One statement's answers as a chart that is its own table: what colleagues answered on their own, and how people vote now.
import type { StatementSpread } from '../comparison/comparison.rules.ts'
import type { AgreedAnswer, Counts } from './workshop-record.rules.ts'

type Props = {
  readonly spread: StatementSpread
  readonly votes: Counts
  readonly total: number
  readonly agreed: AgreedAnswer | undefined
}

export function StatementSpreadTable({ spread, votes, total, agreed }: Props) {
  return (
    <table class="govuk-table tiex-spread">
      <caption class="govuk-table__caption govuk-table__caption--s">
        {`What ${spread.assessments} ${spread.assessments === 1 ? 'colleague' : 'colleagues'} answered on their own, and the votes now`}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            Answer
          </th>
          <th scope="col" class="govuk-table__header">
            On their own
          </th>
          <th scope="col" class="govuk-table__header">
            Votes now: <span data-live-count="votes">{total}</span>
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {spread.counts.map(({ option, count }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header tiex-spread__answer">
              {option.label}
              {agreed?.optionId === option.id && <strong class="tiex-spread__agreed"> Agreed</strong>}
            </th>
            <td class="govuk-table__cell">
              <Bar share={shareOf(count, spread.assessments)} look="own" />
              {count}
            </td>
            <td class="govuk-table__cell">
              <Bar share={shareOf(votes[option.id] ?? 0, total)} look="vote" live={option.id} />
              <span data-live-count={option.id}>{votes[option.id] ?? 0}</span>
            </td>
          </tr>
        ))}
        {spread.unanswered > 0 && (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header tiex-spread__answer">
              No answer
            </th>
            <td class="govuk-table__cell">
              <Bar share={shareOf(spread.unanswered, spread.assessments)} look="own" />
              {spread.unanswered}
            </td>
            <td class="govuk-table__cell" />
          </tr>
        )}
      </tbody>
    </table>
  )
}

type BarProps = { readonly share: number; readonly look: 'own' | 'vote'; readonly live?: string }

/** The figure stands beside it, so it is drawn for the eye alone. */
function Bar({ share, look, live }: BarProps) {
  return (
    <svg
      class="tiex-spread__bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class={`tiex-spread__${look}`} width={share} height="10" data-live-bar={live} />
    </svg>
  )
}

/** 0 to 100, one decimal. */
function shareOf(count: number, of: number): number {
  return of === 0 ? 0 : Math.round((1000 * count) / of) / 10
}
