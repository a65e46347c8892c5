// Steps by the page of their action: added, ticked, changed, moved and removed without a script.
import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { testApp } from '../../../../tests/support/app.ts'
import { toldOf } from '../../../../tests/support/audit-trail.ts'
import type { Fields } from '../../../../tests/support/client.ts'
import { routes } from '../../../routes.ts'
import { wordsOf } from '../../assessment/answering.fixture.ts'
import { mostSteps } from '../plan-record.rules.ts'
import { addAction } from '../planned.fixture.ts'
import { actionCast } from './action-cast.fixture.ts'

const app = await testApp()
after(() => app.close())
const { lead, owner, officer, other, asLead, plan } = await actionCast(app, { nameVisible: true })
let keys: { plan: string; action: string }
let page: string
let adding: string
beforeEach(async () => {
  keys = { plan: plan.id, action: await addAction(app, asLead, { plan, dueOn: '2027-03-12' }) }
  page = routes.action.href(keys)
  adding = routes.addStep.href(keys)
})

async function add(fields: Fields) {
  return lead.post(adding, { ...(await lead.get(page)).formFields(adding), ...fields })
}

/** Adds a step by its form; its id. */
async function added(fields: Fields = {}): Promise<string> {
  const answer = await add({ title: 'Ask the suppliers', ...fields })
  assert.equal(answer.status, 303, answer.text)
  const [, id = ''] = /#step-([\da-f-]{36})$/.exec(answer.location ?? '') ?? []
  assert.ok(answer.location?.startsWith(page))
  return id
}

const addressOf = (step: string) => ({
  step: routes.step.href({ ...keys, step }),
  tick: routes.tickStep.href({ ...keys, step }),
  remove: routes.removeStep.href({ ...keys, step }),
})

describe('adding a step', () => {
  test('leads back to it, ready for the next one', async () => {
    const answer = await add({
      title: '<b>Ask</b>',
      owner: `person:${owner.personId}`,
      'due-day': '1',
      'due-month': '2',
      'due-year': '2027',
    })
    const shown = await lead.get((answer.location ?? '').split('#')[0] ?? '')
    assert.match(
      wordsOf(shown),
      /0 of 1 step done\. <b>Ask<\/b> Olga Owner · By 1 February 2027 Mark as done/,
    )
    assert.match(shown.html, /<details[^>]* open/)
    assert.ok(!shown.html.includes('<b>Ask'))
    assert.doesNotMatch((await lead.get(page)).html, /<details[^>]* open/)
  })

  test('after the end of its action, and with a date that has passed, is taken and said', async () => {
    await added({ 'due-day': '1', 'due-month': '5', 'due-year': '2027' })
    await added({ 'due-day': '1', 'due-month': '11', 'due-year': '2026' })
    const words = wordsOf(await lead.get(page))
    assert.match(words, /By 1 May 2027, after the action is due/)
    assert.match(words, /Overdue since 1 November 2026/)
  })

  test('the same form twice adds one', async () => {
    const fields = { ...(await lead.get(page)).formFields(adding), title: 'Pressed twice' }
    const answers = await Promise.all([lead.post(adding, fields), lead.post(adding, fields)])
    assert.equal(answers[0]?.location, answers[1]?.location)
    const id = answers[0]?.location?.split('#step-')[1] ?? ''
    assert.deepEqual(await toldOf(app, id), ['added step'])
    assert.match(wordsOf(await lead.get(page)), /0 of 1 step done/)
    const second = routes.addStep.href({ ...keys, action: await addAction(app, asLead, { plan }) })
    const elsewhere = await lead.post(second, fields)
    assert.equal(elsewhere.status, 303)
    assert.match(wordsOf(await lead.get((elsewhere.location ?? '').split('#')[0] ?? '')), /0 of 1 step done/)
  })

  const wrong: ReadonlyArray<readonly [string, () => Fields, string, RegExp]> = [
    ['without words', () => ({ title: ' ' }), 'title', /Enter the step/],
    ['with too many', () => ({ title: 'x'.repeat(201) }), 'title', /200 characters or less/],
    ['for another council', () => ({ owner: `person:${other.personId}` }), 'owner', /Choose again from/],
    [
      'for nobody known',
      () => ({ 'owner-text': 'no@hartlepool.gov.uk' }),
      'owner-text',
      /sign in once first/,
    ],
    ['by a day that there is not', () => ({ 'due-day': '31' }), 'due-day', /must be a real date/],
  ]
  for (const [what, fields, field, message] of wrong)
    test(`${what}: the page again, open at the form, with what was typed`, async () => {
      const answer = await add({ title: 'Kept', once: 'mine', ...fields() })
      assert.equal(answer.status, 422)
      assert.match(answer.text, message)
      assert.ok(answer.html.includes(`href="#${field}"`) && answer.html.includes(`id="${field}"`))
      assert.match(answer.html, /<details[^>]* open/)
      assert.equal(answer.formFields(adding).once, 'mine')
    })

  test('ends at the most that there may be', async () => {
    const form = (await lead.get(page)).formFields(adding)
    for (let count = 0; count < mostSteps; count += 1)
      await lead.post(adding, { ...form, title: `Step ${count}`, once: `${count}` })
    assert.match(wordsOf(await lead.get(page)), /The action has 50 steps, which is the most it can have/)
    assert.equal((await lead.post(adding, { ...form, title: 'Step 0', once: '0' })).status, 303, 'sent twice')
    const answer = await lead.post(adding, { ...form, title: 'One more', once: 'more' })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /An action has 50 steps at most/)
  })
})

