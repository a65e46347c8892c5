// The stream of a workshop's states, for as long as whoever watches is signed in and the workshop is their council's.
import { readCookie } from '../../platform/http/cookies.ts'
import { notFound, problem, type Reply, stream } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { isSessionAlive, sessionCookie } from '../identity/index.ts'
import { liveState } from './live-state.rules.ts'
import { findMeeting, findShown } from './meeting.queries.ts'
import { findWorkshop } from './workshop.queries.ts'

export async function watchWorkshop(ask: Ask<Officer, typeof routes.workshopEvents>): Promise<Reply> {
  const id = ask.params.workshop
  if (!isUuid(id) || !(await ask.read((tx) => findWorkshop(tx, id)))) return notFound()
  const { live, database, settings, clock } = ask.services
  const { personId } = ask.actor
  const token = readCookie(ask.request.headers, settings, sessionCookie) ?? ''
  const body = live.watch({
    topic: id,
    personId,
    state: () =>
      ask.read(async (tx) => {
        const meeting = await findMeeting(tx, id)
        return meeting && JSON.stringify(liveState(await findShown(tx, meeting)))
      }),
    mayStay: () => isSessionAlive(database, { token, personId, now: clock() }),
  })
  return body ? stream(body) : problem(503)
}
