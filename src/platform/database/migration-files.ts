/** The migrations as files: plain SQL, numbered without a gap, never changed once applied. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from './start-problem.ts'

export type Migration = { name: string; sql: string; sha256: string }
export type AppliedMigration = { name: string; sha256: string }

/**
 * The migrations of a folder, in order: `0001_name.sql`, `0002_…`.
 * @throws StartProblem for a name of another form, a number twice, or a number left out.
 */
export function readMigrations(folder: string): Migration[] {
  const names = migrationNames(folder)
  names.forEach((name, index) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) {
      throw new StartProblem(`${join(folder, name)} is not named like a migration: use 0001_name.sql.`)
    }
    const expected = String(index + 1).padStart(4, '0')
    if (!name.startsWith(expected)) {
      throw new StartProblem(
        `Migrations are numbered without a gap: ${expected} is missing or there twice, before ${name}.`,
      )
    }
  })
  return names.map((name) => {
    // A checkout on another system may end its lines differently; it is the same migration.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/** The names alone, in order and unchecked. */
export function migrationNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

/**
 * What is still to be applied, given what the database says was.
 * @throws StartProblem where the two tell different histories: the migration is named.
 */
export function pendingOf(files: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const known = new Map(files.map((file) => [file.name, file]))
  for (const { name, sha256 } of applied) {
    const file = known.get(name)
    if (!file) {
      throw new StartProblem(
        `The database holds migration ${name}, which this version does not know: start the newer version that made it.`,
      )
    }
    if (file.sha256 !== sha256) {
      throw new StartProblem(
        `Migration ${name} was changed after it was applied: restore it, and put the change into a new migration.`,
      )
    }
  }
  const done = new Set(applied.map(({ name }) => name))
  const pending = files.filter(({ name }) => !done.has(name))
  const last = applied.at(-1)?.name ?? ''
  const skipped = pending.find(({ name }) => name < last)
  if (skipped)
    throw new StartProblem(
      `Migration ${skipped.name} was never applied to this database, though the later ${last} was.`,
    )
  return pending
}
