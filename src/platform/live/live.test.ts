// Two instances of the service on one database, and people who watch by either.
import assert from 'node:assert/strict'
import { Socket } from 'node:net'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { silent } from '../../../tests/support/test-server.ts'
import { until } from '../../../tests/support/until.ts'
import { within } from '../database/handle.ts'
import type { PgConfig } from '../database/pool.ts'
import { announce } from './listen.queries.ts'
import { type Live, mostStreams, mostStreamsEach, openLive } from './live.ts'

let database: TestDatabase
let instances: Live[] = []
before(async () => {
  database = await testDatabase()
})
afterEach(async () => {
  await Promise.all(instances.map((one) => one.stop()))
  instances = []
})
after(() => database.close())

function instance(heartbeat = 60_000, config: PgConfig = database.serviceConfig): Live {
  const live = openLive({ config, log: silent, heartbeat })
  instances.push(live)
  return live
}

function change(topic: string): Promise<void> {
  return within(database.servicePool, { settings: {}, mode: 'write' }, (tx) => announce(tx, topic))
}

/** Reads events one by one, heartbeats and the first line left out. */
function reader(body: ReadableStream<Uint8Array> | undefined) {
  assert.ok(body)
  const chunks = body.getReader()
  return {
    async next(): Promise<string | undefined> {
      for (;;) {
        const { done, value } = await chunks.read()
        if (done) return undefined
        const text = new TextDecoder().decode(value)
        if (!/^(event: beat\n|retry:)/.test(text)) return text.trim()
      }
    },
    chunks,
  }
}

/** A state that says how often it was asked for; `at`: in milliseconds. */
function counted(topic: string, personId = crypto.randomUUID()) {
  const asked = { count: 0, at: [] as number[] }
  return {
    asked,
    topic,
    personId,
    mayStay: async () => true,
    state: async () => {
      asked.count += 1
      asked.at.push(performance.now())
      return JSON.stringify(asked.count)
    },
  }
}

test('the state comes at once, and again after a change, to those who watch by any instance', async () => {
  const [one, other] = [instance(), instance()]
  const topic = crypto.randomUUID()
  const here = reader(one.watch(counted(topic)))
  const there = reader(other.watch(counted(topic)))
  assert.equal(await here.next(), 'data: 1')
  assert.equal(await there.next(), 'data: 1')
  await change(topic)
  assert.equal(await here.next(), 'data: 2')
  assert.equal(await there.next(), 'data: 2')
})

test('a change that is rolled back is no change, and another topic tells nothing', async () => {
  const live = instance()
  const watched = counted(crypto.randomUUID())
  const here = reader(live.watch(watched))
  assert.equal(await here.next(), 'data: 1')
  await assert.rejects(
    within(database.servicePool, { settings: {}, mode: 'write' }, async (tx) => {
      await announce(tx, watched.topic)
      throw new Error('rolled back')
    }),
  )
  await change(crypto.randomUUID())
  await sleep(120)
  assert.equal(watched.asked.count, 1)
})

test('many changes at once are few events, 50 ms apart, whoever watches; the last one tells the last state', async () => {
  const live = instance()
  const watched = counted(crypto.randomUUID())
  const readers = Array.from({ length: 20 }, (_, index) =>
    reader(live.watch({ ...watched, personId: String(index) })),
  )
  for (const one of readers) assert.match((await one.next()) ?? '', /^data: \d+$/)
  const before = watched.asked.count
  await Promise.all(Array.from({ length: 40 }, () => change(watched.topic)))
  await until('an event', () => watched.asked.count > before)
  for (const one of readers) {
    let last = ''
    while (last !== `data: ${watched.asked.count}`) last = (await one.next()) ?? 'ended'
  }
  const apart = watched.asked.at.slice(1).map((at, place) => at - (watched.asked.at[place] ?? 0))
  // A timer may be a little early by another clock.
  assert.ok(
    apart.every((milliseconds) => milliseconds > 45),
    apart.join(),
  )
})

test('who reads slowly is given the newest state and none of those before it', async () => {
  const live = instance()
  const watched = counted(crypto.randomUUID())
  const slow = reader(live.watch(watched))
  assert.equal(await slow.next(), 'data: 1')
  for (const count of [2, 3, 4, 5]) {
    await change(watched.topic)
    await until('the state is asked for', () => watched.asked.count === count)
  }
  assert.equal(await slow.next(), 'data: 5')
})

