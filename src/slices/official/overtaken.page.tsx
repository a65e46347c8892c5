import { routes } from '../../routes.ts'
import { formatDateTime } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import { leadName, type OfficialAssessment } from './official-record.rules.ts'

type Props = {
  readonly standing: OfficialAssessment | undefined
  /** Where to choose again. */
  readonly again: string
}

/** Somebody else was first; nothing has been made official by this try. */
export function OvertakenPage({ standing, again }: Props) {
  return (
    <Layout title="Somebody else has made an assessment official" active="council">
      <h1 class="govuk-heading-l">Somebody else has made an assessment official</h1>
      {standing && (
        <p class="govuk-body tiex-user-text">
          {leadName(standing.finalised)} finalised one on {formatDateTime(standing.finalised.at)}. It stands
          for the council now.
        </p>
      )}
      <p class="govuk-body">
        What you confirmed has not been made official, and nothing else has changed. Look at what stands, and
        talk to each other before you supersede it.
      </p>
      <ButtonGroup>
        {standing && (
          <Button href={routes.results.href({ id: standing.assessmentId })}>See what stands</Button>
        )}
        <a class="govuk-link" href={again}>
          Choose again
        </a>
      </ButtonGroup>
    </Layout>
  )
}
