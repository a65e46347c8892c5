// Reads from an address how a plan is to be shown. Whatever it does not know counts as not chosen: an address that was typed
// or kept from long ago still shows the plan.
import {
  type Arrangement,
  type Grouping,
  groupings,
  type Sorting,
  sortings,
  usualArrangement,
} from './arrange-plan.rules.ts'
import { dueFilters, statusFilters } from './filter-actions.rules.ts'

/** In characters: no id or owner of ours is longer. */
const longest = 200

export function parseArrangement(query: URLSearchParams): Arrangement {
  const text = (name: string) => {
    const given = query.get(name) ?? ''
    return given === '' || given.length > longest ? undefined : given
  }
  const oneOf = <T extends string>(name: string, choices: readonly T[]) =>
    choices.find((choice) => choice === query.get(name))
  return {
    group: oneOf<Grouping>('group', groupings) ?? usualArrangement.group,
    sort: oneOf<Sorting>('sort', sortings) ?? usualArrangement.sort,
    area: text('area'),
    focus: text('focus'),
    owner: text('owner'),
    status: oneOf('status', statusFilters),
    due: oneOf('due', dueFilters),
  }
}
