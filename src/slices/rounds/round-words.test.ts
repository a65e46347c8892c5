// How far a round is, in words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submittedOf } from './round-words.rules.ts'

const cases: [begun: number, submitted: number, words: string][] = [
  [0, 0, 'Nobody has begun yet.'],
  [1, 0, '1 assessment was begun. It is not submitted.'],
  [1, 1, '1 assessment was begun. It is submitted.'],
  [3, 0, '3 assessments were begun, and none is submitted yet.'],
  [3, 1, '3 assessments were begun, 1 of them is submitted.'],
  [3, 2, '3 assessments were begun, 2 of them are submitted.'],
  [3, 3, 'All 3 assessments that were begun are submitted.'],
]
for (const [begun, submitted, words] of cases)
  test(words, () => assert.equal(submittedOf({ begun, submitted }), words))
