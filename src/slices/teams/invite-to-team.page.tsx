// Whom to invite to a team, and after sending, what became of each line that was entered.
import type { InvitationTyped } from '../../platform/http/read-invitation.ts'
import type { RefusedLine } from '../../platform/mail/read-addresses.rules.ts'
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { InviteFields, InviteOutcome } from '../../ui/invite-people.tsx'
import { Layout } from '../../ui/layout.tsx'
import { type Team, teamMessageLimit } from './team-record.rules.ts'

type Outcome = {
  readonly invited: readonly string[]
  readonly before: readonly string[]
  readonly members: readonly string[]
}

type Props = {
  readonly team: Team
  /** What may follow the @ of an address of the council. */
  readonly domains: readonly string[]
  /** Whether those invited learn the name of whoever invites them. */
  readonly showsName: boolean
  /** The team has just been made. */
  readonly isNew?: boolean
  readonly errors?: FieldErrors
  readonly typed?: InvitationTyped
  readonly refused?: readonly RefusedLine[]
  /** What became of the good addresses beside the refused ones. */
  readonly outcome?: Outcome
}

const nothingYet: Outcome = { invited: [], before: [], members: [] }

export function InviteToTeamPage(props: Props) {
  const { team, domains, showsName, isNew, errors = {}, typed, refused = [], outcome = nothingYet } = props
  return (
    <Layout
      title="Invite colleagues"
      errors={hasErrors(errors)}
      active="plans"
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: 'Teams', href: routes.teams.href() },
        { text: team.name, href: routes.team.href({ team: team.id }) },
      ]}
    >
      {isNew && <NotificationBanner type="success" text="The team is made. Now say who should be in it." />}
      <ErrorSummary errors={errorLinks(errors)} />
      <span class="govuk-caption-l tiex-user-text">{team.name}</span>
      <h1 class="govuk-heading-l">Invite colleagues</h1>
      <InviteOutcome
        domains={domains}
        refused={refused}
        groups={[
          { title: 'Invited', lines: outcome.invited },
          { title: 'Invited before', lines: outcome.before },
          { title: 'In the team already', lines: outcome.members },
        ]}
      />
      <p class="govuk-body">
        {showsName
          ? 'Each of them gets an e-mail with your name, the name of the team and your message.'
          : 'Each of them gets an e-mail with the name of the team and your message. You do not show your name to colleagues, so it says "A colleague" for you, unless your message says who you are.'}
        {' They sign in with the address that you invite, and join or decline.'}
      </p>
      <Form action={routes.inviteToTeam.href({ team: team.id })}>
        <InviteFields domains={domains} messageLimit={teamMessageLimit} typed={typed} errors={errors} />
        <ButtonGroup>
          <Button preventDoubleClick>Send invitations</Button>
          <a class="govuk-link" href={routes.team.href({ team: team.id })}>
            {isNew ? 'Do this later' : 'Go back to the team'}
          </a>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}
