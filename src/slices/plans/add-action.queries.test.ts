// Adding actions in the database: all or none, once, and by nobody who may not change the plan.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { addActions, type NewAction } from './add-action.queries.ts'
import { findPlan, readPlan } from './plan.queries.ts'
import type { Plan } from './plan-record.rules.ts'
import { type Asker, as, councilPlan, ownPlan } from './planned.fixture.ts'

let app: TestApp
let lead: Asker
let tom: Asker
let york: Asker
before(async () => {
  app = await testApp()
  lead = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' }
  tom = { personId: (await app.signedIn()).personId }
  const other = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014' })
  york = { personId: other.personId, council: 'E06000014' }
})
after(() => app.close())

const action = (given: Partial<NewAction> = {}): NewAction => ({
  id: randomUUID(),
  title: 'Agree who decides on charges',
  why: '',
  priority: 'should',
  ...given,
})
const add = (asker: Asker, plan: Plan, actions: readonly NewAction[]) =>
  as(app, asker, (tx) =>
    addActions(tx, plan, {
      actions,
      adding: { personId: asker.personId, today: '2026-12-03', now: app.clock.now },
    }),
  )
const idsIn = (asker: Asker, plan: Plan) =>
  as(app, asker, async (tx) => {
    const found = await findPlan(tx, plan.id)
    return found ? (await readPlan(tx, found)).actions.map(({ id }) => id) : []
  })

test('several are added at the end, in the order given, each with the first entry of its history', async () => {
  const plan = await ownPlan(app, tom)
  const [one, two, three] = [action(), action({ status: 'done', statusReason: 'Agreed' }), action()]
  assert.deepEqual(await add(tom, plan, [one]), [one.id])
  assert.deepEqual(await add(tom, plan, [three, two]), [three.id, two.id])
  assert.deepEqual(await idsIn(tom, plan), [one.id, three.id, two.id])
  const { rows } = await as(app, tom, (tx) =>
    sql<{ action_id: string; kind: string; status: string }>`
      select action_id, kind, status from plans.history where plan_id = ${plan.id} order by status, kind
    `.execute(tx),
  )
  assert.deepEqual(
    rows.map(({ kind, status }) => [kind, status]),
    [
      ['made', 'done'],
      ['made', 'not-started'],
      ['made', 'not-started'],
    ],
  )
})

test('the same form sent twice adds one, and keeps what is there', async () => {
  const plan = await ownPlan(app, tom)
  const before = await idsIn(tom, plan)
  const once = action()
  assert.deepEqual(await add(tom, plan, [once]), [once.id])
  assert.deepEqual(await add(tom, plan, [{ ...once, title: 'Another title' }]), [])
  assert.deepEqual(await idsIn(tom, plan), [...before, once.id])
})

test('whoever may not change the plan adds nothing', async () => {
  const plan = await councilPlan(app, lead)
  for (const asker of [tom, york]) assert.deepEqual(await add(asker, plan, [action()]), [])
  assert.deepEqual(await add(lead, plan, []), [])
  assert.deepEqual(await idsIn(lead, plan), [])
})

test('an owner who may not see the plan is refused by the database, with everything that came along', async () => {
  const own = await ownPlan(app, tom)
  const before = await idsIn(tom, own)
  const strange = action({ owner: { kind: 'person', personId: york.personId } })
  await assert.rejects(add(tom, own, [action(), strange]), { code: '23514' })
  assert.deepEqual(await idsIn(tom, own), before)
})
