// Reminders for tests: a run at a moment, with the mails that came of it, and changes to plans that tests of this slice need.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TestApp } from '../../../tests/support/app.ts'
import { until } from '../../../tests/support/until.ts'
import { londonDay } from '../../platform/clock/london-day.rules.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { type KeptMail, listMails } from '../../platform/mail/mail-folder.ts'
import { type Asker, as } from '../plans/planned.fixture.ts'
import type { Plan } from '../plans/plans.rules.ts'
import { runReminders } from './run-reminders.job.ts'

export const asJob = <T>(app: TestApp, work: (tx: Handle) => Promise<T>) =>
  within(app.database.jobsPool, { settings: {}, mode: 'write' }, work)

/** A run at this moment; the mails that came of it, once none is still to come. */
export async function remindedAt(app: TestApp, moment: string): Promise<readonly KeptMail[]> {
  const { dataDir } = app.services.settings
  const known = new Set((await listMails(dataDir, 1_000)).map(({ id }) => id))
  app.clock.now = new Date(moment)
  await runReminders({ database: app.database.jobsPool, jobs: app.services.jobs }, app.clock.now)
  await settled(app)
  return (await listMails(dataDir, 1_000)).filter(({ id }) => !known.has(id)).reverse()
}

/** Waits until no mail of a digest is queued or on its way. */
export async function settled(app: TestApp): Promise<void> {
  await until('every mail of a digest is sent', async () => {
    const { rows } = await app.database.jobsPool.query(
      "select from pgboss.job where name = 'send-reminder-digest' and state in ('created', 'active')",
    )
    return rows.length === 0
  })
}

/** What a mail says, without the breaks of its lines. */
export function saidIn(mail: KeptMail | undefined): string {
  return (mail?.text ?? '').replaceAll(/\s+/g, ' ')
}

export type NewStep = {
  readonly plan: Plan
  readonly actionId: string
  readonly title: string
  readonly dueOn: string
  readonly ownerId?: string
  readonly teamId?: string
  readonly ownerText?: string
}

export async function addStep(app: TestApp, asker: Asker, step: NewStep): Promise<string> {
  const id = randomUUID()
  const { plan, actionId, title, dueOn, ownerId = null, teamId = null, ownerText = null } = step
  await as(app, asker, (tx) =>
    sql`
      insert into plans.step (id, action_id, plan_id, council_code, position, title, owner_id, owner_team_id, owner_text,
        due_on, remind_from, version)
      values (${id}, ${actionId}, ${plan.id}, ${plan.councilCode}, 1, ${title}, ${ownerId}, ${teamId}, ${ownerText},
        ${dueOn}, ${londonDay(app.clock.now)}, 1)
    `.execute(tx),
  )
  return id
}

/** Gives an action another date or owner, as its form does: reminders count from today. */
export async function changeAction(
  app: TestApp,
  asker: Asker,
  { actionId, ...to }: { readonly actionId: string; readonly dueOn?: string; readonly ownerId?: string },
): Promise<void> {
  await as(app, asker, (tx) =>
    sql`
      update plans.action set due_on = coalesce(${to.dueOn ?? null}::date, due_on),
        owner_id = coalesce(${to.ownerId ?? null}::uuid, owner_id),
        owner_team_id = case when ${to.ownerId ?? null}::uuid is null then owner_team_id end,
        remind_from = ${londonDay(app.clock.now)}, version = version + 1
      where id = ${actionId}
    `.execute(tx),
  )
}

export async function setStatus(
  app: TestApp,
  asker: Asker,
  { actionId, status }: { readonly actionId: string; readonly status: string },
): Promise<void> {
  await as(app, asker, (tx) =>
    sql`
      update plans.action set status = ${status}, status_reason = 'So it is', version = version + 1 where id = ${actionId}
    `.execute(tx),
  )
}

/** They may no longer sign in. */
export async function disable(app: TestApp, personId: string): Promise<void> {
  await app.database.ownerPool.query('update identity.person set disabled_at = $2 where id = $1', [
    personId,
    app.clock.now,
  ])
}

export async function leave(app: TestApp, team: string, personId: string): Promise<void> {
  await app.database.ownerPool.query(
    'update teams.membership set left_at = $3 where team_id = $1 and person_id = $2',
    [team, personId, app.clock.now],
  )
}

/** As the member who closes it. */
export async function close(app: TestApp, asker: Asker, team: string): Promise<void> {
  await as(app, asker, (tx) =>
    sql`update teams.team set closed_at = ${app.clock.now} where id = ${team}`.execute(tx),
  )
}
