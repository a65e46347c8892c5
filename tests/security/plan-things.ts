// Plans for the tests of access, one of each kind: with an action that somebody owns, a step, an import, a team and the
// address of a calendar. What is written in each holds markers that only its readers may find.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { londonDay } from '../../src/platform/clock/london-day.rules.ts'
import { hashToken, newToken } from '../../src/platform/crypto/secrets.ts'
import { addActions } from '../../src/slices/plans/add-action.queries.ts'
import { findCouncilPlan, findOwnPlan, listPlans } from '../../src/slices/plans/plan.queries.ts'
import type { Plan } from '../../src/slices/plans/plan-record.rules.ts'
import { realFramework } from '../support/frameworks.ts'
import { type Cast, emailOf, otherCouncil, ownCouncil, type Persona } from './cast.ts'

const area = realFramework().areas[0]
if (!area) throw new Error('The framework has no area')

type Editor = Extract<Persona, 'owner' | 'colleague' | 'lead' | 'other-lead'>
type Kind = 'personal' | 'shared' | 'team' | 'closed' | 'council' | 'lga'
type What = 'title' | 'why' | 'step' | 'reason' | 'comment' | 'owner' | 'import'

/** What stands in a plan of this kind, and nowhere else. */
export function planned(what: What, kind: Kind): string {
  return `zq${what}zq${kind}`
}
export const plannedWhats = ['title', 'why', 'step', 'reason', 'comment', 'owner', 'import'] as const
export const teamName = 'zqteamzqname'
/** No two open teams of a council have the same. */
export function teamNameOf(team: string): string {
  return `${teamName} ${team}`
}
export const teamMessage = 'zqteamzqmessage'

type Params = Readonly<Record<string, string>>

export const planMakers = {
  'personal plan': (cast: Cast) => personal(cast, { editor: 'owner', kind: 'personal' }),
  /** The colleague's, read by everybody in the council. */
  'shared personal plan': (cast: Cast) => personal(cast, { editor: 'colleague', kind: 'shared' }),
  /** Owner and colleague are in the team; the lead was asked to join and has not answered. */
  'team plan': (cast: Cast) => ofTeam(cast, 'team'),
  'plan of a closed team': (cast: Cast) => ofTeam(cast, 'closed'),
  /** The owner is to do its first action. */
  'council plan': (cast: Cast) => ofCouncil(cast, { editor: 'lead', kind: 'council' }),
  /** The other council's: its lead has shared it, its officer is to do its first action. */
  'plan shared with the LGA': (cast: Cast) => ofCouncil(cast, { editor: 'other-lead', kind: 'lga' }),
  'calendar address': (cast: Cast) => calendar(cast),
}

type Making = { readonly editor: Editor; readonly kind: Kind }

async function personal(cast: Cast, making: Making): Promise<Params> {
  const plan = await cast.as(making.editor, (tx) => findOwnPlan(tx, cast.ids[making.editor]))
  return fill(cast, plan, making)
}

async function ofCouncil(cast: Cast, making: Making): Promise<Params> {
  const code = making.kind === 'lga' ? otherCouncil.code : ownCouncil.code
  const plan = await cast.as(making.editor, (tx) => findCouncilPlan(tx, code))
  return fill(cast, plan, making)
}

async function ofTeam(cast: Cast, kind: 'team' | 'closed'): Promise<Params> {
  const team = randomUUID()
  const { now } = cast.app.clock
  const { ids } = cast
  await cast.as('owner', async (tx) => {
    const place = sql`${ownCouncil.code}`
    await sql`insert into teams.team (id, council_code, name, made_by, made_at)
      values (${team}, ${place}, ${teamNameOf(team)}, ${ids.owner}, ${now})`.execute(tx)
    await sql`insert into teams.membership (team_id, person_id, council_code, joined_at)
      values (${team}, ${ids.owner}, ${place}, ${now})`.execute(tx)
    for (const email of [emailOf('colleague'), emailOf('lead')])
      await sql`insert into teams.invitation (team_id, council_code, email, message, invited_by, invited_at)
        values (${team}, ${place}, ${email}, ${teamMessage}, ${ids.owner}, ${now})`.execute(tx)
  })
  await cast.as('colleague', (tx) => sql`select teams.answer_invitation(${team}, true, ${now})`.execute(tx))
  const plan = await cast.as('owner', async (tx) =>
    (await listPlans(tx)).find((one) => one.team?.id === team),
  )
  const params = await fill(cast, plan, { editor: 'owner', kind })
  const invitation = await cast.as('owner', (tx) =>
    sql<{
      id: string
    }>`select id from teams.invitation where team_id = ${team} and answered_at is null`.execute(tx),
  )
  if (kind === 'closed')
    await cast.as('owner', (tx) =>
      sql`update teams.team set closed_at = ${now} where id = ${team}`.execute(tx),
    )
  return { ...params, team, invitation: invitation.rows[0]?.id ?? '' }
}

