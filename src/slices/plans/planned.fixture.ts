// Plans for tests, made by the queries of this slice as the person whose plan it is.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TestApp } from '../../../tests/support/app.ts'
import { londonDay } from '../../platform/clock/london-day.rules.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { addActions, type NewAction } from './add-action.queries.ts'
import { findCouncilPlan, findOwnPlan, findPlan } from './plan.queries.ts'
import type { Plan } from './plan-record.rules.ts'

export type Asker = {
  readonly personId: string
  readonly council?: string
  readonly role?: 'officer' | 'lead' | 'lga'
}

/** One transaction as somebody: an officer of Hartlepool unless told. */
export function as<T>(app: TestApp, asker: Asker, work: (tx: Handle) => Promise<T>): Promise<T> {
  const { personId, council = 'E06000001', role = 'officer' } = asker
  const settings = {
    'app.person': personId,
    'app.role': role,
    ...(role === 'lga' ? {} : { 'app.council': council }),
  }
  return within(app.services.database, { settings, mode: 'write' }, work)
}

export async function ownPlan(app: TestApp, asker: Asker): Promise<Plan> {
  return found(await as(app, asker, (tx) => findOwnPlan(tx, asker.personId)))
}

export async function councilPlan(app: TestApp, asker: Asker): Promise<Plan> {
  return found(await as(app, asker, (tx) => findCouncilPlan(tx, asker.council ?? 'E06000001')))
}

/**
 * A new team of the asker's council with these members, and its plan. The first member makes it. A name that a team has
 * already gets a number.
 */
export async function teamPlan(
  app: TestApp,
  members: readonly Asker[],
  name = 'Digital board',
): Promise<{ readonly team: string; readonly plan: Plan }> {
  const team = randomUUID()
  const [maker] = members
  if (!maker) throw new Error('A team has members')
  const council = maker.council ?? 'E06000001'
  const { ownerPool } = app.database
  // As the maker, because the owner of the tables may make no team.
  await as(app, maker, (tx) =>
    sql`
      insert into teams.team (id, council_code, name, made_by, made_at)
      select ${team}, ${council}, ${name} || case when count(*) = 0 then '' else ' ' || count(*) + 1 end,
        ${maker.personId}, ${app.clock.now}
      from teams.team where council_code = ${council} and name ~ ('^' || ${name} || '( \\d+)?$')
    `.execute(tx),
  )
  for (const { personId } of members)
    await ownerPool.query(
      'insert into teams.membership (team_id, person_id, council_code, joined_at) values ($1, $2, $3, $4)',
      [team, personId, council, app.clock.now],
    )
  const { rows } = await ownerPool.query<{ id: string }>('select id from plans.plan where team_id = $1', [
    team,
  ])
  return { team, plan: found(await as(app, maker, (tx) => findPlan(tx, rows[0]?.id ?? ''))) }
}

/** Adds an action and gives its id. What is not told is plain: no owner, no date, "should", not started. */
export async function addAction(
  app: TestApp,
  asker: Asker,
  { plan, ...wanted }: { readonly plan: Plan } & Partial<NewAction>,
): Promise<string> {
  const action: NewAction = {
    id: randomUUID(),
    title: 'Agree who decides on charges',
    why: '',
    priority: 'should',
    ...wanted,
  }
  const adding = { personId: asker.personId, today: londonDay(app.clock.now), now: app.clock.now }
  const [id] = await as(app, asker, (tx) => addActions(tx, plan, { actions: [action], adding }))
  return found(id)
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('It is not there for this asker')
  return thing
}
