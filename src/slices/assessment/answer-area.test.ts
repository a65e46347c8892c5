// The page of an area before anything is sent: what stands on it, and that what was saved comes back to the byte.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import {
  agree,
  area,
  areaAddress,
  begin,
  framework,
  openArea,
  otherArea,
  saveFields,
  statementIds,
  submitted,
  wordsOf,
} from './answering.fixture.ts'

const app = await testApp()
after(() => app.close())

test('a fresh area: what it is about, its statements with the whole scale, notes, marks, what good looks like', async () => {
  const client = await app.signedIn()
  const id = await begin(client)
  const shown = await client.get(areaAddress(id))
  const words = wordsOf(shown)
  for (const text of [area.title, area.description, ...area.whatGoodLooksLike, 'Area 1 of 21'])
    assert.ok(words.includes(text), text)
  for (const { text, id: statement } of area.statements) {
    assert.ok(words.includes(text))
    for (const option of framework.scale.options)
      assert.match(shown.html, new RegExp(`name="${RegExp.escape(statement)}"[^>]*value="${option.id}"`))
  }
  for (const kind of framework.noteKinds) {
    assert.ok(words.includes(kind.prompt))
    assert.ok(shown.html.includes(`name="note.${kind.id}"`))
  }
  assert.equal(words.match(/You can enter up to 5,?000 characters/g)?.length, framework.noteKinds.length)
  assert.match(words, /Our council has chosen to be where it is here/)
  assert.match(words, /Add this area to my action plan/)
  assert.doesNotMatch(words, /Clear an answer/, 'there is none to clear')
  const { editor, ...fields } = shown.formFields(areaAddress(id))
  assert.match(String(editor), /^[\w-]{36}$/)
  assert.deepEqual(fields, {
    version: '0',
    edit: '',
    'note.impediments': '',
    'note.notable-practice': '',
    'note.rationale': '',
    'deliberate-reason': '',
  })
})

test('every rendering is another page to the saving rule', async () => {
  const client = await app.signedIn()
  const id = await begin(client)
  const [one, two] = [await openArea(client, areaAddress(id)), await openArea(client, areaAddress(id))]
  assert.notEqual(one.editor, two.editor)
})

test('previous and next: none before the first, none after the last', async () => {
  const client = await app.signedIn()
  const id = await begin(client)
  const last = framework.areas.at(-1)?.id ?? ''
  const first = await client.get(areaAddress(id))
  assert.doesNotMatch(first.html, /rel="prev"/)
  assert.ok(first.html.includes(`href="${areaAddress(id, otherArea.id)}"`))
  const end = await client.get(areaAddress(id, last))
  assert.doesNotMatch(end.html, /rel="next"/)
})

test('what was saved comes back: text byte for byte, and as text', async () => {
  const client = await app.signedIn()
  const id = await begin(client)
  const given = {
    [statementIds[1] ?? '']: agree,
    'note.impediments': '\r\n\r\n</textarea><script>alert(1)</script> &amp; "\' \t\u0001\ufeff\u202e🏛️ \r\n',
    'note.rationale': ' ',
    deliberate: 'yes',
    'deliberate-reason': '\r\nNot now',
    'in-plan': 'yes',
  }
  await saveFields(client, areaAddress(id), given)
  const shown = await client.get(areaAddress(id))
  const fields = shown.formFields(areaAddress(id))
  for (const [name, value] of Object.entries(given)) assert.equal(fields[name], value, name)
  assert.equal(fields.version, '1')
  assert.doesNotMatch(shown.html, /<script>alert/)
  assert.match(wordsOf(shown), /Last saved on 3 December 2026 at 9:30am/)
  assert.match(wordsOf(shown), /Impediments \(added\)/)
})

test('an assessment of one service says for whom to answer', async () => {
  const client = await app.signedIn()
  const service = await begin(client, { scope: 'service', 'service-name': 'Parks & <play>' })
  assert.match(wordsOf(await client.get(areaAddress(service))), /answer for the service: Parks & <play>\./)
  const council = await begin(client)
  assert.doesNotMatch(wordsOf(await client.get(areaAddress(council))), /answer for the service/)
})

test('no such area: not found; a submitted assessment: its result', async () => {
  const client = await app.signedIn()
  const id = await begin(client)
  for (const areaId of ['unknown', 'Service.managing-income', '__proto__', '%00', 'x'.repeat(3000)])
    assert.equal((await client.get(areaAddress(id, areaId))).status, 404, areaId)
  const done = await submitted(client)
  assert.equal(
    (await client.get(areaAddress(done))).location,
    routes.areaResult.href({ id: done, area: area.id }),
  )
})
