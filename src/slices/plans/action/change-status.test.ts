// Saying how an action goes, by those who may: reasons, updates, conflicts and what is not saved.
import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { toldOf } from '../../../../tests/support/audit-trail.ts'
import type { Fields } from '../../../../tests/support/client.ts'
import { routes } from '../../../routes.ts'
import { wordsOf } from '../../assessment/answering.fixture.ts'
import { addAction, as, teamPlan } from '../planned.fixture.ts'
import { actionCast } from './action-cast.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>
const app = await testApp()
after(() => app.close())
const { lead, owner, officer, other, asLead, plan } = await actionCast(app)
let keys: { plan: string; action: string }
let address: string
let page: string
beforeEach(async () => {
  const ownedBy = { kind: 'person', personId: owner.personId } as const
  keys = { plan: plan.id, action: await addAction(app, asLead, { plan, owner: ownedBy }) }
  address = routes.changeStatus.href(keys)
  page = routes.action.href(keys)
})

async function formOf(client: Signed): Promise<Record<string, string | string[]>> {
  const shown = await client.get(address)
  assert.equal(shown.status, 200, shown.text)
  return shown.formFields(address)
}

async function report(fields: Fields, client = owner) {
  return client.post(address, { ...(await formOf(client)), ...fields })
}

describe('saying how it is going', () => {
  test('an owner who may not change the action may say this, and sees it saved', async () => {
    const shown = await owner.get(page)
    assert.ok(shown.html.includes(`href="${address}"`))
    assert.ok(!shown.html.includes(routes.changeAction.href(keys)))
    const answer = await report({ status: 'in-progress', comment: 'Begun <i>today</i>' })
    assert.equal(answer.location, routes.action.href(keys, { done: 'reported' }))
    const seen = wordsOf(await lead.get(page))
    assert.match(seen, /In progress since 3 December 2026/)
    assert.match(seen, /A colleague Changed the status from Not started to In progress Begun <i>today<\/i>/)
    assert.match(wordsOf(await owner.get(page)), /You Changed the status from Not started/)
  })

  test('blocked, done and dropped say why; moving on leaves that behind, but not in the history', async () => {
    await report({ status: 'blocked', reason: 'No money' })
    assert.match(wordsOf(await lead.get(page)), /Blocked since 3 December 2026 No money/)
    assert.equal((await formOf(owner)).reason, 'No money')
    assert.equal((await report({ reason: 'Still no money' })).status, 303)
    await report({ status: 'done', reason: 'All fees are on the web' })
    await report({ status: 'in-progress' })
    const seen = wordsOf(await lead.get(page))
    assert.match(seen, /In progress since 3 December 2026 Say how it is going/)
    assert.match(seen, /from Blocked to Done Reason or outcome: All fees are on the web/)
    assert.match(seen, /from Not started to Blocked Reason or outcome: No money/)
  })

  test('why it was blocked is not taken for what came of it', async () => {
    await report({ status: 'blocked', reason: 'No money' })
    const answer = await report({ status: 'done' })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Enter what came of it\. What is here was said of the status before/)
    assert.equal((await report({ status: 'in-progress' })).status, 303)
  })

  test('an update alone is an entry of its own', async () => {
    await report({ comment: 'Rang them twice' })
    assert.match(wordsOf(await lead.get(page)), /A colleague Wrote an update Rang them twice/)
  })

  test('done with open steps is taken, and said', async () => {
    const adding = routes.addStep.href(keys)
    for (const title of ['Ask', 'Write'])
      await lead.post(adding, { title, owner: '', 'owner-text': '', once: title })
    assert.match(wordsOf(await owner.get(address)), /2 of 2 steps are not marked as done; you can still say/)
    await report({ status: 'done', reason: 'Finished' })
    assert.match(wordsOf(await lead.get(page)), /Finished 2 of 2 steps are not marked as done\./)
  })

  test('the same form twice is one entry', async () => {
    const fields = { ...(await formOf(owner)), status: 'in-progress', comment: 'Once' }
    const answers = await Promise.all([owner.post(address, fields), owner.post(address, fields)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.equal(wordsOf(await lead.get(page)).split('Once').length, 2)
    assert.deepEqual(await toldOf(app, keys.action), ['reported on action'])
    const second = await addAction(app, asLead, { plan })
    const ofSecond = routes.changeStatus.href({ plan: plan.id, action: second })
    assert.equal((await lead.post(ofSecond, fields)).status, 303, 'of another action')
    assert.equal((await lead.post(address, { ...fields, comment: "Another's" })).status, 303, 'by another')
  })

  test('after somebody else has reported, both are shown and nothing is lost', async () => {
    const mine = { ...(await formOf(owner)), status: 'done', reason: 'Finished', comment: 'At last' }
    await report({ status: 'blocked', reason: 'No money' }, lead)
    const answer = await owner.post(address, mine)
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /Status Now Blocked What you entered Done/)
    assert.match(wordsOf(answer), /Reason or outcome Now No money What you entered Finished/)
    const again = answer.formFields(address)
    assert.deepEqual([again.status, again.comment, again.version], ['done', 'At last', '2'])
    assert.equal((await owner.post(address, again)).status, 303)
  })
})

