// What was told once is not told again, whoever asks and however often.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { addAction, as, ownPlan } from '../plans/planned.fixture.ts'
import { carryDigests, makeDigests, tidyDigests } from './digests.queries.ts'
import { addStep, asJob } from './reminded.fixture.ts'
import type { ToldLine } from './told-lines.rules.ts'

const day = '2026-12-03'

let app: TestApp
before(async () => {
  app = await testApp()
  // Night: the app's own runs leave these digests alone.
  app.clock.now = new Date('2026-12-03T03:00:00Z')
})
after(() => app.close())

async function ownerOfOne(): Promise<{ personId: string; actionId: string }> {
  const { personId } = await app.signedIn()
  const plan = await ownPlan(app, { personId })
  return { personId, actionId: await addAction(app, { personId }, { plan }) }
}
const due = (of: { personId: string; actionId: string }, reason = 'due-0'): ToldLine => ({
  ...of,
  dueOn: day,
  reason,
})
const make = (today: string, lines: readonly ToldLine[], carried: readonly string[] = []) =>
  asJob(app, (tx) => makeDigests(tx, { today, now: app.clock.now, lines, carried }))
const carry = (today: string) => asJob(app, (tx) => carryDigests(tx, today))

async function digestsOf(personId: string) {
  const { rows } = await app.database.jobsPool.query<{ day: string; reasons: string[] }>(
    `select d.day::text, array_agg(t.reason order by t.reason) as reasons
     from reminders.digest d left join reminders.told t on t.digest_id = d.id
     where d.person_id = $1 group by d.id order by d.day`,
    [personId],
  )
  return rows
}
const sent = (id: string) =>
  app.database.jobsPool.query('update reminders.digest set sent_at = now() where id = $1', [id])

test('one digest a person, with all their lines', async () => {
  const [one, other] = [await ownerOfOne(), await ownerOfOne()]
  const made = await make(day, [due(one), due(one, 'due-3'), due(other)])
  assert.equal(made.length, 2)
  assert.deepEqual(await digestsOf(one.personId), [{ day, reasons: ['due-0', 'due-3'] }])
})

test('the same again makes nothing, on the day or later; something new makes one, but not on the same day', async () => {
  const one = await ownerOfOne()
  const [id = ''] = await make(day, [due(one)])
  await sent(id)
  assert.deepEqual(await make(day, [due(one)]), [])
  assert.deepEqual(await make(day, [due(one, 'overdue-1')]), [])
  assert.deepEqual(await make('2026-12-04', [due(one)]), [])
  assert.equal((await make('2026-12-10', [due(one), due(one, 'overdue-1')])).length, 1)
  assert.deepEqual(await digestsOf(one.personId), [
    { day, reasons: ['due-0'] },
    { day: '2026-12-10', reasons: ['overdue-1'] },
  ])
})

test('another date, week, step, action, person and another who left are new', async () => {
  const [one, other] = [await ownerOfOne(), await ownerOfOne()]
  const { personId } = one
  const plan = await ownPlan(app, one)
  const step = await addStep(app, one, { plan, actionId: one.actionId, title: 'Letter', dueOn: day })
  const lines: readonly ToldLine[] = [
    due(one),
    { ...due(one), dueOn: '2026-12-04' },
    { ...due(one), stepId: step },
    { ...due(one), actionId: await addAction(app, one, { plan }) },
    { ...due(one, 'weekly'), week: '2026-11-30' },
    { ...due(one, 'weekly'), week: '2026-12-07' },
    { ...one, reason: 'owner-left', departedId: one.personId },
    { ...one, reason: 'owner-left', departedId: one.actionId },
    { ...due(one), personId: other.personId },
  ]
  // A day each: what was told on an earlier one must not be taken for it.
  for (const [index, line] of lines.entries()) {
    const made = await make(`2026-12-${index + 10}`, [line])
    assert.equal(made.length, 1, JSON.stringify(line))
    await sent(made[0] ?? '')
  }
  const told = await digestsOf(personId)
  assert.deepEqual(
    told.flatMap(({ reasons }) => reasons),
    lines.slice(0, -1).map(({ reason }) => reason),
  )
  assert.deepEqual(await make('2026-12-30', lines), [])
})

test('a step or an action that is deleted takes along what was told of it', async () => {
  const one = await ownerOfOne()
  const plan = await ownPlan(app, one)
  const step = await addStep(app, one, { plan, actionId: one.actionId, title: 'Letter', dueOn: day })
  await make(day, [due(one), { ...due(one, 'due-3'), stepId: step }])
  await as(app, one, (tx) => sql`delete from plans.step where id = ${step}`.execute(tx))
  assert.deepEqual(await digestsOf(one.personId), [{ day, reasons: ['due-0'] }])
  await as(app, one, (tx) => sql`delete from plans.action where id = ${one.actionId}`.execute(tx))
  assert.deepEqual(await digestsOf(one.personId), [{ day, reasons: [null] }])
})

test('runs at once make one digest', async () => {
  const one = await ownerOfOne()
  const made = await Promise.all([1, 2, 3, 4].map(() => make(day, [due(one)])))
  assert.equal(made.flat().length, 1)
  assert.deepEqual(await digestsOf(one.personId), [{ day, reasons: ['due-0'] }])
})

test("one that was not sent goes with the next day's, whoever carries it; one that was sent or refused stays", async () => {
  const [one, done, refused] = [await ownerOfOne(), await ownerOfOne(), await ownerOfOne()]
  const [id = ''] = await make('2027-01-04', [due(one)])
  const [doneId = ''] = await make('2027-01-04', [due(done)])
  const [refusedId = ''] = await make('2027-01-04', [due(refused)])
  await sent(doneId)
  await app.database.jobsPool.query('update reminders.digest set undelivered_at = now() where id = $1', [
    refusedId,
  ])
  const carried = (await Promise.all([carry('2027-01-05'), carry('2027-01-05')])).flat()
  assert.deepEqual(
    carried.filter((each) => [id, doneId, refusedId].includes(each)),
    [id],
  )
  assert.deepEqual(await make('2027-01-05', [due(one), due(one, 'overdue-4')], carried), [])
  assert.deepEqual(await digestsOf(one.personId), [{ day: '2027-01-05', reasons: ['due-0', 'overdue-4'] }])
})

test('nobody has two digests on a day, and nobody is told twice, whatever the code believes', async () => {
  const one = await ownerOfOne()
  const [id = ''] = await make(day, [due(one)])
  const { jobsPool } = app.database
  const twice = [
    ['insert into reminders.digest (person_id, day, made_at) values ($1, $2, now())', [one.personId, day]],
    [
      `insert into reminders.told (digest_id, person_id, action_id, due_on, reason) values ($1, $2, $3, $4, 'due-0')`,
      [id, one.personId, one.actionId, day],
    ],
  ] as const
  for (const [statement, values] of twice)
    await assert.rejects(jobsPool.query(statement, [...values]), { code: '23505' })
})

test('old digests are forgotten, but not who was told that an owner has left', async () => {
  const [one, lead] = [await ownerOfOne(), await ownerOfOne()]
  await make('2025-01-06', [due(one), { ...lead, reason: 'owner-left', departedId: one.personId }])
  await make('2026-01-05', [due(one, 'overdue-1')])
  await asJob(app, (tx) => tidyDigests(tx, '2026-01-05'))
  assert.deepEqual(await digestsOf(one.personId), [{ day: '2026-01-05', reasons: ['overdue-1'] }])
  assert.equal((await digestsOf(lead.personId)).length, 1)
})
