/** The one way to speak to the database: Kysely on a pool, or on the single connection of one transaction. */
import {
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg, { type PoolClient, type QueryArrayResult } from 'pg'
import type { DatabasePool } from './pool.ts'
import { preparedName } from './prepared-names.ts'
import type { Database } from './tables.generated.ts'
import { asUnavailable, DatabaseUnavailable } from './unavailable.ts'

/**
 * What query functions take first. It asks and changes, and can do nothing else: a transaction begins in `within`
 * alone, so none can be begun inside another.
 */
export type Handle = Pick<
  Kysely<Database>,
  | 'selectFrom'
  | 'selectNoFrom'
  | 'insertInto'
  | 'updateTable'
  | 'deleteFrom'
  | 'mergeInto'
  | 'with'
  | 'withRecursive'
  | 'fn'
  | 'case'
  | 'dynamic'
  | 'getExecutor'
  | 'executeQuery'
>

/** What a transaction begins with: its settings (`app.…`, read by the row-level policies) and whether it may write. */
export type Opening = { settings: Readonly<Record<string, string>>; mode: 'read' | 'write' }

/** A handle outside any transaction: each query takes its own connection from the pool, with no settings. */
export function openHandle(pool: DatabasePool): Handle {
  return speakThrough({
    async provideConnection(consumer) {
      const client = await checkOut(pool)
      let broken = true
      try {
        const answer = await consumer(connectionOn(client))
        broken = false
        return answer
      } catch (error) {
        broken = mustGo(error)
        throw error
      } finally {
        client.release(broken)
      }
    },
  })
}

/**
 * Runs `work` in one transaction, begun together with its settings in a single round trip, and commits it.
 * Any throw rolls everything back and goes on to the caller. Nothing stays behind on the pooled connection, and the
 * handle is dead once the transaction has ended.
 * @throws DatabaseUnavailable when the database cannot be asked; the commit may then have happened or not.
 */
export async function within<T>(
  pool: DatabasePool,
  opening: Opening,
  work: (tx: Handle) => Promise<T>,
): Promise<T> {
  const begin = openingText(opening)
  const client = await checkOut(pool)
  const lent = lendOnly(client)
  let broken = true
  try {
    await tell(client, begin)
    const answer = await work(speakThrough(lent.provider))
    await lent.takeBack()
    await commit(client)
    broken = false
    return answer
  } catch (error) {
    await lent.takeBack()
    broken = mustGo(error) || !(await rolledBack(client))
    throw error
  } finally {
    client.release(broken)
  }
}

function openingText({ settings, mode }: Opening): string {
  const assignments = Object.entries(settings).map(([name, value]) => {
    if (!/^app\.[a-z_]+$/.test(name)) throw new TypeError(`Not the name of a setting: ${name}`)
    // A zero byte would end the statement's text half-way.
    if (value.includes('\0')) throw new TypeError(`The value of ${name} has a zero byte in it`)
    return `set_config('${name}', ${pg.escapeLiteral(value)}, true)`
  })
  const begin = mode === 'read' ? 'begin read only' : 'begin'
  return assignments.length === 0 ? begin : `${begin}; select ${assignments.join(', ')}`
}

async function commit(client: PoolClient): Promise<void> {
  const { command } = await tell(client, 'commit')
  // PostgreSQL answers the commit of a failed transaction with a quiet rollback; what was not kept must not look kept.
  if (command !== 'COMMIT')
    throw new Error('The transaction was rolled back: an error inside it was passed over')
}

async function tell(client: PoolClient, text: string): Promise<QueryArrayResult> {
  try {
    return await client.query(text)
  } catch (error) {
    throw asUnavailable(error)
  }
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false
  }
}

async function checkOut(pool: DatabasePool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw asUnavailable(error)
  }
}

// Queries of one transaction run one after another, in the order asked; once it is taken back the connection belongs
// to somebody else, and a promise that nobody waited for must not speak on it.
function lendOnly(client: PoolClient): { provider: ConnectionProvider; takeBack(): Promise<void> } {
  const connection = connectionOn(client)
  let last: Promise<unknown> = Promise.resolve()
  let over = false
  return {
    provider: {
      provideConnection(consumer) {
        const turn = last.then(() => {
          if (over) throw new Error('This transaction has ended; its handle cannot be used any more')
          return consumer(connection)
        })
        last = turn.catch(() => undefined)
        return turn
      },
    },
    async takeBack() {
      over = true
      await last
    },
  }
}

// A connection that is dead, or whose prepared plans no longer fit: a newer version changed a table, a pooler lost them.
function mustGo(error: unknown): boolean {
  const stale = error instanceof pg.DatabaseError && (error.code === '0A000' || error.code === '26000')
  return stale || error instanceof DatabaseUnavailable
}

const changes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function connectionOn(client: PoolClient): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      try {
        const { command, rowCount, rows } = await client.query({
          name: preparedName(query.sql),
          text: query.sql,
          values: query.parameters as unknown[],
        })
        return changes.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
      } catch (error) {
        throw asUnavailable(error)
      }
    },
    streamQuery() {
      throw new Error('Rows are not streamed: ask for a page of them')
    },
  }
}

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const driver = new DummyDriver()
const dialect: Dialect = {
  createAdapter: () => adapter,
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => compiler,
}

function speakThrough(provider: ConnectionProvider): Kysely<Database> {
  const executor = new DefaultQueryExecutor(compiler, adapter, provider)
  return new Kysely<Database>({ config: { dialect }, dialect, driver, executor })
}
