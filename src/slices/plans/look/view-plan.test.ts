// The four ways to look at a plan, as those see them who may change it, only read it, or not see it at all.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { routes } from '../../../routes.ts'
import type { Plan } from '../plan-record.rules.ts'
import { type Asker, addAction, as, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'

type Client = Awaited<ReturnType<TestApp['signedIn']>>

let app: TestApp
let lead: Client
let tom: Client
let york: Client
let lga: Client
let asLead: Asker
let plan: Plan
const ids = new Map<string, string>()
const ways = [routes.plan, routes.planBoard, routes.planTimeline, routes.planSummary]

before(async () => {
  app = await testApp()
  lead = await app.signedIn({ name: 'Lena Head', isLead: true })
  tom = await app.signedIn({ name: 'Tom Reed' })
  york = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014', isLead: true })
  lga = await app.signedIn({ email: 'x@local.gov.uk', council: null })
  asLead = { personId: lead.personId, role: 'lead' }
  plan = await councilPlan(app, asLead)
  await as(app, asLead, (tx) =>
    sql`
      insert into plans.plan_area (plan_id, area_id, council_code, is_in, decided_at)
      select ${plan.id}::uuid, area, 'E06000001', true, ${app.clock.now}::timestamptz
      from unnest(${['service.managing-income', 'csf.approach-to-change']}::text[]) area
    `.execute(tx),
  )
  const add = async (
    title: string,
    given: Parameters<typeof addAction>[2] extends infer G ? Partial<G> : never,
  ) => ids.set(title, await addAction(app, asLead, { plan, title, ...given }))
  await add('Agree charges', { areaId: 'service.managing-income', dueOn: '2026-11-30', priority: 'must' })
  await add('Buy <b>software</b>', {
    owner: { kind: 'person', personId: tom.personId },
    status: 'blocked',
    statusReason: 'The supplier has not answered',
    startsOn: '2026-12-01',
    dueOn: '2026-12-24',
  })
  await add('Tell cabinet', { areaId: 'service.managing-income', status: 'done', statusReason: 'Told' })
  const id = ids.get('Agree charges') ?? ''
  await as(app, asLead, (tx) =>
    sql`
      insert into plans.step (action_id, plan_id, council_code, position, title, done_at, done_by, remind_from, version)
      values (${id}, ${plan.id}, 'E06000001', 0, 'One', ${app.clock.now}, ${lead.personId}, '2026-12-03', 1),
        (${id}, ${plan.id}, 'E06000001', 1, 'Two', null, null, '2026-12-03', 1)
    `.execute(tx),
  )
})
after(() => app.close())

const share = (at: Date | null) =>
  as(app, asLead, (tx) => sql`update plans.plan set shared_at = ${at} where id = ${plan.id}`.execute(tx))

describe('the list', () => {
  test('sums up, groups by area in the order of the plan, and says what each action is', async () => {
    const { status, text } = await lead.get(routes.plan.href({ plan: plan.id }))
    assert.equal(status, 200)
    assert.match(
      text,
      /^Hartlepool Borough Council ?Council plan ?3 actions: 1 done, 1 overdue; 1 area has none yet\./,
    )
    assert.match(
      text,
      /Approach to change ?No actions yet\. Add one to Approach to change or see suggestions for Approach to change/,
    )
    assert.match(
      text,
      /Managing income: service focus \(2\) ?Agree charges ?Priority: must · 1 of 2 steps done\W*Not started ?Nobody yet ?Overdue since 30 November 2026/,
    )
    assert.match(
      text,
      /No area \(1\) ?Buy <b>software<\/b> ?Priority: should\W*Blocked ?A colleague ?Due 24 December 2026/,
    )
    assert.ok(text.indexOf('Approach to change') < text.indexOf('Managing income: service focus ('))
  })

  test('filters, sorts and groups as the address says, and how to see all again', async () => {
    const href = routes.plan.href({ plan: plan.id }, { group: 'none', status: 'open', sort: 'due' })
    const { text, html } = await lead.get(href)
    assert.match(text, /2 of 3 actions are shown: status Not done and not dropped\. Show all/)
    assert.ok(
      html.includes(
        `href="${routes.plan.href({ plan: plan.id }, { group: 'none', sort: 'due' }).replace('&', '&amp;')}"`,
      ),
    )
    assert.ok(text.indexOf('Agree charges') < text.indexOf('Buy'))
    assert.doesNotMatch(text, /Tell cabinet|No actions yet/)
    assert.doesNotMatch(html, /name="move"/, 'only the order of the plan can be changed')
  })

  test('filtered to nothing it still says so', async () => {
    const { text } = await lead.get(
      routes.plan.href({ plan: plan.id }, { status: 'dropped', owner: 'nobody' }),
    )
    assert.match(text, /None of 3 actions are shown: owner Nobody yet, status Dropped\. Show all$/)
  })

  test('an address with anything in it shows the plan', async () => {
    for (const query of [
      '?group=x&sort=&area=%00',
      '?owner=%F0%9F%98%80&due=yesterday',
      `?area=${'x'.repeat(5000)}`,
    ]) {
      const { status } = await lead.get(routes.plan.href({ plan: plan.id }) + query)
      assert.ok(status === 200 || status === 404, query)
    }
  })

  test('a new plan says how to begin', async () => {
    const own = await ownPlan(app, { personId: tom.personId })
    const { text } = await tom.get(routes.plan.href({ plan: own.id }))
    assert.match(text, /My plan ?No actions yet\./)
    assert.match(text, /Add an action ?Areas in this plan ?See suggested actions/)
    assert.match(text, /Begin with the areas that matter most/)
    assert.match(text, /Only you see this plan\. Share it with your council/)
    assert.doesNotMatch(text, /Group, filter and sort|Download/)
    for (const path of [routes.planBoard, routes.planTimeline, routes.planSummary])
      assert.match((await tom.get(path.href({ plan: own.id }))).text, /Add an action/)
    await addAction(app, { personId: tom.personId }, { plan: own, title: 'Some day' })
    const { text: timeline } = await tom.get(routes.planTimeline.href({ plan: own.id }))
    assert.match(timeline, /Once an action has a due date, a bar shows it here\..*Some day/)
  })
})

describe('the board', () => {
  test('has a column for each status, with how many, and a way to change each', async () => {
    const { text, html } = await lead.get(routes.planBoard.href({ plan: plan.id }))
    assert.match(text, /Not started \(1\) ?Agree charges/)
    assert.match(text, /In progress \(0\) ?Blocked \(1\)/)
    assert.equal(html.match(/>Move to: </g)?.length, 3)
  })

  test('offers an owner their own actions alone', async () => {
    const { html } = await tom.get(routes.planBoard.href({ plan: plan.id }))
    const own = routes.changeStatus.href({ plan: plan.id, action: ids.get('Buy <b>software</b>') ?? '' })
    assert.equal(html.match(/>Move to: </g)?.length, 1)
    assert.ok(html.includes(`action="${own}"`))
  })
})

test('the timeline says every date in words and draws the same', async () => {
  const { text, html } = await lead.get(routes.planTimeline.href({ plan: plan.id }))
  assert.match(text, /Today is 3 December 2026/)
  assert.match(text, /Overdue \(1\) ?Agree charges/)
  assert.match(text, /This month, December 2026 \(1\) ?.*Due 24 December 2026, from 1 December 2026/)
  assert.match(text, /Done or dropped \(1\) ?Tell cabinet/)
  assert.equal(html.match(/class="tiex-progress__bar"[^>]*aria-hidden="true"/g)?.length, 2)
})

test('the summary has the figures and the names of those who show them', async () => {
  const { text } = await tom.get(routes.planSummary.href({ plan: plan.id }))
  assert.match(text, /^Hartlepool Borough Council, 3 December 2026 ?Council plan: summary/)
  assert.match(text, /Service focus ?1 of 2 ?1/)
  assert.match(text, /Overdue \(1\) ?Agree charges: Nobody yet, due 30 November 2026/)
  assert.match(text, /Due in the next 30 days \(1\) ?Buy <b>software<\/b>: You, due 24 December 2026/)
  assert.match(text, /Blocked \(1\) ?Buy <b>software<\/b>: You\. The supplier has not answered/)
  assert.match(text, /Nobody yet ?1 ?1 ?1/)
})

describe('whoever may only read', () => {
  test('finds nothing to change', async () => {
    const { status, text, html } = await tom.get(routes.plan.href({ plan: plan.id }))
    assert.equal(status, 200)
    assert.doesNotMatch(text, /Add an action|Areas in this plan|suggestions|Import|Share it/)
    assert.doesNotMatch(html, /name="move"/)
    assert.match(text, /Everyone in your council can read this plan, and leads can change it\./)
  })

  test('a closed team keeps its plan to read', async () => {
    const { team, plan: teams } = await teamPlan(app, [{ personId: tom.personId }], 'Closed')
    await addAction(app, { personId: tom.personId }, { plan: teams })
    await as(app, { personId: tom.personId }, (tx) =>
      sql`update teams.team set closed_at = ${app.clock.now} where id = ${team}`.execute(tx),
    )
    const { text } = await tom.get(routes.plan.href({ plan: teams.id }))
    assert.match(text, /The team is closed\. Its members can still read this plan; nobody can change it\./)
    assert.doesNotMatch(text, /Add an action/)
  })
})

test('another council, the LGA without a share, and nobody at all get the same 404', async () => {
  for (const path of ways) {
    const unknown = await york.get(path.href({ plan: randomUUID() }))
    for (const who of [york, lga]) {
      const answer = await who.get(path.href({ plan: plan.id }))
      assert.equal(answer.status, 404)
      assert.equal(answer.text, unknown.text)
    }
    assert.equal((await lead.get(path.href({ plan: 'no-id' }))).status, 404)
    const own = await ownPlan(app, { personId: tom.personId })
    assert.equal((await lead.get(path.href({ plan: own.id }))).status, 404)
  }
})

test("the LGA reads a shared council plan without anybody's name and changes nothing", async () => {
  await share(app.clock.now)
  for (const path of ways) {
    const { status, html, text } = await lga.get(path.href({ plan: plan.id }))
    assert.equal(status, 200)
    assert.doesNotMatch(html, /Tom Reed|Lena Head|name="move"|Move to: |Add an action/)
    assert.ok(html.includes(`href="${routes.lgaPlans.href()}"`))
    assert.match(text, /Hartlepool Borough Council/)
  }
  assert.match((await lga.get(routes.planSummary.href({ plan: plan.id }))).text, /An officer/)
  await share(null)
  assert.equal((await lga.get(routes.plan.href({ plan: plan.id }))).status, 404)
})

test('the other ways to look are a list with the present one marked', async () => {
  for (const path of ways) {
    const { html } = await lead.get(path.href({ plan: plan.id }))
    for (const other of ways) assert.ok(html.includes(`href="${other.href({ plan: plan.id })}"`))
    assert.match(html, new RegExp(`href="${path.href({ plan: plan.id })}" aria-current="page"`))
  }
})