describe('ticking a step off', () => {
  test('works once, by a button that names the step, and leads back to it', async () => {
    const id = await added()
    const { tick } = addressOf(id)
    const shown = await lead.get(page)
    assert.deepEqual(shown.formFields(tick), { done: 'yes' })
    assert.match(wordsOf(shown), /Mark as done: Ask the suppliers/)
    for (const answer of await Promise.all([
      lead.post(tick, { done: 'yes' }),
      lead.post(tick, { done: 'yes' }),
    ]))
      assert.equal(answer.location, `${page}#step-${id}`)
    const words = wordsOf(await lead.get(page))
    assert.match(words, /1 of 1 step done\. Done: Ask the suppliers .*Done on 3 December 2026/)
    assert.equal(words.split('Marked a step as done').length, 2)
    assert.deepEqual(await toldOf(app, id), ['added step', 'ticked step'])
    await lead.post(tick, { done: 'no' })
    assert.match(wordsOf(await lead.get(page)), /0 of 1 step done/)
  })

  test('is for its owner as well, who may change nothing else', async () => {
    const { tick, step, remove } = addressOf(await added({ owner: `person:${owner.personId}` }))
    const another = addressOf(await added())
    assert.equal((await owner.post(tick, { done: 'yes' })).status, 303)
    assert.equal((await owner.post(another.tick, { done: 'yes' })).status, 303)
    assert.ok(!(await owner.get(page)).html.includes(`href="${step}"`))
    assert.equal((await owner.get(step)).status, 403)
    for (const address of [step, remove, adding]) assert.equal((await owner.post(address, {})).status, 403)
  })

  test('not by others, and not without saying what it shall be', async () => {
    const { tick } = addressOf(await added())
    assert.equal((await officer.post(tick, { done: 'yes' })).status, 403)
    assert.equal((await other.post(tick, { done: 'yes' })).status, 404)
    assert.equal((await lead.post(tick, {})).status, 400)
    assert.equal((await lead.post(addressOf(crypto.randomUUID()).tick, { done: 'yes' })).status, 404)
    assert.equal((await lead.post(addressOf('x').tick, { done: 'yes' })).status, 404)
  })
})

