// Choosing, ordering and targeting the areas of a plan, asked of the real app.
import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { toldOf } from '../../../../tests/support/audit-trail.ts'
import { realFramework } from '../../../../tests/support/frameworks.ts'
import { beginAssessment, fillAreas, submitAssessment } from '../../../../tests/support/made-assessments.ts'
import { routes } from '../../../routes.ts'
import { listAreas } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { addAction, as, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>

const framework = realFramework()
const [first, second, third] = framework.areas
assert.ok(first && second && third)
let owner: Signed
let plan: Plan
let address: string

const app = await testApp()
after(() => app.close())
beforeEach(async () => {
  owner = await app.signedIn()
  plan = await ownPlan(app, owner)
  address = routes.planAreas.href({ plan: plan.id })
})

async function areas(): Promise<readonly string[]> {
  const now = await ownPlan(app, owner)
  return (await as(app, owner, (tx) => listAreas(tx, now))).map(({ areaId }) => areaId)
}

async function targets() {
  const known = await as(app, owner, (tx) => listAreas(tx, plan))
  return Object.fromEntries(known.map(({ areaId, target }) => [areaId, target]))
}

const target = (areaId: string, to: string, was = '') =>
  Object.fromEntries([
    [`target.${areaId}`, to],
    [`target-was.${areaId}`, was],
  ])

async function choose(fields: Record<string, string | string[]>) {
  const answer = await owner.post(address, fields)
  assert.equal(answer.status, 303, answer.text)
  return owner.get(answer.location ?? '')
}

describe('choosing areas', () => {
  test('an empty plan offers every area by focus, and says that nothing was assessed yet', async () => {
    const page = await owner.get(address)
    assert.equal(page.status, 200)
    for (const { id } of framework.areas) assert.ok(page.html.includes(`value="${id}"`), id)
    assert.match(page.text, /You have not submitted an assessment yet/)
    assert.match(page.text, /Service focus.*Customer focus.*Community focus.*Critical success factors/)
    assert.match(page.text, /Choose the areas to work on/)
    assert.doesNotMatch(page.text, /in its order|See suggested actions|Nothing was changed/)
  })

  test('several come in at once, and others go out', async () => {
    const page = await choose({ area: [first.id, second.id] })
    assert.match(page.text, /2 areas added/)
    assert.deepEqual(await areas(), [first.id, second.id])
    const again = await choose({ was: [first.id, second.id], area: [second.id, third.id] })
    assert.match(again.text, /1 area added, 1 area taken out/)
    assert.deepEqual(await areas(), [second.id, third.id])
    assert.match(
      (await choose({ was: [second.id, third.id], area: [second.id, third.id] })).text,
      /Nothing was changed/,
    )
    assert.equal((await toldOf(app, plan.id)).length, 2)
  })

  test('what its form would send changes nothing', async () => {
    await choose({ area: [first.id] })
    const fields = (await owner.get(address)).formFields(address)
    assert.equal(fields.was, first.id)
    assert.equal(fields.area, first.id)
  })

  test('two who choose at once both get what they asked for', async () => {
    await choose({ area: [first.id] })
    await choose({ was: [first.id], area: [first.id, second.id] })
    await choose({ was: [first.id], area: [third.id] })
    assert.deepEqual(await areas(), [second.id, third.id])
  })

  test('an area with actions says that they stay, before and after it is taken out', async () => {
    await choose({ area: [first.id] })
    await addAction(app, owner, { plan, areaId: first.id })
    const page = await owner.get(address)
    assert.match(page.text, /0 of 1 action done\. If you take it out, its actions stay in the plan\./)
    const done = await choose({ was: [first.id] })
    assert.match(
      done.text,
      /1 area taken out\. The action there stays in the plan, and nothing more is suggested/,
    )
    assert.deepEqual(await areas(), [])
  })

  test('where each area stands is from the own last submitted assessment', async () => {
    const id = await beginAssessment(owner)
    const weak = Object.fromEntries(first.statements.map((statement) => [statement.id, 'strongly-disagree']))
    await fillAreas(owner, id, { filling: () => weak, areas: [first.id] })
    await submitAssessment(owner, id)
    const page = await owner.get(address)
    assert.match(
      page.text,
      /Where each area stands is from your assessment of the whole council, submitted on 3 December 2026\./,
    )
    assert.match(page.text, /Needs improvement 0\.0/)
    assert.ok(page.html.includes(routes.results.href({ id })))
  })

  test('the results only add, and lead on to what could be done', async () => {
    await choose({ area: [first.id] })
    const answer = await owner.post(address, { mode: 'add', area: [first.id, second.id, third.id] })
    assert.equal(answer.location, routes.planSuggestions.href({ plan: plan.id }, { 'areas-added': '2' }))
    assert.match((await owner.get(answer.location ?? '')).text, /2 areas added to the plan/)
    const one = await owner.post(address, { mode: 'add', area: second.id })
    const ofOne = { area: second.id, 'areas-added': '0' }
    assert.equal(one.location, routes.planSuggestions.href({ plan: plan.id }, ofOne))
    assert.match((await owner.get(one.location ?? '')).text, /It is in the plan already/)
    assert.deepEqual(await areas(), [first.id, second.id, third.id])
    const none = await owner.post(address, { mode: 'add' })
    assert.equal(none.status, 422)
    assert.match(none.text, /Tick at least one area to add to the plan/)
  })
})

describe('what an area should become', () => {
  test('is chosen with it and taken away again', async () => {
    await choose({ area: [first.id], ...target(first.id, 'strong') })
    assert.deepEqual(await targets(), { [first.id]: 'strong' })
    assert.match((await owner.get(address)).text, /Should become Strong\. No actions yet\./)
    await choose({ was: first.id, area: [first.id], ...target(first.id, '', 'strong') })
    assert.deepEqual(await targets(), { [first.id]: undefined })
  })

  test('stays as it is where the page had another one and nobody chose again', async () => {
    await choose({ area: [first.id], ...target(first.id, 'strong') })
    await choose({ was: first.id, area: [first.id, second.id], ...target(first.id, '', '') })
    assert.deepEqual(await targets(), { [first.id]: 'strong', [second.id]: undefined })
  })

  test('two who choose differently: the second is told, and may insist', async () => {
    await choose({ area: [first.id], ...target(first.id, 'strong') })
    const late = { was: first.id, area: first.id, ...target(first.id, 'competent') }
    const answer = await owner.post(address, late)
    assert.equal(answer.status, 422)
    assert.ok(
      answer.text.includes(`${first.title}: somebody set the target to Strong since you opened this page`),
    )
    assert.match(answer.html, /<option value="competent" selected>/)
    assert.deepEqual(await targets(), { [first.id]: 'strong' })
    const field = `target-was.${first.id}`
    assert.equal(answer.formFields(address)[field], 'strong')
    await choose({ ...late, ...target(first.id, 'competent', 'strong') })
    assert.deepEqual(await targets(), { [first.id]: 'competent' })
  })
})

describe('the order of the areas', () => {
  const move = (value: string) =>
    owner.post(routes.movePlanArea.href({ plan: plan.id }), Object.fromEntries([['move', value]]))

  beforeEach(async () => {
    await choose({ area: [first.id, second.id, third.id] })
  })

  test('up, down and to the top, by the buttons of the page', async () => {
    const page = await owner.get(address)
    for (const value of [
      `${third.id}:top`,
      `${second.id}:before:${first.id}`,
      `${first.id}:after:${second.id}`,
    ])
      assert.ok(page.html.includes(`value="${value}"`), value)
    assert.ok(!page.html.includes(`value="${first.id}:top"`))
    const moved = await move(`${third.id}:top`)
    assert.equal(
      moved.location,
      `${routes.planAreas.href({ plan: plan.id }, { moved: third.id })}#area-${third.id}`,
    )
    assert.deepEqual(await areas(), [third.id, first.id, second.id])
    assert.match((await owner.get(moved.location ?? '')).text, /Moved to place 1 of 3\./)
    await move(`${third.id}:after:${first.id}`)
    await move(`${second.id}:before:${third.id}`)
    assert.deepEqual(await areas(), [first.id, second.id, third.id])
  })

  test('two who move at once: both moves happen', async () => {
    await Promise.all([move(`${third.id}:top`), move(`${first.id}:after:${second.id}`)])
    const order = await areas()
    assert.ok(order.indexOf(second.id) < order.indexOf(first.id))
    assert.equal(order[0], third.id)
  })

  test('an area that was taken out meanwhile is not there to be moved', async () => {
    await choose({ was: third.id, area: [] })
    const answer = await move(`${third.id}:top`)
    assert.equal(answer.location, `${address}#area-${third.id}`)
    assert.ok(!(await toldOf(app, plan.id)).includes('moved area of a plan'))
    assert.deepEqual(await areas(), [first.id, second.id])
  })

  for (const value of [
    '',
    'x',
    `${first.id}:sideways`,
    `${first.id}:before:`,
    `${first.id}:top:x`,
    ':top',
    '__proto__:top:',
  ])
    test(`nonsense moves nothing: "${value.slice(-20)}"`, async () => {
      const { status } = await move(value)
      assert.ok([400, 303].includes(status), `${status}`)
      assert.deepEqual(await areas(), [first.id, second.id, third.id])
    })
})

describe('bad input', () => {
  const cases: [situation: string, fields: Record<string, string | string[]>, says: RegExp][] = [
    ['an area that is none', { area: ['no-such-area'] }, /not among them/],
    ['an area of another framework', { area: [first.id, 'inside.money'] }, /not among them/],
    ['something odd among those that were in', { was: ['__proto__'], area: [first.id] }, /not among them/],
    [
      'a target that is none',
      { area: [first.id], ...target(first.id, 'perfect') },
      /Choose one of the targets/,
    ],
    ['a statement', { area: [`${first.id}.plan`] }, /not among them/],
  ]
  for (const [situation, fields, says] of cases)
    test(situation, async () => {
      const answer = await owner.post(address, fields)
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
      assert.deepEqual(await areas(), [])
    })

  test('odd addresses are answered plainly', async () => {
    for (const query of ['?added=x&out=-1', '?added=99999', '?moved=%3Cscript%3E', '?added=1&kept=2'])
      assert.equal((await owner.get(`${address}${query}`)).status, 200, query)
  })
})

describe('who may', () => {
  test("one's own plan: nobody else knows of it; shared, they read it and change nothing", async () => {
    const colleague = await app.signedIn()
    const stranger = await app.signedIn({ council: 'E06000002', email: 'x@middlesbrough.gov.uk' })
    const move = routes.movePlanArea.href({ plan: plan.id })
    for (const other of [colleague, stranger]) {
      assert.equal((await other.get(address)).status, 404)
      assert.equal((await other.post(address, { area: first.id })).status, 404)
      assert.equal((await other.post(move, {})).status, 404)
    }
    await app.database.ownerPool.query('update plans.plan set shared_at = now() where id = $1', [plan.id])
    assert.equal((await colleague.get(address)).status, 403)
    assert.equal((await colleague.post(address, { area: first.id })).status, 403)
    assert.equal((await colleague.post(move, {})).status, 403)
    assert.equal((await stranger.get(address)).status, 404)
    assert.deepEqual(await areas(), [])
  })

  test('the council plan: its leads; a team plan: its members', async () => {
    const lead = await app.signedIn({ isLead: true })
    const council = routes.planAreas.href({ plan: (await councilPlan(app, owner)).id })
    assert.equal((await owner.get(council)).status, 403)
    const page = await lead.get(council)
    assert.equal(page.status, 200)
    assert.match(page.text, /Your council has no official assessment yet/)
    const { plan: team } = await teamPlan(app, [owner])
    const ofTeam = routes.planAreas.href({ plan: team.id })
    assert.equal((await owner.get(ofTeam)).status, 200)
    assert.equal((await lead.get(ofTeam)).status, 404)
    assert.equal((await owner.post(ofTeam, { area: first.id })).status, 303)
  })
})
