// What stands in a calendar: actions and steps with a due date, by their titles alone.
import type { CalendarEvent } from '../../platform/icalendar/icalendar.rules.ts'
import type { Action } from '../plans/plans.rules.ts'

export type CalendarEntry = {
  readonly id: string
  readonly planId: string
  readonly actionId: string
  readonly title: string
  /** Of the action that a step belongs to; undefined for an action. */
  readonly actionTitle: string | undefined
  /** As 2027-03-12. */
  readonly startsOn: string | undefined
  readonly dueOn: string
  readonly isDone: boolean
  readonly changedAt: Date
  readonly version: number
}

/** Everything of a plan that has a due date and was not dropped, soonest first. */
export function entriesOf(actions: readonly Action[]): readonly CalendarEntry[] {
  return actions
    .filter(({ status }) => status !== 'dropped')
    .flatMap((action) => [...actionEntry(action), ...stepEntries(action)])
    .toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.id, b.id))
}

function actionEntry(action: Action): CalendarEntry[] {
  const { id, planId, title, startsOn, dueOn, status, changedAt, version } = action
  if (dueOn === undefined) return []
  const isDone = status === 'done'
  return [
    { id, planId, actionId: id, title, actionTitle: undefined, startsOn, dueOn, isDone, changedAt, version },
  ]
}

function stepEntries(action: Action): CalendarEntry[] {
  return action.steps.flatMap(({ id, title, dueOn, doneAt, version }) => {
    if (dueOn === undefined) return []
    return {
      id,
      planId: action.planId,
      actionId: action.id,
      title,
      actionTitle: action.title,
      startsOn: undefined,
      dueOn,
      isDone: doneAt !== undefined || action.status === 'done',
      changedAt: doneAt !== undefined && doneAt > action.changedAt ? doneAt : action.changedAt,
      // Its action being done changes it as well.
      version: version + action.version,
    }
  })
}

/** `href`: the whole address of the entry's action. */
export function toEvent(entry: CalendarEntry, href: string): CalendarEvent {
  return {
    uid: entry.id,
    from: entry.startsOn ?? entry.dueOn,
    to: entry.dueOn,
    summary: `${entry.isDone ? 'Done: ' : ''}${entry.title}${entry.actionTitle === undefined ? '' : ` (step of: ${entry.actionTitle})`}`,
    url: href,
    sequence: entry.version,
    changedAt: entry.changedAt,
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