describe('the order of steps', () => {
  const moving = () => routes.moveStep.href(keys)
  const titles = async () =>
    [...(await lead.get(page)).html.matchAll(/aria-label="Move (?:up|down): (\w)"/g)].map(([, one]) => one)
  /** Presses a button of the page. */
  async function press(label: string) {
    const { html } = await lead.get(page)
    const value = html.match(new RegExp(`value="([^"]+)" aria-label="${label}"`))?.[1]
    return lead.post(moving(), { move: value ?? assert.fail(`there is no ${label}`) })
  }
  const order = async () => [...new Set(await titles())].join('')

  test('is changed by buttons up, down and to the top, which lead back to the step', async () => {
    const a = await added({ title: 'A' })
    assert.deepEqual(await titles(), [])
    await added({ title: 'B' })
    await added({ title: 'C' })
    assert.equal(await order(), 'ABC')
    assert.equal((await press('Move down: A')).location, `${page}#step-${a}`)
    assert.equal(await order(), 'BAC')
    await press('Move to top: C')
    assert.equal(await order(), 'CBA')
    await press('Move up: A')
    assert.equal(await order(), 'CAB')
    const names = (await titles()).length
    assert.equal(names, 4, 'the first has no way up and the last none down')
    await added({ title: 'D' })
    assert.equal(await order(), 'CABD')
    assert.doesNotMatch(wordsOf(await lead.get(page)), /Changed the step/)
  })

  test('is kept by two who move at once', async () => {
    const ids: string[] = []
    for (const title of ['A', 'B', 'C', 'D']) ids.push(await added({ title }))
    const [a, b, c, d] = ids
    const moves = [`${d}:before:${b}`, `${a}:after:${c}`]
    const answers = await Promise.all(moves.map((move) => lead.post(moving(), { move })))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.equal(await order(), 'DBCA')
  })

  test('is for those who may change the plan', async () => {
    const [first, second] = [await added({ title: 'A' }), await added({ title: 'B' })]
    const move = `${second}:top`
    for (const any of [move, '']) assert.equal((await officer.post(moving(), { move: any })).status, 403)
    assert.equal((await other.post(moving(), { move })).status, 404)
    assert.doesNotMatch((await officer.get(page)).html, /name="move"/)
    for (const wrong of ['', 'x:top', `${first}:before:x`])
      assert.equal((await lead.post(moving(), { move: wrong })).status, 400, wrong)
    const stranger = crypto.randomUUID()
    assert.equal((await lead.post(moving(), { move: `${stranger}:top` })).status, 404)
    assert.equal((await lead.post(moving(), { move: `${second}:before:${stranger}` })).status, 303)
    assert.equal(await order(), 'AB')
  })
})

describe('changing and removing a step', () => {
  test('is told in the history of its action', async () => {
    const id = await added()
    const { step } = addressOf(id)
    const fields = (await lead.get(step)).formFields(step)
    const changed = { ...fields, title: 'Ask all suppliers', 'owner-text': 'A partner' }
    for (const answer of [await lead.post(step, changed), await lead.post(step, changed)])
      assert.equal(answer.location, routes.action.href(keys, { done: 'step-changed' }))
    assert.deepEqual(await toldOf(app, id), ['added step', 'changed step'])
    assert.match(
      wordsOf(await lead.get(page)),
      /Changed the step: Ask the suppliers Title: from Ask the suppliers to Ask all suppliers Owner: from Nobody yet to A partner/,
    )
  })

  test('takes whoever was chosen in place of a text, and keeps an owner who has left', async () => {
    const leaver = await app.signedIn({ name: 'Gone Person', nameVisible: true })
    const { step } = addressOf(await added({ 'owner-text': 'A partner' }))
    const change = async (fields: Fields) =>
      lead.post(step, { ...(await lead.get(step)).formFields(step), ...fields })
    assert.equal((await change({ owner: `person:${leaver.personId}` })).status, 303)
    await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
      leaver.personId,
    ])
    assert.equal((await change({ title: 'Still theirs' })).status, 303)
    assert.match(wordsOf(await lead.get(page)), /Still theirs Gone Person \(has left\)/)
  })

  test('from an older version, both are shown', async () => {
    const { step } = addressOf(await added())
    const mine = (await lead.get(step)).formFields(step)
    await lead.post(step, { ...mine, title: 'Theirs' })
    const answer = await lead.post(step, { ...mine, title: 'Mine' })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /Title Now Theirs What you entered Mine/)
    assert.equal((await lead.post(step, answer.formFields(step))).status, 303)
  })

  test('what cannot be: the page again', async () => {
    const { step } = addressOf(await added())
    const fields = (await lead.get(step)).formFields(step)
    assert.equal((await lead.post(step, { ...fields, title: '' })).status, 422)
    assert.equal((await lead.post(step, { ...fields, owner: `person:${other.personId}` })).status, 422)
    assert.equal((await lead.post(step, { ...fields, 'owner-text': 'no@hartlepool.gov.uk' })).status, 422)
    assert.equal((await other.post(step, fields)).status, 404)
  })

  test('a step that is done stays; one that is not goes', async () => {
    const { step, tick, remove } = addressOf(await added())
    await lead.post(tick, { done: 'yes' })
    assert.equal((await lead.post(remove, {})).location, step)
    assert.match(wordsOf(await lead.get(step)), /The step is done, so it stays on record/)
    await lead.post(tick, { done: 'no' })
    const answer = await lead.post(remove, {})
    assert.equal(answer.location, routes.action.href(keys, { done: 'step-removed' }))
    assert.match(wordsOf(await lead.get(page)), /No steps yet.* Removed the step: Ask the suppliers/)
    assert.equal((await lead.post(remove, {})).status, 404)
    assert.equal((await lead.get(step)).status, 404)
  })
})
