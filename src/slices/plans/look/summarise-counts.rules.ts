// How far a plan is, as figures and as the sentence that says them. What was dropped is no longer asked of anybody, so
// progress is out of what is left.
import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import { type Action, isOpen, isOverdue } from '../plan-record.rules.ts'

export type ActionCounts = {
  /** All of them: done, dropped and open together. */
  readonly total: number
  readonly done: number
  readonly dropped: number
  readonly open: number
  /** Open and due before today. */
  readonly overdue: number
  /** The first day from today on at which an open one is due, as 2027-03-12. */
  readonly nextDue: string | undefined
}

export const noActions: ActionCounts = {
  total: 0,
  done: 0,
  dropped: 0,
  open: 0,
  overdue: 0,
  nextDue: undefined,
}

/** `today` as 2027-03-12. */
export function countActions(
  actions: readonly Pick<Action, 'status' | 'dueOn'>[],
  today: string,
): ActionCounts {
  const count = (matches: (action: Pick<Action, 'status' | 'dueOn'>) => boolean) =>
    actions.filter(matches).length
  const coming = actions.flatMap((action) => {
    const { dueOn } = action
    return isOpen(action) && dueOn !== undefined && dueOn >= today ? [dueOn] : []
  })
  return {
    total: actions.length,
    done: count(({ status }) => status === 'done'),
    dropped: count(({ status }) => status === 'dropped'),
    open: count(isOpen),
    overdue: count((action) => isOverdue(action, today)),
    nextDue: coming.toSorted()[0],
  }
}

/** "3 of 8 actions done, 2 overdue, next due 12 March 2027"; no full stop. */
export function progressInWords(counts: ActionCounts): string {
  const { total, done, dropped, overdue, nextDue } = counts
  if (total === 0) return 'No actions yet'
  const asked = total - dropped
  if (asked === 0) return total === 1 ? 'Its action was dropped' : `All ${total} actions were dropped`
  const progress = `${done} of ${asked === 1 ? '1 action' : `${asked} actions`} done`
  return [
    progress,
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(nextDue === undefined ? [] : [`next due ${dayInWords(nextDue)}`]),
  ].join(', ')
}

/** "8 actions: 3 done, 2 overdue; 2 areas have none yet." `areasWithout`: areas of the plan that have no action. */
export function planInWords(counts: ActionCounts, areasWithout: number): string {
  const { total, done, dropped, overdue } = counts
  if (total === 0) {
    if (areasWithout === 0) return 'No actions yet.'
    return areasWithout === 1
      ? 'No actions yet in its 1 area.'
      : `No actions yet in its ${areasWithout} areas.`
  }
  const parts = [
    ...(done > 0 ? [`${done} done`] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(dropped > 0 ? [`${dropped} dropped`] : []),
  ]
  const actions = total === 1 ? '1 action' : `${total} actions`
  const first = parts.length > 0 ? `${actions}: ${parts.join(', ')}` : `${actions}, none done yet`
  if (areasWithout === 0) return `${first}.`
  return `${first}; ${areasWithout === 1 ? '1 area has' : `${areasWithout} areas have`} none yet.`
}
