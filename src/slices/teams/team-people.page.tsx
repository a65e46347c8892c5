// Who is in a team and who is invited to it, each with what can be done about them.
import { routes } from '../../routes.ts'
import { EmailAddress } from '../../ui/email-address.tsx'
import { Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import type { InvitedToTeam, Team } from './team-record.rules.ts'

export type ShownMember = {
  readonly personId: string
  readonly name: string | undefined
  readonly joinedAt: Date
  /** In the team, but they may no longer sign in. */
  readonly isStopped: boolean
}

type MembersProps = {
  readonly team: Team
  readonly members: readonly ShownMember[]
  readonly self: string
}

const regular = 'govuk-!-font-weight-regular'

export function MemberList({ team, members, self }: MembersProps) {
  return (
    <SummaryList
      rows={members.map((member) => ({
        key: {
          text: <span class="tiex-user-text">{nameOf(member, self)}</span>,
          class: `${regular} govuk-!-width-one-third`,
        },
        value: member.isStopped ? 'Cannot sign in any more' : `Since ${formatDate(member.joinedAt)}`,
        actions: [
          member.personId === self
            ? { href: routes.leaveTeam.href({ team: team.id }), text: 'Leave', hidden: 'the team' }
            : {
                href: routes.takeOutOfTeam.href({ team: team.id }, { person: member.personId }),
                text: 'Take out',
                hidden: member.name ?? 'a colleague',
              },
        ],
      }))}
    />
  )
}

function nameOf({ personId, name = 'A colleague' }: ShownMember, self: string): string {
  return personId === self ? `${name} (you)` : name
}

type InvitedProps = { readonly team: Team; readonly invited: readonly InvitedToTeam[] }

/** One form for all: each button says whose invitation it withdraws. */
export function InvitedToTeamList({ team, invited }: InvitedProps) {
  return (
    <Form action={routes.withdrawTeamInvitation.href({ team: team.id })}>
      <SummaryList
        rows={invited.map((one) => ({
          key: { text: <EmailAddress address={one.email} />, class: `${regular} govuk-!-width-one-half` },
          value: (
            <>
              {`Invited on ${formatDate(one.invitedAt)}`}
              {one.isUndelivered && (
                <p class="govuk-body govuk-!-margin-bottom-0">
                  The e-mail could not be delivered. Check the address; you can invite it again.
                </p>
              )}
              <p class="govuk-body govuk-!-margin-bottom-0">
                <button class="tiex-link-button" type="submit" name="invitation" value={one.id}>
                  Withdraw
                  <span class="govuk-visually-hidden">{` ${one.email}`}</span>
                </button>
              </p>
            </>
          ),
        }))}
      />
    </Form>
  )
}
