// Shows a team to those in it, and says what has just been done about it.
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { findTeamInvitation, listInvitedToTeam } from './team-invitations.queries.ts'
import { listMembers } from './team-members.queries.ts'
import { findTeam } from './teams.queries.ts'
import { type TeamNews, ViewTeamPage } from './view-team.page.tsx'

const done = (text: string): TeamNews => ({ text, isSuccess: true })
const nothing = (text: string): TeamNews => ({ text, isSuccess: false })
const news: Readonly<Record<string, TeamNews>> = {
  joined: done('You have joined the team'),
  renamed: done('The team has its new name'),
  closed: done('The team is closed'),
  'closed-before': nothing('This team is closed, so nothing was changed'),
  withdrawn: done('The invitation is withdrawn'),
  'not-withdrawn': nothing('Nothing was withdrawn: the invitation was answered or withdrawn before'),
  'taken-out': done('They are no longer in the team'),
  'not-taken-out': nothing('Nobody was taken out: they are not in the team'),
}

/** A team, to those in it. Whoever is invited is asked to answer first; to everyone else it is not there. */
export async function viewTeam(ask: Ask<Officer, typeof routes.team>): Promise<Reply> {
  const { team: teamId } = ask.params
  if (!isUuid(teamId)) return notFound()
  const { personId } = ask.actor
  return ask.read(async (tx) => {
    const team = await findTeam(tx, { teamId, personId })
    if (!team) {
      const invitation = await findTeamInvitation(tx, { teamId, personId })
      return invitation?.isOpen ? seeOther(routes.joinTeam.href({ team: teamId })) : notFound()
    }
    const members = await listMembers(tx, teamId)
    return page(ViewTeamPage, {
      team,
      members: members.filter((one) => !one.hasLeft || one.isStopped),
      self: personId,
      invited: await listInvitedToTeam(tx, teamId),
      news: newsIn(ask.query),
    })
  })
}

/** The counts come from our own redirect; anything else in them is passed over. */
function newsIn(query: URLSearchParams): TeamNews | undefined {
  const count = (name: string) => (/^\d{1,3}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : 0)
  if (query.get('done') !== 'invited') return news[query.get('done') ?? '']
  const [invited, before, members] = [count('invited'), count('before'), count('members')]
  const parts = [
    invited > 0 && `${invited === 1 ? '1 colleague' : `${invited} colleagues`} invited`,
    before > 0 && `${before} had been invited before`,
    members > 0 && `${members} ${members === 1 ? 'is' : 'are'} in the team already`,
  ].filter((part) => part !== false)
  return invited > 0 ? done(parts.join('. ')) : nothing(['Nobody was invited', ...parts].join('. '))
}
