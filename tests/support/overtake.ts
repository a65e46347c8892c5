// Two things at the same moment, in the order that a test wants: a request that has looked already and has to wait for a
// change, which then comes before it.
import { sql } from 'kysely'
import { type Handle, within } from '../../src/platform/database/handle.ts'
import type { DatabasePool } from '../../src/platform/database/pool.ts'
import { until } from './until.ts'

type Overtaking<T> = {
  readonly settings: Readonly<Record<string, string>>
  /** Holds what the request will write to, so that the request waits. */
  readonly change: (tx: Handle) => Promise<unknown>
  readonly send: () => Promise<T>
}

/** The answer to a request before whose first write a change was committed, and after whose first look. */
export async function overtaken<T>(
  pool: DatabasePool,
  { settings, change, send }: Overtaking<T>,
): Promise<T> {
  const { answer } = await within(pool, { settings, mode: 'write' }, async (tx) => {
    await change(tx)
    const sent = send()
    await untilAwaited(tx)
    return { answer: sent }
  })
  return answer
}

function untilAwaited(tx: Handle): Promise<true | undefined> {
  return until('the request waits for the change', async () => {
    const { rows } = await sql<{ is_awaited: boolean }>`
      select exists (select from pg_locks l
        where not l.granted and l.transactionid = pg_current_xact_id()::xid) as is_awaited
    `.execute(tx)
    return rows[0]?.is_awaited
  })
}
