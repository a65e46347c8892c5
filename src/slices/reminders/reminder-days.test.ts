// On which day somebody is told of what: tables of cases, and properties over any days and clock changes.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { isBankHoliday } from '../../platform/clock/bank-holidays.rules.ts'
import { addDays, londonDay, weekday } from '../../platform/clock/london-day.rules.ts'
import { type Frequency, furthestDue, isToldOf, reasonToTell, workingDay } from './reminder-days.rules.ts'

describe('mails leave from 8:00 to 18:00 in London, Monday to Friday but for bank holidays', () => {
  for (const [moment, day] of [
    // Winter: London's time is UTC.
    ['2027-01-04T07:59:59Z', undefined],
    ['2027-01-04T08:00:00Z', '2027-01-04'],
    ['2027-01-04T17:59:59Z', '2027-01-04'],
    ['2027-01-04T18:00:00Z', undefined],
    // The Friday before, the weekend, and the Monday after the clocks go forward on 26 March 2028.
    ['2028-03-24T07:30:00Z', undefined],
    ['2028-03-24T08:00:00Z', '2028-03-24'],
    ['2028-03-24T17:30:00Z', '2028-03-24'],
    ['2028-03-25T12:00:00Z', undefined],
    ['2028-03-26T12:00:00Z', undefined],
    ['2028-03-27T06:59:59Z', undefined],
    ['2028-03-27T07:00:00Z', '2028-03-27'],
    ['2028-03-27T16:59:59Z', '2028-03-27'],
    ['2028-03-27T17:00:00Z', undefined],
    // From Good Friday until Easter Monday, in the same year's clocks.
    ['2027-03-25T12:00:00Z', '2027-03-25'],
    ['2027-03-26T12:00:00Z', undefined],
    ['2027-03-29T12:00:00Z', undefined],
    ['2027-03-30T12:00:00Z', '2027-03-30'],
    // The same as they go back on 31 October 2027.
    ['2027-10-29T07:00:00Z', '2027-10-29'],
    ['2027-10-29T17:00:00Z', undefined],
    ['2027-10-30T10:00:00Z', undefined],
    ['2027-10-31T10:00:00Z', undefined],
    ['2027-11-01T07:00:00Z', undefined],
    ['2027-11-01T08:00:00Z', '2027-11-01'],
    ['2027-11-01T17:30:00Z', '2027-11-01'],
    // Late on a summer evening in UTC it is tomorrow in London, and night.
    ['2027-07-01T23:30:00Z', undefined],
    ['2027-07-04T23:30:00Z', undefined],
    // Year end.
    ['2026-12-31T17:59:00Z', '2026-12-31'],
    ['2027-01-01T08:00:00Z', undefined],
  ] as const)
    test(`${moment}: ${day ?? 'no'}`, () => assert.equal(workingDay(new Date(moment)), day))

  test('at any moment of any year, by summer time worked out another way', () => {
    const moments = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, (moment) => {
        const there = new Date(moment.getTime() + (isSummer(moment) ? 3_600_000 : 0))
        const works = there.getUTCDay() % 6 !== 0 && there.getUTCHours() >= 8 && there.getUTCHours() < 18
        const day = there.toISOString().slice(0, 10)
        assert.equal(workingDay(moment), works && !isBankHoliday(day) ? day : undefined)
      }),
    )
  })
})

/** From 1:00 UTC on the last Sunday of March until 1:00 UTC on the last Sunday of October. */
function isSummer(moment: Date): boolean {
  const lastSunday = (month: number) => {
    const end = new Date(Date.UTC(moment.getUTCFullYear(), month + 1, 0, 1))
    return end.getTime() - end.getUTCDay() * 86_400_000
  }
  return moment.getTime() >= lastSunday(2) && moment.getTime() < lastSunday(9)
}

