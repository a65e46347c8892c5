// The steps of an action. Whoever changes one holds the action, so that its history tells of them in the order in which
// they came. Changing the plan is needed for all but ticking, which is also for those who have something of the action to do.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import { moved, type Place } from '../order.rules.ts'
import { mostSteps, type Step } from '../plan-record.rules.ts'
import { type Change, remindsAnew, type StepContent, stepChanges } from './action-changes.rules.ts'
import { type ActionKey, type Changing, lockAction, markChanged } from './action-lock.queries.ts'
import { ownerColumns } from './change-action.queries.ts'
import { addEntry } from './history.queries.ts'
import type { HistoryKind } from './history-words.rules.ts'

export type StepKey = { readonly action: ActionKey; readonly stepId: string }

/** At the end of the action. `id`: a UUID of the form: sent twice it adds one. `full`: the action has as many as may be. */
export async function addStep(
  tx: Handle,
  key: ActionKey,
  {
    id,
    content,
    changing,
  }: { readonly id: string; readonly content: StepContent; readonly changing: Changing },
): Promise<'added' | 'same' | 'full' | 'gone'> {
  const action = await lockAction(tx, key, 'edit')
  if (!action) return 'gone'
  if (action.steps.some((step) => step.id === id)) return 'same'
  if (action.steps.length >= mostSteps) return 'full'
  const owner = ownerColumns(content.owner)
  await sql`
    insert into plans.step (id, action_id, plan_id, council_code, position, title, owner_id, owner_team_id, owner_text,
      due_on, remind_from, version)
    select ${id}::uuid, a.id, a.plan_id, a.council_code,
      (select coalesce(max(s.position), 0) + 1 from plans.step s where s.action_id = a.id),
      ${content.title}, ${owner.person}::uuid, ${owner.team}::uuid, ${owner.text}, ${content.dueOn ?? null}::date,
      ${changing.today}::date, 1
    from plans.action a where a.id = ${key.id}
  `.execute(tx)
  const { title } = content
  await record(tx, key, { kind: 'step-added', changes: [{ field: 'step', from: null, to: title }], changing })
  return 'added'
}

/** `same`: there is nothing to change. `conflict`: it was changed since the version that was asked for. */
export type ChangedStep =
  | { readonly kind: 'changed' | 'same' | 'gone' }
  | { readonly kind: 'conflict'; readonly step: Step }

type StepChange = {
  /** The version that the form was made from. */
  readonly version: number
  readonly content: StepContent
  readonly changing: Changing
}

export async function changeStep(
  tx: Handle,
  key: StepKey,
  { version, content, changing }: StepChange,
): Promise<ChangedStep> {
  const step = await lockStep(tx, key, 'edit')
  if (!step) return { kind: 'gone' }
  const changes = stepChanges(step, content)
  if (changes.length === 0) return { kind: 'same' }
  if (step.version !== version) return { kind: 'conflict', step }
  const owner = ownerColumns(content.owner)
  await sql`
    update plans.step set title = ${content.title}, owner_id = ${owner.person}::uuid,
      owner_team_id = ${owner.team}::uuid, owner_text = ${owner.text}, due_on = ${content.dueOn ?? null}::date,
      remind_from = coalesce(${remindsAnew(changes) ? changing.today : null}::date, remind_from), version = version + 1
    where id = ${key.stepId}
  `.execute(tx)
  const named: Change = { field: 'step', from: step.title, to: step.title }
  await record(tx, key.action, { kind: 'step-changed', changes: [named, ...changes], changing })
  return { kind: 'changed' }
}

/** Says what it shall be, not that it shall turn: asked twice, by two people or by one, it is so once. */
export async function tickStep(
  tx: Handle,
  key: StepKey,
  { isDone, changing }: { readonly isDone: boolean; readonly changing: Changing },
): Promise<'ticked' | 'same' | 'gone'> {
  const step = await lockStep(tx, key, 'report')
  if (!step) return 'gone'
  if ((step.doneAt !== undefined) === isDone) return 'same'
  await sql`
    update plans.step set done_at = ${isDone ? changing.now : null}::timestamptz,
      done_by = ${isDone ? changing.personId : null}::uuid, version = version + 1
    where id = ${key.stepId}
  `.execute(tx)
  const kind = isDone ? 'step-done' : 'step-undone'
  const changes: readonly Change[] = [{ field: 'step', from: step.title, to: step.title }]
  await record(tx, key.action, { kind, changes, changing })
  return 'ticked'
}

/**
 * False where there is no such step, or the asker may not change the plan. Where the step to stand beside is gone, everything
 * stays as it is. No change of what the step is, so nobody runs into it and the history does not tell of it.
 */
export async function moveStep(tx: Handle, { action, stepId }: StepKey, place: Place): Promise<boolean> {
  const ids = (await lockAction(tx, action, 'edit'))?.steps.map(({ id }) => id) ?? []
  if (!ids.includes(stepId)) return false
  await sql`
    update plans.step s set position = given.position
    from unnest(${moved(ids, stepId, place)}::uuid[]) with ordinality as given (id, position)
    where s.id = given.id and s.position <> given.position
  `.execute(tx)
  return true
}

/** `done`: what was done stays on record. */
export async function removeStep(
  tx: Handle,
  key: StepKey,
  changing: Changing,
): Promise<'removed' | 'done' | 'gone'> {
  const step = await lockStep(tx, key, 'edit')
  if (!step) return 'gone'
  if (step.doneAt) return 'done'
  await sql`delete from plans.step where id = ${key.stepId}`.execute(tx)
  const changes: readonly Change[] = [{ field: 'step', from: step.title, to: null }]
  await record(tx, key.action, { kind: 'step-removed', changes, changing })
  return 'removed'
}

async function lockStep(
  tx: Handle,
  { action, stepId }: StepKey,
  as: 'edit' | 'report',
): Promise<Step | undefined> {
  const locked = await lockAction(tx, action, as)
  return locked?.steps.find(({ id }) => id === stepId)
}

type Recorded = {
  readonly kind: HistoryKind
  readonly changes: readonly Change[]
  readonly changing: Changing
}

async function record(tx: Handle, { id }: ActionKey, { kind, changes, changing }: Recorded): Promise<void> {
  const { personId, now } = changing
  await markChanged(tx, id, now)
  await addEntry(tx, { actionId: id, personId, now, kind, changes })
}
