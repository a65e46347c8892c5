import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lockNumbers } from './lock-numbers.ts'

test('no two locks have the same number: one would wait for what it has nothing to do with', () => {
  const numbers = Object.values(lockNumbers)
  assert.equal(new Set(numbers).size, numbers.length)
})
