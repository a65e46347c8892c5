// Joining a team, or declining: joining is the consent to be named to those in it, so the page says so first.

import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { listCouncilPeople } from '../identity/index.ts'
import { readTeamAnswer } from './join-team.form.ts'
import { JoinTeamPage } from './join-team.page.tsx'
import { answerTeamInvitation, findTeamInvitation } from './team-invitations.queries.ts'
import { findTeam } from './teams.queries.ts'

type JoinAsk = Ask<Officer, typeof routes.joinTeam>

export async function viewJoin(ask: JoinAsk): Promise<Reply> {
  return ask.read((tx) => askToJoin(tx, ask))
}

export async function submitJoin(ask: JoinAsk): Promise<Reply> {
  const { team: teamId } = ask.params
  const accepts = readTeamAnswer(ask.form)
  return ask.write(async (tx) => {
    if (accepts === undefined) return askToJoin(tx, ask, 'Select whether to join the team')
    const done = isUuid(teamId) && (await answerTeamInvitation(tx, { teamId, accepts, now: ask.now }))
    if (!done) return askToJoin(tx, ask)
    await ask.audit(tx, teamId)
    return seeOther(
      accepts
        ? routes.team.href({ team: teamId }, { done: 'joined' })
        : routes.teams.href({}, { done: 'declined' }),
    )
  })
}

/** The invitation; the team to those in it; to whoever was never invited neither is there. */
async function askToJoin(tx: Handle, ask: JoinAsk, error?: string): Promise<Reply> {
  const { team: teamId } = ask.params
  if (!isUuid(teamId)) return notFound()
  const inTeam = { teamId, personId: ask.actor.personId }
  if (await findTeam(tx, inTeam)) return seeOther(routes.team.href({ team: teamId }))
  const invitation = await findTeamInvitation(tx, inTeam)
  if (!invitation) return notFound()
  if (!invitation.isOpen) return seeOther(routes.teams.href({}, { done: 'not-open' }))
  const by = (await listCouncilPeople(tx)).find(({ personId }) => personId === invitation.invitedBy)
  return page(JoinTeamPage, { invitation, by: by?.shownName, error }, error === undefined ? 200 : 422)
}
