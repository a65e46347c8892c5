// Actions by when they are due, counted from today: what is late, then month by month. What is over stands apart, so that it
// hides nothing that is still to be done.
import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import { type Action, isOpen, isOverdue } from '../plan-record.rules.ts'

export type DateGroup = { readonly title: string; readonly actions: readonly Action[] }

/** Months beyond this one that have a group of their own. */
const monthsAhead = 12

/** Groups in the order of time, without empty ones; inside each the actions as they come. `today` as 2027-03-12. */
export function groupByDate(actions: readonly Action[], today: string): readonly DateGroup[] {
  const groups = Map.groupBy(actions, (action) => periodOf(action, today))
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([period, own]) => ({ title: periodInWords(period, today), actions: own }))
}

/** Sorts in the order of time: "0", then months as 2027-03, then words. */
function periodOf(action: Action, today: string): string {
  if (!isOpen(action)) return 'over'
  if (action.dueOn === undefined) return 'none'
  if (isOverdue(action, today)) return '0'
  const month = action.dueOn.slice(0, 7)
  return monthNumber(month) - monthNumber(today) > monthsAhead ? 'later' : month
}

function periodInWords(period: string, today: string): string {
  if (period === '0') return 'Overdue'
  if (period === 'later') return 'Later'
  if (period === 'none') return 'No due date'
  if (period === 'over') return 'Done or dropped'
  const month = dayInWords(`${period}-01`).replace(/^1 /, '')
  return today.startsWith(period) ? `This month, ${month}` : month
}

/** Months since the year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}
