// Shares that binary numbers cannot hold: rounded, compared and added as on paper.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { addExactly, compareShares, reaches, toDecimal, toScore } from './exact-share.rules.ts'

const rounding: [total: number, possible: number, score: number][] = [
  [0, 12, 0],
  [12, 12, 100],
  [7, 9, 77.8],
  [2, 3, 66.7],
  [1, 3, 33.3],
  [11, 20, 55],
  [1, 2000, 0.1], // 0.05 is half a unit and goes up
  [1, 2001, 0],
  [1999, 2000, 100],
  [3, 16, 18.8], // 18.75
  [1005, 10000, 10.1], // 10.05, which binary fractions hold as 10.0499
  [0.3, 0.9, 33.3],
  [0.55, 1, 55],
]

for (const [total, possible, score] of rounding) {
  test(`${total} of ${possible} is shown as ${score}`, () => {
    assert.equal(toScore({ total, possible }), score)
  })
}

const boundaries: [total: number, possible: number, threshold: number, reached: boolean][] = [
  [11, 20, 0.55, true],
  [10, 20, 0.55, false],
  [4, 5, 0.8, true],
  [24, 30, 0.8, true],
  [23, 30, 0.8, false],
  [0, 12, 0, true],
  [1, 3, 0.333, true],
  [1, 3, 0.3333333333333333, true],
  [1, 3, 0.33333333333333337, false],
  [57, 100, 0.57, true], // 0.57 * 100 is 56.99999999999999
  [0.3, 1, 0.3, true],
]

for (const [total, possible, threshold, reached] of boundaries) {
  test(`${total} of ${possible} ${reached ? 'reaches' : 'does not reach'} ${threshold}`, () => {
    assert.equal(reaches({ total, possible }, threshold), reached)
  })
}

test('equal shares of different sizes compare as equal', () => {
  assert.equal(compareShares({ total: 3, possible: 9 }, { total: 4, possible: 12 }), 0)
  assert.ok(compareShares({ total: 3, possible: 9 }, { total: 5, possible: 12 }) < 0)
  assert.ok(compareShares({ total: 5, possible: 12 }, { total: 3, possible: 9 }) > 0)
})

test('sums do not drift', () => {
  assert.equal(addExactly(Array(10).fill(0.1)), 1)
  assert.equal(addExactly([0.1, 0.2]), 0.3)
  assert.equal(addExactly([]), 0)
})

test('a negative, endless or tiny number is refused', () => {
  for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e-9]) {
    assert.throws(() => toDecimal(value), RangeError)
  }
})

test('every share of hundredths reaches exactly the thresholds up to it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      (hundredths, threshold) => {
        assert.equal(reaches({ total: hundredths, possible: 100 }, threshold / 100), hundredths >= threshold)
      },
    ),
  )
})
