// Sharing a plan by its page: what is said before, who reads it then, and that it ends at once.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { toldOf } from '../../../tests/support/audit-trail.ts'
import { routes } from '../../routes.ts'
import type { Plan } from './plan-record.rules.ts'
import { councilPlan, ownPlan, teamPlan } from './planned.fixture.ts'
import { canBeShared, sharingWords } from './share-plan.rules.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>

const app = await testApp()
after(() => app.close())

const sharing = (plan: Plan) => routes.sharePlan.href({ plan: plan.id })
const reads = async (who: Signed, plan: Plan) => (await who.get(routes.plan.href({ plan: plan.id }))).status
const lga = () => app.signedIn({ council: null, email: 'staff@local.gov.uk' })

describe('what is said before', () => {
  test('each kind and state has its own words, and a team plan none', () => {
    const said = (['personal', 'council'] as const).flatMap((kind) =>
      [undefined, '3 December 2026'].map((since) => sharingWords({ kind }, since)),
    )
    assert.equal(new Set(said.map((words) => words?.now)).size, 4)
    assert.ok(said.every((words) => (words?.effects.length ?? 0) >= 3))
    assert.equal(sharingWords({ kind: 'team' }, undefined), undefined)
    assert.deepEqual((['personal', 'team', 'council'] as const).map(canBeShared), [true, false, true])
  })
})

test("one's own plan is shared with the council to read, at once, and no longer as soon as it is stopped", async () => {
  const owner = await app.signedIn()
  const colleague = await app.signedIn()
  const plan = await ownPlan(app, owner)
  const stranger = await app.signedIn({ council: 'E06000002', email: 'x@middlesbrough.gov.uk' })
  assert.equal(await reads(colleague, plan), 404)
  const page = await owner.get(sharing(plan))
  assert.match(page.text, /Only you can read your plan\..*everyone in your council can read all of it/)
  const sent = await owner.post(sharing(plan), page.formFields(sharing(plan)))
  assert.equal(sent.status, 303)
  const shared = await owner.get(sent.location ?? '')
  assert.match(shared.text, /The plan is shared.*has been able to read your plan since 3 December 2026/)
  assert.deepEqual([await reads(colleague, plan), await reads(stranger, plan)], [200, 404])
  assert.equal((await colleague.get(sharing(plan))).status, 403)
  assert.equal((await colleague.post(sharing(plan), { share: 'no' })).status, 403)
  assert.equal((await stranger.post(sharing(plan), { share: 'no' })).status, 404)
  assert.equal(await reads(await lga(), plan), 404)
  await owner.post(sharing(plan), { share: 'yes' })
  assert.match(
    (await owner.get(sharing(plan))).text,
    /since 3 December 2026/,
    'a form sent twice changes nothing',
  )
  assert.deepEqual(await toldOf(app, plan.id), ['changed who may read a plan'])
  const stopped = await owner.post(sharing(plan), shared.formFields(sharing(plan)))
  assert.match((await owner.get(stopped.location ?? '')).text, /The plan is not shared any more/)
  assert.equal(await reads(colleague, plan), 404)
})

test('the council plan is shared with the LGA by its leads', async () => {
  const lead = await app.signedIn({ isLead: true })
  const officer = await app.signedIn()
  const plan = await councilPlan(app, lead)
  const staff = await lga()
  assert.equal((await officer.get(sharing(plan))).status, 403)
  assert.equal((await officer.post(sharing(plan), { share: 'yes' })).status, 403)
  assert.equal((await staff.get(sharing(plan))).status, 403)
  assert.equal(await reads(staff, plan), 404)
  assert.match((await staff.get(routes.lgaPlans.href())).text, /No council shares its plan yet/)
  assert.match((await lead.get(sharing(plan))).text, /the LGA sees no names of officers/)
  await lead.post(sharing(plan), { share: 'yes' })
  assert.equal(await reads(staff, plan), 200)
  const list = await staff.get(routes.lgaPlans.href())
  assert.match(
    list.text,
    /1 council shares its plan\..*Hartlepool.*No actions yet.*Shared since 3 December 2026/,
  )
  assert.ok(list.html.includes(routes.plan.href({ plan: plan.id })))
  await lead.post(sharing(plan), { share: 'no' })
  assert.equal(await reads(staff, plan), 404)
})

test("a team's plan is its members' alone; nonsense changes nothing", async () => {
  const member = await app.signedIn()
  const { plan } = await teamPlan(app, [member])
  assert.equal((await member.get(sharing(plan))).status, 404)
  assert.equal((await member.post(sharing(plan), { share: 'yes' })).status, 404)
  const own = await ownPlan(app, member)
  for (const share of ['', 'maybe', 'YES'])
    assert.equal((await member.post(sharing(own), { share })).status, 400)
  assert.equal((await ownPlan(app, member)).sharedAt, undefined)
  assert.equal((await member.get('/plans/not-an-id/share')).status, 404)
})
