// What a page that is open asks by itself: how long its session lasts, and, where the person wants it, that it goes on.
import { json, type Reply, seeOther } from '../../platform/http/reply.ts'
import type { ActorOf, Ask } from '../../request.ts'
import { routes } from '../../routes.ts'
import { sessionLeft } from './session.rules.ts'

type AskSession = Ask<ActorOf<'newcomer'>, typeof routes.session>

/** Looking is not using: the route says so. */
export function viewSession(ask: AskSession): Reply {
  const { session, now } = ask
  // Whoever comes here by hand wants the account. Who is not signed in has been turned away before.
  if (!ask.wantsJson || !session) return seeOther(routes.account.href())
  const times = sessionLeft(session, now)
  return json({ ...times, endsAt: new Date(now.getTime() + times.left).toISOString() })
}

/** That somebody asked is noted already, as with every request. */
export function submitStaySignedIn(ask: AskSession): Reply {
  return viewSession(ask)
}
