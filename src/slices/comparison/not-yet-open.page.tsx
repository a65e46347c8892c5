// Said instead of the comparison while colleagues' answers are hidden from the reader: it is a rule, not an error.
import { routes } from '../../routes.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Round } from '../rounds/rounds.rules.ts'
import { comparisonCrumbs, comparisonTitle } from './comparison-frame.page.tsx'

type Props = {
  readonly round: Round
  readonly submitted: number
  readonly draftId: string | undefined
}

export function NotYetOpenPage({ round, submitted, draftId }: Props) {
  const title = comparisonTitle(round)
  return (
    <Layout
      title={title}
      active="council"
      breadcrumbs={[...comparisonCrumbs(round), { text: 'Compare answers' }]}
    >
      <h1 class="govuk-heading-l tiex-user-text">{title}</h1>
      <p class="govuk-body tiex-lead">
        You can compare answers once you have submitted your own assessment in this round, or once a lead has
        closed the round.
      </p>
      <p class="govuk-body">
        Until then nobody sees what colleagues answered, leads included, so that everybody gives their own
        view. {countSentence(submitted)}
      </p>
      {draftId ? (
        <>
          <Button href={routes.assessment.href({ id: draftId })}>Continue your assessment</Button>
          <p class="govuk-body">
            <a class="govuk-link" href={routes.round.href({ round: round.id })}>
              Back to the round
            </a>
          </p>
        </>
      ) : (
        <Button href={routes.round.href({ round: round.id })}>Go to the round</Button>
      )}
    </Layout>
  )
}

function countSentence(submitted: number): string {
  if (submitted === 0) return 'Nobody has submitted an assessment in this round yet.'
  return submitted === 1
    ? '1 assessment has been submitted in this round so far.'
    : `${submitted} assessments have been submitted in this round so far.`
}
