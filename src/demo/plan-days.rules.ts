// When something in a plan of the demonstration is due or has happened, counted from the day of loading.
import { addDays, weekday } from '../platform/clock/london-day.rules.ts'
import { between } from './chance.rules.ts'

/** As `weekday` counts: Monday is 0. */
const friday = 4

/** The day that many days from `today`; at a weekend the working day next to it that is further from today. */
export function workingDay(today: string, days: number): string {
  const day = addDays(today, days)
  const late = weekday(day) - friday
  if (late <= 0) return day
  return addDays(day, days < 0 ? -late : 3 - late)
}

/**
 * A moment of that day in working hours. `turn`: its place among what happened to the same thing, so that what follows is
 * later, on the same day too; from 0 to 9.
 */
export function workingMoment(
  today: string,
  days: number,
  { turn, words }: { readonly turn: number; readonly words: readonly string[] },
): Date {
  const minutes = 40 * turn + between(0, 39, [...words, String(turn)])
  return new Date(Date.parse(`${workingDay(today, days)}T09:00:00Z`) + minutes * 60_000)
}
