import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { type Asker, addAction, as, councilPlan, ownPlan } from './planned.fixture.ts'
import { countByPlan } from './view-plans.queries.ts'

const app = await testApp()
after(() => app.close())
const lead: Asker = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' }
const tom: Asker = { personId: (await app.signedIn()).personId }

test('counts the actions of every plan that the asker may see, as the pure count does', async () => {
  const plan = await councilPlan(app, lead)
  const own = await ownPlan(app, tom)
  const reason = { statusReason: 'Because' }
  await addAction(app, lead, { plan, dueOn: '2026-12-02' })
  await addAction(app, lead, { plan, dueOn: '2026-12-03' })
  await addAction(app, lead, { plan, dueOn: '2026-12-01', status: 'done', ...reason })
  await addAction(app, lead, { plan, dueOn: '2026-12-02', status: 'blocked', ...reason })
  await addAction(app, lead, { plan, status: 'dropped', ...reason })
  await addAction(app, tom, { plan: own })
  const mine = await as(app, tom, (tx) => countByPlan(tx, '2026-12-03'))
  assert.deepEqual(
    mine,
    new Map([
      [plan.id, { total: 5, done: 1, dropped: 1, open: 3, overdue: 2, nextDue: '2026-12-03' }],
      [own.id, { total: 1, done: 0, dropped: 0, open: 1, overdue: 0, nextDue: undefined }],
    ]),
  )
  const theirs = await as(app, lead, (tx) => countByPlan(tx, '2026-12-03'))
  assert.deepEqual([...theirs.keys()], [plan.id])
})
