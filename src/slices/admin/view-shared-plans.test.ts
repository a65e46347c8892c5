// The page of shared plans, before and after a lead shares one, and who may not enter it.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { setShared } from '../plans/areas/plan-areas.queries.ts'
import { addAction, as, councilPlan } from '../plans/planned.fixture.ts'

const app = await testApp()
after(() => app.close())

const staff = { council: null, email: 'staff@local.gov.uk' }

test('the page says so before anybody shares, and lists plans with progress afterwards, reached from the navigation', async () => {
  const lga = await app.signedIn(staff)
  const empty = await lga.get(routes.lgaPlans.href())
  assert.equal(empty.status, 200)
  assert.match(empty.text, /No council shares its plan yet/)
  const person = await app.signedIn({ isLead: true, name: 'Olu Bright', nameVisible: true })
  const lead = { personId: person.personId, role: 'lead' as const }
  const plan = await councilPlan(app, lead)
  const owner = { kind: 'person', personId: person.personId } as const
  await addAction(app, lead, { plan, owner, dueOn: '2026-01-01', title: 'Publish the fees list' })
  await addAction(app, lead, { plan, status: 'done', statusReason: 'It works' })
  await as(app, lead, (tx) => setShared(tx, plan, { shared: true, now: app.clock.now }))
  const page = await lga.get(routes.lgaPlans.href())
  assert.match(page.text, /Hartlepool.*1 of 2 actions done, 1 overdue.*Shared since 3 December 2026/)
  assert.match(page.text, /1 council shares its plan\./)
  assert.ok(!page.html.includes('Olu Bright'))
  const york = await app.signedIn({ email: 'lead@york.gov.uk', council: 'E06000014', isLead: true })
  const other = { personId: york.personId, council: 'E06000014', role: 'lead' as const }
  const theirs = await councilPlan(app, other)
  await as(app, other, (tx) => setShared(tx, theirs, { shared: true, now: app.clock.now }))
  assert.match((await lga.get(routes.lgaPlans.href())).text, /2 councils share their plans\./)
  const home = await lga.get(routes.lga.href())
  assert.ok(home.html.includes(`href="${routes.lgaPlans.href()}"`))
})

test('an officer may not enter', async () => {
  assert.equal((await (await app.signedIn({ isLead: true })).get(routes.lgaPlans.href())).status, 403)
  assert.equal((await app.client().get(routes.lgaPlans.href())).status, 303)
})
