// The way from one assessment of a round to those of colleagues beside it.
import { routes } from '../../routes.ts'
import type { ResultsView } from './view-results.rules.ts'

type Props = { readonly beside: NonNullable<ResultsView['beside']> }

export function ResultsBeside({ beside: { roundId, submitted } }: Props) {
  return (
    <>
      <h2 class="govuk-heading-l">
        {submitted === 1
          ? 'No other assessment is submitted in this round yet'
          : `${submitted} assessments are submitted in this round`}
      </h2>
      <p class="govuk-body">
        See every answer beside those of colleagues, where the scores lie, and where views differ most.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.comparison.href({ round: roundId })}>
          Compare answers
        </a>
      </p>
    </>
  )
}
