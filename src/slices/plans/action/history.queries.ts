// What happened to an action: written in the transaction that does it, and never changed.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import type { Change } from './action-changes.rules.ts'
import type { HistoryEntry, HistoryKind } from './history-words.rules.ts'

export type NewEntry = {
  /** A UUID; a form that is sent twice has the same one. */
  readonly id?: string | undefined
  readonly actionId: string
  readonly personId: string
  readonly now: Date
  readonly kind: HistoryKind
  readonly comment?: string | undefined
  readonly changes?: readonly Change[] | undefined
}

/** Newest first. `actionId`: a UUID. */
export async function readHistory(tx: Handle, actionId: string): Promise<readonly HistoryEntry[]> {
  const { rows } = await sql<EntryRow>`
    select id, person_id, at, kind, status, comment, changes from plans.history
    where action_id = ${actionId} order by at desc, number desc
  `.execute(tx)
  return rows.map(({ person_id, ...row }) => ({ ...row, personId: person_id }))
}

/** With how the action stands now. The caller holds the action; one that the asker may not report on is refused. */
export async function addEntry(tx: Handle, entry: NewEntry): Promise<void> {
  const { id = crypto.randomUUID(), actionId, personId, now, kind, comment = '', changes = [] } = entry
  await sql`
    insert into plans.history (id, action_id, plan_id, council_code, person_id, at, kind, status, comment, changes)
    select ${id}::uuid, a.id, a.plan_id, a.council_code, ${personId}::uuid, ${now}::timestamptz, ${kind}, a.status,
      ${comment}, ${JSON.stringify(changes)}::jsonb
    from plans.action a where a.id = ${actionId}
  `.execute(tx)
}

/** Whether what a form asks for was done already. */
export async function hasEntry(
  tx: Handle,
  { id, actionId }: { readonly id: string; readonly actionId: string },
) {
  const { rows } = await sql`
    select from plans.history where id = ${id} and action_id = ${actionId}
  `.execute(tx)
  return rows.length > 0
}

type EntryRow = Omit<HistoryEntry, 'personId'> & { person_id: string }
