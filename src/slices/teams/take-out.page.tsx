import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { ShownMember } from './team-people.page.tsx'
import type { Team } from './team-record.rules.ts'

export function TakeOutPage({ team, member }: { readonly team: Team; readonly member: ShownMember }) {
  const { personId, name = 'a colleague', isStopped } = member
  const title = `Take ${name} out of the team`
  const told = isStopped ? '' : ' They are told by e-mail.'
  return (
    <Layout title={title} active="plans" back={{ href: routes.team.href({ team: team.id }) }}>
      <span class="govuk-caption-l tiex-user-text">{team.name}</span>
      <h1 class="govuk-heading-l tiex-user-text">{title}</h1>
      <p class="govuk-body">{`They will no longer see its plan or who is in it.${told}`}</p>
      <p class="govuk-body">
        What they own in the plan stays there until somebody else is chosen.
        {!team.closedAt && ' You can invite them again.'}
      </p>
      <Form action={routes.takeOutOfTeam.href({ team: team.id })}>
        <HiddenFields values={{ person: personId }} />
        <ButtonGroup cancel={routes.team.href({ team: team.id })}>
          <Button variant="warning" preventDoubleClick>
            Take out of the team
          </Button>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}
