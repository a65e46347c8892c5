// Changing and deleting an action by its pages, two people at once included.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import type { Fields } from '../../../../tests/support/client.ts'
import { realFramework } from '../../../../tests/support/frameworks.ts'
import { overtaken } from '../../../../tests/support/overtake.ts'
import { routes } from '../../../routes.ts'
import { wordsOf } from '../../assessment/answering.fixture.ts'
import type { NewAction } from '../add-action.queries.ts'
import { findAction } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { addAction, as, councilPlan } from '../planned.fixture.ts'
import { changeAction } from './change-action.queries.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>
const framework = realFramework()
const [area, otherArea] = framework.areas
assert.ok(area && otherArea)

let app: TestApp
let lead: Signed
let officer: Signed
let other: Signed
let plan: Plan
before(async () => {
  app = await testApp()
  lead = await app.signedIn({ email: 'priya@hartlepool.gov.uk', name: 'Priya Shah', isLead: true })
  officer = await app.signedIn({ email: 'tom@hartlepool.gov.uk', name: 'Tom Open', nameVisible: true })
  other = await app.signedIn({ email: 'x@stockton.gov.uk', council: 'E06000004', isLead: true })
  plan = await councilPlan(app, { personId: lead.personId, role: 'lead' })
})
after(() => app.close())

async function made(given: Partial<NewAction> = {}) {
  const action = await addAction(app, { personId: lead.personId, role: 'lead' }, { plan, ...given })
  const keys = { plan: plan.id, action }
  return {
    keys,
    page: routes.action.href(keys),
    change: routes.changeAction.href(keys),
    remove: routes.deleteAction.href(keys),
  }
}

async function formOf(address: string): Promise<Record<string, string | string[]>> {
  const shown = await lead.get(address)
  assert.equal(shown.status, 200, shown.text)
  return shown.formFields(address)
}

async function change(address: string, fields: Fields) {
  return lead.post(address, { ...(await formOf(address)), ...fields })
}

describe('changing an action', () => {
  test('is told in its history, field by field, with who and when', async () => {
    const { change: address, page } = await made({ dueOn: '2027-03-12', areaId: area.id })
    const answer = await change(address, {
      title: 'Publish all fees',
      'due-month': '4',
      owner: `person:${officer.personId}`,
    })
    assert.equal(
      answer.location,
      routes.action.href({ plan: plan.id, action: page.split('/').at(-1) ?? '' }, { done: 'changed' }),
    )
    const words = wordsOf(await officer.get(page))
    assert.match(words, /3 December 2026 at 9:30am · Priya Shah Changed the action/)
    assert.match(words, /Owner: from Nobody yet to You/)
    assert.match(words, /Due date: from 12 March 2027 to 12 April 2027/)
    assert.match(words, /Priya Shah Added the action/)
  })

  test('what is not touched stays: sent back as it was shown, nothing changes', async () => {
    const { change: address, page } = await made({
      why: '\nTwo\n\nlines',
      areaId: area.id,
      statementId: area.statements[1]?.id,
      owner: { kind: 'text', text: 'A partner' },
      startsOn: '2027-01-05',
      dueOn: '2027-03-12',
      priority: 'could',
      links: [{ text: 'Case', href: 'http://example.org' }],
    })
    const fields = await formOf(address)
    assert.equal(fields['start-day'], '5')
    // The text itself loses what stands around it; no link, date or owner does.
    await lead.post(address, fields)
    const words = wordsOf(await lead.get(page))
    assert.doesNotMatch(words, /(Area|Statement|Owner|date|Priority|Links): from/)
  })

  test('the same form twice is one change', async () => {
    const { change: address, page } = await made()
    const fields = { ...(await formOf(address)), title: 'Pressed twice' }
    const answers = await Promise.all([lead.post(address, fields), lead.post(address, fields)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.equal(wordsOf(await lead.get(page)).split('Changed the action').length, 2)
  })

  test('of two at once the second sees both, and may save over knowingly', async () => {
    const { change: address, page } = await made()
    const [mine, theirs] = [await formOf(address), await formOf(address)]
    assert.equal((await lead.post(address, { ...theirs, title: 'Theirs', priority: 'must' })).status, 303)
    const answer = await lead.post(address, { ...mine, title: 'Mine' })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /Somebody else changed this while you were editing/)
    assert.match(wordsOf(answer), /Title Now Theirs What you entered Mine/)
    assert.match(wordsOf(answer), /Priority Now Must What you entered Should/)
    assert.doesNotMatch(wordsOf(await lead.get(page)), /Mine/)
    const again = answer.formFields(address)
    assert.deepEqual([again.title, again.version], ['Mine', '2'])
    assert.equal((await lead.post(address, again)).status, 303)
    assert.match(wordsOf(await lead.get(page)), /Mine/)
  })

  test('an owner who has left is named so, stays while other things change, and can be replaced', async () => {
    const leaver = await app.signedIn({
      email: 'gone@hartlepool.gov.uk',
      name: 'Gone Person',
      nameVisible: true,
    })
    const { change: address, page } = await made({ owner: { kind: 'person', personId: leaver.personId } })
    await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
      leaver.personId,
    ])
    assert.match(wordsOf(await lead.get(page)), /Gone Person \(has left\) Choose another owner/)
    assert.doesNotMatch(wordsOf(await officer.get(page)), /Choose another owner/)
    assert.equal((await change(address, { title: 'Still theirs' })).status, 303)
    assert.match(wordsOf(await lead.get(page)), /Gone Person \(has left\)/)
    assert.equal((await change(address, { owner: `person:${officer.personId}` })).status, 303)
    assert.equal((await change(address, { owner: `person:${leaver.personId}` })).status, 422)
  })

  test('an area, a statement and a resource of an earlier assessment are said, and stay', async () => {
    const { change: address, page } = await made({
      areaId: 'old-area',
      statementId: 'old-statement',
      links: [{ resource: 'old-resource' }],
    })
    const words = wordsOf(await lead.get(page))
    assert.match(
      words,
      /Area An area of an earlier assessment Statement A statement of an earlier assessment/,
    )
    assert.match(words, /A resource that is no longer on the hub/)
    assert.equal((await change(address, { title: 'Changed' })).status, 303)
    assert.doesNotMatch(wordsOf(await lead.get(page)), /(Area|Statement|Links): from/)
    assert.equal((await change(address, { area: otherArea.id })).status, 422)
    assert.equal((await change(address, { area: otherArea.id, statement: '', resources: [] })).status, 303)
  })

  test('with another area come its resources', async () => {
    const { change: address } = await made()
    const { html } = await lead.get(routes.addAction.href({ plan: plan.id }, { area: area.id }))
    const [, resource = ''] = /name="resources"[^>]*value="([^"]+)"/.exec(html) ?? []
    assert.equal((await change(address, { area: area.id, resources: resource })).status, 303)
  })

  test('of two at the same moment the second sees the first', async () => {
    const { change: address, keys } = await made()
    const mine = { ...(await formOf(address)), title: 'Mine' }
    const answer = await overtaken(app.services.database, {
      settings: { 'app.person': lead.personId, 'app.role': 'lead', 'app.council': 'E06000001' },
      change: async (tx) => {
        const action = await findAction(tx, { planId: plan.id, id: keys.action })
        assert.ok(action)
        const changing = { personId: lead.personId, now: app.clock.now, today: '2026-12-03' }
        const { id, version } = action
        const content = { ...action, title: 'Theirs' }
        await changeAction(tx, plan, { id, version, content, target: undefined, changing })
      },
      send: () => lead.post(address, mine),
    })
    assert.match(wordsOf(answer), /Title Now Theirs What you entered Mine/)
    assert.equal(answer.formFields(address).version, '2')
  })

  test('what cannot be: the page again, with what was typed', async () => {
    const { change: address } = await made()
    const answer = await change(address, { title: '', 'due-day': '99', owner: `person:${other.personId}` })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Enter the title.*Choose again from the list.*must be a real date/)
    assert.equal((await change(address, { 'owner-text': 'nobody@hartlepool.gov.uk' })).status, 422)
    for (const version of ['', 'x', '-1', '99999999999999999999'])
      assert.equal((await change(address, { title: 'Other', version })).status, 422)
  })
})

