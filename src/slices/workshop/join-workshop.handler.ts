// Joining a workshop by the code on the screen. Tries are counted, since a code is short enough to guess.
import { page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { announce } from '../../platform/live/listen.queries.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { countAttempt } from '../identity/index.ts'
import { parseJoin } from './join-workshop.form.ts'
import { JoinWorkshopPage } from './join-workshop.page.tsx'
import { join } from './take-part.queries.ts'
import { findByCode } from './workshop.queries.ts'

type JoinAsk = Ask<Officer, typeof routes.joinWorkshop>

export function viewJoinWorkshop(ask: JoinAsk): Reply {
  return page(JoinWorkshopPage, { typed: ask.query.get('code') ?? undefined })
}

export async function submitJoinWorkshop(ask: JoinAsk): Promise<Reply> {
  const parsed = parseJoin(ask.form)
  if (!parsed.ok) return page(JoinWorkshopPage, parsed, 422)
  const { actor, source, now } = ask
  const { secret } = ask.services
  const counted = { kind: 'join', whose: actor.personId, source, now, secret } as const
  // Committed whatever comes of it: a code that is guessed wrong has still been tried.
  if (!(await ask.write((tx) => countAttempt(tx, counted))))
    return page(JoinWorkshopPage, { typed: parsed.code, errors: { code: tooMany } }, 429)
  const joined = await ask.write(async (tx) => {
    const workshop = await findByCode(tx, parsed.code)
    if (!workshop) return undefined
    const place = { workshopId: workshop.id, personId: actor.personId }
    if (await join(tx, place, { councilCode: actor.council.code, now })) {
      await announce(tx, workshop.id)
      await ask.audit(tx, workshop.id)
    }
    return workshop.id
  })
  return joined
    ? seeOther(routes.workshop.href({ workshop: joined }))
    : page(JoinWorkshopPage, { typed: parsed.code, errors: { code: unknown } }, 422)
}

const tooMany = 'Too many codes have been tried. Wait 15 minutes, then try again'
const unknown = 'No workshop of your council has this code now. Check the screen and enter it again'
