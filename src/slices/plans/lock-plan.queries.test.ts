import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { testApp } from '../../../tests/support/app.ts'
import { lockPlan } from './lock-plan.queries.ts'
import { type Asker, addAction, as, councilPlan } from './planned.fixture.ts'

const app = await testApp()
after(() => app.close())
const lead: Asker = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' }
const tom: Asker = { personId: (await app.signedIn()).personId }

test('gives the order to whoever may change the plan, and nothing to anybody else', async () => {
  const plan = await councilPlan(app, lead)
  const id = await addAction(app, lead, { plan })
  const locked = await as(app, lead, (tx) => lockPlan(tx, plan.id))
  assert.deepEqual(locked, { actionOrder: [id], areaOrder: [] })
  assert.equal(await as(app, tom, (tx) => lockPlan(tx, plan.id)), undefined)
  assert.equal(await as(app, lead, (tx) => lockPlan(tx, randomUUID())), undefined)
})

test('a second one waits until the first has ended, and then sees what it has made', async () => {
  const plan = await councilPlan(app, lead)
  const order: string[] = []
  const { promise: isHeld, resolve: held } = Promise.withResolvers<void>()
  const first = as(app, lead, async (tx) => {
    await lockPlan(tx, plan.id)
    held()
    await sleep(150)
    order.push('first')
  })
  await isHeld
  const second = as(app, lead, async (tx) => {
    await lockPlan(tx, plan.id)
    order.push('second')
  })
  await Promise.all([first, second])
  assert.deepEqual(order, ['first', 'second'])
})
