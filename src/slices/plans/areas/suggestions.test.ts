// Suggestions become actions, asked of the real app.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { realFramework } from '../../../../tests/support/frameworks.ts'
import { beginAssessment, fillAreas, submitAssessment } from '../../../../tests/support/made-assessments.ts'
import { routes } from '../../../routes.ts'
import { agreedRound, finalised, madeWorkshop } from '../../official/agreed-round.fixture.ts'
import { readPlan } from '../plan.queries.ts'
import { mostActions, type Plan } from '../plan-record.rules.ts'
import { as, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>

const framework = realFramework()
const [first, second] = framework.areas
assert.ok(first && second)
const steps = first.nextSteps['needs-improvement'] ?? []
const note = `Nobody owns the policy. ${'Everybody waits for the other. '.repeat(10)}`.trim()
const suggestionsOf = (plan: Plan, query = {}) => routes.planSuggestions.href({ plan: plan.id }, query)

const app = await testApp()
after(() => app.close())

/** Somebody who answered the first area badly, noted an impediment there and has it in the plan. */
async function planner(): Promise<{ owner: Signed; plan: Plan; assessment: string }> {
  const owner = await app.signedIn()
  const assessment = await beginAssessment(owner)
  const answers = Object.fromEntries(first?.statements.map(({ id }) => [id, 'strongly-disagree']) ?? [])
  const fields = { ...answers, 'note.impediments': note, 'in-plan': 'yes' }
  await fillAreas(owner, assessment, { filling: () => fields, areas: [first?.id ?? ''] })
  await submitAssessment(owner, assessment)
  return { owner, plan: await ownPlan(app, owner), assessment }
}

async function actions(asker: Signed, plan: Plan, role: 'officer' | 'lead' = 'officer') {
  return (await as(app, { personId: asker.personId, role }, (tx) => readPlan(tx, plan))).actions
}

const keyOf = (step: { readonly id: string } | undefined) => `next-step:${step?.id}`

describe("one's own plan", () => {
  test('suggests next steps and impediments; one click makes an action that stays tied to where it came from', async () => {
    const { owner, plan, assessment } = await planner()
    const page = await owner.get(suggestionsOf(plan))
    for (const { text } of steps) assert.ok(page.text.includes(text.replace(/\.$/, '')), text)
    assert.match(page.text, /Nobody owns the policy/)
    assert.match(page.text, /An impediment that you noted/)
    const answer = await owner.post(suggestionsOf(plan), { take: `impediment:own:${first.id}` })
    assert.equal(answer.location, suggestionsOf(plan, { added: '1', before: '0' }))
    const [action, ...none] = await actions(owner, plan)
    assert.deepEqual(none, [])
    assert.ok(action)
    assert.deepEqual(
      [action.title, action.why, action.areaId, action.statementId, action.assessmentId, action.source],
      [
        'Nobody owns the policy',
        note,
        first.id,
        undefined,
        assessment,
        { kind: 'impediment', key: first.id },
      ],
    )
    const after = await owner.get(answer.location ?? '')
    assert.match(after.text, /1 action added to the plan\. Give it an owner and a date\./)
    assert.match(after.text, /In the plan: Nobody owns the policy/)
    assert.ok(after.html.includes(routes.action.href({ plan: plan.id, action: action.id })))
  })

  test('several at once; the same form sent twice, and at once, adds each once', async () => {
    const { owner, plan } = await planner()
    const take = { take: [...steps, ...steps].map(keyOf) }
    const sent = await Promise.all([1, 2, 3].map(() => owner.post(suggestionsOf(plan), take)))
    assert.deepEqual(
      sent.map(({ status }) => status),
      [303, 303, 303],
    )
    assert.equal((await actions(owner, plan)).length, steps.length)
    const again = await owner.post(suggestionsOf(plan), take)
    assert.match(
      (await owner.get(again.location ?? '')).text,
      /Nothing was added: 2 were in the plan already\./,
    )
  })

  test('shows one area alone, and comes back to it', async () => {
    const { owner, plan } = await planner()
    await owner.post(routes.planAreas.href({ plan: plan.id }), { mode: 'add', area: second.id })
    const one = await owner.get(suggestionsOf(plan, { area: first.id }))
    assert.match(one.text, /See suggestions for every area/)
    assert.ok(!one.text.includes(second.title))
    const all = await owner.get(suggestionsOf(plan))
    assert.ok(all.text.includes(second.title))
    assert.match(all.text, /Nothing to suggest: the area has no score/)
    const taken = await owner.post(suggestionsOf(plan), { take: keyOf(steps[0]), area: first.id })
    assert.equal(taken.location, suggestionsOf(plan, { area: first.id, added: '1', before: '0' }))
  })

  test('an empty plan says how to begin', async () => {
    const owner = await app.signedIn()
    const page = await owner.get(suggestionsOf(await ownPlan(app, owner)))
    assert.match(page.text, /Suggestions are made for the areas of the plan\. It has none yet\.Choose areas/)
    assert.match(page.text, /You have not submitted an assessment yet/)
  })
})

describe('bad input', () => {
  const cases: [situation: string, fields: Record<string, string | string[]>, says: RegExp][] = [
    ['nothing is ticked', {}, /Tick at least one suggestion/],
    ['a key that is none', { take: 'x' }, /no longer suggested/],
    ['a step of another category', { take: keyOf(first.nextSteps.strong?.[0]) }, /no longer suggested/],
    [
      'a step of an area that is not in the plan',
      { take: keyOf(second.nextSteps['needs-improvement']?.[0]) },
      /no longer suggested/,
    ],
    [
      'a reason where there is none',
      { take: `reason:official:${first.statements[0]?.id}` },
      /no longer suggested/,
    ],
    ['one of several is forged', { take: [keyOf(steps[0]), '__proto__'] }, /no longer suggested/],
  ]
  for (const [situation, fields, says] of cases)
    test(situation, async () => {
      const { owner, plan } = await planner()
      const answer = await owner.post(suggestionsOf(plan), fields)
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
      assert.deepEqual(await actions(owner, plan), [])
      if (situation.startsWith('one of'))
        assert.match(
          answer.html,
          new RegExp(`value="${RegExp.escape(keyOf(steps[0]))}"[^>]* checked`),
          'ticks stay',
        )
    })

  test('a full plan takes no more, whether its actions are about areas or not', async () => {
    const { owner, plan } = await planner()
    await app.database.servicePool.query(
      `begin; select set_config('app.person', '${owner.personId}', true), set_config('app.role', 'officer', true),
         set_config('app.council', 'E06000001', true);
       insert into plans.action (plan_id, council_code, title, why, area_id, priority, status, status_reason, status_at,
         remind_from, version, made_by, made_at, changed_at)
       select '${plan.id}', 'E06000001', 'One of many', '', case when n % 2 = 0 then '${second.id}' end, 'should', 'not-started', '', now(), now(), 1,
         '${owner.personId}', now(), now() from generate_series(2, ${mostActions}) n; commit`,
    )
    const answer = await owner.post(suggestionsOf(plan), { take: steps.map(keyOf) })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /A plan holds 1,000 actions at most/)
    for (const step of steps)
      assert.match(answer.html, new RegExp(`value="${RegExp.escape(keyOf(step))}"[^>]* checked`))
    assert.equal((await owner.post(suggestionsOf(plan), { take: keyOf(steps[0]) })).status, 303)
  })

  test('odd addresses are answered plainly', async () => {
    const { owner, plan } = await planner()
    for (const query of [
      { area: '__proto__' },
      { added: 'x' },
      { 'areas-added': '99999' },
      { added: '1', before: '-1' },
    ])
      assert.equal((await owner.get(suggestionsOf(plan, query))).status, 200)
  })
})

