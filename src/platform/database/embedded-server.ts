/**
 * The service's own PostgreSQL. It is started on a data folder or, where it already runs there, joined.
 *
 * Whoever uses the server holds a shared lock on it for as long as they live, and PostgreSQL itself gives the lock back when
 * they die. Stopping takes the lock alone: only the last user gets it, and it ends the server. So a server left behind by a
 * killed service is adopted by the next one, and no service ever takes the database from another.
 */

import { setTimeout as sleep } from 'node:timers/promises'
import pg, { type Client } from 'pg'
import type { Log } from '../log/log.ts'
import { type Place, placeFor } from './data-place.ts'
import { type Binaries, embeddedBinaries } from './embedded-binaries.ts'
import { initFiles } from './init-files.ts'
import { lockNumbers } from './lock-numbers.ts'
import type { PgConfig } from './pool.ts'
import { prepareOwnServer } from './roles.ts'
import { launch, readLockFile, releaseStaleLocks, shutDown, startPatience } from './server-process.ts'
import { port } from './server-settings.ts'
import { StartProblem } from './start-problem.ts'
import { asUnavailable, DatabaseUnavailable } from './unavailable.ts'

export type EmbeddedServer = {
  /** Owns the database `tiex` and its tables; runs migrations. */
  ownerConfig: PgConfig
  /** Answers requests: owns nothing, subject to every row-level policy. */
  serviceConfig: PgConfig
  /** Background work across councils, under policies of its own. */
  jobsConfig: PgConfig
  /** May make databases on this server; for tests. */
  adminConfig: PgConfig
  socketDir: string
  /** The server's process now; another after it crashed and was started again. */
  pid(): number
  /** Ends the server when nobody else uses it, else only lets go of it. Calling it again does nothing. */
  stop(): Promise<void>
}

export type ServerOptions = {
  /** Made where it is missing. Any path will do: long, with spaces, below a folder closed to others. */
  dataDir: string
  /** Another PostgreSQL than the one in the npm package; 15 or later. */
  binaries?: Binaries
  /** Server settings that differ from the service's own; for tests, which need no durability. */
  overrides?: Record<string, string>
  log: Pick<Log, 'warn' | 'error'>
}

// The driver has both; its types leave them out.
type WatchingClient = Client & { ref(): void; unref(): void }
type Presence = { client: WatchingClient; pid: number; socketDir: string }

/**
 * Starts or joins the server of a data folder and watches it: where it dies, it is started again.
 * @throws StartProblem where it cannot be had.
 */
export async function startEmbeddedServer(options: ServerOptions): Promise<EmbeddedServer> {
  const place = placeFor(options.dataDir)
  const binaries = options.binaries ?? embeddedBinaries(place.dataDir, place.user)
  await initFiles(place, binaries)
  const reach = () => joinOrLaunch(place, binaries, options.overrides ?? {})
  let presence = await reach()
  let stopping = false
  let recovery: Promise<void> | undefined

  async function recover(): Promise<void> {
    options.log.warn('The database server has gone; it is being started again')
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 5_000)) {
      try {
        presence = await reach()
        options.log.warn('The database server runs again')
        return watch()
      } catch (error) {
        options.log.error({ err: error }, 'The database server could not be started again')
        await sleep(pause, undefined, { ref: false })
      }
    }
  }
  function watch(): void {
    presence.client.once('end', () => {
      if (!stopping) recovery = recover()
    })
  }
  watch()

  const { socketDir } = presence
  const as = (user: string, database = 'tiex') => configFor(socketDir, user, database)
  return {
    ownerConfig: as('tiex_owner'),
    serviceConfig: as('tiex_service'),
    jobsConfig: as('tiex_jobs'),
    adminConfig: as('postgres', 'postgres'),
    socketDir,
    pid: () => presence.pid,
    async stop() {
      if (stopping) return
      stopping = true
      await recovery
      await leave(place, presence)
    },
  }
}

function configFor(socketDir: string, user: string, database: string): PgConfig {
  // Everything is said, so that PGSSLMODE, PGOPTIONS and the like in the environment change nothing.
  const access = { ssl: false, options: '-c client_min_messages=warning', application_name: 'tiex' }
  return { host: socketDir, port, user, database, ...access }
}

async function joinOrLaunch(
  place: Place,
  binaries: Binaries,
  overrides: Record<string, string>,
): Promise<Presence> {
  // A killed server holds its files for up to two seconds more; one that recovers from a crash, for some more.
  for (const limit = Date.now() + startPatience; Date.now() < limit; ) {
    const found = await join(place)
    if (found === 'wait') await sleep(20)
    else if (found) return found
    else if ((await launch(place, binaries, overrides)) === 'taken') {
      releaseStaleLocks(place)
      await sleep(50)
    }
  }
  const holder = readLockFile(place.files)?.pid
  throw new StartProblem(
    `Process ${holder ?? 'unknown'} holds the database in ${place.files} and does not answer: end it, then start again.`,
  )
}

/** Undefined where no server runs; 'wait' where one is starting or ending. */
async function join({ files }: Place): Promise<Presence | 'wait' | undefined> {
  const lock = readLockFile(files)
  if (!lock) return undefined
  const client = new pg.Client({
    ...configFor(lock.sockets, 'postgres', 'postgres'),
    connectionTimeoutMillis: 5_000,
  }) as WatchingClient
  client.on('error', () => undefined)
  try {
    await client.connect()
    // Waits while the last user is ending the server, and then fails with it.
    await client.query(`select pg_advisory_lock_shared(${lockNumbers.presence})`)
    await prepareOwnServer(client)
    // Watching alone must not keep the process alive.
    client.unref()
    return { client, pid: lock.pid, socketDir: lock.sockets }
  } catch (error) {
    await client.end().catch(() => undefined)
    const wrapped = asUnavailable(error)
    if (!(wrapped instanceof DatabaseUnavailable)) throw error
    return isListening(error) ? 'wait' : undefined
  }
}

function isListening(error: unknown): boolean {
  return error instanceof pg.DatabaseError
}

async function leave({ files }: Place, { client, pid }: Presence): Promise<void> {
  client.ref()
  try {
    await client.query(`select pg_advisory_unlock_shared(${lockNumbers.presence})`)
    if (await isLast(client)) await shutDown(files, pid)
  } catch (error) {
    // It died first: nothing is left to stop.
    if (!(asUnavailable(error) instanceof DatabaseUnavailable)) throw error
  }
  await client.end().catch(() => undefined)
}

// The server takes some milliseconds to notice that another user was killed.
async function isLast(client: Client): Promise<boolean> {
  for (let attempt = 0; attempt < 6; attempt++) {
    const { rows } = await client.query(`select pg_try_advisory_lock(${lockNumbers.presence}) as last`)
    if (rows[0].last) return true
    await sleep(20)
  }
  return false
}
