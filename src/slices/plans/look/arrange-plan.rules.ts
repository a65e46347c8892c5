// How somebody wants to see a plan: in which groups, filtered by what, in which order. It lives in the address, so that a
// view can be kept, sent and come back to.

import { type Action, type FullPlan, priorities, statuses } from '../plan-record.rules.ts'
import { statusWords } from '../plan-words.rules.ts'
import { areaTitle, noArea, partOfArea, partsOf } from './arrange-areas.rules.ts'
import { groupByDate } from './arrange-by-date.rules.ts'
import { compareNames, ownerGroups, ownerKey } from './arrange-owners.rules.ts'
import { type Filter, filterActions, isFiltered, noFilter } from './filter-actions.rules.ts'
import { byDueDay, type SummaryContext } from './summarise-plan.rules.ts'

export const groupings = ['area', 'focus', 'owner', 'status', 'due', 'none'] as const
export type Grouping = (typeof groupings)[number]
export const sortings = ['plan', 'due', 'priority', 'title'] as const
export type Sorting = (typeof sortings)[number]

export type Arrangement = Filter & { readonly group: Grouping; readonly sort: Sorting }

export const usualArrangement: Arrangement = { ...noFilter, group: 'area', sort: 'plan' }

export type ActionGroup = {
  /** Undefined where nothing is grouped. */
  readonly title: string | undefined
  /** Of an area of the plan, which may have no action yet. */
  readonly areaId: string | undefined
  readonly actions: readonly Action[]
}

/** What stands in an address; the usual is left out. */
export function arrangementQuery(arrangement: Arrangement): Readonly<Record<string, string | undefined>> {
  const { group, sort, area, focus, owner, status, due } = arrangement
  return {
    group: group === usualArrangement.group ? undefined : group,
    sort: sort === usualArrangement.sort ? undefined : sort,
    area,
    focus,
    owner,
    status,
    due,
  }
}

/** Groups in their order, and in each what is shown of it. */
export function arrangePlan(
  full: FullPlan,
  arrangement: Arrangement,
  context: SummaryContext,
): readonly ActionGroup[] {
  const shown = sortActions(filterActions(full.actions, arrangement, context), arrangement.sort)
  const groups = groupActions(shown, { full, arrangement, context })
  // An area that waits for its first action is worth a line; one whose actions are only filtered out is not.
  return isFiltered(arrangement) ? groups.filter(({ actions }) => actions.length > 0) : groups
}

export function sortActions(actions: readonly Action[], sorting: Sorting): readonly Action[] {
  switch (sorting) {
    case 'plan':
      return actions
    case 'due':
      return byDueDay(actions)
    case 'priority':
      return actions.toSorted(
        (one, other) => priorities.indexOf(one.priority) - priorities.indexOf(other.priority),
      )
    case 'title':
      return actions.toSorted((one, other) => compareNames(one.title, other.title))
  }
}

type Grouped = {
  readonly full: FullPlan
  readonly arrangement: Arrangement
  readonly context: SummaryContext
}

function groupActions(
  shown: readonly Action[],
  { full, arrangement, context }: Grouped,
): readonly ActionGroup[] {
  const { framework, names, today } = context
  const group = (title: string | undefined, actions: readonly Action[]) => ({
    title,
    areaId: undefined,
    actions,
  })
  const pick = (choices: readonly { key: string; title: string }[], keyOf: (action: Action) => string) => {
    const byKey = Map.groupBy(shown, keyOf)
    return choices.flatMap(({ key, title }) => {
      const actions = byKey.get(key)
      return actions ? [group(title, actions)] : []
    })
  }
  switch (arrangement.group) {
    case 'none':
      return shown.length > 0 ? [group(undefined, shown)] : []
    case 'area':
      return groupByArea(shown, full, context)
    case 'focus':
      return pick(
        [...partsOf(framework), noArea].map(({ id, label }) => ({ key: id, title: label })),
        ({ areaId }) => partOfArea(framework, areaId).id,
      )
    case 'owner':
      return pick(
        ownerGroups(
          names,
          shown.map(({ owner }) => owner),
        ).map(({ key, name }) => ({ key, title: name })),
        ({ owner }) => ownerKey(names, owner),
      )
    case 'status':
      return pick(
        statuses.map((status) => ({ key: status, title: statusWords[status] })),
        ({ status }) => status,
      )
    case 'due':
      return groupByDate(shown, today).map(({ title, actions }) => group(title, actions))
  }
}

/** The plan's areas in its order, then others that actions are about in the framework's, then those about none. */
function groupByArea(
  shown: readonly Action[],
  full: FullPlan,
  { framework }: SummaryContext,
): readonly ActionGroup[] {
  const byArea = Map.groupBy(shown, ({ areaId }) => areaId)
  const inOrder = new Set([
    ...full.areas.map(({ areaId }) => areaId),
    ...framework.areas.map(({ id }) => id).filter((id) => byArea.has(id)),
    ...byArea.keys().filter((id) => id !== undefined),
  ])
  const groups = [...inOrder].map((areaId) => ({
    title: areaTitle(framework, areaId),
    areaId,
    actions: byArea.get(areaId) ?? [],
  }))
  const none = byArea.get(undefined)
  return none ? [...groups, { title: noArea.label, areaId: undefined, actions: none }] : groups
}
