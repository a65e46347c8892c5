// What the forms of a workshop take, and what they say of everything else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseForm } from '../../platform/http/form-body.ts'
import { parseAgree } from './agree-answer.form.ts'
import { parseJoin } from './join-workshop.form.ts'
import { parseMove } from './move-workshop.form.ts'
import { parseStart } from './start-workshop.form.ts'
import { parseVote } from './vote.form.ts'

function fields(given: Readonly<Record<string, string>>) {
  const parsed = parseForm(new URLSearchParams(given).toString())
  assert.ok(parsed)
  return parsed
}

for (const typed of ['123456', '123 456', ' 123-456 ', '123\u2013456', '12 34 56'])
  test(`"${typed}" is a code`, () => {
    assert.deepEqual(parseJoin(fields({ code: typed })), { ok: true, code: '123456' })
  })

const wrongCodes: ReadonlyArray<[string, RegExp]> = [
  ['', /Enter the code/],
  ['  ', /Enter the code/],
  ['12345', /6 digits/],
  ['1234567', /6 digits/],
  ['12345a', /6 digits/],
  ['١٢٣٤٥٦', /6 digits/],
  ["' or 1=1", /6 digits/],
]
for (const [typed, says] of wrongCodes)
  test(`"${typed}" is no code`, () => {
    const parsed = parseJoin(fields({ code: typed }))
    assert.ok(!parsed.ok)
    assert.match(parsed.errors.code, says)
    assert.equal(parsed.typed, typed)
  })

test('a walk is one of two', () => {
  assert.deepEqual(parseStart(fields({ walk: 'area' })), { ok: true, walk: 'area' })
  assert.equal(parseStart(fields({ walk: 'chance' })).ok, false)
  assert.equal(parseStart(fields({})).ok, false)
})

test('a vote is one of the options', () => {
  const options = ['no', 'yes']
  assert.deepEqual(parseVote(fields({ statement: 's', option: 'yes' }), options), {
    ok: true,
    optionId: 'yes',
    statementId: 's',
  })
  for (const option of ['', 'maybe', 'toString'])
    assert.equal(parseVote(fields({ statement: 's', option }), options).ok, false)
})

test('a move names a statement or the code, and the version it was made from', () => {
  assert.deepEqual(parseMove(fields({ to: 's', version: '3' })), { to: 's', version: 3 })
  assert.deepEqual(parseMove(fields({ to: 'code', version: '3' })), { to: undefined, version: 3 })
  for (const broken of [
    { to: 's' },
    { version: '3' },
    { to: 's', version: '-1' },
    { to: 's', version: '9999999999' },
  ])
    assert.equal(parseMove(fields(broken)), undefined)
})

const which = { statement: 's', seen: '2', version: '5' }
const typed = { option: 'yes', reason: 'Because', dissent: 'Not Finance' }
const agree = (given: Readonly<Record<string, string>>) =>
  parseAgree(fields({ ...which, ...typed, ...given }), ['no', 'yes'])

test('an agreed answer is recorded, with or without going on, or taken back', () => {
  const known = { statementId: 's', seen: 2, version: 5 }
  assert.deepEqual(agree({ action: 'record' }), { kind: 'record', ...known, typed, andNext: false })
  assert.deepEqual(agree({ action: 'record-next' }), { kind: 'record', ...known, typed, andNext: true })
  assert.deepEqual(agree({ action: 'reopen', option: '' }), { kind: 'reopen', ...known })
})

test('what is typed is kept at its limits, trimmed, line breaks of the dissent counted as one', () => {
  const most = agree({ reason: 'r'.repeat(500), dissent: `${'d\r\n'.repeat(499)}dd` })
  assert.equal(most.kind, 'record')
  const padded = agree({ reason: '  why  ' })
  assert.ok(padded.kind === 'record')
  assert.equal(padded.typed.reason, 'why')
})

const wrong: ReadonlyArray<[Readonly<Record<string, string>>, 'option' | 'reason' | 'dissent', RegExp]> = [
  [{ option: '' }, 'option', /Select the answer/],
  [{ option: 'maybe' }, 'option', /Select the answer/],
  [{ reason: 'r'.repeat(501) }, 'reason', /500 characters or less/],
  [{ reason: 'one\ntwo' }, 'reason', /one line/],
  [{ reason: 'a\u202eb' }, 'reason', /plain text/],
  [{ dissent: 'd'.repeat(1001) }, 'dissent', /1,000 characters or less/],
  [{ dissent: 'a\0b' }, 'dissent', /plain text/],
]
for (const [given, field, says] of wrong)
  test(`${field} is refused: ${JSON.stringify(given).slice(0, 40)}`, () => {
    const parsed = agree(given)
    assert.ok(parsed.kind === 'wrong')
    assert.deepEqual(Object.keys(parsed.errors), [field])
    assert.match(parsed.errors[field] ?? '', says)
  })

test('a form without its hidden parts is none of ours', () => {
  for (const part of ['seen', 'version']) assert.equal(agree({ [part]: 'x' }).kind, 'broken')
  assert.equal(parseAgree(fields(typed), ['yes']).kind, 'broken')
})