describe('the council plan', () => {
  test('suggests from the official assessment: reasons and dissent by statement, as a lead alone may add them', async () => {
    const round = await agreedRound(app)
    const statement = first.statements[1]?.id ?? ''
    const agreed = Object.fromEntries(
      framework.areas.flatMap(({ statements }) => statements.map(({ id }) => [id, { option: 'disagree' }])),
    )
    const told = {
      option: 'disagree',
      reason: 'Half of the services have no plan',
      dissent: 'Housing has one',
    }
    await madeWorkshop(app, round, { agreed: { ...agreed, [statement]: told } })
    assert.equal((await finalised(round.lead, round.round, 'workshop')).status, 303)
    const { lead } = round
    const plan = await councilPlan(app, lead)
    const colleague = await app.signedIn()
    assert.equal((await colleague.get(suggestionsOf(plan))).status, 403)
    assert.equal((await colleague.post(suggestionsOf(plan), { take: 'x' })).status, 403)
    await lead.post(routes.planAreas.href({ plan: plan.id }), { mode: 'add', area: first.id })
    const page = await lead.get(suggestionsOf(plan))
    assert.match(page.text, /the official assessment of the whole council, finalised on/)
    assert.match(page.text, /Half of the services have no planThe reason agreed for "Plan"/)
    const key = `reason:official:${statement}`
    assert.equal((await lead.post(suggestionsOf(plan), { take: key })).status, 303)
    const [action] = await actions(lead, plan, 'lead')
    assert.ok(action)
    const { rows } = await app.database.ownerPool.query(
      `select id from assessment.assessment where kind = 'council'`,
    )
    assert.deepEqual(
      [action.title, action.why, action.statementId, action.assessmentId],
      ['Half of the services have no plan', 'Seen otherwise: Housing has one', statement, rows[0]?.id],
    )
    await forTeam(colleague)
  })

  /** A team plans from the own assessment of whoever asks and from what stands for the council. */
  async function forTeam(member: Signed): Promise<void> {
    const { plan } = await teamPlan(app, [member])
    await member.post(routes.planAreas.href({ plan: plan.id }), { mode: 'add', area: first?.id ?? '' })
    const page = await member.get(suggestionsOf(plan))
    assert.match(page.text, /The reason agreed for "Plan"/)
    assert.equal((await member.post(suggestionsOf(plan), { take: keyOf(steps[0]) })).status, 303)
  }
})

test('who may: nobody but those who may change the plan', async () => {
  const { plan } = await planner()
  const stranger = await app.signedIn({ council: 'E06000002', email: 'x@middlesbrough.gov.uk' })
  for (const other of [await app.signedIn(), await app.signedIn({ isLead: true }), stranger]) {
    assert.equal((await other.get(suggestionsOf(plan))).status, 404)
    assert.equal((await other.post(suggestionsOf(plan), { take: keyOf(steps[0]) })).status, 404)
  }
})
