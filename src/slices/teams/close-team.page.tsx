import { routes } from '../../routes.ts'
import { Form } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Team } from './team-record.rules.ts'

export function CloseTeamPage({ team }: { readonly team: Team }) {
  return (
    <Layout title="Close the team" active="plans" back={{ href: routes.team.href({ team: team.id }) }}>
      <span class="govuk-caption-l tiex-user-text">{team.name}</span>
      <h1 class="govuk-heading-l">Close the team</h1>
      <p class="govuk-body">When you close the team:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>those in it can still read its plan, but nothing in the plan can be changed</li>
        <li>nobody can join it, and invitations that wait for an answer end</li>
        <li>what it owns in the council plan stays there until somebody else is chosen</li>
      </ul>
      <WarningText>A team that is closed cannot be opened again.</WarningText>
      <Form action={routes.closeTeam.href({ team: team.id })}>
        <ButtonGroup cancel={routes.team.href({ team: team.id })}>
          <Button variant="warning" preventDoubleClick>
            Close the team
          </Button>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}
