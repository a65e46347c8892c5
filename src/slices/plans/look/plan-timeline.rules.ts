// Where an action lies on a line of time that it shares with the other actions of its plan.
import { addDays, daysBetween, mondayOf } from '../../../platform/clock/london-day.rules.ts'
import { type Action, isOpen } from '../plan-record.rules.ts'

/** First and last day, as 2027-03-12. */
export type TimeScale = { readonly from: string; readonly to: string }
/** In hundredths of the scale. */
export type TimeBar = { readonly start: number; readonly length: number }

// One action that is due in ten years would press all others into one corner.
const mostDaysBack = 366
const mostDaysAhead = 731
/** Short enough to say "a day", long enough to be seen. */
const shortest = 1

/** Holds today and every dated action that is open, as far as a year back and two ahead; whole weeks. */
export function timeScale(
  actions: readonly Pick<Action, 'status' | 'startsOn' | 'dueOn'>[],
  today: string,
): TimeScale {
  const [earliest, latest] = [addDays(today, -mostDaysBack), addDays(today, mostDaysAhead)]
  const days = actions
    .filter(isOpen)
    .flatMap(({ startsOn, dueOn }) => [startsOn, dueOn])
    .filter((day) => day !== undefined && day >= earliest && day <= latest)
    .concat(today)
    .toSorted()
  return { from: mondayOf(days[0] ?? today), to: addDays(mondayOf(days.at(-1) ?? today), 6) }
}

/** From start to due day; a single mark where only one of them is known. Undefined where no day of it is on the scale. */
export function timeBar(
  { startsOn, dueOn }: Pick<Action, 'startsOn' | 'dueOn'>,
  scale: TimeScale,
): TimeBar | undefined {
  const first = startsOn ?? dueOn
  const last = dueOn ?? startsOn
  if (first === undefined || last === undefined || first > scale.to || last < scale.from) return undefined
  const start = Math.max(0, timePoint(first, scale))
  const end = Math.min(100, timePoint(addDays(last, 1), scale))
  const length = Math.max(shortest, end - start)
  return { start: Math.min(start, 100 - length), length }
}

/** The beginning of a day, 0 to 100 where it is on the scale. */
export function timePoint(day: string, { from, to }: TimeScale): number {
  return Math.round((10_000 * daysBetween(from, day)) / (daysBetween(from, to) + 1)) / 100
}
