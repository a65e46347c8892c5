// Holds an action while it or one of its steps changes, so that two who change it at once come one after the other.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import { findAction } from '../plan.queries.ts'
import type { Action } from '../plan-record.rules.ts'

/** Both: UUIDs. */
export type ActionKey = { readonly planId: string; readonly id: string }
/** Who changes it, and when. */
export type Changing = {
  readonly personId: string
  readonly now: Date
  /** The day in London: reminders count from it. */
  readonly today: string
}

/**
 * Until the transaction ends, as it is now. Undefined where there is none, and where the asker may not do it: `edit` is for
 * those who may change the plan, `report` also for whoever owns the action or one of its steps.
 */
export async function lockAction(
  tx: Handle,
  key: ActionKey,
  as: 'edit' | 'report',
): Promise<Action | undefined> {
  const mayDo = as === 'report' ? sql`true` : sql`plan_id in (select plans.editable())`
  const { rows } = await sql`
    select from plans.action where plan_id = ${key.planId} and id = ${key.id} and ${mayDo} for update
  `.execute(tx)
  return rows.length === 0 ? undefined : findAction(tx, key)
}

/** The caller holds it. Does not count as a change that others could run into. */
export async function markChanged(tx: Handle, actionId: string, now: Date): Promise<void> {
  await sql`update plans.action set changed_at = ${now} where id = ${actionId}`.execute(tx)
}