const wrong: ReadonlyArray<readonly [string, Fields, string, RegExp]> = [
  ['no status', { status: '' }, 'status', /Select how it stands/],
  ['a strange status', { status: 'finished' }, 'status', /Select how it stands/],
  ['blocked without a reason', { status: 'blocked', reason: ' ' }, 'reason', /Enter what stands in the way/],
  ['done without an outcome', { status: 'done' }, 'reason', /Enter what came of it/],
  ['dropped without a reason', { status: 'dropped' }, 'reason', /Enter why it was dropped/],
  ['a reason that has no place', { status: 'in-progress', reason: 'x' }, 'reason', /Enter it as an update/],
  ['a long reason', { status: 'done', reason: 'x'.repeat(2001) }, 'reason', /2,000 characters or less/],
  ['a long update', { comment: 'x'.repeat(2001) }, 'comment', /2,000 characters or less/],
  ['nothing new', {}, 'comment', /Select another status, or enter an update/],
]
describe('what is not saved', () => {
  for (const [what, fields, field, message] of wrong)
    test(`${what}: the page again, with what was typed`, async () => {
      const answer = await report(fields)
      assert.equal(answer.status, 422)
      assert.match(answer.text, message)
      assert.ok(answer.html.includes(`href="#${field}"`) && answer.html.includes(`id="${field}"`))
      if (fields.comment) assert.equal(answer.formFields(address).comment, fields.comment)
    })
})

describe('who may say it', () => {
  test('others who read the plan are told; whoever does not read it finds nothing', async () => {
    const fields = await formOf(owner)
    assert.equal((await officer.get(address)).status, 403)
    assert.equal((await officer.post(address, fields)).status, 403)
    assert.ok(!(await officer.get(page)).html.includes(address))
    assert.equal((await other.get(address)).status, 404)
    assert.equal((await other.post(address, fields)).status, 404)
    assert.equal((await owner.get(routes.changeStatus.href({ ...keys, action: 'x' }))).status, 404)
  })

  test('members of a team that owns it; nobody once the team of a plan is closed', async () => {
    const made = await teamPlan(app, [officer, owner])
    const team = { kind: 'team', teamId: made.team } as const
    const shared = { plan: plan.id, action: await addAction(app, asLead, { plan, owner: team }) }
    assert.equal((await officer.get(routes.changeStatus.href(shared))).status, 200)
    const inTeam = { plan: made.plan.id, action: await addAction(app, officer, { plan: made.plan }) }
    assert.equal((await lead.get(routes.action.href(inTeam))).status, 404)
    await as(app, officer, (tx) =>
      sql`update teams.team set closed_at = ${app.clock.now} where id = ${made.team}`.execute(tx),
    )
    assert.equal((await officer.get(routes.action.href(inTeam))).status, 200)
    assert.equal((await officer.get(routes.changeStatus.href(inTeam))).status, 403)
    assert.equal((await officer.get(routes.changeAction.href(inTeam))).status, 403)
  })
})
