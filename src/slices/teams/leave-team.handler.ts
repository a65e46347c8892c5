// Leaving a team, and taking somebody else out of it. A team is never left without anybody: the last one closes it.
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { LeaveTeamPage } from './leave-team.page.tsx'
import { TakeOutPage } from './take-out.page.tsx'
import { leaveTeam, listMembers, takeOut } from './team-members.queries.ts'
import type { Team } from './team-record.rules.ts'
import { findTeam } from './teams.queries.ts'
import { tellTakenOut } from './teams-queues.rules.ts'

type LeaveAsk = Ask<Officer, typeof routes.leaveTeam>
type TakeOutAsk = Ask<Officer, typeof routes.takeOutOfTeam>

export async function viewLeave(ask: LeaveAsk): Promise<Reply> {
  return ask.read(async (tx) => {
    const team = await ownTeam(tx, ask)
    if (!team) return notFound()
    const members = await listMembers(tx, team.id)
    return page(LeaveTeamPage, { team, isLast: members.filter((one) => !one.hasLeft).length === 1 })
  })
}

export async function submitLeave(ask: LeaveAsk): Promise<Reply> {
  const { personId } = ask.actor
  return ask.write(async (tx) => {
    const team = await ownTeam(tx, ask)
    if (!team) return notFound()
    const outcome = await leaveTeam(tx, { teamId: team.id, personId, now: ask.now })
    if (outcome === 'last') return page(LeaveTeamPage, { team, isLast: true }, 422)
    if (outcome === 'left') await ask.audit(tx, team.id)
    return seeOther(routes.teams.href({}, { done: 'left' }))
  })
}

export async function viewTakeOut(ask: TakeOutAsk): Promise<Reply> {
  const { personId } = ask.actor
  const wanted = ask.query.get('person')
  return ask.read(async (tx) => {
    const team = await ownTeam(tx, ask)
    if (!team) return notFound()
    if (wanted === personId) return seeOther(routes.leaveTeam.href({ team: team.id }))
    const members = await listMembers(tx, team.id)
    const member = members.find((one) => one.personId === wanted && (!one.hasLeft || one.isStopped))
    return member ? page(TakeOutPage, { team, member }) : notFound()
  })
}

export async function submitTakeOut(ask: TakeOutAsk): Promise<Reply> {
  const { personId } = ask.actor
  const takenOut = ask.form.get('person') ?? ''
  if (!isUuid(takenOut)) return notFound()
  return ask.write(async (tx) => {
    const team = await ownTeam(tx, ask)
    if (!team) return notFound()
    const done = await takeOut(tx, { teamId: team.id, personId, takenOut, now: ask.now })
    if (done) {
      await ask.services.jobs.send(tx, tellTakenOut, { team: team.id, person: takenOut })
      await ask.audit(tx, takenOut)
    }
    return seeOther(routes.team.href({ team: team.id }, { done: done ? 'taken-out' : 'not-taken-out' }))
  })
}

async function ownTeam(tx: Handle, ask: LeaveAsk | TakeOutAsk): Promise<Team | undefined> {
  const { team: teamId } = ask.params
  return isUuid(teamId) ? findTeam(tx, { teamId, personId: ask.actor.personId }) : undefined
}
