// Digests: what a person is told in one mail. Made by a run, for the role of background work; two runs at once make one.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { ToldLine } from './told-lines.rules.ts'

/** Makes digests of earlier days that were not sent today's, so that nobody gets two mails; their ids. */
export async function carryDigests(tx: Handle, today: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update reminders.digest set day = ${today} where day < ${today} and sent_at is null and undelivered_at is null
    returning id
  `.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Puts lines that nobody was told of before into digests, one a person: a carried one, or a new one where they have none
 * today. The ids of the new ones.
 */
export async function makeDigests(
  tx: Handle,
  made: {
    readonly today: string
    readonly now: Date
    readonly lines: readonly ToldLine[]
    readonly carried: readonly string[]
  },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with fresh as (
      select l.* from jsonb_to_recordset(${JSON.stringify(made.lines.map(toColumns))}::jsonb) as l (person_id uuid,
        action_id uuid, step_id uuid, due_on date, reason text, week date, departed_id uuid)
      where not exists (select from reminders.told t
        where t.person_id = l.person_id and t.action_id = l.action_id and t.step_id is not distinct from l.step_id
          and t.due_on is not distinct from l.due_on and t.reason = l.reason and t.week is not distinct from l.week
          and t.departed_id is not distinct from l.departed_id)
    ), carried as (
      select d.id, d.person_id from reminders.digest d where d.id = any (${made.carried}::uuid[])
    ), made as (
      insert into reminders.digest (person_id, day, made_at)
      select distinct f.person_id, ${made.today}::date, ${made.now}::timestamptz from fresh f
      where not exists (select from carried c where c.person_id = f.person_id)
      on conflict (person_id, day) do nothing
      returning id, person_id
    ), open as (
      select id, person_id from made union all select id, person_id from carried
    ), told as (
      insert into reminders.told (digest_id, person_id, action_id, step_id, due_on, reason, week, departed_id)
      select o.id, f.person_id, f.action_id, f.step_id, f.due_on, f.reason, f.week, f.departed_id
      from fresh f join open o on o.person_id = f.person_id
      on conflict do nothing
    )
    select id from made
  `.execute(tx)
  return rows.map(({ id }) => id)
}

/** Forgets digests from before a day. One that told of an owner who has left stays as long as its action: it is told once. */
export async function tidyDigests(tx: Handle, before: string): Promise<void> {
  await sql`
    delete from reminders.digest d where d.day < ${before}
      and not exists (select from reminders.told t where t.digest_id = d.id and t.reason = 'owner-left')
  `.execute(tx)
}

function toColumns(line: ToldLine) {
  return {
    person_id: line.personId,
    action_id: line.actionId,
    step_id: line.stepId,
    due_on: line.dueOn,
    reason: line.reason,
    week: line.week,
    departed_id: line.departedId,
  }
}
