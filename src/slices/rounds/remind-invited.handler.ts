import { notFound, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { askToRemind, withdrawInvitation } from './invitations.queries.ts'
import { findRound } from './rounds.queries.ts'
import { sendReminders } from './rounds-queues.rules.ts'

/** Reminds one person, or everyone who has not submitted; each at most once in 24 hours. */
export async function submitReminder(ask: Ask<Officer, typeof routes.remindInvited>): Promise<Reply> {
  const { round: id } = ask.params
  const invitationId = ask.form.get('invitation')
  if (!isUuid(id) || (invitationId !== undefined && !isUuid(invitationId))) return notFound()
  return ask.write(async (tx) => {
    const round = await findRound(tx, id)
    if (!round) return notFound()
    if (round.state === 'closed') return seeOther(routes.round.href({ round: id }, { done: 'closed-before' }))
    const reminded = await askToRemind(tx, { roundId: id, invitationId, now: ask.now })
    if (reminded > 0) {
      await ask.services.jobs.send(tx, sendReminders, { round: id })
      await ask.audit(tx, invitationId ?? id)
    }
    return seeOther(routes.round.href({ round: id }, { reminded: String(reminded) }))
  })
}

/** Takes an invitation back. What the person has begun stays theirs; what they have submitted stays in the round. */
export async function submitWithdrawal(ask: Ask<Officer, typeof routes.withdrawInvitation>): Promise<Reply> {
  const { round: id } = ask.params
  const invitationId = ask.form.get('invitation') ?? ''
  if (!isUuid(id) || !isUuid(invitationId)) return notFound()
  return ask.write(async (tx) => {
    if (!(await findRound(tx, id))) return notFound()
    const done = await withdrawInvitation(tx, { roundId: id, invitationId, now: ask.now })
    if (done) await ask.audit(tx, invitationId)
    return seeOther(routes.round.href({ round: id }, { done: done ? 'withdrawn' : 'not-withdrawn' }))
  })
}
