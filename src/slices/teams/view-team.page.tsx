// One team, to those in it: who is in it, who is invited, and what can be done about it.
import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Layout } from '../../ui/layout.tsx'
import { InvitedToTeamList, MemberList, type ShownMember } from './team-people.page.tsx'
import type { InvitedToTeam, Team } from './team-record.rules.ts'

/** What was just done, or why nothing was. */
export type TeamNews = { readonly text: string; readonly isSuccess: boolean }

type Props = {
  readonly team: Team
  readonly members: readonly ShownMember[]
  /** The id of whoever reads the page. */
  readonly self: string
  readonly invited: readonly InvitedToTeam[]
  readonly news: TeamNews | undefined
}

export function ViewTeamPage({ team, members, self, invited, news }: Props) {
  const isOpen = team.closedAt === undefined
  return (
    <Layout
      title={team.name}
      active="plans"
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: 'Teams', href: routes.teams.href() },
      ]}
    >
      {news && <NotificationBanner type={news.isSuccess ? 'success' : undefined} text={news.text} />}
      <span class="govuk-caption-l">Team</span>
      <h1 class="govuk-heading-l tiex-user-text">{team.name}</h1>
      {team.closedAt && (
        <InsetText>
          {`This team was closed on ${formatDate(team.closedAt)}. Those in it can read its plan. Nothing in the plan changes any more, and nobody can join.`}
        </InsetText>
      )}
      <NextThing team={team} isAlone={members.length + invited.length === 1} />
      <h2 class="govuk-heading-m">People in this team</h2>
      <p class="govuk-body">People in this team see each other's names and what each owns in its plan.</p>
      <MemberList team={team} members={members} self={self} />
      {isOpen && invited.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Invited, not answered yet</h2>
          <InvitedToTeamList team={team} invited={invited} />
        </>
      )}
      {isOpen && (
        <>
          <h2 class="govuk-heading-m">Change this team</h2>
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={routes.renameTeam.href({ team: team.id })}>
                Rename the team
              </a>
            </li>
            <li>
              <a class="govuk-link" href={routes.closeTeam.href({ team: team.id })}>
                Close the team
              </a>
            </li>
          </ul>
        </>
      )}
    </Layout>
  )
}

/** Whoever is alone in a team invites first; otherwise a team is there for its plan. */
function NextThing({ team, isAlone }: { team: Team; isAlone: boolean }) {
  const invitesFirst = isAlone && team.closedAt === undefined
  const plan = (
    <Button href={routes.plan.href({ plan: team.planId })} variant={invitesFirst ? 'secondary' : undefined}>
      See the plan
    </Button>
  )
  if (team.closedAt !== undefined) return plan
  const invite = (
    <Button
      href={routes.inviteToTeam.href({ team: team.id })}
      variant={invitesFirst ? undefined : 'secondary'}
    >
      Invite colleagues
    </Button>
  )
  return <ButtonGroup>{invitesFirst ? [invite, plan] : [plan, invite]}</ButtonGroup>
}
