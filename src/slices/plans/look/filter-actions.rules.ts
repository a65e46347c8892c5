// Which actions of a plan are shown: those that meet every condition that was chosen.

import { type Action, isOpen, isOverdue, type Status, statuses } from '../plan-record.rules.ts'
import { partOfArea } from './arrange-areas.rules.ts'
import { ownerKey } from './arrange-owners.rules.ts'
import { isDueSoon, type SummaryContext } from './summarise-plan.rules.ts'

export const statusFilters = ['open', ...statuses] as const
export const dueFilters = ['overdue', 'soon', 'none'] as const

/** Undefined: no condition. */
export type Filter = {
  /** An area of the framework, or "none". */
  readonly area: string | undefined
  /** A focus area, "csf" or "none". */
  readonly focus: string | undefined
  /** A key of arrange-owners: "me", "nobody", "team:…". */
  readonly owner: string | undefined
  readonly status: Status | 'open' | undefined
  /** `soon`: within as many days as `soonDays` says. */
  readonly due: (typeof dueFilters)[number] | undefined
}

export const noFilter: Filter = {
  area: undefined,
  focus: undefined,
  owner: undefined,
  status: undefined,
  due: undefined,
}

/** In the order in which they came. */
export function filterActions(
  actions: readonly Action[],
  filter: Filter,
  context: SummaryContext,
): readonly Action[] {
  const { framework, names, today } = context
  const { area, focus, owner, status, due } = filter
  return actions.filter(
    (action) =>
      (area === undefined || (action.areaId ?? 'none') === area) &&
      (focus === undefined || partOfArea(framework, action.areaId).id === focus) &&
      (owner === undefined || ownerKey(names, action.owner) === owner) &&
      (status === undefined || (status === 'open' ? isOpen(action) : action.status === status)) &&
      (due === undefined || isDue[due](action, today)),
  )
}

const isDue: Readonly<Record<(typeof dueFilters)[number], (action: Action, today: string) => boolean>> = {
  overdue: isOverdue,
  soon: isDueSoon,
  none: ({ dueOn }) => dueOn === undefined,
}

export function isFiltered(filter: Filter): boolean {
  return [filter.area, filter.focus, filter.owner, filter.status, filter.due].some((one) => one !== undefined)
}
