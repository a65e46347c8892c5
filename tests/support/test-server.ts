// The PostgreSQL that all tests of this project share: started by whichever test file comes first, ended with the last.
// With TEST_DATABASE_URL (a user who may make databases and roles) tests use that server instead.
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.ts'
import { useGivenServer, withDatabase } from '../../src/platform/database/given-server.ts'
import { isAlive } from '../../src/platform/database/init-files.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { readMigrations } from '../../src/platform/database/migration-files.ts'
import type { PgConfig } from '../../src/platform/database/pool.ts'

const project = join(import.meta.dirname, '..', '..')
export const migrationsFolder = join(project, 'db', 'migrations')

export type Configs = { ownerConfig: PgConfig; serviceConfig: PgConfig; jobsConfig: PgConfig }

/** `adminConfig`: the server's own administrator, whom no policy binds. For looking at what is stored, never for the service. */
export type MadeDatabase = Configs & { name: string; adminConfig: PgConfig }

export type TestServer = {
  /** Makes a migrated database, and gives back how to reach it as each role. */
  makeDatabase(): Promise<MadeDatabase>
  dropDatabase(name: string): Promise<void>
  /** Lets go of the server; the last to do so ends it. */
  stop(): Promise<void>
}

/** A log that says nothing: what a test provokes is not news. */
export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Starts the shared server or joins it. A test runner that holds it for the whole run spares each file the start. */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env.TEST_DATABASE_URL
  return url ? givenTestServer(url) : ownTestServer()
}

/** Ends the shared server if it runs and nobody uses it. */
export async function stopTestServer(): Promise<void> {
  const server = await startTestServer()
  await server.stop()
}

async function ownTestServer(): Promise<TestServer> {
  const key = createHash('sha256').update(project).digest('hex').slice(0, 12)
  const server = await startEmbeddedServer({
    dataDir: join(tmpdir(), `tiex-tests-${process.getuid?.()}-${key}`),
    // Nothing here outlives the run, so nothing has to survive a power cut.
    overrides: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
    log: silent,
  })
  const { ownerConfig, serviceConfig, jobsConfig, adminConfig } = server
  const reach = async (database: string) => ({
    ownerConfig: { ...ownerConfig, database },
    serviceConfig: { ...serviceConfig, database },
    jobsConfig: { ...jobsConfig, database },
  })
  return databasesOn({ admin: adminConfig, owner: 'owner tiex_owner', reach, sweep: true, stop: server.stop })
}

async function givenTestServer(url: string): Promise<TestServer> {
  return databasesOn({
    admin: { connectionString: url },
    owner: '',
    reach: (database) => useGivenServer(withDatabase(url, database)),
    sweep: false,
    stop: async () => undefined,
  })
}

type Server = {
  admin: PgConfig
  owner: string
  reach(database: string): Promise<Configs>
  /** Whether databases of processes that are gone may be removed: only where all processes are on this machine. */
  sweep: boolean
  stop(): Promise<void>
}

async function databasesOn({ admin, owner, reach, sweep, stop }: Server): Promise<TestServer> {
  const template = await withClient(admin, (client) => prepareTemplate(client, { owner, reach, sweep }))
  let made = 0
  return {
    async makeDatabase() {
      made += 1
      const name = `test_${process.pid}_${made}_${Date.now().toString(36)}`
      const sql = `create database ${name} template ${template} ${owner} strategy wal_log`
      await withClient(admin, (client) => client.query(sql))
      const adminConfig = admin.connectionString
        ? { connectionString: withDatabase(admin.connectionString, name) }
        : { ...admin, database: name }
      return { name, adminConfig, ...(await reach(name)) }
    },
    async dropDatabase(name) {
      await withClient(admin, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
    stop,
  }
}

// A template for each state of the migrations, made once under a lock; renamed when whole, so a killed run leaves no half one.
async function prepareTemplate(
  client: pg.Client,
  { owner, reach, sweep }: Pick<Server, 'owner' | 'reach' | 'sweep'>,
): Promise<string> {
  const hash = createHash('sha256')
  for (const { sha256 } of readMigrations(migrationsFolder)) hash.update(sha256)
  const key = hash.digest('hex').slice(0, 12)
  await client.query('select pg_advisory_lock(7423904)')
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database order by oid desc',
  )
  const names = rows.map(({ datname }) => datname)
  if (!names.includes(`migrated_${key}`)) {
    await client.query(`drop database if exists migrating_${key} with (force)`)
    await client.query(`create database migrating_${key} template template0 ${owner}`)
    const { ownerConfig } = await reach(`migrating_${key}`)
    await migrate(ownerConfig, migrationsFolder)
    await client.query(`alter database migrating_${key} rename to migrated_${key}`)
  }
  const unused = sweep ? [...abandoned(names), ...outdated(names)] : []
  for (const name of unused) await client.query(`drop database if exists ${name} with (force)`)
  await client.query('select pg_advisory_unlock(7423904)')
  return `migrated_${key}`
}

function abandoned(names: string[]): string[] {
  return names.filter((name) => name.startsWith('test_') && !isAlive(Number(name.split('_')[1])))
}

// A run that began before the migrations changed may still use the one before.
function outdated(names: string[]): string[] {
  return names.filter((name) => name.startsWith('migrated_')).slice(3)
}

async function withClient<T>(config: PgConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
