// The database as the messenger between instances of the service: what is announced in a transaction is heard by all of
// them once it is committed, and never otherwise.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg, { type Client } from 'pg'
import type { Handle } from '../database/handle.ts'
import type { PgConfig } from '../database/pool.ts'
import type { Log } from '../log/log.ts'

const channel = 'tiex_live'
// Between two tries to listen again, in milliseconds: doubled each time.
const firstPause = 250
const longestPause = 5_000

/** Says, when this transaction is committed, that there is something new about `topic`: an id, never a word about people. */
export async function announce(tx: Handle, topic: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${topic})`.execute(tx)
}

export type Listening = {
  /** Resolves once it hears; at once where it does already. */
  ready(): Promise<void>
  readonly hears: boolean
  /** Makes sure that the connection is alive; a dead one is replaced. */
  check(): Promise<void>
  close(): Promise<void>
}

export type Ears = {
  readonly config: PgConfig
  readonly log: Pick<Log, 'warn'>
  readonly onTopic: (topic: string) => void
  /** Hears from now on: for the first time, or again. What was announced before may have been missed. */
  readonly onHearing: () => void
}

/** One connection of its own, beside the pool; it comes back whenever it is lost, until it is closed. */
export function listen({ config, log, onTopic, onHearing }: Ears): Listening {
  let client: Client | undefined
  let isClosed = false
  let ready = Promise.withResolvers<void>()
  let lost = Promise.withResolvers<void>()
  const stopped = new AbortController()
  const done = keepListening()

  async function keepListening(): Promise<void> {
    let pause = firstPause
    while (!isClosed) {
      pause = (await hearUntilLost()) ? firstPause : Math.min(pause * 2, longestPause)
      await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  /** False where it could not even begin. */
  async function hearUntilLost(): Promise<boolean> {
    lost = Promise.withResolvers()
    const one = new pg.Client({
      ...config,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    })
    one.on('error', () => lost.resolve())
    one.on('end', () => lost.resolve())
    one.on('notification', ({ payload }) => onTopic(payload ?? ''))
    try {
      await one.connect()
      await one.query(`listen ${channel}`)
      client = one
      ready.resolve()
      onHearing()
      if (!isClosed) await lost.promise
      return true
    } catch (error) {
      log.warn({ err: error }, 'live: the database could not be listened to')
      return false
    } finally {
      if (client) ready = Promise.withResolvers()
      client = undefined
      const ended = one.end().catch(() => undefined)
      // Waited for at the end alone, and not for long: one whose other end is gone never says that it has ended.
      if (isClosed) await Promise.race([ended, sleep(1_000, undefined, { ref: false })])
    }
  }

  return {
    ready: () => ready.promise,
    get hears() {
      return client !== undefined
    },
    check: async () => {
      await client?.query('select').catch(() => lost.resolve())
    },
    close: async () => {
      isClosed = true
      stopped.abort()
      lost.resolve()
      await done
    },
  }
}
