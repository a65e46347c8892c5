import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { fileName } from './file-name.rules.ts'

test('words become letters, digits and dashes', () => {
  assert.equal(
    fileName('Kingston upon Hull, City of', 'plan', '2026-12-03'),
    'kingston-upon-hull-city-of-plan-2026-12-03',
  )
  assert.equal(fileName("  Sam's – téam "), 'sams-team')
})

test('nothing that somebody typed leaves the name or the header that it stands in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      assert.match(fileName(text, 'plan'), /^[a-z0-9]+(-[a-z0-9]+)*$/),
    ),
  )
})