describe('what is told on which day', () => {
  const cases: ReadonlyArray<[today: string, dueOn: string, reason: string | undefined, why: string]> = [
    ['2027-03-01', '2027-03-16', undefined, '15 days before'],
    ['2027-03-02', '2027-03-16', 'due-14', '14 days before'],
    ['2027-03-10', '2027-03-16', 'due-14', 'away since: the latest stage reached'],
    ['2027-03-13', '2027-03-16', 'due-3', '3 days before'],
    ['2027-03-16', '2027-03-16', 'due-0', 'on the day'],
    ['2027-03-22', '2027-03-16', 'due-0', '6 days after'],
    ['2027-03-23', '2027-03-16', 'overdue-1', 'a week after'],
    ['2027-03-30', '2027-03-16', 'overdue-2', '2 weeks after, over the change of the clocks'],
    ['2027-11-09', '2027-10-26', 'overdue-2', 'over the other change of the clocks'],
    ['2028-03-14', '2027-03-16', 'overdue-52', 'a year after'],
    // Fridays tell of their weekend.
    ['2027-03-04', '2027-03-21', undefined, 'the Thursday before a Sunday 14 days before'],
    ['2027-03-05', '2027-03-20', 'due-14', 'the Friday before a Saturday 14 days before'],
    ['2027-03-05', '2027-03-21', 'due-14', 'the Friday before a Sunday 14 days before'],
    ['2027-03-05', '2027-03-22', undefined, 'a Monday 14 days before is told on the Monday'],
    ['2028-03-24', '2028-03-28', 'due-3', 'Saturday 3 days before, told on Friday'],
    ['2028-03-24', '2028-03-26', 'due-0', 'due on the Sunday on which the clocks change'],
    ['2028-03-24', '2028-03-18', 'overdue-1', 'a week after a Saturday, told on Friday'],
    ['2027-10-29', '2027-10-31', 'due-0', 'due on the Sunday on which the clocks go back'],
    // Year end.
    ['2026-12-31', '2027-01-14', 'due-14', 'over the year end'],
    ['2026-12-31', '2026-12-25', 'overdue-1', 'over the year end'],
    // The last day before bank holidays tells of them.
    ['2026-12-31', '2027-01-03', 'due-0', 'the Thursday before a Friday that is New Year'],
    ['2027-03-24', '2027-03-29', 'due-14', 'the Wednesday before Easter is followed by a working day'],
    ['2027-03-25', '2027-03-29', 'due-0', 'due on Easter Monday, told on the Thursday before'],
    ['2026-12-24', '2026-12-28', 'due-0', 'over Christmas, which is longer than the 3 days before'],
    ['2027-08-30', '2027-08-30', 'due-0', 'a bank holiday, were anybody told on it'],
    ['2028-02-29', '2028-03-03', 'due-3', 'a day that only leap years have'],
  ]
  for (const [today, dueOn, reason, why] of cases)
    test(`on ${today} of ${dueOn}: ${reason ?? 'nothing'} (${why})`, () => {
      const told = reasonToTell('daily', today, { dueOn, countsFrom: '2020-01-01' })
      assert.equal(told?.reason, reason)
    })

  test('nothing from before a date, owner or choice was set', () => {
    const on = (today: string, countsFrom: string, dueOn = '2027-03-16') =>
      reasonToTell('daily', today, { dueOn, countsFrom })?.reason
    assert.equal(on('2027-03-08', '2027-03-08'), undefined)
    assert.equal(on('2027-03-02', '2027-03-02'), 'due-14')
    assert.equal(on('2027-03-15', '2027-03-08'), 'due-3')
    assert.equal(on('2027-03-25', '2027-03-25'), undefined)
    assert.equal(on('2027-03-30', '2027-03-25'), 'overdue-2')
    // Set on a Saturday for that weekend: its Friday is gone, and Monday is not too early.
    assert.equal(on('2027-03-29', '2027-03-27', '2027-03-28'), 'due-0')
  })

  test('a round-up: everything due within 14 days of its Monday or overdue, known by then', () => {
    const on = (today: string, dueOn: string, countsFrom = '2027-01-01') =>
      reasonToTell('weekly', today, { dueOn, countsFrom })
    assert.deepEqual(on('2027-03-29', '2027-04-12'), { reason: 'weekly', week: '2027-03-29' })
    assert.deepEqual(on('2027-03-31', '2027-04-12'), { reason: 'weekly', week: '2027-03-29' })
    assert.deepEqual(on('2027-03-29', '2025-01-01'), { reason: 'weekly', week: '2027-03-29' })
    assert.deepEqual(on('2027-03-31', '2027-04-12', '2027-03-29'), { reason: 'weekly', week: '2027-03-29' })
    assert.equal(on('2027-03-31', '2027-04-13'), undefined)
    assert.equal(on('2027-03-31', '2027-04-01', '2027-03-30'), undefined)
    assert.equal(isToldOf('weekly', '2027-03-31', '2027-03-29'), true)
    assert.equal(isToldOf('weekly', '2027-03-31', '2027-03-30'), false)
    assert.equal(isToldOf('daily', '2027-03-31', '2027-03-31'), true)
  })

  test('who wants none is told nothing', () => {
    assert.equal(
      reasonToTell('off', '2027-03-16', { dueOn: '2027-03-16', countsFrom: '2027-01-01' }),
      undefined,
    )
    assert.equal(isToldOf('off', '2027-03-16', '2027-01-01'), false)
  })
})

