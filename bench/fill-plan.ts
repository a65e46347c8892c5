// Plans of a size that no council has had yet, written past the service: by its forms they would take minutes.
import type pg from 'pg'

type Database = Pick<pg.Client, 'query'>

export type PlanSize = {
  readonly actions: number
  readonly stepsEach: number
  /** Ids of areas, one after the other. */
  readonly areas: readonly string[]
}

/**
 * Fills the personal plan of whoever answers this assessment with actions of every status in every area, half of them
 * owned by that person; the plan's id.
 */
export async function fillOwnPlan(
  database: Database,
  assessmentId: string,
  { actions, stepsEach, areas }: PlanSize,
): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `select p.id from plans.plan p join assessment.assessment a on a.author_id = p.owner_id where a.id = $1`,
    [assessmentId],
  )
  const plan = rows[0]?.id ?? ''
  await database.query(actionsOfOne, [plan, actions, areas])
  await database.query(stepsOfAll, [plan, stepsEach])
  await database.query(
    `update plans.plan set action_order = array(select id from plans.action where plan_id = plans.plan.id order by title)
     where id = $1`,
    [plan],
  )
  await database.query('analyze')
  return plan
}

const actionsOfOne = `
  insert into plans.action (plan_id, council_code, title, why, area_id, owner_id, owner_text, starts_on, due_on, priority,
    status, status_reason, status_at, remind_from, version, made_by, made_at, changed_at)
  select p.id, p.council_code, 'Action ' || to_char(n, 'FM0000') || ': publish what the service costs and who decides on its charges',
    repeat('The budget holders need one list that is kept up to date. ', 3), ($3::text[])[1 + n % cardinality($3::text[])],
    case when n % 2 = 0 then p.owner_id end, case when n % 2 = 1 then 'Partner organisation' end,
    current_date - 30, current_date - 20 + n % 90, (array['must', 'should', 'could'])[1 + n % 3],
    (array['not-started', 'in-progress', 'blocked', 'done', 'dropped'])[1 + n % 5],
    case when n % 5 > 1 then 'Waiting for the new contract to be signed by both sides' else '' end,
    now(), current_date - 60, 1, p.owner_id, now(), now()
  from plans.plan p, generate_series(1, $2::int) n where p.id = $1`

const stepsOfAll = `
  insert into plans.step (action_id, plan_id, council_code, position, title, due_on, remind_from, done_at, done_by, version)
  select a.id, a.plan_id, a.council_code, n, 'Step ' || n || ': write down what is charged for today', a.due_on - n,
    current_date - 60, case when n % 2 = 0 then now() end, case when n % 2 = 0 then a.made_by end, 1
  from plans.action a, generate_series(1, $2::int) n where a.plan_id = $1`

/** Open actions of the councils' plans, ten an owner, due from five weeks before to five weeks after a day. */
export async function fillCouncilPlans(database: Database, actions: number, day: string): Promise<void> {
  await database.query(
    `insert into identity.person (email, council_code, role, name, job_title, created_at, introduced_at)
     select 'owner' || n || '@example.gov.uk', c.codes[1 + n % cardinality(c.codes)], 'officer', 'Jo Bloggs', 'Officer',
       now(), now()
     from (select array_agg(code order by code) as codes from councils.council) c, generate_series(1, $1::int) n`,
    [Math.ceil(actions / 10)],
  )
  await database.query(
    `insert into plans.action (plan_id, council_code, title, why, owner_id, due_on, priority, status, status_reason,
       status_at, remind_from, version, made_by, made_at, changed_at)
     select p.id, p.council_code, 'Publish the list of charges ' || n, '', who.id, $1::date - 35 + (n * 7 + who.place::int) % 71,
       'should', 'in-progress', '', now(), $1::date - 90, 1, who.id, now(), now()
     from (select id, council_code, row_number() over () as place from identity.person where email like 'owner%') who
     join plans.plan p on p.council_code = who.council_code and p.kind = 'council'
     cross join generate_series(0, 9) n`,
    [day],
  )
  await database.query('analyze')
}
