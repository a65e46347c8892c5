// How an action goes: for those who may change it, and for whoever it or one of its steps was given to.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import type { Action, Status } from '../plan-record.rules.ts'
import { statusChanges } from './action-changes.rules.ts'
import { type ActionKey, type Changing, lockAction, markChanged } from './action-lock.queries.ts'
import { addEntry, hasEntry } from './history.queries.ts'

/** `same`: this very form was sent before. `conflict`: somebody reported since the version that was asked for. */
export type Reported =
  | { readonly kind: 'reported' | 'same' | 'gone' }
  | { readonly kind: 'conflict'; readonly action: Action }

export type Report = {
  /** A UUID of the form. */
  readonly id: string
  readonly version: number
  readonly status: Status
  /** Empty, but for blocked, done and dropped. */
  readonly statusReason: string
  readonly comment: string
}

/** A new status, or an update on the one it has: the latter changes nothing that somebody else could run into. */
export async function reportStatus(
  tx: Handle,
  key: ActionKey,
  { report, changing }: { readonly report: Report; readonly changing: Pick<Changing, 'personId' | 'now'> },
): Promise<Reported> {
  const { now, personId } = changing
  const { id, status, statusReason, comment } = report
  const before = await lockAction(tx, key, 'report')
  if (!before) return { kind: 'gone' }
  if (await hasEntry(tx, { id, actionId: key.id })) return { kind: 'same' }
  const changes = statusChanges(before, { status, statusReason })
  const entry = { id, actionId: key.id, personId, now, comment, changes }
  if (changes.length === 0) {
    await markChanged(tx, key.id, now)
    await addEntry(tx, { ...entry, kind: 'comment' })
    return { kind: 'reported' }
  }
  if (before.version !== report.version) return { kind: 'conflict', action: before }
  await sql`
    update plans.action set status = ${status}, status_reason = ${statusReason},
      status_at = case when status = ${status} then status_at else ${now}::timestamptz end,
      version = version + 1, changed_at = ${now}
    where id = ${key.id}
  `.execute(tx)
  await addEntry(tx, { ...entry, kind: 'status' })
  return { kind: 'reported' }
}