const days = (from: string) => fc.integer({ min: 0, max: 1500 }).map((count) => addDays(from, count))

describe('over any days', () => {
  test('with a run each working day every stage is told once, on its day or on the last working day before', () => {
    fc.assert(
      fc.property(days('2026-01-01'), days('2026-01-01'), (dueOn, countsFrom) => {
        const told = toldOn(dueOn, countsFrom)
        const stages = [...stagesOf(dueOn)]
        for (const [index, [reason, stage]] of stages.entries()) {
          const on = lastWorkingDay(stage)
          // Christmas is longer than from 3 days before until the day: both would be told at once.
          const isPassed = on === lastWorkingDay(stages[index + 1]?.[1] ?? addDays(stage, 7))
          const isTold = stage >= countsFrom && !isPassed
          assert.equal(told.get(reason), isTold ? on : undefined, `${reason} of ${dueOn}`)
        }
        assert.ok([...told.keys()].every((reason) => stagesOf(dueOn).has(reason)))
      }),
      { numRuns: 300 },
    )
  })

  test('nothing is told that is further away than the run looks', () => {
    fc.assert(
      fc.property(
        days('2026-01-01'),
        fc.integer({ min: -40, max: 40 }),
        fc.constantFrom<Frequency>('daily', 'weekly'),
        (today, distance, frequency) => {
          const dueOn = addDays(today, distance)
          const told =
            isWorkingDay(today) && reasonToTell(frequency, today, { dueOn, countsFrom: '2020-01-01' })
          if (told) assert.ok(dueOn <= furthestDue(today))
        },
      ),
    )
  })

  test('the day in London of a run is the day it tells on', () => {
    assert.equal(londonDay(new Date('2027-07-01T23:30:00Z')), '2027-07-02')
  })
})

function isWorkingDay(day: string): boolean {
  return weekday(day) < 5 && !isBankHoliday(day)
}

function lastWorkingDay(until: string): string {
  return isWorkingDay(until) ? until : lastWorkingDay(addDays(until, -1))
}

/** The day on which each stage was told first, with a run on each working day. */
function toldOn(dueOn: string, countsFrom: string): Map<string, string> {
  const told = new Map<string, string>()
  for (let day = addDays(dueOn, -30); day <= addDays(dueOn, 36); day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue
    const { reason } = reasonToTell('daily', day, { dueOn, countsFrom }) ?? {}
    if (reason !== undefined && !told.has(reason)) told.set(reason, day)
  }
  return told
}

/** Up to 5 weeks after: 14, 3 and 0 days before, then each week. */
function stagesOf(dueOn: string): Map<string, string> {
  const before = [14, 3, 0].map((count): [string, string] => [`due-${count}`, addDays(dueOn, -count)])
  const after = [1, 2, 3, 4, 5].map((week): [string, string] => [`overdue-${week}`, addDays(dueOn, week * 7)])
  return new Map([...before, ...after])
}
