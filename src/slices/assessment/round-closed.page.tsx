import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { ClosedRound } from '../rounds/rounds.rules.ts'

/** Somebody tried to submit a draft of a round that had ended. */
export function RoundClosedPage({ id, round }: { id: string; round: ClosedRound }) {
  return (
    <Layout title="This round is closed" active="assessments">
      <h1 class="govuk-heading-l">This round is closed</h1>
      <p class="govuk-body">
        The round <span class="tiex-user-text">{round.name}</span> closed on {formatDate(round.closedAt)}, so
        your assessment was not submitted. All you have answered is kept.
      </p>
      <p class="govuk-body">
        To submit it late, ask a lead of your council to allow it. You will find the leads under{' '}
        <a class="govuk-link" href={routes.people.href()}>
          people
        </a>
        .
      </p>
      <Button href={routes.assessment.href({ id })} variant="secondary">
        Go back to your draft
      </Button>
    </Layout>
  )
}
