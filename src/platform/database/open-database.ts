/** The database as the service uses it: the built-in one or the operator's, with its roles and its tables up to date. */
import type { Log } from '../log/log.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { type ServerConfigs, useGivenServer } from './given-server.ts'
import { migrate } from './migrate.ts'
import { type DatabasePool, openPool } from './pool.ts'

export type DatabaseSettings = {
  /** Where the built-in database lies; unused with `databaseUrl`. */
  dataDir: string
  /** The operator's own PostgreSQL, 15 or later; undefined: the built-in one. */
  databaseUrl: string | undefined
  /** The folder of the migrations. */
  migrations: string
  log: Pick<Log, 'info' | 'warn' | 'error'>
}

export type OpenDatabase = ServerConfigs & {
  /** Answers requests: at most 10 connections, as a role that row-level policies bind. */
  servicePool: DatabasePool
  /** Background work across councils: at most 4 connections. */
  jobsPool: DatabasePool
  /** Waits for what is running, then ends the pools and, when no other service uses it, the built-in server. */
  close(): Promise<void>
}

/**
 * Opens the database, starting and migrating it as needed.
 * @throws StartProblem, a sentence for the operator, where that cannot be done.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  const { dataDir, databaseUrl, log } = settings
  const own = databaseUrl ? undefined : await startEmbeddedServer({ dataDir, log })
  const { ownerConfig, serviceConfig, jobsConfig } = own ?? (await useGivenServer(databaseUrl ?? ''))
  try {
    const { applied } = await migrate(ownerConfig, settings.migrations)
    if (applied.length > 0) log.info({ applied }, 'Migrations applied')
    const servicePool = openPool(serviceConfig)
    const jobsPool = openPool(jobsConfig, { max: 4 })
    return {
      ownerConfig,
      serviceConfig,
      jobsConfig,
      servicePool,
      jobsPool,
      async close() {
        await Promise.all([servicePool.end(), jobsPool.end()])
        await own?.stop()
      },
    }
  } catch (error) {
    await own?.stop()
    throw error
  }
}