async function calendar(cast: Cast): Promise<Params> {
  const token = newToken()
  await cast.as('owner', async (tx) => {
    await sql`update calendar.address set revoked_at = ${cast.app.clock.now}
      where person_id = ${cast.ids.owner} and revoked_at is null`.execute(tx)
    await sql`insert into calendar.address (person_id, council_code, token_hash, made_at)
      values (${cast.ids.owner}, ${ownCouncil.code}, ${hashToken(token)}, ${cast.app.clock.now})`.execute(tx)
  })
  return { token }
}

/** Another action at the plan's end, reported on once, and everything else that an address below the plan can name. */
async function fill(cast: Cast, plan: Plan | undefined, { editor, kind }: Making): Promise<Params> {
  if (!plan) throw new Error(`${editor} has no ${kind} plan`)
  const { now } = cast.app.clock
  const personId = cast.ids[editor]
  const [action, other, step, read] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const shared = { areaId: area?.id, priority: 'should', dueOn: '2027-03-12' } as const
  const doer = { council: 'owner', lga: 'other-officer' } as const
  const ownerId = kind === 'council' || kind === 'lga' ? cast.ids[doer[kind]] : personId
  const why = planned('why', kind)
  await cast.as(editor, async (tx) => {
    const actions = [
      {
        ...shared,
        id: action,
        title: planned('title', kind),
        why,
        owner: { kind: 'person', personId: ownerId },
      },
      { ...shared, id: other, title: 'Another', why, owner: { kind: 'text', text: planned('owner', kind) } },
    ] as const
    await addActions(tx, plan, { actions, adding: { personId, today: londonDay(now), now } })
    await sql`insert into plans.plan_area (plan_id, area_id, council_code, is_in, decided_at)
      values (${plan.id}, ${area?.id}, ${plan.councilCode}, true, ${now}) on conflict do nothing`.execute(tx)
    await sql`insert into plans.step (id, action_id, plan_id, council_code, position, title, remind_from, version)
      values (${step}, ${action}, ${plan.id}, ${plan.councilCode}, 1, ${planned('step', kind)}, ${londonDay(now)}, 1)
    `.execute(tx)
    // The one that the tests ask about stays as it was begun, so that it can be deleted too.
    await sql`update plans.action set status = 'blocked', status_reason = ${planned('reason', kind)}, version = 2
      where id = ${other}`.execute(tx)
    await sql`insert into plans.history (action_id, plan_id, council_code, person_id, at, kind, status, comment)
      values (${action}, ${plan.id}, ${plan.councilCode}, ${personId}, ${now}, 'comment', 'not-started',
        ${planned('comment', kind)})`.execute(tx)
    await sql`insert into plans.import (id, plan_id, council_code, person_id, file, made_at)
      values (${read}, ${plan.id}, ${plan.councilCode}, ${personId}, ${importFile(kind)}::jsonb, ${now})`.execute(
      tx,
    )
    if (kind !== 'team' && kind !== 'closed')
      await sql`update plans.plan set shared_at = ${kind === 'shared' || kind === 'lga' ? now : null}
        where id = ${plan.id}`.execute(tx)
  })
  return { plan: plan.id, action, other, step, import: read }
}

/** With a row to add and one that cannot be. */
function importFile(kind: Kind): string {
  const title = planned('import', kind)
  const rows = [
    { row: 2, cells: [title, ''] },
    { row: 3, cells: [title, 'never'] },
  ]
  return JSON.stringify({ header: ['title', 'due_on'], rows, delimiter: ',', encoding: 'utf-8' })
}
