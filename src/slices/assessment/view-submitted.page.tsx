// Says that an assessment is submitted, what can be done with it now, and who sees what of it.
import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Panel } from '../../ui/govuk/panel.tsx'
import { Layout } from '../../ui/layout.tsx'
import { type Round, scopeName } from '../rounds/rounds.rules.ts'
import type { Submitted } from './assessment-record.rules.ts'
import { type Sender, WhoSeesIt } from './who-sees-it.page.tsx'

type Props = { assessment: Submitted; round: Round | undefined; officer: Sender }

export function ViewSubmittedPage({ assessment, round, officer }: Props) {
  const { id, scope, submittedAt } = assessment
  return (
    <Layout title="Assessment submitted" active="assessments">
      <Panel title="Assessment submitted">{`${scopeName(scope)}, ${formatDate(submittedAt)}`}</Panel>
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body">
        Your results are ready: a score and a category for each area, where you are strong, and what to do
        next.
      </p>
      <Button href={routes.results.href({ id })}>See your results</Button>
      <p class="govuk-body">
        {'You can take them away as a '}
        <a class="govuk-link" href={routes.reportWord.href({ id })}>
          Word report
        </a>
        {' or as '}
        <a class="govuk-link" href={routes.reportCsv.href({ id })}>
          figures for a spreadsheet (CSV)
        </a>
        .
      </p>
      {round && (
        <p class="govuk-body">
          {'You can now also '}
          <a class="govuk-link" href={routes.comparison.href({ round: round.id })}>
            see how colleagues answered
          </a>
          {' in the round '}
          <span class="tiex-user-text">{round.name}</span>.
        </p>
      )}
      <h2 class="govuk-heading-m">What others see</h2>
      <WhoSeesIt officer={officer} isBlind={round?.state === 'open'} />
      <p class="govuk-body">
        This assessment cannot be changed any more. If something needs to change, begin a new one from a copy
        of it.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.assessments.href()}>
          Go to your assessments
        </a>
      </p>
    </Layout>
  )
}
