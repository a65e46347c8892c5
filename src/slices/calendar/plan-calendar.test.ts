// The calendar file of a plan: the same for the same plan, and for nobody who may not read it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { rawOf, readICalendar, textOf } from '../../platform/icalendar/read-icalendar.fixture.ts'
import { routes } from '../../routes.ts'
import { addAction, as, councilPlan, ownPlan, teamPlan } from '../plans/planned.fixture.ts'
import type { Plan } from '../plans/plans.rules.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>
let app: TestApp
let lead: Signed
let officer: Signed
let lga: Signed
let council: Plan

const asLead = () => ({ personId: lead.personId, role: 'lead' as const })
const href = (plan: Plan) => routes.planCalendar.href({ plan: plan.id })

before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true, name: 'Lena Lead', nameVisible: true })
  officer = await app.signedIn()
  lga = await app.signedIn({ council: null, email: 'staff@local.gov.uk' })
  council = await councilPlan(app, asLead())
  const owner = { kind: 'person', personId: lead.personId } as const
  const action = await addAction(app, asLead(), {
    plan: council,
    title: 'Review the register, yearly',
    why: 'Because the auditors asked',
    dueOn: '2027-03-31',
    owner,
  })
  await addAction(app, asLead(), { plan: council, title: 'Undated' })
  const dropped = { dueOn: '2027-01-01', status: 'dropped', statusReason: 'No money' } as const
  await addAction(app, asLead(), { plan: council, title: 'Dropped', ...dropped })
  await as(app, asLead(), (tx) =>
    sql`
      insert into plans.step (action_id, plan_id, council_code, position, title, due_on, remind_from, done_at, done_by, version)
      values (${action}, ${council.id}, 'E06000001', 1, 'Ask the auditors', '2027-02-28', '2026-12-03', ${app.clock.now},
        ${lead.personId}, 2)
    `.execute(tx),
  )
})
after(() => app.close())

test('whoever may read the plan takes its dates away: actions and steps, soonest first, by their titles alone', async () => {
  const answer = await officer.get(href(council))
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8')
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /^attachment; filename="hartlepool-borough-council-plan-2026-12-03\.ics"$/,
  )
  const calendar = readICalendar(answer.bytes)
  assert.equal(textOf(calendar, 'X-WR-CALNAME'), 'Council plan: Hartlepool Borough Council')
  assert.deepEqual(
    calendar.components.map((event) => [
      rawOf(event, 'DTSTART'),
      textOf(event, 'SUMMARY'),
      rawOf(event, 'SEQUENCE'),
    ]),
    [
      ['20270228', 'Done: Ask the auditors (step of: Review the register, yearly)', '3'],
      ['20270331', 'Review the register, yearly', '1'],
    ],
  )
  assert.doesNotMatch(answer.html, /auditors asked|Lena/)
})

test('the same plan is the same bytes until it is changed', async () => {
  const first = await officer.get(href(council))
  app.clock.advance(600_000)
  assert.deepEqual((await officer.get(href(council))).bytes, first.bytes)
})

test('a step is done with its action too, changed when it was ticked off, and not there without a date', async () => {
  const plan = await ownPlan(app, officer)
  const made = app.clock.now
  const shared = { plan, dueOn: '2027-05-01' } as const
  const done = { ...shared, title: 'Closed', status: 'done', statusReason: 'It is agreed' } as const
  const [open, closed] = [
    await addAction(app, officer, { ...shared, title: 'Open' }),
    await addAction(app, officer, done),
  ]
  app.clock.advance(60_000)
  type Given = { readonly title: string; readonly dueOn?: string; readonly doneAt?: Date }
  const step = (action: string, { title, dueOn, doneAt }: Given) =>
    as(app, officer, (tx) =>
      sql`
        insert into plans.step (action_id, plan_id, council_code, position, title, due_on, remind_from, done_at, done_by, version)
        values (${action}, ${plan.id}, 'E06000001', 1, ${title}, ${dueOn}, '2026-12-03', ${doneAt},
          ${doneAt && officer.personId}, 1)
      `.execute(tx),
    )
  await step(open, { title: 'ticked', dueOn: '2027-04-01', doneAt: app.clock.now })
  await step(open, { title: 'to do', dueOn: '2027-04-02' })
  await step(open, { title: 'some day' })
  await step(closed, { title: 'of done', dueOn: '2027-04-03' })
  const { components } = readICalendar((await officer.get(href(plan))).bytes)
  const stamp = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  assert.deepEqual(
    components
      .filter((event) => textOf(event, 'SUMMARY').includes('step of'))
      .map((event) => [textOf(event, 'SUMMARY'), rawOf(event, 'LAST-MODIFIED')]),
    [
      ['Done: ticked (step of: Open)', stamp(app.clock.now)],
      ['to do (step of: Open)', stamp(made)],
      ['Done: of done (step of: Closed)', stamp(made)],
    ],
  )
})

test('a plan that somebody may not read is as unknown as one that never was', async () => {
  const own = await ownPlan(app, lead)
  const { plan } = await teamPlan(app, [lead])
  const never = '00000000-0000-4000-8000-000000000000'
  const york = await app.signedIn({ council: 'E06000014', isLead: true })
  for (const [reader, id] of [
    [officer, own.id],
    [officer, plan.id],
    [york, council.id],
    [lga, council.id],
    [officer, never],
    [officer, 'no-id'],
  ] as const)
    assert.equal((await reader.get(routes.planCalendar.href({ plan: id }))).status, 404, id)
})

test('the LGA takes away a council plan once it is shared', async () => {
  await app.database.ownerPool.query('update plans.plan set shared_at = $2 where id = $1', [
    council.id,
    app.clock.now,
  ])
  const answer = await lga.get(href(council))
  assert.equal(answer.status, 200)
  assert.equal(readICalendar(answer.bytes).components.length, 2)
})

test('each download is in the audit trail', async () => {
  const { rows } = await as(app, { personId: lga.personId, role: 'lga' }, (tx) =>
    sql<{ action: string; subject: string }>`
      select action, subject from audit.entry where person_id = ${lga.personId}
    `.execute(tx),
  )
  assert.deepEqual(rows, [{ action: 'downloaded calendar of plan', subject: council.id }])
})
