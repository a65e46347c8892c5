// What a plan can be filtered by, and what a filter is called in words.

import { statuses } from '../plan-record.rules.ts'
import { statusWords } from '../plan-words.rules.ts'
import { areaTitle, noArea, type Part, partOfArea, partsOf } from './arrange-areas.rules.ts'
import { me, nobody, ownerGroups } from './arrange-owners.rules.ts'
import type { Arrangement } from './arrange-plan.rules.ts'
import type { Filter } from './filter-actions.rules.ts'
import { soonDays } from './summarise-plan.rules.ts'
import type { PlanView } from './view-plan.rules.ts'

export type Choice = { readonly value: string; readonly text: string }

/** Areas and focuses that actions are about, and owners they have. "Nobody" is always there, and "me" for officers. */
export function filterChoices({ full, context }: PlanView): {
  readonly areas: readonly Choice[]
  readonly focuses: readonly Choice[]
  readonly owners: readonly Choice[]
} {
  const { framework, names } = context
  const used = new Set(full.actions.map(({ areaId }) => areaId))
  const areas = [...full.areas.map(({ areaId }) => areaId), ...used].filter((areaId) => areaId !== undefined)
  const focuses = new Set(full.actions.map(({ areaId }) => partOfArea(framework, areaId).id))
  const owners = ownerGroups(
    names,
    full.actions.map(({ owner }) => owner),
  ).filter(({ key }) => key !== me && key !== nobody)
  return {
    areas: [
      ...[...new Set(areas)].map((areaId) => ({ value: areaId, text: areaTitle(framework, areaId) })),
      ...(used.has(undefined) ? [toChoice(noArea)] : []),
    ],
    focuses: [...partsOf(framework), noArea].filter(({ id }) => focuses.has(id)).map(toChoice),
    owners: [
      ...(names.isLga ? [] : [{ value: me, text: 'Me' }]),
      { value: nobody, text: 'Nobody yet' },
      ...owners.map(({ key, name }) => ({ value: key, text: name })),
    ],
  }
}

export const statusChoices: readonly Choice[] = [
  { value: 'open', text: 'Not done and not dropped' },
  ...statuses.map((status) => ({ value: status, text: statusWords[status] })),
]

export const dueChoices: readonly Choice[] = [
  { value: 'overdue', text: 'Overdue' },
  { value: 'soon', text: `In the next ${soonDays} days` },
  { value: 'none', text: 'No due date' },
]

/** "status Blocked, owner Priya Patel": the conditions that hold, in the order of the form. */
export function filterInWords(filter: Filter | Arrangement, view: PlanView): string {
  const { areas, focuses, owners } = filterChoices(view)
  const parts: readonly (readonly [string, string | undefined, readonly Choice[]])[] = [
    ['area', filter.area, areas],
    ['focus', filter.focus, focuses],
    ['owner', filter.owner, owners],
    ['status', filter.status, statusChoices],
    ['due', filter.due, dueChoices],
  ]
  return parts
    .flatMap(([what, value, choices]) =>
      value === undefined
        ? []
        : [`${what} ${choices.find((one) => one.value === value)?.text ?? 'not in this plan'}`],
    )
    .join(', ')
}

function toChoice({ id, label }: Part): Choice {
  return { value: id, text: label }
}
