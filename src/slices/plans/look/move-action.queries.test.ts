// Moving an action in the database: one of many at once, and by nobody who may not.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import type { Place } from '../order.rules.ts'
import { findPlan, readPlan } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { type Asker, addAction, as, councilPlan } from '../planned.fixture.ts'
import { moveAction } from './move-action.queries.ts'

let app: TestApp
let lead: Asker
let tom: Asker
let plan: Plan
let ids: readonly string[]
before(async () => {
  app = await testApp()
  lead = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' }
  tom = { personId: (await app.signedIn()).personId }
  plan = await councilPlan(app, lead)
  const added: string[] = []
  for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) added.push(await addAction(app, lead, { plan, title }))
  ids = added
})
after(() => app.close())

const move = (asker: Asker, actionId: string, place: Place) =>
  as(app, asker, (tx) => moveAction(tx, { planId: plan.id, actionId, place }))
const id = (letter: string) => ids['ABCDEF'.indexOf(letter)] ?? ''
const order = () =>
  as(app, lead, async (tx) => {
    const found = await findPlan(tx, plan.id)
    const full = found && (await readPlan(tx, found))
    return full?.actions.map(({ title }) => title).join('')
  })

test('an action goes where it is told, and stays there', async () => {
  assert.equal(await move(lead, id('D'), { kind: 'top' }), true)
  assert.equal(await order(), 'DABCEF')
  assert.equal(await move(lead, id('D'), { kind: 'after', other: id('C') }), true)
  assert.equal(await order(), 'ABCDEF')
})

test('actions that no order knows yet take part, as they stood on the page', async () => {
  await as(app, lead, (tx) =>
    sql`update plans.plan set action_order = ${[id('C')]}::uuid[] where id = ${plan.id}`.execute(tx),
  )
  assert.equal((await order())?.[0], 'C')
  assert.equal(await move(lead, id('C'), { kind: 'after', other: id('F') }), true)
  assert.deepEqual([...((await order()) ?? '')].toSorted().join(''), 'ABCDEF')
  for (const letter of 'FEDCBA') await move(lead, id(letter), { kind: 'top' })
  assert.equal(await order(), 'ABCDEF')
})

test('beside one that is gone, everything stays as it is', async () => {
  assert.equal(await move(lead, id('B'), { kind: 'before', other: randomUUID() }), true)
  assert.equal(await order(), 'ABCDEF')
})

test('whoever may not change the plan moves nothing, and an action of another plan is not there', async () => {
  assert.equal(await move(tom, id('B'), { kind: 'top' }), false)
  assert.equal(await move(lead, randomUUID(), { kind: 'top' }), false)
  assert.equal(await order(), 'ABCDEF')
})

test('twenty moves at once keep every action', async () => {
  const letters = [...'ABCDEFABCDEFABCDEFAB']
  await Promise.all(
    letters.map((letter, at) => {
      const other = id('ABCDEF'[(at * 5 + 1) % 6] ?? 'A')
      return move(lead, id(letter), at % 3 === 0 ? { kind: 'top' } : { kind: 'before', other })
    }),
  )
  assert.equal([...((await order()) ?? '')].toSorted().join(''), 'ABCDEF')
})
