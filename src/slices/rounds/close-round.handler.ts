// Closing a round is explicit, on record and announced by mail: from then on the council sees how the answers compare.
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { parseLate } from './close-round.form.ts'
import { CloseRoundPage } from './close-round.page.tsx'
import { askToTellLate } from './invitations.queries.ts'
import { closeRound, countsOf, findRound, setLateAllowed } from './rounds.queries.ts'
import { tellClosed, tellLate } from './rounds-queues.rules.ts'

type CloseAsk = Ask<Officer, typeof routes.closeRound>

export async function viewCloseRound(ask: CloseAsk): Promise<Reply> {
  const { round: id } = ask.params
  if (!isUuid(id)) return notFound()
  return ask.read(async (tx) => {
    const round = await findRound(tx, id)
    if (!round) return notFound()
    if (round.state === 'closed') return seeOther(routes.round.href({ round: id }))
    return page(CloseRoundPage, { round, counts: await countsOf(tx, id) })
  })
}

export async function submitCloseRound(ask: CloseAsk): Promise<Reply> {
  const { round: id } = ask.params
  if (!isUuid(id)) return notFound()
  const parsed = parseLate(ask.form)
  return ask.write(async (tx) => {
    const round = await findRound(tx, id)
    if (!round) return notFound()
    if (!parsed.ok && round.state === 'open')
      return page(CloseRoundPage, { round, counts: await countsOf(tx, id), errors: parsed.errors }, 422)
    const lateAllowed = parsed.ok && parsed.lateAllowed
    const closed = await closeRound(tx, id, { personId: ask.actor.personId, lateAllowed, now: ask.now })
    if (closed) {
      await ask.services.jobs.send(tx, tellClosed, { round: id })
      await ask.audit(tx, id)
    }
    return seeOther(routes.round.href({ round: id }, { done: closed ? 'closed' : 'closed-before' }))
  })
}

/** Lets drafts of a closed round be submitted late, which is announced by mail, or no longer. */
export async function submitLate(ask: Ask<Officer, typeof routes.allowLate>): Promise<Reply> {
  const { round: id } = ask.params
  const parsed = parseLate(ask.form)
  if (!isUuid(id)) return notFound()
  return ask.write(async (tx) => {
    const round = await findRound(tx, id)
    if (!round) return notFound()
    if (!parsed.ok || round.state === 'open') return seeOther(routes.round.href({ round: id }))
    const { lateAllowed } = parsed
    if (await setLateAllowed(tx, id, lateAllowed)) {
      if (lateAllowed && (await askToTellLate(tx, { roundId: id, now: ask.now })) > 0)
        await ask.services.jobs.send(tx, tellLate, { round: id })
      await ask.audit(tx, id)
    }
    return seeOther(routes.round.href({ round: id }, { done: lateAllowed ? 'late' : 'not-late' }))
  })
}
