// Days in London against what is known of them, at midnight, in leap years and in the nights in which clocks change.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { addDays, dayInWords, daysBetween, londonDay, mondayOf, weekday } from './london-day.rules.ts'

describe('the day in London', () => {
  const cases: [situation: string, moment: string, day: string][] = [
    ['a winter morning', '2026-12-03T09:30:00Z', '2026-12-03'],
    ['the last second of a winter day', '2026-12-03T23:59:59.999Z', '2026-12-03'],
    ['late on a summer evening it is tomorrow', '2026-07-01T23:00:00Z', '2026-07-02'],
    ['a second before that', '2026-07-01T22:59:59.999Z', '2026-07-01'],
    ['the night the clocks go forward, before', '2027-03-28T00:59:59Z', '2027-03-28'],
    ['the night the clocks go forward, after', '2027-03-28T01:00:00Z', '2027-03-28'],
    ['the evening of that day, already in summer time', '2027-03-28T23:00:00Z', '2027-03-29'],
    ['the evening before, still in winter time', '2027-03-27T23:59:59Z', '2027-03-27'],
    ['the night the clocks go back, before', '2026-10-25T00:59:59Z', '2026-10-25'],
    ['the night the clocks go back, after', '2026-10-25T01:00:00Z', '2026-10-25'],
    ['the evening before, still in summer time', '2026-10-24T23:00:00Z', '2026-10-25'],
    ['the evening of that day, back in winter time', '2026-10-25T23:59:59Z', '2026-10-25'],
    ['the end of a year', '2026-12-31T23:59:59Z', '2026-12-31'],
    ['the beginning of a year', '2027-01-01T00:00:00Z', '2027-01-01'],
    ['a leap day', '2028-02-29T12:00:00Z', '2028-02-29'],
  ]
  for (const [situation, moment, day] of cases)
    test(situation, () => assert.equal(londonDay(new Date(moment)), day))

  test('is the same whatever the zone of the machine', () => {
    const before = process.env.TZ
    try {
      for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC', 'Europe/London']) {
        process.env.TZ = zone
        assert.equal(londonDay(new Date('2026-07-01T23:30:00Z')), '2026-07-02', zone)
        assert.equal(dayInWords('2027-03-28'), '28 March 2027', zone)
        assert.equal(weekday('2027-03-28'), 6, zone)
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})

describe('days are counted without hours', () => {
  const steps: [from: string, days: number, to: string][] = [
    ['2027-03-27', 1, '2027-03-28'],
    ['2027-03-27', 2, '2027-03-29'],
    ['2026-10-24', 1, '2026-10-25'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-10-26', -2, '2026-10-24'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2026-12-03', 0, '2026-12-03'],
  ]
  for (const [from, days, to] of steps)
    test(`${days} after ${from} is ${to}`, () => {
      assert.equal(addDays(from, days), to)
      assert.equal(daysBetween(from, to), days)
    })

  test('adding and counting undo each other, and a week has seven days', () => {
    const someDay = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const other = addDays(day, days)
        assert.equal(daysBetween(day, other), days)
        assert.equal(addDays(other, -days), day)
        assert.equal(other > day, days > 0)
        assert.equal(weekday(addDays(day, 7)), weekday(day))
        assert.equal(weekday(mondayOf(day)), 0)
        assert.ok(daysBetween(mondayOf(day), day) >= 0 && daysBetween(mondayOf(day), day) < 7)
      }),
    )
  })
})

test('the days of a week, across the nights in which the clocks change', () => {
  const from = (day: string) => Array.from({ length: 7 }, (_, at) => weekday(addDays(day, at)))
  assert.deepEqual(from('2027-03-22'), [0, 1, 2, 3, 4, 5, 6])
  assert.deepEqual(from('2026-10-19'), [0, 1, 2, 3, 4, 5, 6])
  assert.equal(mondayOf('2027-03-28'), '2027-03-22')
  assert.equal(mondayOf('2026-10-25'), '2026-10-19')
  assert.equal(mondayOf('2027-01-01'), '2026-12-28')
})

test('a day in words', () => {
  assert.equal(dayInWords('2027-03-12'), '12 March 2027')
  assert.equal(dayInWords('2028-02-29'), '29 February 2028')
})
