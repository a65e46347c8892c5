// When somebody saved what: in sittings on working days, so that the demonstration's dates look like people's.
import { between } from './chance.rules.ts'

const minute = 60_000
const mostSittings = 3

export type SittingTimes = {
  readonly begunAt: Date
  readonly savedAt: readonly Date[]
  readonly endedAt: Date
}

/**
 * Times of `count` saves in up to three sittings from the first day to the last, both given as 2026-03-24. All lie between
 * 9:00 and 17:00 in Britain, in summer and in winter. `endedAt`: a few minutes after the last save.
 */
export function sittings(
  [first, last]: readonly [string, string],
  { count, words }: { readonly count: number; readonly words: readonly string[] },
): SittingTimes {
  const days = sittingDays(first, last).slice(0, Math.max(1, count))
  const perDay = Math.ceil(count / days.length)
  const times: Date[] = []
  let now = morning(first, words)
  const begunAt = now
  for (let at = 0; at < count; at += 1) {
    // The last sitting is on the last day, however many areas are left for it.
    if (at > 0 && at % perDay === 0) now = morning(days[at / perDay] ?? last, words)
    now = new Date(now.getTime() + between(2 * 60, 5 * 60, [...words, String(at)]) * 1000)
    times.push(now)
  }
  if (dayOf(now) < last) now = morning(last, words)
  return { begunAt, savedAt: times, endedAt: new Date(now.getTime() + between(2, 9, words) * minute) }
}

/** The first, the last, and one half-way. */
function sittingDays(first: string, last: string): readonly string[] {
  const days = workingDays(first, last)
  const middle = days[Math.floor(days.length / 2)] ?? first
  return [...new Set([first, middle, last])].slice(0, mostSittings)
}

export function workingDays(first: string, last: string): readonly string[] {
  const days: string[] = []
  for (let day = new Date(first); day <= new Date(last); day = new Date(day.getTime() + 24 * 60 * minute))
    if (isWorkingDay(dayOf(day))) days.push(dayOf(day))
  return days
}

/** Monday to Friday. */
export function isWorkingDay(day: string): boolean {
  return ![0, 6].includes(new Date(day).getUTCDay())
}

// In UTC: until 13:59, and at most 21 areas of 5 minutes after it, ends before 16:00, which is 17:00 in summer.
function morning(day: string, words: readonly string[]): Date {
  const start = new Date(`${day}T09:05:00Z`)
  return new Date(start.getTime() + between(0, 290 * 60, [...words, day]) * 1000)
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}
