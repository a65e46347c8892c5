// Private addresses of calendars. Their owner alone reads the rows; what an address leads to is given by two functions of
// the database to whoever has its hash.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { CalendarEntry } from './calendar-entry.rules.ts'

export type CalendarAddress = {
  readonly id: string
  readonly tokenHash: string
  readonly madeAt: Date
}

/** The one that is in use. */
export async function findAddress(tx: Handle, personId: string): Promise<CalendarAddress | undefined> {
  const { rows } = await sql<{ id: string; token_hash: string; made_at: Date }>`
    select id, token_hash, made_at from calendar.address where person_id = ${personId} and revoked_at is null
  `.execute(tx)
  return rows[0] && { id: rows[0].id, tokenHash: rows[0].token_hash, madeAt: rows[0].made_at }
}

/** False where the person has one that is in use: nobody has two. */
export async function makeAddress(
  tx: Handle,
  address: CalendarAddress & { readonly personId: string; readonly councilCode: string },
): Promise<boolean> {
  const { id, personId, councilCode, tokenHash, madeAt } = address
  const { numAffectedRows } = await sql`
    insert into calendar.address (id, person_id, council_code, token_hash, made_at)
    values (${id}, ${personId}, ${councilCode}, ${tokenHash}, ${madeAt})
    on conflict (person_id) where revoked_at is null do nothing
  `.execute(tx)
  return numAffectedRows === 1n
}

/** False where it is not the asker's, or no longer in use. `id`: a UUID. */
export async function revokeAddress(tx: Handle, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update calendar.address set revoked_at = ${now} where id = ${id} and revoked_at is null
  `.execute(tx)
  return numAffectedRows === 1n
}

/** What the holder of an address is to do, soonest first; undefined where no address in use has this hash. */
export async function listEntries(
  tx: Handle,
  tokenHash: string,
): Promise<readonly CalendarEntry[] | undefined> {
  const { rows: known } = await sql<{ in_use: boolean }>`
    select calendar.is_in_use(${tokenHash}) as in_use
  `.execute(tx)
  if (!known[0]?.in_use) return undefined
  const { rows } = await sql<EntryRow>`
    select id, plan_id, action_id, title, action_title, starts_on, due_on, is_done, changed_at, version
    from calendar.entries(${tokenHash}) order by due_on, id
  `.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    actionId: row.action_id,
    title: row.title,
    actionTitle: row.action_title ?? undefined,
    startsOn: row.starts_on ?? undefined,
    dueOn: row.due_on,
    isDone: row.is_done,
    changedAt: row.changed_at,
    version: row.version,
  }))
}

type EntryRow = {
  id: string
  plan_id: string
  action_id: string
  title: string
  action_title: string | null
  starts_on: string | null
  due_on: string
  is_done: boolean
  changed_at: Date
  version: number
}
