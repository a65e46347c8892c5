// Starting a workshop on a closed round; officers who follow the same link are led to where they can take part.
import { randomDigits } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { countsOf, findRound } from '../rounds/index.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import { agreedAnswers, carryOver } from './agreed-answer.queries.ts'
import { NoWorkshopPage } from './no-workshop.page.tsx'
import { parseStart } from './start-workshop.form.ts'
import { StartWorkshopPage } from './start-workshop.page.tsx'
import { hasJoined } from './take-part.queries.ts'
import { insertWorkshop, latestWorkshop } from './workshop.queries.ts'
import { codeDigits, type Walk, type Workshop } from './workshop-record.rules.ts'

type StartAsk = Ask<Officer, typeof routes.startWorkshop>

export async function viewStartWorkshop(ask: StartAsk): Promise<Reply> {
  if (!isUuid(ask.params.round)) return notFound()
  const found = await ask.read((tx) => findStart(tx, ask.params.round))
  if (!found) return notFound()
  const { latest, ...shown } = found
  if (!ask.actor.isLead) return forOfficer(ask, found)
  return latest && !latest.endedAt ? toLead(latest.id) : page(StartWorkshopPage, shown)
}

/** Whoever leads nothing comes here by the same link: to take part, to see what was agreed, or to learn who starts one. */
async function forOfficer(ask: StartAsk, { round, latest }: Found): Promise<Reply> {
  if (!latest) return page(NoWorkshopPage, { round })
  const place = { workshopId: latest.id, personId: ask.actor.personId }
  const mustJoin = latest.endedAt === undefined && !(await ask.read((tx) => hasJoined(tx, place)))
  return seeOther(mustJoin ? routes.joinWorkshop.href() : routes.workshop.href({ workshop: latest.id }))
}

export async function submitStartWorkshop(ask: StartAsk): Promise<Reply> {
  if (!isUuid(ask.params.round)) return notFound()
  const parsed = parseStart(ask.form)
  return ask.write(async (tx) => {
    const found = await findStart(tx, ask.params.round)
    if (!found) return notFound()
    const { latest, ...shown } = found
    // Also where another lead has started it a moment ago: one round has one workshop at a time.
    if (latest && !latest.endedAt) return toLead(latest.id)
    if (found.round.state === 'open') return page(StartWorkshopPage, shown, 409)
    if (!parsed.ok) return page(StartWorkshopPage, { ...shown, errors: parsed.errors }, 422)
    const id = await start(tx, ask, { round: found.round, latest, walk: parsed.walk })
    return toLead(id)
  })
}

type Found = {
  readonly round: Round
  readonly submitted: number
  readonly agreedBefore: number
  readonly latest: Workshop | undefined
}

async function findStart(tx: Handle, roundId: string): Promise<Found | undefined> {
  const round = await findRound(tx, roundId)
  if (!round) return undefined
  const latest = await latestWorkshop(tx, roundId)
  const { submitted } = await countsOf(tx, roundId)
  return { round, latest, submitted, agreedBefore: latest ? (await agreedAnswers(tx, latest.id)).size : 0 }
}

/** The id of the workshop that goes on then: the new one, or that of another lead who was quicker. */
async function start(
  tx: Handle,
  ask: StartAsk,
  { round, latest, walk }: { round: Round; latest: Workshop | undefined; walk: Walk },
): Promise<string> {
  const { personId, council } = ask.actor
  for (let tries = 0; tries < mostTries; tries += 1) {
    const id = await insertWorkshop(tx, {
      councilCode: council.code,
      roundId: round.id,
      joinCode: randomDigits(codeDigits),
      walk,
      startedBy: personId,
      now: ask.now,
    })
    if (id) {
      if (latest) await carryOver(tx, { from: latest.id, to: id })
      await ask.audit(tx, id)
      return id
    }
    const other = await latestWorkshop(tx, round.id)
    if (other && !other.endedAt) return other.id
  }
  throw new Error('No code is free: another workshop of the council has each one that was tried')
}

/** A council has a handful of workshops at once, and a million codes. */
const mostTries = 5

function toLead(workshop: string): Reply {
  return seeOther(routes.leadWorkshop.href({ workshop }))
}
