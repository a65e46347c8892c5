// For an officer who looks for the workshop of a round before a lead has started one.
import { routes } from '../../routes.ts'
import { Layout } from '../../ui/layout.tsx'
import type { Round } from '../rounds/rounds.rules.ts'

export function NoWorkshopPage({ round }: { readonly round: Round }) {
  return (
    <Layout
      title="No workshop has started"
      active="council"
      back={{ href: routes.round.href({ round: round.id }), text: 'Back to the round' }}
    >
      <span class="govuk-caption-l tiex-user-text">{round.name}</span>
      <h1 class="govuk-heading-l">No workshop has started</h1>
      <p class="govuk-body">
        {round.state === 'open'
          ? 'In a workshop your council agrees one answer to each statement. A lead of your council can start it once this round is closed.'
          : 'In a workshop your council agrees one answer to each statement. A lead of your council starts it.'}
      </p>
      <p class="govuk-body">
        When it has started,{' '}
        <a class="govuk-link" href={routes.joinWorkshop.href()}>
          join with the code from the screen
        </a>
        .
      </p>
    </Layout>
  )
}
