// Leik's measure against figures worked out by hand, and the properties for which it was chosen (docs/decisions/0011).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { disagreementFigure, disagreementOf, disagreementWords } from './measure-disagreement.rules.ts'

const cases: [counts: number[], expected: number | undefined, words: string][] = [
  [[0, 0, 7, 0], 0, 'Everyone on the scale chose the same'],
  [[3, 0, 0, 3], 1, 'Views differ widely'],
  [[0, 3, 3, 0], 1 / 3, 'Views differ'],
  [[3, 0, 3, 0], 2 / 3, 'Views differ widely'],
  [[1, 1, 1, 1], 2 / 3, 'Views differ widely'],
  [[2, 0, 0, 1], 2 / 3, 'Views differ widely'], // as far as 3 people can be apart
  [[0, 0, 6, 1], 2 / 21, 'Views are close'],
  [[1, 2, 2, 2], 12 / 21, 'Views differ widely'],
  [[0, 2], 0, 'Everyone on the scale chose the same'],
  [[2, 2], 1, 'Views differ widely'],
  [[0, 0, 1, 0], undefined, 'Too few answers on the scale to compare'],
  [[0, 0, 0, 0], undefined, 'Too few answers on the scale to compare'],
  [[5], undefined, 'Too few answers on the scale to compare'],
]
for (const [counts, expected, words] of cases)
  test(`${counts.join(', ')} is ${expected?.toFixed(2) ?? 'not measured'}: ${words}`, () => {
    assert.equal(disagreementOf(counts), expected)
    assert.equal(disagreementWords(disagreementOf(counts)), words)
  })

const limits: [disagreement: number, words: string][] = [
  [0.0001, 'Views are close'],
  [0.2499, 'Views are close'],
  [0.25, 'Views differ'],
  [0.4999, 'Views differ'],
  [0.5, 'Views differ widely'],
  [1, 'Views differ widely'],
]
for (const [disagreement, words] of limits)
  test(`from ${disagreement} on: ${words}`, () => assert.equal(disagreementWords(disagreement), words))

test('the figure is out of 100, and there is none where there is no index', () => {
  assert.equal(disagreementFigure(4 / 7), '57 out of 100')
  assert.equal(disagreementFigure(undefined), undefined)
})

const scale = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 7 })
const answered = scale.filter((counts) => total(counts) >= 2)

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

test('it lies between 0 and 1, and is 0 only where all chose the same', () => {
  fc.assert(
    fc.property(answered, (counts) => {
      const index = disagreementOf(counts) ?? Number.NaN
      assert.ok(index >= 0 && index <= 1)
      assert.equal(index === 0, counts.filter((count) => count > 0).length === 1)
    }),
  )
})

test('it is 1 exactly where one half is at either end', () => {
  fc.assert(
    fc.property(answered, (counts) => {
      const half = total(counts) / 2
      assert.equal(disagreementOf(counts) === 1, counts[0] === half && counts.at(-1) === half)
    }),
  )
})

test('everybody twice, and the scale the other way round, is the same', () => {
  fc.assert(
    fc.property(answered, fc.integer({ min: 2, max: 5 }), (counts, times) => {
      const index = disagreementOf(counts)
      assert.equal(disagreementOf(counts.map((count) => count * times)), index)
      assert.equal(disagreementOf(counts.toReversed()), index)
    }),
  )
})

test('it never falls when an answer of the lower half moves down, or one of the upper half up', () => {
  fc.assert(
    fc.property(answered, fc.nat(), (counts, seed) => {
      const row = counts.flatMap((count, step) => Array<number>(count).fill(step))
      const place = seed % row.length
      const step = row[place] ?? 0
      const moved = step + (place < row.length / 2 ? -1 : 1)
      if (moved < 0 || moved >= counts.length) return
      const after = counts.map((count, at) => count - Number(at === step) + Number(at === moved))
      assert.ok((disagreementOf(after) ?? 0) >= (disagreementOf(counts) ?? 0))
    }),
    { numRuns: 1000 },
  )
})

test('it is the average distance from the middle answer as a share of the greatest possible', () => {
  fc.assert(
    fc.property(answered, (counts) => {
      const row = counts.flatMap((count, step) => Array<number>(count).fill(step))
      const middle = row[Math.floor(row.length / 2)] ?? 0
      const average = row.reduce((sum, step) => sum + Math.abs(step - middle), 0) / row.length
      const greatest = (counts.length - 1) / 2
      assert.ok(Math.abs((disagreementOf(counts) ?? Number.NaN) - average / greatest) < 1e-12)
    }),
  )
})
