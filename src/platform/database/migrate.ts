/** Brings the tables up to date: each migration once, in order, in a transaction of its own. */
import { join } from 'node:path'
import pg, { type Client } from 'pg'
import { lockNumbers } from './lock-numbers.ts'
import {
  type AppliedMigration,
  type Migration,
  migrationNames,
  pendingOf,
  readMigrations,
} from './migration-files.ts'
import type { DatabasePool, PgConfig } from './pool.ts'
import { StartProblem } from './start-problem.ts'

/**
 * Applies what is pending, as the owner of the tables; safe while other services do the same. One short query where
 * nothing is pending.
 * @throws StartProblem where a migration fails, was changed, is missing, or is newer than this version.
 */
export async function migrate(owner: PgConfig, folder: string): Promise<{ applied: string[] }> {
  const files = readMigrations(folder)
  const client = new pg.Client(owner)
  // The query that runs into a lost connection tells of it; unheard, the event would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    if (pendingOf(files, await appliedMigrations(client)).length === 0) return { applied: [] }
    // Rewriting a table may take longer than any server's default for a statement.
    await client.query(`set statement_timeout = 0; select pg_advisory_lock(${lockNumbers.migrations})`)
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migration (
        name text primary key,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )`)
    // Another service may have done it all while this one waited.
    const pending = pendingOf(files, await appliedMigrations(client))
    for (const migration of pending) await apply(client, folder, migration)
    return { applied: pending.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

/** The migrations of the folder that the database has not had, for `/readyz`. Any role that may read `platform.migration` can ask. */
export async function pendingMigrations(pool: DatabasePool, folder: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>('select name from platform.migration')
  const applied = new Set(rows.map(({ name }) => name))
  return migrationNames(folder).filter((name) => !applied.has(name))
}

async function appliedMigrations(client: Client): Promise<AppliedMigration[]> {
  try {
    const { rows } = await client.query<AppliedMigration>(
      'select name, sha256 from platform.migration order by name',
    )
    return rows
  } catch (error) {
    // A new database has neither the table nor its schema.
    if (['42P01', '3F000'].includes((error as { code?: string }).code ?? '')) return []
    throw error
  }
}

async function apply(client: Client, folder: string, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => undefined)
    const { message, position } = cause as { message: string; position?: string }
    const line = position ? ` (line ${sql.slice(0, Number(position)).split('\n').length})` : ''
    throw new StartProblem(`Migration ${join(folder, name)} failed and was undone: ${message}${line}.`, {
      cause,
    })
  }
}
