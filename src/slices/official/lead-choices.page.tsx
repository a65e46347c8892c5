// Where a lead goes on to make something official: by closed round, or from one assessment while there is no round.
import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import type { LoneCandidate } from './find-choices.queries.ts'

type Props = {
  readonly closedRounds: readonly Round[]
  readonly hasRounds: boolean
  readonly lone: readonly LoneCandidate[]
}

export function LeadChoices({ closedRounds, hasRounds, lone }: Props) {
  return (
    <>
      <h2 class="govuk-heading-l">Make an assessment official</h2>
      {closedRounds.length > 0 && <Rounds rounds={closedRounds} />}
      {hasRounds && closedRounds.length === 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={routes.rounds.href()}>
            Close a round
          </a>{' '}
          first. Then choose what becomes official.
        </p>
      )}
      {!hasRounds && <WithoutRound lone={lone} />}
    </>
  )
}

function Rounds({ rounds }: { readonly rounds: readonly Round[] }) {
  return (
    <>
      <p class="govuk-body">Select a closed round to choose its official assessment.</p>
      <ul class="govuk-list govuk-list--bullet">
        {rounds.map(({ id, name }) => (
          <li>
            <a class="govuk-link tiex-user-text" href={routes.chooseOfficial.href({ round: id })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function WithoutRound({ lone }: Pick<Props, 'lone'>) {
  return (
    <>
      <p class="govuk-body">
        Best{' '}
        <a class="govuk-link" href={routes.openRound.href()}>
          open a round
        </a>
        : colleagues answer on their own, and you agree the answers together.
        {lone.length > 0 && ' Without one, you can choose an assessment of the whole council as it is.'}
      </p>
      {lone.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {lone.map(({ assessment, isOwn, authorName }) => (
            <li>
              <a
                class="govuk-link tiex-user-text"
                href={routes.finaliseAlone.href({}, { source: assessment.id })}
              >
                {isOwn ? 'Your' : `${authorName ?? 'A colleague'}'s`} assessment, submitted on{' '}
                {formatDate(assessment.submittedAt)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
