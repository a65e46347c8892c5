/** Connection pools: bounded in size, in waiting and in time, so that a slow or dead database answers quickly. */
import pg, { type ClientConfig, type Pool } from 'pg'

/** How to reach a database and as whom: what `pg.Client`, `pg.Pool` and pg-boss take. */
export type PgConfig = Readonly<ClientConfig>

/** A pool made by `openPool`; hand it to `within` and `openHandle`. */
export type DatabasePool = Pool

/** The number of the type `date` in every PostgreSQL (pg_type.oid). */
const dateType = 1082

// Left to itself the driver turns a calendar date into midnight in the machine's own time zone, which is the day
// before in UTC for half of the year.
const parsers = new pg.TypeOverrides()
parsers.setTypeParser(dateType, (text) => text)

/**
 * A database that is there answers a new connection at once; the pool's own limit is for waiting in line, which is
 * longer when very many come at the same moment.
 */
class SoonConnected extends pg.Client {
  constructor(config?: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: 2_000 })
  }
}

/**
 * Opens a pool of at most `max` connections (10). A new connection takes at most 2 s, waiting for one of them to be
 * free at most 10 s, and a statement at most 10 s; a transaction left idle is ended after 15 s. A connection that dies
 * never stops the process.
 */
export function openPool(config: PgConfig, options: { max?: number } = {}): DatabasePool {
  const pool = new pg.Pool({
    ...config,
    Client: SoonConnected,
    types: parsers,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 10_000,
    // Only for a server that has stopped answering altogether: it cannot end the statement itself.
    query_timeout: 12_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
  })
  pool.on('error', ignore)
  // A connection that dies while it is lent out tells so by an event of its own; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

// Nothing is lost: the next use of a dead connection fails with an error of its own, and the pool has dropped it.
function ignore(): void {}
