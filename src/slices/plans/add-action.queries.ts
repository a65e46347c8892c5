// Adds actions to a plan: with their place at its end and the first entry of their history, all of it or none.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { type TargetChoice, takeAreaIn } from './action/action-area.queries.ts'
import { addEntry } from './action/history.queries.ts'
import { lockPlan } from './lock-plan.queries.ts'
import {
  type Link,
  mostActions,
  type Owner,
  type Plan,
  type Priority,
  type Source,
  type Status,
} from './plan-record.rules.ts'

export type NewAction = {
  /** A UUID, made with the form: the same form sent twice adds one action. */
  readonly id: string
  readonly title: string
  readonly why: string
  readonly areaId?: string | undefined
  readonly statementId?: string | undefined
  readonly assessmentId?: string | undefined
  readonly source?: Source | undefined
  readonly owner?: Owner | undefined
  readonly startsOn?: string | undefined
  readonly dueOn?: string | undefined
  readonly priority: Priority
  /** Not started unless told. */
  readonly status?: Status | undefined
  readonly statusReason?: string | undefined
  readonly links?: readonly Link[] | undefined
}
export type Adding = {
  readonly personId: string
  /** The day in London: reminders count from it. */
  readonly today: string
  readonly now: Date
}

/**
 * Adds them at the end of the plan, in this order; the ids of those that were not there yet. None where the asker may not
 * change the plan. @throws what the database says where an owner may not see the plan.
 */
export async function addActions(
  tx: Handle,
  plan: Pick<Plan, 'id' | 'councilCode'>,
  { actions, adding }: { readonly actions: readonly NewAction[]; readonly adding: Adding },
): Promise<readonly string[]> {
  if (actions.length === 0 || !(await lockPlan(tx, plan.id))) return []
  const { rows } = await sql<{ id: string }>`
    insert into plans.action (id, plan_id, council_code, title, why, area_id, statement_id, assessment_id, source_kind,
      source_key, owner_id, owner_team_id, owner_text, starts_on, due_on, priority, status, status_reason, status_at,
      links, remind_from, version, made_by, made_at, changed_at)
    select id, ${plan.id}::uuid, ${plan.councilCode}, title, why, area_id, statement_id, assessment_id, source_kind,
      source_key, owner_id, owner_team_id, owner_text, starts_on, due_on, priority, status, status_reason,
      ${adding.now}::timestamptz, links, ${adding.today}::date, 1, ${adding.personId}::uuid, ${adding.now}::timestamptz,
      ${adding.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(actions.map(toColumns))}::jsonb) as given (id uuid, title text, why text,
      area_id text, statement_id text, assessment_id uuid, source_kind text, source_key text, owner_id uuid,
      owner_team_id uuid, owner_text text, starts_on date, due_on date, priority text, status text, status_reason text,
      links jsonb)
    on conflict (id) do nothing
    returning id
  `.execute(tx)
  const added = new Set(rows.map(({ id }) => id))
  const inTurn = actions.map(({ id }) => id).filter((id) => added.has(id))
  await sql`
    insert into plans.history (action_id, plan_id, council_code, person_id, at, kind, status, comment)
    select a.id, a.plan_id, a.council_code, ${adding.personId}, ${adding.now}::timestamptz, 'made', a.status, ''
    from plans.action a where a.id = any (${inTurn}::uuid[])
  `.execute(tx)
  await sql`
    update plans.plan set action_order = action_order || ${inTurn}::uuid[] where id = ${plan.id}
  `.execute(tx)
  return inTurn
}

/**
 * One action with its area, which is taken into the plan, and the area's target. `already`: the same form was sent before.
 * `full`: the plan has as many actions as may be. `gone`: the asker may not change the plan.
 */
export async function addActionWithArea(
  tx: Handle,
  plan: Plan,
  given: { readonly action: NewAction; readonly target: TargetChoice; readonly adding: Adding },
): Promise<'added' | 'already' | 'full' | 'gone'> {
  const { action, target, adding } = given
  // Held before it is counted: two who add the last one at once must not both find room.
  if (!(await lockPlan(tx, plan.id))) return 'gone'
  const { rows } = await sql<{ others: number; is_there: boolean }>`
    select count(*) filter (where id <> ${action.id})::integer as others,
      coalesce(bool_or(id = ${action.id}), false) as is_there
    from plans.action where plan_id = ${plan.id}
  `.execute(tx)
  if (rows[0]?.is_there) return 'already'
  if ((rows[0]?.others ?? 0) >= mostActions) return 'full'
  // Whoever loses the right to change the plan right now adds nothing.
  if ((await addActions(tx, plan, { actions: [action], adding })).length === 0) return 'gone'
  const { areaId } = action
  const changes = areaId === undefined ? [] : await takeAreaIn(tx, plan, { areaId, target, now: adding.now })
  if (changes.length > 0) {
    const { personId, now } = adding
    await addEntry(tx, { actionId: action.id, personId, now, kind: 'changed', changes })
  }
  return 'added'
}

function toColumns(action: NewAction) {
  const { owner } = action
  return {
    id: action.id,
    title: action.title,
    why: action.why,
    area_id: action.areaId,
    statement_id: action.statementId,
    assessment_id: action.assessmentId,
    source_kind: action.source?.kind,
    source_key: action.source?.key,
    owner_id: owner?.kind === 'person' ? owner.personId : undefined,
    owner_team_id: owner?.kind === 'team' ? owner.teamId : undefined,
    owner_text: owner?.kind === 'text' ? owner.text : undefined,
    starts_on: action.startsOn,
    due_on: action.dueOn,
    priority: action.priority,
    status: action.status ?? 'not-started',
    status_reason: action.statusReason ?? '',
    links: action.links ?? [],
  }
}
