// A plan on one page: how far it is by focus and by owner, what is late, what comes next and what is stuck. The page and the
// Word file show the same figures because both come from here.
import { addDays } from '../../../platform/clock/london-day.rules.ts'
import type { Framework } from '../../framework/framework.rules.ts'
import { type Action, type FullPlan, isOpen, isOverdue } from '../plan-record.rules.ts'
import type { PlanNames } from '../plan-words.rules.ts'
import { noArea, type Part, partOfArea, partsOf } from './arrange-areas.rules.ts'
import { ownerGroups, ownerKey } from './arrange-owners.rules.ts'
import { type ActionCounts, countActions } from './summarise-counts.rules.ts'

/** How far ahead "due soon" looks, from today. */
export const soonDays = 30

export type PlanSummary = {
  readonly counts: ActionCounts
  /** Areas of the plan that have no action. */
  readonly areasWithout: number
  /** In the framework's order, what belongs to no area last; none without an action that was not dropped. */
  readonly byFocus: readonly FocusProgress[]
  /** Longest overdue first. */
  readonly overdue: readonly Action[]
  /** Open and due from today until 30 days from now, soonest first. */
  readonly dueSoon: readonly Action[]
  /** Whoever reads it first, then by name, and last what nobody owns; what was dropped does not count. */
  readonly byOwner: readonly OwnerProgress[]
  /** In the plan's order. */
  readonly blocked: readonly Action[]
}

/** `total`: what was not dropped. */
export type FocusProgress = Part & {
  readonly done: number
  readonly total: number
  readonly overdue: number
}

export type OwnerProgress = {
  readonly name: string
  readonly open: number
  readonly done: number
  readonly overdue: number
}

export type SummaryContext = {
  readonly framework: Framework
  readonly names: PlanNames
  /** As 2027-03-12. */
  readonly today: string
}

export function summarisePlan(full: FullPlan, context: SummaryContext): PlanSummary {
  const { framework, today } = context
  const { actions } = full
  const open = actions.filter(isOpen)
  return {
    counts: countActions(actions, today),
    areasWithout: areasWithoutAction(full).length,
    byFocus: [...partsOf(framework), noArea].flatMap((part) => {
      const own = actions.filter(({ areaId }) => partOfArea(framework, areaId).id === part.id)
      const { total, done, dropped, overdue } = countActions(own, today)
      return total > dropped ? [{ ...part, done, total: total - dropped, overdue }] : []
    }),
    overdue: byDueDay(open.filter((action) => isOverdue(action, today))),
    dueSoon: byDueDay(open.filter((action) => isDueSoon(action, today))),
    byOwner: ownersOf(actions, context),
    blocked: actions.filter(({ status }) => status === 'blocked'),
  }
}

/** Ids of the plan's areas that no action is about, in the plan's order. */
export function areasWithoutAction({ areas, actions }: FullPlan): readonly string[] {
  const begun = new Set(actions.map(({ areaId }) => areaId))
  return areas.map(({ areaId }) => areaId).filter((areaId) => !begun.has(areaId))
}

/** Open and due from today until 30 days from now. */
export function isDueSoon(action: Pick<Action, 'status' | 'dueOn'>, today: string): boolean {
  const { dueOn } = action
  return isOpen(action) && dueOn !== undefined && dueOn >= today && dueOn <= addDays(today, soonDays)
}

/** Earliest first, those without a day last; the same day in the order they came in. */
export function byDueDay(actions: readonly Action[]): readonly Action[] {
  return actions.toSorted((one, other) => compareDays(one.dueOn, other.dueOn))
}

function compareDays(one = '9999', other = '9999'): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function ownersOf(actions: readonly Action[], { names, today }: SummaryContext): readonly OwnerProgress[] {
  const asked = actions.filter(({ status }) => status !== 'dropped')
  const byKey = Map.groupBy(asked, ({ owner }) => ownerKey(names, owner))
  const groups = ownerGroups(
    names,
    asked.map(({ owner }) => owner),
  )
  return groups.map(({ key, name }) => {
    const { open, done, overdue } = countActions(byKey.get(key) ?? [], today)
    return { name, open, done, overdue }
  })
}
