// The page of one round, and on it what a lead's last step there came to.
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { listCouncilPeople } from '../identity/index.ts'
import { listInvited } from './invitations.queries.ts'
import { colleagues } from './round-words.rules.ts'
import { countsOf, findRound, listAskedOf } from './rounds.queries.ts'
import { type RoundNews, ViewRoundPage } from './view-round.page.tsx'

const done = (text: string): RoundNews => ({ text, isSuccess: true })
const nothing = (text: string): RoundNews => ({ text, isSuccess: false })
const news: Readonly<Record<string, RoundNews>> = {
  withdrawn: done('The invitation is withdrawn'),
  'not-withdrawn': nothing('Nothing was withdrawn: they have submitted, or were not invited any more'),
  closed: done('The round is closed, and everyone invited is told by e-mail'),
  'closed-before': nothing('This round was closed before, so nothing was changed'),
  late: done('Drafts may be submitted late, and everyone invited who has one is told by e-mail'),
  'not-late': done('Drafts may not be submitted any more'),
}

export async function viewRound(ask: Ask<Officer, typeof routes.round>): Promise<Reply> {
  const { round: id } = ask.params
  if (!isUuid(id)) return notFound()
  return ask.read(async (tx) => {
    const round = await findRound(tx, id)
    if (!round) return notFound()
    const { personId, isLead } = ask.actor
    const asked = (await listAskedOf(tx, personId)).find((one) => one.round.id === id)
    return page(ViewRoundPage, {
      round,
      counts: await countsOf(tx, id),
      own: asked?.own,
      message: asked?.message,
      mayBegin: round.state === 'open' && (isLead || asked !== undefined),
      isLead,
      invited: isLead ? await listInvited(tx, id) : [],
      names: await shownNamesOfCouncil(tx),
      now: ask.now,
      news: newsIn(ask.query),
    })
  })
}

/** By person: of leads, and of whoever else agreed to show theirs. A past lead may have opened or closed the round. */
async function shownNamesOfCouncil(tx: Handle): Promise<ReadonlyMap<string, string>> {
  const people = await listCouncilPeople(tx)
  return new Map(people.flatMap(({ personId, shownName }) => (shownName ? [[personId, shownName]] : [])))
}

/** The counts come from our own redirect; anything else in them is passed over. */
function newsIn(query: URLSearchParams): RoundNews | undefined {
  const count = (name: string) =>
    /^\d{1,3}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : undefined
  const reminded = count('reminded')
  const invited = count('invited')
  if (reminded === 0)
    return nothing('Nobody was reminded: whoever has not submitted had an e-mail in the last 24 hours')
  if (reminded !== undefined) return done(`${colleagues(reminded)} will be reminded by e-mail`)
  if (invited === 0) return nothing('Everyone on your list had been invited before')
  if (invited === undefined) return news[query.get('done') ?? '']
  const already = count('already') ?? 0
  return done(`${colleagues(invited)} invited${already === 0 ? '' : `. ${already} had been invited before`}`)
}
