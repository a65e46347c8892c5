// What somebody is reminded of that was done since they last answered: in one order, and nothing of a plan they may not read.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { type Asker, addAction, as, ownPlan } from '../plans/planned.fixture.ts'
import { area, begin, statementIds } from './answering.fixture.ts'
import { listDoneActions } from './done-actions.queries.ts'

const app = await testApp()
after(() => app.close())

test('what was done in an area, latest first, to those who may read the plan alone', async () => {
  const owner = await app.signedIn()
  const plan = await ownPlan(app, owner)
  const done = { plan, areaId: area.id, status: 'done', statusReason: 'It works' } as const
  await addAction(app, owner, { ...done, title: 'First', statementId: statementIds[0] })
  app.clock.advance(1000)
  await addAction(app, owner, { ...done, title: 'Second' })
  await addAction(app, owner, { ...done, title: 'Open', status: 'blocked' })
  const id = await begin(owner)
  const list = (asker: Asker, of = area.id) => as(app, asker, (tx) => listDoneActions(tx, { id, area: of }))
  assert.deepEqual(await list(owner), [
    { statementId: undefined, title: 'Second', outcome: 'It works', isCouncil: false },
    { statementId: statementIds[0], title: 'First', outcome: 'It works', isCouncil: false },
  ])
  const colleague = await app.signedIn()
  const stranger = { personId: colleague.personId, council: 'E06000004' }
  const lga = { personId: colleague.personId, role: 'lga' as const }
  for (const asker of [colleague, stranger, lga]) assert.deepEqual(await list(asker), [])
  assert.deepEqual(await list(owner, "no'such area"), [])
})

test('what was done at the same moment stands in one order', async () => {
  const owner = await app.signedIn()
  const plan = await ownPlan(app, owner)
  const outcomes = ['E', 'B', 'F', 'A', 'D', 'C']
  for (const statusReason of outcomes)
    await addAction(app, owner, { plan, areaId: area.id, status: 'done', title: 'Again', statusReason })
  const id = await begin(owner)
  const listed = await as(app, owner, (tx) => listDoneActions(tx, { id, area: area.id }))
  assert.deepEqual(
    listed.map(({ outcome }) => outcome),
    outcomes.toSorted(),
  )
})

test("a personal plan that is shared is still nobody's reminder but its owner's", async () => {
  const owner: Asker = await app.signedIn()
  const plan = await ownPlan(app, owner)
  await addAction(app, owner, { plan, areaId: area.id, status: 'done', statusReason: 'It works' })
  await app.database.ownerPool.query('update plans.plan set shared_at = now() where id = $1', [plan.id])
  const colleague = await app.signedIn()
  const id = await begin(colleague)
  assert.deepEqual(await as(app, colleague, (tx) => listDoneActions(tx, { id, area: area.id })), [])
})
