// Who finds which plan, action and area in the database, and in which order.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import * as plans from './plan.queries.ts'
import type { Plan } from './plan-record.rules.ts'
import { type Asker, addAction, as, councilPlan, ownPlan, teamPlan } from './planned.fixture.ts'

let app: TestApp
let priya: Asker
let tom: Asker
let lead: Asker
let york: Asker
let lga: Asker
before(async () => {
  app = await testApp()
  const person = async (given: Parameters<TestApp['signedIn']>[0], role: Asker['role'] = 'officer') => {
    const { personId } = await app.signedIn(given)
    return { personId, role, council: given?.council ?? 'E06000001' }
  }
  priya = await person({ email: 'priya@hartlepool.gov.uk', name: 'Priya Patel' })
  tom = await person({ email: 'tom@hartlepool.gov.uk' })
  lead = await person({ email: 'lead@hartlepool.gov.uk', isLead: true }, 'lead')
  york = await person({ email: 'x@york.gov.uk', council: 'E06000014', isLead: true }, 'lead')
  lga = await person({ email: 'y@local.gov.uk', council: null }, 'lga')
})
after(() => app.close())

const find = (asker: Asker, id: string) => as(app, asker, (tx) => plans.findPlan(tx, id))
const share = (asker: Asker, plan: Plan, at: Date | null = app.clock.now) =>
  as(app, asker, (tx) => sql`update plans.plan set shared_at = ${at} where id = ${plan.id}`.execute(tx))

describe('who finds a plan', () => {
  test("one's own: its owner alone, until it is shared with the council to read", async () => {
    const plan = await ownPlan(app, priya)
    assert.deepEqual(
      { ...plan, id: '' },
      {
        id: '',
        councilCode: 'E06000001',
        kind: 'personal',
        ownerId: priya.personId,
        team: undefined,
        sharedAt: undefined,
        mayEdit: true,
        actionOrder: [],
        areaOrder: [],
      },
    )
    for (const other of [tom, lead, york, lga]) assert.equal(await find(other, plan.id), undefined)
    await share(priya, plan)
    for (const colleague of [tom, lead]) {
      const found = await find(colleague, plan.id)
      assert.equal(found?.mayEdit, false)
      assert.deepEqual(found?.sharedAt, app.clock.now)
    }
    for (const other of [york, lga]) assert.equal(await find(other, plan.id), undefined)
    await share(priya, plan, null)
    assert.equal(await find(tom, plan.id), undefined)
  })

  test("a team's: its members, who all change it, and no lead", async () => {
    const { team, plan } = await teamPlan(app, [priya, tom], 'Charges')
    assert.deepEqual(plan.team, { id: team, name: 'Charges', isClosed: false })
    for (const member of [priya, tom]) assert.equal((await find(member, plan.id))?.mayEdit, true)
    for (const other of [lead, york, lga]) assert.equal(await find(other, plan.id), undefined)
  })

  test("the council's: everyone in it, leads change it, the LGA reads it once it is shared", async () => {
    const plan = await councilPlan(app, lead)
    assert.equal(plan.mayEdit, true)
    assert.equal((await find(tom, plan.id))?.mayEdit, false)
    for (const other of [york, lga]) assert.equal(await find(other, plan.id), undefined)
    assert.equal(await as(app, york, (tx) => plans.findCouncilPlan(tx, 'E06000001')), undefined)
    await share(lead, plan)
    assert.equal((await find(lga, plan.id))?.mayEdit, false)
    assert.equal(await find(york, plan.id), undefined)
    await share(lead, plan, null)
  })

  test('a list of them holds what the asker may see and nothing else', async () => {
    const kinds = async (asker: Asker) =>
      (await as(app, asker, plans.listPlans)).map(({ kind, ownerId }) =>
        kind === 'personal' ? (ownerId === asker.personId ? 'own' : 'shared') : kind,
      )
    assert.deepEqual(await kinds(priya), ['council', 'own', 'team'])
    assert.deepEqual(await kinds(lead), ['council', 'own'])
    assert.deepEqual(await kinds(york), ['council', 'own'])
    assert.deepEqual(await kinds(lga), [])
    assert.equal(await as(app, lga, (tx) => plans.findOwnPlan(tx, lga.personId)), undefined)
    assert.equal(await as(app, tom, (tx) => plans.findOwnPlan(tx, priya.personId)), undefined)
  })
})

