import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUuid } from '../http/uuid.ts'
import { derivedUuid } from './derived-uuid.ts'

test('the same parts give the same UUID, others another', () => {
  const made = derivedUuid(['a', 'b'])
  assert.ok(isUuid(made))
  assert.match(made, /^.{14}8.{4}[89ab]/)
  assert.equal(derivedUuid(['a', 'b']), made)
  for (const other of [['ab'], ['b', 'a'], ['a', 'b', ''], ['a","b']])
    assert.notEqual(derivedUuid(other), made)
})
