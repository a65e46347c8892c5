// Council plans reach the LGA by being shared, and by nothing else.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { chooseAreas, setShared } from '../plans/areas/plan-areas.queries.ts'
import { type Asker, addAction, as, councilPlan, ownPlan } from '../plans/planned.fixture.ts'
import { listSharedPlans } from './shared-plans.queries.ts'

const app = await testApp()
after(() => app.close())

test('the LGA sees council plans that were shared, by council, with their areas and actions; nobody else any', async () => {
  const york: Asker = {
    personId: (await app.signedIn({ council: 'E06000014', email: 'lead@york.gov.uk', isLead: true }))
      .personId,
    council: 'E06000014',
    role: 'lead',
  }
  const hartlepool: Asker = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' }
  const staff = await app.signedIn({ council: null, email: 'x@local.gov.uk' })
  const list = (asker: Asker) => as(app, asker, (tx) => listSharedPlans(tx))
  const lga: Asker = { personId: staff.personId, role: 'lga' }
  assert.deepEqual(await list(lga), [])
  const { now } = app.clock
  const plans = new Map<Asker, string>()
  for (const lead of [york, hartlepool]) {
    const plan = await councilPlan(app, lead)
    plans.set(lead, plan.id)
    await as(app, lead, (tx) => setShared(tx, plan, { shared: true, now }))
    // Nobody's own plan is the LGA's to read, shared with the council or not.
    await as(app, lead, async (tx) => setShared(tx, await ownPlan(app, lead), { shared: true, now }))
  }
  const plan = await councilPlan(app, york)
  await as(app, york, (tx) => chooseAreas(tx, plan, { add: ['a', 'b'], out: [], now }))
  await as(app, york, (tx) => chooseAreas(tx, plan, { add: [], out: ['a'], now }))
  await addAction(app, york, { plan, dueOn: '2027-03-12' })
  assert.deepEqual(await list(lga), [
    { planId: plans.get(hartlepool), council: 'Hartlepool', sharedAt: now, areas: 0, actions: [] },
    {
      planId: plans.get(york),
      council: 'York',
      sharedAt: now,
      areas: 1,
      actions: [{ status: 'not-started', dueOn: '2027-03-12' }],
    },
  ])
  await as(app, york, (tx) => setShared(tx, plan, { shared: false, now }))
  assert.deepEqual(
    (await list(lga)).map(({ council }) => council),
    ['Hartlepool'],
  )
})
