// What joining a team means, and the choice to join or decline.
import { routes } from '../../routes.ts'
import { errorLinks } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { TeamInvitation } from './team-record.rules.ts'

type Props = {
  readonly invitation: TeamInvitation
  /** Who asks; undefined: "A colleague". */
  readonly by: string | undefined
  readonly error?: string | undefined
}

export function JoinTeamPage({ invitation, by = 'A colleague', error }: Props) {
  const { team, message } = invitation
  return (
    <Layout
      title={`Join ${team.name}`}
      errors={error !== undefined}
      active="plans"
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: 'Teams', href: routes.teams.href() },
      ]}
    >
      <ErrorSummary errors={errorLinks(error === undefined ? {} : { answer: error })} />
      <span class="govuk-caption-l">Invitation to a team</span>
      <h1 class="govuk-heading-l tiex-user-text">{team.name}</h1>
      <p class="govuk-body tiex-user-text">
        {`${by} asks you to join this team${message === '' ? '.' : ' and wrote:'}`}
      </p>
      {message !== '' && <InsetText class="tiex-user-text">{message}</InsetText>}
      <p class="govuk-body">
        <strong>People in this team will see your name and what you own in its plan</strong>, even if you do
        not show your name to colleagues elsewhere. You will see theirs.
      </p>
      <p class="govuk-body">
        You can see and change its action plan, as everyone in the team can. You can leave at any time.
      </p>
      <Form action={routes.joinTeam.href({ team: team.id })}>
        <ButtonGroup>
          <Button id="answer" name="answer" value="join">
            Join the team
          </Button>
          <Button variant="secondary" name="answer" value="decline">
            Decline
          </Button>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}
