// When made-up people work: on working days, in office hours, in order.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../tests/support/properties.ts'
import { isWorkingDay, sittings, workingDays } from './working-time.rules.ts'

const monday = new Date('2026-02-02T00:00:00Z').getTime()
const day = 86_400_000
const dayAfter = (days: number) => new Date(monday + days * day).toISOString().slice(0, 10)

test('weekends are no working days', () => {
  assert.deepEqual(workingDays('2026-10-08', '2026-10-13'), [
    '2026-10-08',
    '2026-10-09',
    '2026-10-12',
    '2026-10-13',
  ])
})

test('saves are in order, on working days from the first to the last, between 9 and 17 in Britain', () => {
  const week = fc.integer({ min: 0, max: 40 }).map((weeks) => weeks * 7)
  const weekday = fc.integer({ min: 0, max: 4 })
  const stretch = fc.tuple(week, weekday, fc.integer({ min: 0, max: 15 }))
  fc.assert(
    fc.property(
      stretch,
      fc.integer({ min: 0, max: 21 }),
      fc.string(),
      ([weeks, first, days], count, word) => {
        const ends = first + days
        fc.pre(isWorkingDay(dayAfter(weeks + ends)))
        const [from, to] = [dayAfter(weeks + first), dayAfter(weeks + ends)]
        const { begunAt, savedAt, endedAt } = sittings([from, to], { count, words: [word] })
        const times = [begunAt, ...savedAt, endedAt]
        assert.equal(savedAt.length, count)
        times.forEach((time, at) => {
          const before = times[at - 1]
          assert.ok(!before || before < time, 'the order of time')
          assert.ok(isWorkingDay(time.toISOString().slice(0, 10)))
          const hour = Number(
            time.toLocaleString('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' }),
          )
          assert.ok(hour >= 9 && hour < 17, `${time.toISOString()} is out of hours`)
        })
        assert.equal(begunAt.toISOString().slice(0, 10), from)
        assert.equal(endedAt.toISOString().slice(0, 10), to)
      },
    ),
  )
})
