// What is stored, in a few bytes: two that are the same mean that nothing was added, changed or removed in between.
import pg from 'pg'
import type { TestDatabase } from '../support/database.ts'

// Content is read-only to the service; counted attempts, and what background work adds whenever it comes to it (jobs, whom it
// has told), may change without anything of anybody's changing.
const leftOut = `
  n.nspname in ('pgboss', 'information_schema', 'framework', 'resources', 'councils', 'platform') or n.nspname ~ '^pg_'
  or (n.nspname, c.relname) = ('identity', 'attempt') or has_table_privilege('tiex_jobs', c.oid, 'insert')`

// When a mail was sent, and the code that was in it: put there by background work whenever it comes to it.
const ofJobs = [
  'code_salt',
  'code_hash',
  'expires_at',
  'sent_at',
  'reminded_at',
  'told_closed_at',
  'told_late_at',
  'undelivered_at',
  'told_at',
  'told_out_at',
]

export type Watch = {
  /** By table, what stands in it now. */
  look(): Promise<Readonly<Record<string, string>>>
  /** Every row of every table, jobs and attempts included, as text. */
  dump(): Promise<string>
  /** Nobody has tried anything yet: for tests that try more than anybody may in a quarter of an hour. */
  forgetAttempts(): Promise<void>
  close(): Promise<void>
}

/** Looks past every policy, as the server's administrator. */
export async function watchDatabase(database: TestDatabase): Promise<Watch> {
  const client = new pg.Client(database.adminConfig)
  await client.connect()
  const tables = async (without: string) => {
    const { rows } = await client.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and not (${without}) order by 1`)
    return rows.map(({ name }) => name)
  }
  const watched = await tables(leftOut)
  const { rows: written } = await client.query<{ name: string }>(
    `select distinct format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = any ($1)`,
    [ofJobs],
  )
  const byJobs = new Set(written.map(({ name }) => name))
  // Where background work writes too, what stands there without that; elsewhere how many rows there are and which
  // transaction wrote the newest of them, which costs little and is another one after every change.
  const looks = watched.map((name) =>
    byJobs.has(name)
      ? `select '${name}' as name, sum(hashtextextended((to_jsonb(t) - '{${ofJobs}}'::text[])::text, 0))::text as seen
         from ${name} t`
      : `select '${name}' as name, count(*) || ' ' || max(xmin::text::bigint) as seen from ${name}`,
  )
  let last: { readonly as: string; readonly seen: Readonly<Record<string, string>> } | undefined
  return {
    look: async () => {
      // The same until a transaction that wrote something, be it nothing in the end, is over.
      const { rows: now } = await client.query<{ as: string }>('select pg_current_snapshot()::text as as')
      const as = now[0]?.as ?? ''
      if (last?.as === as) return last.seen
      const { rows } = await client.query<{ name: string; seen: string | null }>(looks.join(' union all '))
      last = { as, seen: Object.fromEntries(rows.map(({ name, seen }) => [name, seen ?? ''])) }
      return last.seen
    },
    dump: async () => {
      const parts: string[] = []
      for (const name of await tables("n.nspname ~ '^pg_' or n.nspname = 'information_schema'")) {
        const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
        parts.push(...rows.map(({ row }) => `${name}: ${row}`))
      }
      return parts.join('\n')
    },
    forgetAttempts: async () => {
      await client.query('truncate identity.attempt')
    },
    close: () => client.end(),
  }
}
