// Beginning an assessment by its form: of the council or a service, from nothing or a copy, and once however often it is
// sent.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import {
  agree,
  allOf,
  areaAddress,
  begin,
  openArea,
  saveFields,
  storedIn,
  submitted,
  wordsOf,
} from './answering.fixture.ts'

const address = routes.beginAssessment.href()
const app = await testApp()
after(() => app.close())

async function ownedBy(personId: string): Promise<Record<string, unknown>[]> {
  const { rows } = await app.database.ownerPool.query(
    'select id, scope, service_name, status, copied_from from assessment.assessment where author_id = $1 order by begun_at',
    [personId],
  )
  return rows
}

describe('beginning', () => {
  test('for the whole council: leads to the task list', async () => {
    const client = await app.signedIn()
    const id = await begin(client)
    assert.match(wordsOf(await client.get(routes.assessment.href({ id }))), /Assessment of the whole council/)
    assert.equal((await ownedBy(client.personId)).length, 1)
  })

  test('for a service: its name is kept as it was typed and shown as text', async () => {
    const client = await app.signedIn()
    const name = ` Adults’ <b>care</b> & "homes"`
    const id = await begin(client, { scope: 'service', 'service-name': name })
    const { html } = await client.get(routes.assessment.href({ id }))
    assert.ok(html.includes('Adults’ &lt;b>care&lt;/b> &amp; &quot;homes') || html.includes('&lt;b&gt;care'))
    assert.equal((await ownedBy(client.personId))[0]?.service_name, name)
  })

  test('the same form twice begins one draft, and both answers lead there', async () => {
    const client = await app.signedIn()
    const fields = { ...(await client.get(address)).formFields(address), scope: 'council' }
    const [one, two] = await Promise.all([client.post(address, fields), client.post(address, fields)])
    assert.equal(one.location, two.location)
    assert.equal((await ownedBy(client.personId)).length, 1)
  })

  test("another person's form begins another draft: nobody can aim at an id", async () => {
    const [one, two] = [await app.signedIn(), await app.signedIn()]
    const fields = { scope: 'council', once: 'the-same' }
    const first = await one.post(address, fields)
    const second = await two.post(address, fields)
    assert.equal(second.status, 303)
    assert.notEqual(first.location, second.location)
    assert.equal((await two.get(second.location ?? '')).status, 200)
  })
})

describe('what cannot be begun', () => {
  const long = 'x'.repeat(101)
  const cases: ReadonlyArray<[string, Record<string, string | string[]>, string, RegExp]> = [
    ['nothing chosen', {}, 'scope', /Select what the assessment is about/],
    ['something else chosen', { scope: 'village' }, 'scope', /Select what the assessment is about/],
    ['no name', { scope: 'service', 'service-name': '  ' }, 'service-name', /Enter the name of the service/],
    ['a long name', { scope: 'service', 'service-name': long }, 'service-name', /100 characters or less/],
    ['a line break', { scope: 'service', 'service-name': 'a\nb' }, 'service-name', /one line of plain text/],
    ['NUL', { scope: 'service', 'service-name': 'a\0b' }, 'service-name', /one line of plain text/],
    ['a turned direction', { scope: 'service', 'service-name': 'a\u202eb' }, 'service-name', /one line/],
    ['a field twice', { scope: ['council', 'service'] }, 'begin-form', /does not belong/],
    ['a field that is not ours', { scope: 'council', author: 'me' }, 'begin-form', /does not belong/],
  ]
  for (const [situation, fields, field, message] of cases)
    test(`${situation}: the page again, with a link to the field`, async () => {
      const client = await app.signedIn()
      const answer = await client.post(address, fields)
      assert.equal(answer.status, 422)
      assert.match(wordsOf(answer), message)
      assert.ok(answer.html.includes(`href="#${field}"`) && answer.html.includes(`id="${field}"`))
      assert.deepEqual(await ownedBy(client.personId), [])
    })

  test('what was typed is still there', async () => {
    const client = await app.signedIn()
    const answer = await client.post(address, { scope: 'service', 'service-name': long, once: 'mine' })
    const again = answer.formFields(address)
    assert.deepEqual([again.scope, again['service-name'], again.once], ['service', long, 'mine'])
  })
})

describe('with earlier ones', () => {
  test('a draft is named with its date and how far it is', async () => {
    const client = await app.signedIn()
    const id = await begin(client)
    await saveFields(client, areaAddress(id), allOf(agree))
    const shown = await client.get(address)
    assert.match(
      wordsOf(shown),
      /Continue the one begun on 3 December 2026 \(Whole council, 4 of 84 answered\)/,
    )
    assert.ok(shown.html.includes(routes.assessment.href({ id })))
    assert.doesNotMatch(wordsOf(shown), /copy/)
  })

  test('a copy has the answers, notes and marks of the last submitted one, which stays as it is', async () => {
    const client = await app.signedIn()
    const given = {
      ...allOf(agree),
      'note.rationale': '\r\n Zoë said so\r\n',
      deliberate: 'yes',
      'deliberate-reason': 'Cabinet agreed',
      'in-plan': 'yes',
    }
    const last = await submitted(client, given)
    assert.match(
      wordsOf(await client.get(address)),
      /From a copy of the one you submitted on 3 December 2026/,
    )
    assert.equal((await client.post(address, { scope: 'council' })).status, 422, 'one has to be chosen')
    const copy = await begin(client, { scope: 'council', start: 'copy' })
    const { version, ...copied } = await storedIn(app, copy)
    assert.equal(version, 1)
    assert.deepEqual(copied, await storedIn(app, last).then(({ version: _, ...content }) => content))
    const fields = await openArea(client, areaAddress(copy))
    assert.equal(fields['note.rationale'], given['note.rationale'])
    const empty = await begin(client, { scope: 'council', start: 'empty' })
    assert.equal(await storedIn(app, empty), undefined)
    assert.deepEqual(
      (await ownedBy(client.personId)).map((one) => one.copied_from),
      [null, last, null],
    )
  })
})
