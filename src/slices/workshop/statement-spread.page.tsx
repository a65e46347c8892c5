// One statement's answers as a chart that is its own table: what colleagues answered on their own, and how people vote now.
import type { StatementSpread } from '../comparison/comparison.rules.ts'
import { type Shown, totalOf } from './live-state.rules.ts'

type Props = {
  readonly shown: Pick<Shown, 'votes' | 'people' | 'agreed'>
  readonly spread: StatementSpread
  /** Where there is no room to spare: the table's name is for those who hear it. */
  readonly isNameHidden?: boolean
}

export function StatementSpreadTable({ shown, spread, isNameHidden = false }: Props) {
  const { votes, people, agreed } = shown
  const total = totalOf(votes)
  return (
    <table class="govuk-table tiex-spread">
      <caption
        class={isNameHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}
      >
        {`What ${spread.assessments} ${spread.assessments === 1 ? 'colleague' : 'colleagues'} answered on their own, and the votes now`}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            Answer
          </th>
          <th scope="col" class="govuk-table__header">
            {`On their own: ${spread.assessments}`}
          </th>
          <th scope="col" class="govuk-table__header">
            Votes now: <span data-live-count="votes">{total}</span> of{' '}
            <span data-live-count="people">{people}</span>
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
              <Figure count={count} of={spread.assessments} look="own" />
            </td>
            <td class="govuk-table__cell">
              <Figure count={votes[option.id] ?? 0} of={total} look="vote" live={option.id} />
            </td>
          </tr>
        ))}
        {spread.unanswered > 0 && (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header tiex-spread__answer">
              No answer
            </th>
            <td class="govuk-table__cell">
              <Figure count={spread.unanswered} of={spread.assessments} look="own" />
            </td>
            <td class="govuk-table__cell" />
          </tr>
        )}
      </tbody>
    </table>
  )
}

type FigureProps = {
  readonly count: number
  /** What fills the whole bar. */
  readonly of: number
  readonly look: 'own' | 'vote'
  /** The option whose votes these are: the script keeps them as they are now. */
  readonly live?: string
}

/** A figure, and beside it the same as a bar for the eye alone. */
function Figure({ count, of, look, live }: FigureProps) {
  const share = of === 0 ? 0 : Math.round((1000 * count) / of) / 10
  return (
    <span class="tiex-spread__figure">
      <span data-live-count={live}>{count}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class={`tiex-spread__${look}`} width={share} height="10" data-live-bar={live} />
      </svg>
    </span>
  )
}
