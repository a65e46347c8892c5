// Days counted from today for made-up plans: working days only, in order, whatever day the demonstration is started on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../tests/support/properties.ts'
import { addDays, daysBetween, weekday } from '../platform/clock/london-day.rules.ts'
import { workingDay, workingMoment } from './plan-days.rules.ts'

// A Thursday.
const today = '2026-12-03'
const days: readonly (readonly [number, string])[] = [
  [0, '2026-12-03'],
  [1, '2026-12-04'],
  [2, '2026-12-07'],
  [3, '2026-12-07'],
  [4, '2026-12-07'],
  [-4, '2026-11-27'],
  [-5, '2026-11-27'],
  [-6, '2026-11-27'],
]
for (const [count, day] of days)
  test(`${count} days from a Thursday is ${day}`, () => assert.equal(workingDay(today, count), day))

const anyDay = fc.integer({ min: 0, max: 2_000 }).map((count) => addDays('2026-01-01', count))

test('it is always a working day, near, on the same side of today and in the same order', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -90, max: 90 }), (from, count) => {
      const day = workingDay(from, count)
      assert.ok(weekday(day) < 5)
      assert.ok(Math.abs(daysBetween(addDays(from, count), day)) <= 2)
      if (count !== 0) assert.equal(Math.sign(daysBetween(from, day)), Math.sign(count))
      assert.ok(day <= workingDay(from, count + 1))
    }),
  )
})

test('moments of one day come in their turn, within working hours', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -90, max: -1 }), fc.string(), (from, count, word) => {
      const moments = Array.from({ length: 10 }, (_, turn) =>
        workingMoment(from, count, { turn, words: [word] }),
      )
      assert.deepEqual(
        moments,
        moments.toSorted((a, b) => a.getTime() - b.getTime()),
      )
      for (const moment of moments) {
        const time = moment.toISOString().slice(11, 16)
        assert.ok(time >= '09:00' && time < '16:00', time)
      }
    }),
  )
})
