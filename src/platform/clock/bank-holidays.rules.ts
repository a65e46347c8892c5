// The bank holidays of England, worked out: fixed days with their substitutes, Mondays of May and August, and Easter. Those that
// are proclaimed once, for a coronation or a funeral, follow from no rule, and neither does one that is moved for a year.
import { addDays, mondayOf, weekday } from './london-day.rules.ts'

const saturday = 5
const sunday = 6

// Worked out once a year: reminders ask for each of 20,000 actions.
const known = new Map<number, ReadonlySet<string>>()

/** `day`: as 2027-03-12. */
export function isBankHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  const days = known.get(year) ?? new Set(bankHolidays(year))
  known.set(year, days)
  return days.has(day)
}

function bankHolidays(year: number): readonly string[] {
  const on = (monthAndDay: string) => `${String(year).padStart(4, '0')}-${monthAndDay}`
  const easter = easterSunday(year)
  return [
    inLieu(on('01-01')),
    addDays(easter, -2),
    addDays(easter, 1),
    // The first Monday of May is in its first 7 days, the last Monday of a month of 31 in its last.
    mondayOf(on('05-07')),
    mondayOf(on('05-31')),
    mondayOf(on('08-31')),
    ...christmas(on('12-25')),
  ]
}

/** The day itself, or the Monday after its weekend. */
function inLieu(day: string): string {
  return weekday(day) >= saturday ? addDays(mondayOf(day), 7) : day
}

/** Christmas Day and Boxing Day. Each that is at a weekend has a substitute, after the other one. */
function christmas(day: string): readonly string[] {
  const boxing = addDays(day, 1)
  if (weekday(day) === saturday) return [addDays(day, 2), addDays(day, 3)]
  if (weekday(day) === sunday) return [boxing, addDays(day, 2)]
  return [day, inLieu(boxing)]
}

/** By the rule of the Gregorian calendar, as J. Meeus gives it in Astronomical Algorithms (1991), chapter 8. */
function easterSunday(year: number): string {
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonCycle = year % 19
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const fullMoon = (19 * moonCycle + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - fullMoon - (inCentury % 4)) % 7
  const late = Math.floor((moonCycle + 11 * fullMoon + 22 * toSunday) / 451)
  // Days after 22 March, the earliest Easter there is.
  return addDays(`${String(year).padStart(4, '0')}-03-22`, fullMoon + toSunday - 7 * late)
}
