// What a round asks of whoever reads its page, and where to go on.
import { routes } from '../../routes.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { isLate, type Round } from './round-record.rules.ts'

type Props = {
  readonly round: Round
  readonly own: { readonly id: string; readonly isSubmitted: boolean } | undefined
  readonly message: string | undefined
  readonly mayBegin: boolean
}

export function OwnInRound(props: Props) {
  const { message } = props
  return (
    <>
      {message && (
        <InsetText>
          <p class="govuk-body govuk-!-font-weight-bold">What the lead wrote to you</p>
          <p class="govuk-body tiex-user-text">{message}</p>
        </InsetText>
      )}
      <NextStep {...props} />
    </>
  )
}

function NextStep({ round, own, mayBegin }: Props) {
  if (own?.isSubmitted)
    return (
      <>
        <p class="govuk-body">
          You have submitted your assessment
          {round.state === 'open' &&
            ', so you can already see how colleagues answered who have done the same'}
          .
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={routes.results.href({ id: own.id })}>
            See your results
          </a>
          {round.state === 'open' && (
            <>
              {' or '}
              <a class="govuk-link" href={routes.comparison.href({ round: round.id })}>
                compare the answers so far
              </a>
            </>
          )}
        </p>
      </>
    )
  if (own)
    return (
      <>
        {round.state === 'closed' && (
          <p class="govuk-body">
            {isLate(round)
              ? 'Your draft is kept, but it cannot be submitted unless a lead allows it.'
              : 'You can still submit your draft: a lead allows it.'}
          </p>
        )}
        <Button
          href={routes.assessment.href({ id: own.id })}
          variant={isLate(round) ? 'secondary' : undefined}
        >
          {isLate(round) ? 'See your draft' : 'Continue your assessment'}
        </Button>
      </>
    )
  if (mayBegin)
    return (
      <>
        <p class="govuk-body">
          You have not begun your assessment. Nobody sees your answers before you submit them, and you see
          those of colleagues once you have.
        </p>
        <Button href={routes.beginInRound.href({ round: round.id })}>Begin your assessment</Button>
      </>
    )
  return round.state === 'open' ? (
    <p class="govuk-body">You were not asked to answer in this round. If you should be, tell a lead.</p>
  ) : null
}