test('a plan is read whole, in its own order, with what is new at the end', async () => {
  const { plan } = await teamPlan(app, [priya, tom], 'Order')
  const first = await addAction(app, priya, { plan, title: 'First', areaId: 'service.managing-income' })
  const second = await addAction(app, priya, {
    plan,
    title: 'Second',
    why: 'Because',
    owner: { kind: 'person', personId: tom.personId },
    startsOn: '2027-03-01',
    dueOn: '2027-03-28',
    priority: 'must',
    status: 'blocked',
    statusReason: 'No supplier',
    source: { kind: 'next-step', key: 'a-step' },
    links: [{ text: 'Fees', href: 'https://example.org/fees' }],
  })
  // Those that no order knows come oldest first.
  app.clock.advance(1000)
  const third = await addAction(app, tom, { plan, title: 'Third', owner: { kind: 'text', text: 'Partner' } })
  await as(app, priya, async (tx) => {
    await sql`update plans.plan set action_order = ${[second, randomUUID()]}::uuid[] where id = ${plan.id}`.execute(
      tx,
    )
    for (const [position, title] of ['One', 'Two'].entries())
      await sql`
        insert into plans.step (action_id, plan_id, council_code, position, title, remind_from, version)
        values (${second}, ${plan.id}, 'E06000001', ${1 - position}, ${title}, '2026-12-03', 1)
      `.execute(tx)
  })
  const full = await as(app, tom, async (tx) => {
    const found = await plans.findPlan(tx, plan.id)
    return found && plans.readPlan(tx, found)
  })
  assert.deepEqual(
    full?.actions.map(({ id }) => id),
    [second, first, third],
  )
  const action = full?.actions[0]
  assert.deepEqual(
    action?.steps.map(({ title }) => title),
    ['Two', 'One'],
  )
  assert.deepEqual(await as(app, tom, (tx) => plans.findAction(tx, { planId: plan.id, id: second })), action)
  assert.deepEqual(
    [action?.why, action?.owner, action?.startsOn, action?.dueOn, action?.priority, action?.status],
    ['Because', { kind: 'person', personId: tom.personId }, '2027-03-01', '2027-03-28', 'must', 'blocked'],
  )
  assert.deepEqual(action?.source, { kind: 'next-step', key: 'a-step' })
  assert.deepEqual(action?.links, [{ text: 'Fees', href: 'https://example.org/fees' }])
  assert.deepEqual(full?.actions[2]?.owner, { kind: 'text', text: 'Partner' })
})

test('areas come in the order of the plan, without those that were taken out', async () => {
  const { plan } = await teamPlan(app, [priya], 'Areas')
  await as(app, priya, async (tx) => {
    for (const [areaId, isIn] of [
      ['b', true],
      ['a', true],
      ['c', false],
      ['d', true],
    ] as const)
      await sql`
        insert into plans.plan_area (plan_id, area_id, council_code, is_in, target, decided_at)
        values (${plan.id}, ${areaId}, 'E06000001', ${isIn}, ${areaId === 'a' ? 'strong' : null}, ${app.clock.now})
      `.execute(tx)
    await sql`update plans.plan set area_order = ${['d', 'c']} where id = ${plan.id}`.execute(tx)
  })
  const areas = await as(app, priya, async (tx) => {
    const found = await plans.findPlan(tx, plan.id)
    return found && plans.listAreas(tx, found)
  })
  assert.deepEqual(areas, [
    { areaId: 'd', target: undefined },
    { areaId: 'a', target: 'strong' },
    { areaId: 'b', target: undefined },
  ])
})

test('an action is found in its own plan alone, by those who may see that', async () => {
  const plan = await ownPlan(app, tom)
  const id = await addAction(app, tom, { plan })
  const other = await ownPlan(app, priya)
  const found = (asker: Asker, planId: string) => as(app, asker, (tx) => plans.findAction(tx, { planId, id }))
  assert.equal((await found(tom, plan.id))?.id, id)
  assert.equal(await found(tom, other.id), undefined)
  for (const asker of [priya, lead, york, lga]) assert.equal(await found(asker, plan.id), undefined)
})

test('whoever owns an action of the council plan, or their team does, may report on it', async () => {
  const plan = await councilPlan(app, lead)
  const { team } = await teamPlan(app, [priya], 'Reporting')
  const own = await addAction(app, lead, { plan, owner: { kind: 'person', personId: tom.personId } })
  const teams = await addAction(app, lead, { plan, owner: { kind: 'team', teamId: team } })
  const may = (asker: Asker, id: string) => as(app, asker, (tx) => plans.mayReport(tx, id))
  assert.deepEqual(await Promise.all([lead, tom, priya, york, lga].map((one) => may(one, own))), [
    true,
    true,
    false,
    false,
    false,
  ])
  assert.deepEqual(await Promise.all([lead, tom, priya, york].map((one) => may(one, teams))), [
    true,
    false,
    true,
    false,
  ])
  assert.equal(await may(lead, randomUUID()), false)
})
