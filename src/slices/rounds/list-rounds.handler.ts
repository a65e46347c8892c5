// Where a council stands: its leads, its rounds and what to do next; and the list of all its rounds.
import type { Handle } from '../../platform/database/handle.ts'
import { page, type Reply } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { findLeadRequest, listCouncilPeople } from '../identity/index.ts'
import { ListRoundsPage } from './list-rounds.page.tsx'
import type { ListedRound } from './listed-round.page.tsx'
import { countsOf, listAskedOf, listRounds } from './rounds.queries.ts'
import { ViewCouncilPage } from './view-council.page.tsx'

export async function viewRounds(ask: Ask<Officer, typeof routes.rounds>): Promise<Reply> {
  const rounds = await ask.read((tx) => listWithCounts(tx, ask.actor))
  return page(ListRoundsPage, { rounds, isLead: ask.actor.isLead })
}

export async function viewCouncil(ask: Ask<Officer, typeof routes.council>): Promise<Reply> {
  const { personId, isLead, council } = ask.actor
  return ask.read(async (tx) => {
    const people = await listCouncilPeople(tx)
    const request = isLead ? undefined : await findLeadRequest(tx, personId)
    return page(ViewCouncilPage, {
      askedToLead: request?.state === 'waiting' ? request.askedAt : undefined,
      council: council.name,
      isLead,
      leads: people
        .filter((one) => one.isLead)
        .map((one) => ({ name: one.shownName ?? 'A colleague', isSelf: one.personId === personId })),
      rounds: await listWithCounts(tx, ask.actor),
    })
  })
}

async function listWithCounts(tx: Handle, { personId, isLead }: Officer): Promise<readonly ListedRound[]> {
  const asked = await listAskedOf(tx, personId)
  const listed: ListedRound[] = []
  for (const round of await listRounds(tx)) {
    const mine = asked.find((one) => one.round.id === round.id)
    const isAsked = mine !== undefined
    const mayBegin = round.state === 'open' && (isLead || isAsked)
    listed.push({ round, counts: await countsOf(tx, round.id), isAsked, mayBegin, own: mine?.own })
  }
  return listed
}
