// How far the actions of each area are, in few words: for pages that show areas and lead to the plan.

import { type ActionCounts, countActions, progressInWords } from '../look/summarise-counts.rules.ts'
import type { Action } from '../plan-record.rules.ts'

/** An action as far as pages about its area show it. */
export type AreaAction = Pick<
  Action,
  'id' | 'planId' | 'title' | 'statementId' | 'assessmentId' | 'source' | 'status' | 'dueOn' | 'madeAt'
> & { readonly areaId: string }

/** `today` as 2027-03-12. An area without an action has no key. */
export function countsByArea(
  actions: readonly AreaAction[],
  today: string,
): ReadonlyMap<string, ActionCounts> {
  const grouped = Map.groupBy(actions, ({ areaId }) => areaId)
  return new Map([...grouped].map(([areaId, own]) => [areaId, countActions(own, today)]))
}

/** "2 of 3 actions done", without what is overdue or due next; no full stop. */
export function doneInWords(counts: ActionCounts): string {
  return progressInWords({ ...counts, overdue: 0, nextDue: undefined })
}
