// What a round means for an assessment in it, said on every page where one answers, before more is typed.
import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { answerByDate, isLate, type Round } from '../rounds/rounds.rules.ts'

export function RoundNotice({ round }: { round: Round | undefined }) {
  if (!round) return null
  const link = (
    <a class="govuk-link tiex-user-text" href={routes.round.href({ round: round.id })}>
      {round.name}
    </a>
  )
  if (round.state === 'open')
    return (
      <p class="govuk-body">
        For the round {link}, answer by {formatDate(answerByDate(round))}.
      </p>
    )
  return (
    <InsetText>
      The round {link} closed on {formatDate(round.closedAt)}.{' '}
      {isLate(round)
        ? 'Your answers are kept, but they cannot be submitted unless a lead allows it.'
        : 'You can still finish and submit.'}
    </InsetText>
  )
}
