// Opening a round: the lead says what is assessed and until when, and goes on to invite colleagues.
import { londonDay } from '../../platform/clock/london-day.rules.ts'
import { derivedUuid } from '../../platform/crypto/derived-uuid.ts'
import { page, type Reply, seeOther } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { currentFramework } from '../framework/index.ts'
import { parseOpenRound } from './open-round.form.ts'
import { OpenRoundPage } from './open-round.page.tsx'
import { openRound } from './rounds.queries.ts'

type OpenAsk = Ask<Officer, typeof routes.openRound>

export function viewOpenRound(ask: OpenAsk): Reply {
  return page(OpenRoundPage, { council: ask.actor.council.name, once: crypto.randomUUID() })
}

/** The same form sent twice opens one round: its id follows from the form, and from who sent it. */
export async function submitOpenRound(ask: OpenAsk): Promise<Reply> {
  const { personId, council } = ask.actor
  const parsed = parseOpenRound(ask.form, londonDay(ask.now))
  if (!parsed.ok) {
    const { errors, typed } = parsed
    return page(OpenRoundPage, { council: council.name, once: typed.once, errors, typed }, 422)
  }
  const { once, ...value } = parsed.value
  const id = derivedUuid(['round', personId, once || crypto.randomUUID()])
  await ask.write(async (tx) => {
    const { version } = await currentFramework(tx)
    const opened = await openRound(tx, {
      ...value,
      id,
      councilCode: council.code,
      frameworkVersion: version,
      openedBy: personId,
      now: ask.now,
    })
    if (opened) await ask.audit(tx, id)
  })
  return seeOther(routes.inviteColleagues.href({ round: id }, { done: 'opened' }))
}
