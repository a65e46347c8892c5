// A workshop live over real connections: two instances of the service on one database, a restart, and the end of a session.
import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { testApp } from '../../../tests/support/app.ts'
import { EventReader } from '../../../tests/support/event-reader.ts'
import { silent } from '../../../tests/support/test-server.ts'
import { until } from '../../../tests/support/until.ts'
import { createApp } from '../../app.ts'
import { type Listening, serve } from '../../platform/http/serve.ts'
import { type Live, openLive } from '../../platform/live/live.ts'
import { routes } from '../../routes.ts'
import type { LiveState } from './live-state.rules.ts'
import { agree, joined, made, show, startedWorkshop, vote } from './workshop.fixture.ts'

let stops: (() => Promise<void>)[] = []
const app = await testApp()
afterEach(async () => {
  for (const stop of stops) await stop()
  stops = []
})
after(() => app.close())

type Instance = {
  readonly origin: string
  readonly port: number
  readonly live: Live
  stop(): Promise<void>
}

/** Another instance of the service on the same database, on a port of its own. */
async function instance({ port = 0, heartbeat = 15_000 } = {}): Promise<Instance> {
  const live = openLive({ config: app.database.serviceConfig, log: silent, heartbeat })
  const { fetch } = createApp({ ...app.services, live })
  const listening: Listening = await serve(fetch, { port, host: '127.0.0.1' })
  let isStopped = false
  const stop = async (): Promise<void> => {
    if (isStopped) return
    isStopped = true
    await live.stop()
    await listening.stop()
  }
  stops.push(stop)
  return { origin: `http://127.0.0.1:${listening.port}`, port: listening.port, live, stop }
}

function watch({ origin }: Instance, id: string, client: { cookies: Map<string, string> }): EventReader {
  const address = new URL(routes.workshopEvents.href({ workshop: id }), origin)
  const reader = new EventReader(address, client.cookies.get('session') ?? '')
  stops.unshift(async () => reader.close())
  return reader
}

/** Reads on to the end of the stream; the name of its last event. */
async function isOver(reader: EventReader | undefined): Promise<string | undefined> {
  let last: string | undefined
  for (let event = await reader?.next(); event; event = await reader?.next()) last = event.name
  return last
}

test('a vote by one instance shows on devices of both, and so does everything else', async () => {
  const [one, other] = await Promise.all([instance(), instance()])
  const workshop = await startedWorkshop(app)
  const { id, lead, officers } = workshop
  const [first, second] = officers
  assert.ok(first && second)
  const readers = [watch(one, id, lead), watch(other, id, first), watch(other, id, second)]
  const all = (fits: (state: LiveState) => boolean) =>
    Promise.all(readers.map((reader) => reader.until<LiveState>(fits)))

  for (const state of await all(() => true)) assert.equal(state.statement, null)
  await joined(first, workshop)
  await all(({ people }) => people === 1)
  await show(lead, id, made.split)
  for (const state of await all(({ statement }) => statement !== null)) {
    assert.equal(state.statement?.id, made.split)
    assert.deepEqual(state.spread.counts, { ...state.spread.counts, [made.lowest]: 2, [made.highest]: 2 })
  }
  await vote(first, id, { statement: made.split, option: made.third })
  for (const state of await all(({ votes }) => votes.total === 1))
    assert.deepEqual(state.votes.counts, { [made.third]: 1 })
  await agree(lead, id, { statement: made.split, option: made.third, reason: 'why' })
  for (const state of await all(({ agreed }) => agreed !== null)) {
    assert.deepEqual(state.agreed, { optionId: made.third, reason: 'why', dissent: '' })
    assert.equal(state.settled, 1)
  }
  await lead.post(routes.endWorkshop.href({ workshop: id }), {})
  await all(({ hasEnded }) => hasEnded)
})

