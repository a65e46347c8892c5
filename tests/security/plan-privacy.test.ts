// What leaves by itself, or stays behind, when people plan: names follow the present choice of those who bear them, mails
// tell each of what is theirs to do, and neither logs, jobs nor the audit trail hold a word that anybody wrote.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { routes } from '../../src/routes.ts'
import { remindedAt } from '../../src/slices/reminders/reminded.fixture.ts'
import type { Answer } from '../support/client.ts'
import { emailOf, marker, type Persona } from './cast.ts'
import { planned, teamName } from './plan-things.ts'
import { makeThing } from './things.ts'
import { openWatchedCast } from './watched-cast.ts'

const { cast, watch, close } = await openWatchedCast()
after(close)

const markers = /zq[a-z]+zq[a-z]+/g

test("an owner's name goes from every look at a plan and every file as soon as they change their mind", async () => {
  const { plan = '', action = '' } = (await makeThing(cast, 'council plan')).params
  const ofTeam = (await makeThing(cast, 'team plan')).params.plan ?? ''
  const told = { status: 'in-progress', comment: 'Begun', version: '1' }
  await (await cast.enter('owner')).post(routes.changeStatus.href({ plan, action }), told)
  const choose = async (showName: 'yes' | 'no') => {
    const details = { name: marker('name', 'owner'), jobTitle: 'x', directorate: '' }
    await (await cast.enter('owner')).post(routes.account.href(), { ...details, showName })
  }
  const looks = [routes.plan, routes.planBoard, routes.planTimeline, routes.planSummary]
  const files = [routes.planWord, routes.planCsv, routes.planSpreadsheet]
  const shows = async (persona: Persona, id: string) => {
    const client = await cast.enter(persona)
    const answers: Answer[] = []
    for (const { href } of [...looks, ...files]) answers.push(await client.get(href({ plan: id })))
    if (id === plan) answers.push(await client.get(routes.action.href({ plan, action })))
    return answers.filter((answer) => textOf(answer).includes(marker('name', 'owner'))).length
  }
  for (const persona of ['lead', 'colleague'] as const) {
    await choose('yes')
    assert.ok((await shows(persona, plan)) >= 6, `${persona} sees it`)
    await choose('no')
    assert.equal(await shows(persona, plan), 0, `${persona} does not`)
  }
  assert.ok((await shows('colleague', ofTeam)) >= 3, 'in a team they agreed by joining')
})

test('reminders go to whoever is to do it, and tell of that alone', async () => {
  for (const name of [
    'personal plan',
    'shared personal plan',
    'council plan',
    'plan shared with the LGA',
  ] as const)
    await makeThing(cast, name)
  const { team } = (await makeThing(cast, 'team plan')).params
  const soon = sql`due_on = '2026-12-18', remind_from = '2026-12-01'`
  for (const persona of ['owner', 'colleague', 'lead', 'other-lead'] as const)
    await cast.as(persona, async (tx) => {
      await sql`update plans.action set ${soon} where plan_id in (select plans.editable())`.execute(tx)
      await sql`update plans.action set owner_id = null, owner_text = null, owner_team_id = ${team}
        where plan_id in (select p.id from plans.plan p where p.team_id = ${team}) and owner_id is not null`.execute(
        tx,
      )
    })
  const sent = await remindedAt(cast.app, '2026-12-04T10:00:00Z')
  const told = new Map(sent.map((mail) => [mail.to, [...new Set(mail.text.match(markers) ?? [])].toSorted()]))
  const title = (...kinds: ('personal' | 'shared' | 'team' | 'council' | 'lga')[]) =>
    kinds.map((kind) => planned('title', kind)).toSorted()
  assert.deepEqual(
    [...told.keys()].toSorted(),
    ['owner', 'colleague', 'other-officer'].map((one) => emailOf(one as 'owner')).toSorted(),
  )
  const withoutTeamName = (persona: Persona) =>
    told.get(emailOf(persona as 'owner'))?.filter((word) => word !== teamName)
  assert.deepEqual(withoutTeamName('owner'), title('personal', 'team', 'council'))
  assert.deepEqual(withoutTeamName('colleague'), title('shared', 'team'))
  assert.deepEqual(withoutTeamName('other-officer'), title('lga'))
})

test('whoever is taken out of a team hears it without the name of who did', async () => {
  const { team = '' } = (await makeThing(cast, 'team plan')).params
  const person = cast.ids.colleague
  await (await cast.enter('owner')).post(routes.takeOutOfTeam.href({ team }), { person })
  const mail = await lastMail(emailOf('colleague'), /no longer in a team/)
  assert.ok(mail.includes(teamName))
  assert.ok(!mail.includes(marker('name', 'owner')))
})

test('jobs, audit trail and log lines hold ids, whatever was done or went wrong', async () => {
  const { plan = '', action = '' } = (await makeThing(cast, 'council plan')).params
  const { ownerPool } = cast.app.database
  const lead = await cast.enter('lead')
  const typed = { title: planned('title', 'council'), why: planned('why', 'council'), priority: 'must' }
  const plant = async (table: string, check: string, work: () => Promise<Answer>) => {
    await ownerPool.query(`alter table ${table} add constraint planted check (${check}) not valid`)
    assert.equal((await work()).status, 500, table)
    await ownerPool.query(`alter table ${table} drop constraint planted`)
  }
  await plant('plans.action', "title !~ 'zq'", () => lead.post(routes.addAction.href({ plan }), typed))
  await plant('plans.history', "comment !~ 'zq'", () =>
    lead.post(routes.changeStatus.href({ plan, action }), {
      status: 'in-progress',
      comment: planned('comment', 'council'),
      version: '1',
    }),
  )
  await plant('plans.step', "title !~ 'zq'", () =>
    lead.post(routes.addStep.href({ plan, action }), { title: planned('step', 'council') }),
  )
  await plant('plans.import', "file::text !~ 'zq'", () =>
    lead.post(routes.importActions.href({ plan }), { pasted: `title\n${planned('import', 'council')}` }),
  )
  await plant('teams.team', "name !~ 'zq'", () => lead.post(routes.teams.href(), { name: 'zqteamzqplanted' }))
  const faults = cast.app.logged.filter((line) => line.includes('"23514"'))
  assert.equal(faults.length, 5, 'the faults are in the log')
  assert.doesNotMatch(cast.app.logged.join('\n'), /zq[a-z]+zq|@[\w-]+\.gov\.uk/)
  const rows = (await watch.dump()).split('\n')
  for (const kept of ['pgboss.', 'audit.']) {
    const ofKind = rows.filter((row) => row.startsWith(kept))
    assert.ok(ofKind.length > 3)
    assert.doesNotMatch(ofKind.join('\n'), /zq[a-z]+zq|@[\w-]+\.gov\.uk/)
  }
})

async function lastMail(email: string, what: RegExp): Promise<string> {
  for (let count = 0; count < 20; count += 1) {
    const mail = await cast.app.mailTo(email, count)
    if (what.test(mail)) return mail
  }
  throw new Error(`No mail about ${what} to ${email}`)
}

/** The words of an answer; of a Word file or a spreadsheet those of all its parts. */
function textOf({ bytes, html, headers }: Answer): string {
  if (!/wordprocessingml|spreadsheetml/.test(headers.get('content-type') ?? '')) return html
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}