test('one person has at most a few streams: the oldest makes room and says so', async () => {
  const live = instance()
  const watched = counted(crypto.randomUUID())
  const all = Array.from({ length: mostStreamsEach + 1 }, () => reader(live.watch(watched)))
  assert.equal(live.watching, mostStreamsEach)
  const [oldest, newest] = [all[0], all.at(-1)]
  assert.equal(await oldest?.next(), 'event: elsewhere\ndata: {}')
  assert.equal(await oldest?.next(), undefined)
  assert.match((await newest?.next()) ?? '', /^data: /)
})

test('who may not stay is told at the next heartbeat; where nobody can say, nobody is sent away', async () => {
  const live = instance(30)
  const topic = crypto.randomUUID()
  let hasSeen = false
  const leaving = reader(live.watch({ ...counted(topic), mayStay: async () => !hasSeen }))
  const staying = live.watch({
    ...counted(topic),
    mayStay: () => Promise.reject(new Error('the database is away')),
  })
  assert.equal(await leaving.next(), 'data: 1')
  hasSeen = true
  assert.equal(await leaving.next(), 'event: signed-out\ndata: {}')
  assert.equal(await leaving.next(), undefined)
  assert.ok(staying)
  assert.equal(live.watching, 1)
})

test('a stream that nobody reads any more is forgotten', async () => {
  const live = instance()
  const here = reader(live.watch(counted(crypto.randomUUID())))
  await here.next()
  await here.chunks.cancel()
  assert.equal(live.watching, 0)
})

test('where there is nothing to watch any more, the streams end', async () => {
  const live = instance()
  const topic = crypto.randomUUID()
  let there = true
  const here = reader(live.watch({ ...counted(topic), state: async () => (there ? '1' : undefined) }))
  assert.equal(await here.next(), 'data: 1')
  there = false
  await change(topic)
  assert.equal(await here.next(), 'event: gone\ndata: {}')
  assert.equal(await here.next(), undefined)
})

test('a state that cannot be read is tried again until it can', async () => {
  const live = instance()
  let tries = 0
  const here = reader(
    live.watch({
      ...counted(crypto.randomUUID()),
      state: async () => {
        tries += 1
        if (tries === 1) throw new Error('the database is away')
        return '"back"'
      },
    }),
  )
  assert.equal(await here.next(), 'data: "back"')
  assert.equal(tries, 2)
})

test('a lost connection comes back by itself, and what was missed is sent then', async () => {
  const live = instance()
  const watched = counted(crypto.randomUUID())
  const here = reader(live.watch(watched))
  assert.equal(await here.next(), 'data: 1')
  // Which role may see and end it depends on how the server was given.
  await until('its connection is ended', async () => {
    const ended = await Promise.all(
      [database.servicePool, database.ownerPool].map((pool) =>
        pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and query = 'listen tiex_live'`,
        ),
      ),
    )
    return ended.some(({ rowCount }) => rowCount)
  })
  assert.equal(await here.next(), 'data: 2')
  await change(watched.topic)
  assert.equal(await here.next(), 'data: 3')
})

test('what was changed before an instance could listen is sent once it can', async () => {
  const { promise: isThere, resolve: connect } = Promise.withResolvers<void>()
  const live = instance(60_000, { ...database.serviceConfig, stream: () => socketAfter(isThere) })
  const watched = counted(crypto.randomUUID())
  const here = reader(live.watch(watched))
  assert.equal(await here.next(), 'data: 1')
  await change(watched.topic)
  connect()
  assert.equal(await here.next(), 'data: 2')
})

/** One that connects only then. */
function socketAfter(isThere: Promise<void>): Socket {
  const socket = new Socket()
  const connect = socket.connect.bind(socket) as (...where: unknown[]) => Socket
  return Object.assign(socket, {
    connect: (...where: unknown[]) => {
      void isThere.then(() => connect(...where))
      return socket
    },
  })
}

test('an instance has only so many streams, and room again when one leaves', async () => {
  const live = instance()
  const topic = crypto.randomUUID()
  const bodies = Array.from({ length: mostStreams }, () => live.watch(counted(topic)))
  assert.ok(bodies.every((body) => body !== undefined))
  assert.equal(live.watch(counted(topic)), undefined)
  await bodies[7]?.cancel()
  assert.ok(live.watch(counted(topic)))
})

test('stopping ends every stream, and none begins any more', async () => {
  const live = instance()
  const here = reader(live.watch(counted(crypto.randomUUID())))
  assert.equal(await here.next(), 'data: 1')
  await live.stop()
  assert.equal(await here.next(), undefined)
  assert.equal(live.watching, 0)
  assert.equal(live.watch(counted(crypto.randomUUID())), undefined)
})
