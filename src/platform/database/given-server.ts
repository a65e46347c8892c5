/** A PostgreSQL of the operator's own, by its address: checked, given its roles, and reached as each of them. */
import { setTimeout as sleep } from 'node:timers/promises'
import pg, { type Client } from 'pg'
import type { PgConfig } from './pool.ts'
import { prepareGivenServer } from './roles.ts'
import { StartProblem } from './start-problem.ts'
import { asUnavailable, DatabaseUnavailable } from './unavailable.ts'

export type ServerConfigs = { ownerConfig: PgConfig; serviceConfig: PgConfig; jobsConfig: PgConfig }

/**
 * Checks the server of a `postgres://` address and makes its roles. The address's user owns the tables; the pools take
 * the other two roles as they connect. Waits up to `patience` milliseconds (10 s) for a server that is not there yet.
 * @throws StartProblem where it cannot be used.
 */
export async function useGivenServer(url: string, patience = 10_000): Promise<ServerConfigs> {
  const client = await connectPatiently(url, patience)
  try {
    await check(client)
    await prepareGivenServer(client)
  } finally {
    await client.end()
  }
  return {
    ownerConfig: { connectionString: url, application_name: 'tiex' },
    serviceConfig: { connectionString: asRole(url, 'tiex_service'), application_name: 'tiex' },
    jobsConfig: { connectionString: asRole(url, 'tiex_jobs'), application_name: 'tiex' },
  }
}

async function connectPatiently(url: string, patience: number): Promise<Client> {
  const limit = Date.now() + patience
  for (;;) {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'tiex',
      connectionTimeoutMillis: 5_000,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (cause) {
      await client.end().catch(() => undefined)
      const said = (cause as Error).message || (cause as { code?: string }).code
      if (!(asUnavailable(cause) instanceof DatabaseUnavailable)) {
        throw new StartProblem(`The server of DATABASE_URL refused the connection: ${said}.`, { cause })
      }
      if (Date.now() > limit)
        throw new StartProblem(`The server of DATABASE_URL cannot be reached: ${said}.`, { cause })
      await sleep(250)
    }
  }
}

export type ServerFacts = { version: number; shown: string; encoding: string; database: string }

async function check(client: Client): Promise<void> {
  const { rows } = await client.query<ServerFacts>(`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
      pg_encoding_to_char(encoding) as encoding, quote_ident(datname) as database
    from pg_database where datname = current_database()`)
  const problem = rows[0] && problemWith(rows[0])
  if (problem) throw new StartProblem(problem)
}

/** Why the service cannot use such a server, as a sentence; undefined: it can. */
export function problemWith({ version, shown, encoding, database }: ServerFacts): string | undefined {
  if (version < 150_000) {
    return `DATABASE_URL names a PostgreSQL ${shown}: the service needs version 15 or later.`
  }
  if (encoding !== 'UTF8') {
    return `The database ${database} of DATABASE_URL is encoded in ${encoding}: make one with encoding UTF8.`
  }
  return undefined
}

/**
 * The address with a role to take at once. As a start-up option it is what RESET ROLE goes back to, so no query can
 * slip out of the role by resetting the session.
 */
export function asRole(url: string, role: string): string {
  const [address, query] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  const others = parameters.get('options')
  parameters.set('options', others ? `${others} -c role=${role}` : `-c role=${role}`)
  return `${address}?${parameters}`
}

/** The address with another database. */
export function withDatabase(url: string, database: string): string {
  const [address = '', query] = url.split('?', 2)
  const changed = address.replace(/^(\w+:\/\/[^/]*).*$/, `$1/${encodeURIComponent(database)}`)
  return query === undefined ? changed : `${changed}?${query}`
}