describe('deleting an action', () => {
  test('asks first, then it is gone for everyone', async () => {
    const { remove, page } = await made({ title: 'Never begun' })
    assert.match(wordsOf(await lead.get(remove)), /Delete this action .*You cannot get it back/)
    const answer = await lead.post(remove, {})
    assert.equal(answer.location, routes.plan.href({ plan: plan.id }))
    for (const client of [lead, officer]) assert.equal((await client.get(page)).status, 404)
    assert.equal((await lead.post(remove, {})).status, 404)
  })

  test('what was begun is dropped with a reason instead', async () => {
    const { remove, page } = await made({ status: 'in-progress' })
    const refused = await lead.get(remove)
    assert.match(wordsOf(refused), /cannot be deleted .*Drop it with a reason/)
    assert.match(refused.html, /href="[^"]*\?status=dropped"/)
    assert.equal((await lead.post(remove, {})).status, 422)
    assert.equal((await lead.get(page)).status, 200)
  })
})

describe('who may change an action', () => {
  test('those who may change its plan; an owner is told, and others find nothing', async () => {
    const {
      change: address,
      remove,
      page,
      keys,
    } = await made({
      owner: { kind: 'person', personId: officer.personId },
    })
    const fields = await formOf(address)
    for (const one of [address, remove]) {
      assert.equal((await officer.get(one)).status, 403)
      assert.equal((await officer.post(one, fields)).status, 403)
      assert.equal((await other.get(one)).status, 404)
      assert.equal((await other.post(one, fields)).status, 404)
    }
    assert.doesNotMatch((await officer.get(page)).html, new RegExp(address))
    const elsewhere = await councilPlan(app, { personId: other.personId, role: 'lead', council: 'E06000004' })
    for (const strange of [
      { ...keys, action: crypto.randomUUID() },
      { ...keys, action: 'x' },
      { ...keys, plan: elsewhere.id },
    ]) {
      assert.equal((await lead.get(routes.changeAction.href(strange))).status, 404)
      assert.equal((await lead.get(routes.deleteAction.href(strange))).status, 404)
      assert.equal((await lead.post(routes.deleteAction.href(strange), {})).status, 404)
    }
  })

  test('each change leaves an entry in the audit trail, and nothing else does', async () => {
    const { change: address, keys } = await made()
    const form = await formOf(address)
    await lead.post(address, { ...form, title: 'Audited' })
    await lead.post(address, { ...form, title: 'Audited' })
    await lead.post(address, { ...form, title: '' })
    const rows = await as(app, { personId: lead.personId, role: 'lead' }, (tx) =>
      tx.selectFrom('audit.entry').select('action').where('subject', '=', keys.action).execute(),
    )
    assert.deepEqual(rows, [{ action: 'changed action' }])
  })
})
