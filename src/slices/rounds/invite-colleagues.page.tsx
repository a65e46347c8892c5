// Whom to invite to a round, and after sending, what became of each line that was entered.
import type { InvitationTyped } from '../../platform/http/read-invitation.ts'
import type { RefusedLine } from '../../platform/mail/read-addresses.rules.ts'
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { InviteFields, InviteOutcome } from '../../ui/invite-people.tsx'
import { Layout } from '../../ui/layout.tsx'
import { answerByDate, messageLimit, type Round } from './round-record.rules.ts'

type Props = {
  readonly round: Round
  /** What may follow the @ of an address of the council. */
  readonly domains: readonly string[]
  /** The round has just been opened. */
  readonly isNew?: boolean
  readonly errors?: FieldErrors
  readonly typed?: InvitationTyped
  readonly refused?: readonly RefusedLine[]
  /** Addresses that were invited just now, and those that had been before. */
  readonly invited?: readonly string[]
  readonly already?: readonly string[]
}

export function InviteColleaguesPage(props: Props) {
  const { round, domains, isNew, errors = {}, typed, refused = [], invited = [], already = [] } = props
  return (
    <Layout
      title="Invite colleagues"
      errors={hasErrors(errors)}
      active="council"
      breadcrumbs={[
        { text: 'Council', href: routes.council.href() },
        { text: 'Rounds', href: routes.rounds.href() },
        { text: round.name, href: routes.round.href({ round: round.id }) },
      ]}
    >
      {isNew && <NotificationBanner type="success" text="The round is open. Now say who should answer." />}
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Invite colleagues</h1>
      <InviteOutcome
        domains={domains}
        refused={refused}
        groups={[
          { title: 'Invited', lines: invited },
          { title: 'Invited before', lines: already },
        ]}
      />
      <p class="govuk-body">
        {`Each of them gets an e-mail with your name, your message and the date to answer by, ${formatDate(answerByDate(round))}. They sign in with the address that you invite.`}
      </p>
      <Form action={routes.inviteColleagues.href({ round: round.id })}>
        <InviteFields domains={domains} messageLimit={messageLimit} typed={typed} errors={errors} />
        <ButtonGroup>
          <Button preventDoubleClick>Send invitations</Button>
          <a class="govuk-link" href={routes.round.href({ round: round.id })}>
            {isNew ? 'Do this later' : 'Go back to the round'}
          </a>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}
