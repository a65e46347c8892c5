// Changes what an action is. One row, its history and its area change together, or nothing does.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import { lockPlan } from '../lock-plan.queries.ts'
import type { Action, Owner, Plan } from '../plan-record.rules.ts'
import { type TargetChoice, takeAreaIn } from './action-area.queries.ts'
import { type ActionContent, actionChanges, remindsAnew } from './action-changes.rules.ts'
import { type Changing, lockAction } from './action-lock.queries.ts'
import { addEntry } from './history.queries.ts'

/** `same`: there is nothing to change. `conflict`: it was changed since the version that was asked for. */
export type ChangedAction =
  | { readonly kind: 'changed' | 'same' | 'gone' }
  | { readonly kind: 'conflict'; readonly action: Action }

type ActionChange = {
  readonly id: string
  /** The version that the form was made from. */
  readonly version: number
  readonly content: ActionContent
  readonly target: TargetChoice
  readonly changing: Changing
}

/** @throws what the database says where the owner may not see the plan. */
export async function changeAction(
  tx: Handle,
  plan: Plan,
  { id, version, content, target, changing }: ActionChange,
): Promise<ChangedAction> {
  const { now, personId, today } = changing
  // The plan first: whoever moves its actions or areas holds it as well, and in the same order.
  if (!(await lockPlan(tx, plan.id))) return { kind: 'gone' }
  const before = await lockAction(tx, { planId: plan.id, id }, 'edit')
  if (!before) return { kind: 'gone' }
  const changes = actionChanges(before, content)
  if (changes.length > 0 && before.version !== version) return { kind: 'conflict', action: before }
  const { areaId } = content
  const takesIn = areaId !== undefined && (areaId !== before.areaId || target !== undefined)
  const ofArea = takesIn ? await takeAreaIn(tx, plan, { areaId, target, now }) : []
  if (changes.length > 0) await update(tx, id, { content, now, remindFrom: remindsAnew(changes) && today })
  const all = [...changes, ...ofArea]
  if (all.length === 0) return { kind: 'same' }
  await addEntry(tx, { actionId: id, personId, now, kind: 'changed', changes: all })
  return { kind: 'changed' }
}

type Update = {
  readonly content: ActionContent
  readonly now: Date
  /** A day, where reminders count anew. */
  readonly remindFrom: string | false
}

async function update(tx: Handle, id: string, { content, now, remindFrom }: Update): Promise<void> {
  const owner = ownerColumns(content.owner)
  await sql`
    update plans.action set title = ${content.title}, why = ${content.why}, area_id = ${content.areaId ?? null},
      statement_id = ${content.statementId ?? null}, owner_id = ${owner.person}::uuid,
      owner_team_id = ${owner.team}::uuid, owner_text = ${owner.text}, starts_on = ${content.startsOn ?? null}::date,
      due_on = ${content.dueOn ?? null}::date, priority = ${content.priority},
      links = ${JSON.stringify(content.links)}::jsonb,
      remind_from = coalesce(${remindFrom || null}::date, remind_from), version = version + 1, changed_at = ${now}
    where id = ${id}
  `.execute(tx)
}

/** An owner as the three columns of a table hold it: one of them, or none. */
export function ownerColumns(owner: Owner | undefined) {
  return {
    person: owner?.kind === 'person' ? owner.personId : null,
    team: owner?.kind === 'team' ? owner.teamId : null,
    text: owner?.kind === 'text' ? owner.text : null,
  }
}
