// The answer to every part of a council that may not be looked at on its own: it does not say whether there is one.
import { routes } from '../../routes.ts'
import { Layout } from '../../ui/layout.tsx'
import type { Round } from '../rounds/rounds.rules.ts'
import { comparisonCrumbs, comparisonTitle } from './comparison-frame.page.tsx'

export function TooFewPage({ round }: { readonly round: Round }) {
  return (
    <Layout
      title={comparisonTitle(round)}
      active="council"
      breadcrumbs={[...comparisonCrumbs(round), { text: 'Compare answers' }]}
    >
      <h1 class="govuk-heading-l">There are too few people to show this</h1>
      <p class="govuk-body">
        Answers of part of the council are shown only where that part has at least 5 assessments, so that
        nobody can tell who answered what.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.comparison.href({ round: round.id })}>
          Compare everybody's answers
        </a>
      </p>
    </Layout>
  )
}
