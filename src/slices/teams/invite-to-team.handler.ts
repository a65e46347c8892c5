// Invites colleagues into a team by e-mail: good addresses are invited even where others of the same list have to be mended.
import type { Handle } from '../../platform/database/handle.ts'
import { readInvitation } from '../../platform/http/read-invitation.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { councilByCode } from '../councils/index.ts'
import { countAttempt } from '../identity/index.ts'
import { InviteToTeamPage } from './invite-to-team.page.tsx'
import { type InvitedNow, inviteToTeam, withdrawTeamInvitation } from './team-invitations.queries.ts'
import { type Team, teamMessageLimit } from './team-record.rules.ts'
import { findTeam } from './teams.queries.ts'
import { sendTeamInvitations } from './teams-queues.rules.ts'

type InviteAsk = Ask<Officer, typeof routes.inviteToTeam>

export async function viewTeamInvite(ask: InviteAsk): Promise<Reply> {
  return ask.read(async (tx) => {
    const props = await inviteProps(tx, ask)
    if (!props) return notFound()
    if (props.team.closedAt) return closedBefore(props.team)
    return page(InviteToTeamPage, { ...props, isNew: ask.query.get('done') === 'made' })
  })
}

export async function submitTeamInvite(ask: InviteAsk): Promise<Reply> {
  return ask.write(async (tx) => {
    const props = await inviteProps(tx, ask)
    if (!props) return notFound()
    const { team, domains } = props
    if (team.closedAt) return closedBefore(team)
    const read = readInvitation(ask.form, { domains, messageLimit: teamMessageLimit })
    if (!read.ok) return page(InviteToTeamPage, { ...props, ...read }, 422)
    const { emails, message, refused } = read
    if (!(await mayInvite(tx, ask))) {
      const errors = { addresses: tooMany }
      return page(InviteToTeamPage, { ...props, typed: read.typed, errors }, 429)
    }
    const outcome = await invite(tx, ask, { team, emails, message })
    if (refused.length === 0) {
      const counts = Object.entries(outcome).map(([what, list]) => [what, String(list.length)])
      return seeOther(routes.team.href({ team: team.id }, { done: 'invited', ...Object.fromEntries(counts) }))
    }
    const typed = { ...read.typed, addresses: refused.map((one) => one.typed).join('\n') }
    const errors = { addresses: 'Correct these addresses, or take them out' }
    return page(InviteToTeamPage, { ...props, errors, refused, typed, outcome }, 422)
  })
}

const tooMany = 'Too many invitations have been sent. Wait 15 minutes, then invite several colleagues at once'

/** Any officer sends mails in their own words here, in the name of the service: not as many as they like. */
function mayInvite(tx: Handle, { actor, source, now, services }: InviteAsk): Promise<boolean> {
  return countAttempt(tx, { kind: 'invite', whose: actor.personId, source, now, secret: services.secret })
}

async function invite(
  tx: Handle,
  ask: InviteAsk,
  { team, emails, message }: { team: Team; emails: readonly string[]; message: string },
): Promise<InvitedNow> {
  const { personId, council } = ask.actor
  const outcome = await inviteToTeam(tx, {
    teamId: team.id,
    personId,
    councilCode: council.code,
    emails,
    message,
    now: ask.now,
  })
  if (outcome.invited.length > 0) {
    await ask.services.jobs.send(tx, sendTeamInvitations, { team: team.id })
    await ask.audit(tx, team.id)
  }
  return outcome
}

async function inviteProps(tx: Handle, ask: InviteAsk) {
  const { team: teamId } = ask.params
  const { personId, council, isLead, nameVisible } = ask.actor
  const team = isUuid(teamId) ? await findTeam(tx, { teamId, personId }) : undefined
  const domains = (await councilByCode(tx, council.code))?.emailDomains ?? []
  return team && { team, domains, showsName: isLead || nameVisible }
}

/** Takes an invitation back that was not answered. */
export async function submitTeamWithdrawal(
  ask: Ask<Officer, typeof routes.withdrawTeamInvitation>,
): Promise<Reply> {
  const { team: teamId } = ask.params
  const invitationId = ask.form.get('invitation') ?? ''
  if (!isUuid(teamId) || !isUuid(invitationId)) return notFound()
  return ask.write(async (tx) => {
    const team = await findTeam(tx, { teamId, personId: ask.actor.personId })
    if (!team) return notFound()
    if (team.closedAt) return closedBefore(team)
    const done = await withdrawTeamInvitation(tx, { teamId, invitationId, now: ask.now })
    if (done) await ask.audit(tx, invitationId)
    return seeOther(routes.team.href({ team: teamId }, { done: done ? 'withdrawn' : 'not-withdrawn' }))
  })
}

function closedBefore({ id }: Team): Reply {
  return seeOther(routes.team.href({ team: id }, { done: 'closed-before' }))
}
