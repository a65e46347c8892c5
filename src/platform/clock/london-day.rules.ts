// Days as people in England count them, written as 2027-03-12, whatever the machine's own zone is. Arithmetic on days never
// touches hours, so the weeks in which the clocks change are weeks like any other.

const londonFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const wordsFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })
const msInDay = 86_400_000

/** The day it is in London at a moment: late on a summer evening in UTC it is tomorrow there. */
export function londonDay(moment: Date): string {
  const part = Object.fromEntries(londonFormat.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}`
}

/** `days` may be negative. */
export function addDays(day: string, days: number): string {
  return new Date(noon(day) + days * msInDay).toISOString().slice(0, 10)
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / msInDay)
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: string): number {
  return (new Date(noon(day)).getUTCDay() + 6) % 7
}

/** The Monday of its week. */
export function mondayOf(day: string): string {
  return addDays(day, -weekday(day))
}

/** "12 March 2027" */
export function dayInWords(day: string): string {
  return wordsFormat.format(new Date(noon(day)))
}

function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`)
}