test('a page and the event of the same moment have the same shape', async () => {
  const here = await instance()
  const { id, lead } = await startedWorkshop(app)
  await show(lead, id, made.split)
  await agree(lead, id, { statement: made.split, option: made.third })
  const { shape } = await watch(here, id, lead).until<LiveState>(() => true)
  const pages = [routes.leadWorkshop, routes.workshopScreen]
  for (const page of pages) {
    const { html } = await lead.get(page.href({ workshop: id }))
    assert.equal(/data-live-shape="([^"]+)"/.exec(html)?.[1], shape)
    assert.ok(html.includes(`data-live="${routes.workshopEvents.href({ workshop: id })}"`))
  }
})

test('after a restart of the service, whoever comes back is told what they missed', async () => {
  const first = await instance()
  const { id, lead } = await startedWorkshop(app)
  const before = watch(first, id, lead)
  await before.until<LiveState>(() => true)
  // Before the service stops to listen: it would wait for every stream that is open.
  await first.live.stop()
  await isOver(before)
  await first.stop()
  await show(lead, id, made.split)
  const second = await instance({ port: first.port })
  const state = await watch(second, id, lead).until<LiveState>(() => true)
  assert.equal(state.statement?.id, made.split)
  await show(lead, id, made.other)
})

test('a device that loses its network and comes back has the state at once, and leaves nothing behind', async () => {
  const here = await instance()
  const { live } = here
  const { id, lead } = await startedWorkshop(app)
  const lost = watch(here, id, lead)
  await lost.until<LiveState>(() => true)
  assert.equal(live.watching, 1)
  lost.close()
  await until('nobody watches', () => live.watching === 0)
  await show(lead, id, made.split)
  const back = await watch(here, id, lead).until<LiveState>(() => true)
  assert.equal(back.statement?.id, made.split)
})

test('a stream ends with the session that it was opened in, and keeps no session alive', async () => {
  const here = await instance({ heartbeat: 40 })
  const { id, officers } = await startedWorkshop(app)
  const [signingOut, idle, disabled] = officers
  assert.ok(signingOut && idle && disabled)
  const readers = [signingOut, idle, disabled].map((one) => watch(here, id, one))
  for (const reader of readers) await reader.until<LiveState>(() => true)
  await signingOut.post(routes.signOut.href(), {})
  assert.equal(await isOver(readers[0]), 'signed-out')
  await app.database.ownerPool.query('update identity.person set disabled_at = $2 where id = $1', [
    disabled.personId,
    app.clock.now,
  ])
  assert.equal(await isOver(readers[2]), 'signed-out')
  // An hour without a request, though the stream was open and beating all the time.
  app.clock.advance(59 * 60_000)
  await sleep(120)
  assert.equal(readers[1]?.hasEnded, false)
  app.clock.advance(60_000)
  assert.equal(await isOver(readers[1]), 'signed-out')
})

test('who is not signed in, or of another council, gets no stream', async () => {
  const here = await instance()
  const { id } = await startedWorkshop(app)
  const stranger = await app.signedIn({ council: 'E06000004', email: 'live@stockton.gov.uk', isLead: true })
  const staff = await app.signedIn({ council: null, email: 'staff@local.gov.uk' })
  assert.equal(await watch(here, id, stranger).status(), 404)
  assert.equal(await watch(here, id, staff).status(), 403)
  assert.equal(await watch(here, id, app.client()).status(), 303)
  assert.equal(await watch(here, 'not-an-id', stranger).status(), 404)
})

test('the answer is a stream that no proxy keeps or gathers', async () => {
  const { id, lead } = await startedWorkshop(app)
  const address = routes.workshopEvents.href({ workshop: id })
  const answer = await lead.get(address)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'text/event-stream')
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.equal(answer.headers.get('x-accel-buffering'), 'no')
  assert.match(answer.html, /^retry: \d{4}\n\ndata: \{"shape"/)
  const watching = app.services.live.watching
  const head = await lead.send(address, { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(app.services.live.watching, watching)
})
