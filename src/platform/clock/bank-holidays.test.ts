// Against the days that GOV.UK lists (https://www.gov.uk/bank-holidays), and against what a calendar says of every year.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBankHoliday } from './bank-holidays.rules.ts'
import { addDays, weekday } from './london-day.rules.ts'

function daysOf(year: number): readonly string[] {
  return Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day)).filter(
    (day) => day.startsWith(`${year}-`) && isBankHoliday(day),
  )
}

const listed: Readonly<Record<number, string>> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}
for (const [year, days] of Object.entries(listed))
  test(`${year}`, () => {
    const found = daysOf(Number(year))
    assert.deepEqual(
      found,
      days.split(' ').map((day) => `${year}-${day}`),
    )
  })

test('those of 2022 and 2023 but for what was moved or proclaimed for the one year', () => {
  assert.deepEqual(
    daysOf(2022).join(' ').replaceAll('2022-', ''),
    '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27',
  )
  assert.deepEqual(
    daysOf(2023).join(' ').replaceAll('2023-', ''),
    '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  )
})

test('Easter at its earliest and its latest', () => {
  for (const monday of ['1818-03-23', '2285-03-23', '1943-04-26', '2038-04-26'])
    assert.ok(isBankHoliday(monday), monday)
})

test('every year has eight, none of them at a weekend', () => {
  for (let year = 1980; year < 2200; year += 1) {
    const days = daysOf(year)
    assert.equal(days.length, 8, `${year}`)
    assert.ok(
      days.every((day) => weekday(day) < 5),
      `${year}`,
    )
  }
})
