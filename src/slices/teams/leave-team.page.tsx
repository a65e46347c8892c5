// What leaving a team means, before it is done; whoever is alone in it is told to close it instead.
import { routes } from '../../routes.ts'
import { Form } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Team } from './team-record.rules.ts'

type Props = {
  readonly team: Team
  /** The team would be left without anybody. */
  readonly isLast: boolean
}

export function LeaveTeamPage({ team, isLast }: Props) {
  return (
    <Layout title="Leave the team" active="plans" back={{ href: routes.team.href({ team: team.id }) }}>
      <span class="govuk-caption-l tiex-user-text">{team.name}</span>
      <h1 class="govuk-heading-l">Leave the team</h1>
      {isLast ? <OnlyOne team={team} /> : <WhatHappens team={team} />}
    </Layout>
  )
}

function OnlyOne({ team }: Pick<Props, 'team'>) {
  const back = (
    <a class="govuk-link" href={routes.team.href({ team: team.id })}>
      Go back to the team
    </a>
  )
  if (team.closedAt)
    return (
      <>
        <p class="govuk-body">
          You are the only one in this team, so you cannot leave it. It is closed: nothing in its plan changes
          any more, and nobody else sees it.
        </p>
        <p class="govuk-body">{back}</p>
      </>
    )
  return (
    <>
      <p class="govuk-body">
        You are the only one in this team, so you cannot leave it. Close it instead: its plan stays readable
        for you.
      </p>
      <ButtonGroup>
        <Button href={routes.closeTeam.href({ team: team.id })}>Close the team</Button>
        {back}
      </ButtonGroup>
    </>
  )
}

function WhatHappens({ team }: Pick<Props, 'team'>) {
  return (
    <>
      <p class="govuk-body">
        You will no longer see its plan or who is in it. What you own in the plan stays there until somebody
        else is chosen.
      </p>
      <p class="govuk-body">
        {team.closedAt
          ? 'The team is closed, so you cannot come back.'
          : 'To come back, somebody in the team has to invite you again.'}
      </p>
      <Form action={routes.leaveTeam.href({ team: team.id })}>
        <ButtonGroup cancel={routes.team.href({ team: team.id })}>
          <Button variant="warning" preventDoubleClick>
            Leave the team
          </Button>
        </ButtonGroup>
      </Form>
    </>
  )
}
