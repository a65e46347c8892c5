// Bad input to the area page: a clear page that keeps what was typed, and never half a save.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Client, Fields } from '../../../tests/support/client.ts'
import {
  agree,
  allOf,
  areaAddress,
  begin,
  json,
  openArea,
  otherArea,
  statementIds,
  storedIn,
  wordsOf,
} from './answering.fixture.ts'

let app: TestApp
let client: Client
before(async () => {
  app = await testApp()
  client = await app.signedIn()
})
after(() => app.close())

const [first = ''] = statementIds
const notOurs = /Something in this form does not belong to this area/
const cases: ReadonlyArray<[string, Fields, string, RegExp]> = [
  ['an unknown option', { [first]: 'perhaps' }, first, /Select one of the answers/],
  ['an empty option', { [first]: '' }, first, /Select one of the answers/],
  ['two answers to one statement', { [first]: [agree, agree] }, first, /Select one of the answers/],
  ["another area's statement", { [otherArea.statements[0]?.id ?? '']: agree }, 'area-form', notOurs],
  ['an unknown kind of note', { 'note.gossip': 'x' }, 'area-form', notOurs],
  ['a field twice', { 'note.rationale': ['x', 'y'] }, 'area-form', notOurs],
  ['a tick that is no tick', { 'in-plan': 'no' }, 'area-form', notOurs],
  ['an unknown button', Object.fromEntries([['then', 'elsewhere']]), 'area-form', notOurs],
  ['an unknown statement to clear', { clear: 'x' }, 'area-form', notOurs],
  ['a version that is no number', { version: '-1' }, 'area-form', notOurs],
  ['a count that is no number', { edit: '1.5' }, 'area-form', notOurs],
  ['an editor with NUL', { editor: 'a\0' }, 'area-form', notOurs],
  ['an object’s own name', { __proto__x: 'x', constructor: 'x' }, 'area-form', notOurs],
  ['NUL in a note', { 'note.rationale': 'a\0b' }, 'note.rationale', /has a character that cannot be saved/],
  ['5,001 characters', { 'note.rationale': 'é'.repeat(5001) }, 'note.rationale', /5,000 characters or less/],
  ['1 MB of text', { 'note.rationale': '€'.repeat(350_000) }, 'note.rationale', /5,000 characters or less/],
  ['no reason', { deliberate: 'yes', 'deliberate-reason': ' ' }, 'deliberate-reason', /Say why your council/],
  [
    'a long reason',
    { deliberate: 'yes', 'deliberate-reason': 'x'.repeat(1001) },
    'deliberate-reason',
    /The reason must be 1,000 characters or less/,
  ],
  ['a long reason out of sight', { 'deliberate-reason': 'x'.repeat(1001) }, 'deliberate', /1,000 characters/],
]

for (const [situation, fields, field, message] of cases)
  test(`${situation}: 422, linked to its field, everything kept, nothing saved`, async () => {
    const id = await begin(client)
    const address = areaAddress(id)
    const typed = { ...allOf(agree), 'note.impediments': '\r\nstays', 'in-plan': 'yes' }
    const page = await openArea(client, address)
    const answer = await client.post(address, { ...page, ...typed, ...fields })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /^There is a problem/)
    assert.match(wordsOf(answer), message)
    assert.ok(answer.html.includes(`href="#${field}"`), 'the summary links to it')
    assert.ok(answer.html.includes(`id="${field}"`), 'and it is there')
    assert.match(answer.html, /<title>Error: /)
    const again = answer.formFields(address)
    assert.equal(again['note.impediments'], '\r\nstays')
    for (const statement of statementIds.slice(1)) assert.equal(again[statement], agree)
    const text = fields['note.rationale']
    if (typeof text === 'string' && !text.includes('\0')) assert.equal(again['note.rationale'], text)
    assert.equal(await storedIn(app, id), undefined)
    assert.equal(
      (await client.post(address, { ...page, ...typed, ...fields, edit: '1.5' }, json)).status,
      422,
    )
  })

test('5,000 characters of any kind are accepted, a line break counting as one', async () => {
  const id = await begin(client)
  const text = '\r\n'.repeat(2500) + 'x'.repeat(2500)
  const page = await openArea(client, areaAddress(id))
  assert.equal((await client.post(areaAddress(id), { ...page, 'note.rationale': text })).status, 303)
  assert.equal((await storedIn(app, id)).notes.rationale, text)
})

test('broken bodies never get as far as a page of ours', async () => {
  const address = areaAddress(await begin(client))
  const send = (body: string, type = 'application/x-www-form-urlencoded') =>
    client.send(address, { method: 'POST', body, headers: { 'content-type': type } })
  assert.equal((await send('note.rationale=%ED%A0%80')).status, 400, 'a lone surrogate')
  assert.equal((await send('note.rationale=%FF')).status, 400)
  assert.equal((await send('{}', 'application/json')).status, 415)
  assert.equal((await send(`note.rationale=${'x'.repeat(4 * 1024 * 1024)}`)).status, 413)
})
