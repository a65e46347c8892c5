// Files of actions, kept from when they are read until a week later, for whoever sent them alone; and the steps that come
// with the actions of one.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import { lockPlan } from '../lock-plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import type { ImportedStep, ImportFile, PlanImport } from './import-record.rules.ts'

/** Both ids: UUIDs. */
export type ImportKey = { readonly planId: string; readonly id: string }

/** The asker's own import; undefined for anybody else's. */
export async function findImport(tx: Handle, { planId, id }: ImportKey): Promise<PlanImport | undefined> {
  const { rows } = await sql<ImportRow>`
    select id, plan_id, file, done_at, added from plans.import where plan_id = ${planId} and id = ${id}
  `.execute(tx)
  return rows[0] && toImport(rows[0])
}

/**
 * The same, held with its plan until the transaction ends: a form sent twice adds its actions once, and what the plan has
 * is what the file is compared with. Undefined too where the asker may not change the plan.
 */
export async function lockImport(tx: Handle, { planId, id }: ImportKey): Promise<PlanImport | undefined> {
  const { rows } = await sql<ImportRow>`
    select id, plan_id, file, done_at, added from plans.import where plan_id = ${planId} and id = ${id} for update
  `.execute(tx)
  return rows[0] && (await lockPlan(tx, planId)) ? toImport(rows[0]) : undefined
}

/** The titles of a plan's actions, which rows of a file may have already. */
export async function listTitles(tx: Handle, planId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ title: string }>`
    select title from plans.action where plan_id = ${planId} order by made_at, id
  `.execute(tx)
  return rows.map(({ title }) => title)
}

export type NewImport = {
  readonly plan: Pick<Plan, 'id' | 'councilCode'>
  readonly personId: string
  readonly file: ImportFile
  readonly now: Date
}

/** Its id. @throws what the database says where the asker may not change the plan. */
export async function insertImport(tx: Handle, { plan, personId, file, now }: NewImport): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into plans.import (plan_id, council_code, person_id, file, made_at)
    values (${plan.id}, ${plan.councilCode}, ${personId}, ${JSON.stringify(file)}::jsonb, ${now})
    returning id
  `.execute(tx)
  if (!rows[0]) throw new Error('The import was not kept')
  return rows[0].id
}

export type NewSteps = {
  /** By the id of their action. */
  readonly steps: readonly (ImportedStep & { readonly actionId: string })[]
  readonly personId: string
  /** The day in London: reminders count from it. */
  readonly today: string
  readonly now: Date
}

/** In the order in which they come, for actions of this plan that have no steps yet. */
export async function insertSteps(tx: Handle, planId: string, given: NewSteps): Promise<void> {
  const { steps, personId, today, now } = given
  await sql`
    insert into plans.step (action_id, plan_id, council_code, position, title, owner_id, owner_team_id, owner_text, due_on,
      remind_from, done_at, done_by, version)
    select a.id, a.plan_id, a.council_code, row_number() over (partition by a.id order by given.place), given.title,
      given.owner_id, given.owner_team_id, given.owner_text, given.due_on, ${today}::date,
      case when given.is_done then ${now}::timestamptz end, case when given.is_done then ${personId}::uuid end, 1
    from jsonb_to_recordset(${JSON.stringify(steps.map(toColumns))}::jsonb) as given (place integer, action_id uuid,
      title text, owner_id uuid, owner_team_id uuid, owner_text text, due_on date, is_done boolean)
    join plans.action a on a.id = given.action_id and a.plan_id = ${planId}
  `.execute(tx)
}

/** From now on it adds nothing more. `added`: the rows that became actions. */
export async function markDone(
  tx: Handle,
  { planId, id }: ImportKey,
  { added, now }: { readonly added: readonly number[]; readonly now: Date },
): Promise<void> {
  await sql`
    update plans.import set done_at = ${now}, added = ${added}::integer[] where plan_id = ${planId} and id = ${id}
  `.execute(tx)
}

/** Seven days in milliseconds: the page that shows a file says so. */
const keptFor = 7 * 24 * 60 * 60 * 1000

/** Removes files that were sent a week ago, as the role of background work. */
export async function tidyImports(tx: Handle, now: Date): Promise<void> {
  const weekAgo = new Date(now.getTime() - keptFor)
  await sql`delete from plans.import where made_at <= ${weekAgo}`.execute(tx)
}

type ImportRow = { id: string; plan_id: string; file: ImportFile; done_at: Date | null; added: number[] }

function toImport(row: ImportRow): PlanImport {
  const { id, file, added } = row
  return { id, planId: row.plan_id, file, doneAt: row.done_at ?? undefined, added }
}

function toColumns(step: NewSteps['steps'][number], place: number) {
  const { owner } = step
  return {
    place,
    action_id: step.actionId,
    title: step.title,
    owner_id: owner?.kind === 'person' ? owner.personId : undefined,
    owner_team_id: owner?.kind === 'team' ? owner.teamId : undefined,
    owner_text: owner?.kind === 'text' ? owner.text : undefined,
    due_on: step.dueOn,
    is_done: step.isDone,
  }
}
