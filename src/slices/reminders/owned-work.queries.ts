// Whose work what is due is, and which work has lost its owner, for the role of background work. Written once, as common
// tables, because a mail is made from what is true when it leaves, by the same rules as when it was decided on.
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Frequency } from './reminder-days.rules.ts'
import type { Choice, Departure, DueWork } from './told-lines.rules.ts'

/** Which people to look at: those who have had no mail since a day, or whose digest of an earlier day is carried on. */
export type Wanted = {
  readonly today: string
  /** From when on a mail rules out another, for those who want one a week. */
  readonly monday: string
  /** Ids of digests that were not sent and take what is new along. */
  readonly carried: readonly string[]
}

/** What is due up to `until`, with each person who is to do it. Nobody who is disabled, nor wants no mail. */
export async function listDueWork(
  tx: Handle,
  { until, ...wanted }: Wanted & { readonly until: string },
): Promise<readonly DueWork[]> {
  const { rows } = await sql<DueRow>`
    with ${ownedWork(sql`true`)}, ${reachable(wanted)}
    select o.person_id, o.action_id, o.step_id, o.due_on, o.remind_from, o.joined_at, r.frequency, r.changed_at
    from owned o join reachable r on r.id = o.person_id
    where o.due_on <= ${until}
    order by o.person_id, o.due_on, o.action_id, o.step_id
  `.execute(tx)
  return rows.map((row) => ({
    personId: row.person_id,
    actionId: row.action_id,
    stepId: row.step_id ?? undefined,
    dueOn: row.due_on,
    remindFrom: row.remind_from,
    joinedAt: row.joined_at ?? undefined,
    ...toChoice(row),
  }))
}

/** What needs a new owner, with each person who may choose one. */
export async function listDepartures(tx: Handle, wanted: Wanted): Promise<readonly Departure[]> {
  const { rows } = await sql<DepartureRow>`
    with ${orphanedWork(sql`true`)}, ${reachable(wanted)}
    select o.person_id, o.action_id, o.departed_id, o.left_at, r.frequency, r.changed_at
    from orphaned o join reachable r on r.id = o.person_id
    order by o.person_id, o.action_id, o.departed_id
  `.execute(tx)
  return rows.map((row) => ({
    personId: row.person_id,
    actionId: row.action_id,
    departedId: row.departed_id,
    leftAt: row.left_at,
    ...toChoice(row),
  }))
}

/**
 * The common table `owned` (person_id, action_id, step_id, due_on, remind_from, joined_at): open actions and steps that have
 * a date, of the actions `a` for which `which` holds. A step that nobody owns is whoever's its action is; in a personal
 * plan everything is its owner's; nobody is told of what they may not see.
 */
export function ownedWork(which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    work as (
      select a.id as action_id, null::uuid as step_id, a.plan_id, a.due_on, a.remind_from, a.owner_id, a.owner_team_id
      from plans.action a where ${isOpen} and ${which} and a.due_on is not null
      union all
      select a.id, s.id, a.plan_id, s.due_on,
        case when ${isNobodys} then greatest(s.remind_from, a.remind_from) else s.remind_from end,
        case when ${isNobodys} then a.owner_id else s.owner_id end,
        case when ${isNobodys} then a.owner_team_id else s.owner_team_id end
      from plans.action a join plans.step s on s.action_id = a.id
      where ${isOpen} and ${which} and s.due_on is not null and s.done_at is null
    ), owned as (
      select coalesce(p.owner_id, w.owner_id) as person_id, w.action_id, w.step_id, w.due_on, w.remind_from,
        m.joined_at
      from work w join plans.plan p on p.id = w.plan_id
        left join teams.team t on t.id = p.team_id
        left join teams.membership m on m.team_id = p.team_id and m.person_id = w.owner_id and m.left_at is null
      where coalesce(p.owner_id, w.owner_id) is not null
        and (p.kind <> 'team' or (t.closed_at is null and m.person_id is not null))
      union all
      select m.person_id, w.action_id, w.step_id, w.due_on, w.remind_from, m.joined_at
      from work w join teams.team t on t.id = w.owner_team_id and t.closed_at is null
        join teams.membership m on m.team_id = t.id and m.left_at is null
    )`
}

/**
 * The common table `orphaned` (person_id, action_id, departed_id, left_at): open actions whose owner has left, or the owner
 * of a step that is not done, of the actions `a` for which `which` holds; each with those who may choose another owner.
 */
export function orphanedWork(which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    held as (
      select a.id as action_id, a.plan_id, a.owner_id, a.owner_team_id from plans.action a where ${isOpen} and ${which}
      union
      select a.id, a.plan_id, s.owner_id, s.owner_team_id
      from plans.action a join plans.step s on s.action_id = a.id
      where ${isOpen} and ${which} and s.done_at is null
    ), departed as (
      select h.action_id, h.plan_id, h.owner_id as departed_id, coalesce(who.disabled_at, m.left_at) as left_at
      from held h join identity.person who on who.id = h.owner_id
        join plans.plan p on p.id = h.plan_id
        left join teams.membership m on m.team_id = p.team_id and m.person_id = h.owner_id
      where who.disabled_at is not null or m.left_at is not null
      union all
      select h.action_id, h.plan_id, t.id, coalesce(t.closed_at, gone.left_at, t.made_at)
      from held h join teams.team t on t.id = h.owner_team_id
        cross join lateral (
          select max(least(m.left_at, who.disabled_at)) as left_at,
            bool_and(m.left_at is not null or who.disabled_at is not null) as is_empty
          from teams.membership m join identity.person who on who.id = m.person_id where m.team_id = t.id
        ) gone
      where t.closed_at is not null or gone.is_empty
    ), orphaned as (
      select l.id as person_id, d.action_id, d.departed_id, d.left_at
      from departed d join plans.plan p on p.id = d.plan_id and p.kind = 'council'
        join identity.person l on l.council_code = p.council_code and l.is_lead
      union all
      select m.person_id, d.action_id, d.departed_id, d.left_at
      from departed d join plans.plan p on p.id = d.plan_id and p.kind = 'team'
        join teams.team t on t.id = p.team_id and t.closed_at is null
        join teams.membership m on m.team_id = t.id and m.left_at is null
    )`
}

const isOpen = sql`a.status in ('not-started', 'in-progress', 'blocked')`
const isNobodys = sql`num_nonnulls(s.owner_id, s.owner_team_id, s.owner_text) = 0`

/** The common table `reachable` (id, frequency, changed_at): officers who may be sent a mail today. */
function reachable({ today, monday, carried }: Wanted): RawBuilder<unknown> {
  return sql`
    reachable as (
      select who.id, coalesce(c.frequency, 'daily') as frequency, c.changed_at
      from identity.person who left join reminders.preference c on c.person_id = who.id
      where who.role = 'officer' and who.disabled_at is null and c.frequency is distinct from 'off'
        and not exists (select from reminders.digest d where d.person_id = who.id and d.id <> all (${carried}::uuid[])
          and d.day >= case c.frequency when 'weekly' then ${monday}::date else ${today}::date end)
    )`
}

type ChoiceRow = { frequency: Frequency; changed_at: Date | null }
type DueRow = ChoiceRow & {
  person_id: string
  action_id: string
  step_id: string | null
  due_on: string
  remind_from: string
  joined_at: Date | null
}
type DepartureRow = ChoiceRow & { person_id: string; action_id: string; departed_id: string; left_at: Date }

function toChoice({ frequency, changed_at }: ChoiceRow): Choice {
  return { frequency, chosenAt: changed_at ?? undefined }
}
