// What differs between an action before and after a change, field by field, as the history keeps it. Owners, areas and resources
// are kept by their ids: names follow the present choice of whoever bears them, in what was long ago as well.
import {
  type Action,
  type Link,
  type Owner,
  type Priority,
  type Status,
  type Step,
  sameOwner,
} from '../plan-record.rules.ts'

export type Change =
  | { readonly field: 'title' | 'why' | 'reason'; readonly from: string; readonly to: string }
  | {
      readonly field: 'area' | 'statement' | 'target' | 'starts' | 'due' | 'step'
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly field: 'owner'; readonly from: Owner | null; readonly to: Owner | null }
  | { readonly field: 'priority'; readonly from: Priority; readonly to: Priority }
  | { readonly field: 'status'; readonly from: Status; readonly to: Status }
  | { readonly field: 'links'; readonly from: readonly Link[]; readonly to: readonly Link[] }

/** What a form of an action says: all of it but how the action stands. */
export type ActionContent = Pick<
  Action,
  'title' | 'why' | 'areaId' | 'statementId' | 'owner' | 'startsOn' | 'dueOn' | 'priority' | 'links'
>
export type StepContent = Pick<Step, 'title' | 'owner' | 'dueOn'>

/** In the order of the form; nothing where both say the same. */
export function actionChanges(before: ActionContent, after: ActionContent): readonly Change[] {
  return differing([
    { field: 'title', from: before.title, to: after.title },
    { field: 'why', from: before.why, to: after.why },
    { field: 'area', from: before.areaId ?? null, to: after.areaId ?? null },
    { field: 'statement', from: before.statementId ?? null, to: after.statementId ?? null },
    { field: 'owner', from: before.owner ?? null, to: after.owner ?? null },
    { field: 'starts', from: before.startsOn ?? null, to: after.startsOn ?? null },
    { field: 'due', from: before.dueOn ?? null, to: after.dueOn ?? null },
    { field: 'priority', from: before.priority, to: after.priority },
    { field: 'links', from: before.links, to: after.links },
  ])
}

export function stepChanges(before: StepContent, after: StepContent): readonly Change[] {
  return differing([
    { field: 'title', from: before.title, to: after.title },
    { field: 'owner', from: before.owner ?? null, to: after.owner ?? null },
    { field: 'due', from: before.dueOn ?? null, to: after.dueOn ?? null },
  ])
}

type Standing = Pick<Action, 'status' | 'statusReason'>

export function statusChanges(before: Standing, after: Standing): readonly Change[] {
  return differing([
    { field: 'status', from: before.status, to: after.status },
    { field: 'reason', from: before.statusReason, to: after.statusReason },
  ])
}

/** Reminders count anew from the day on which somebody else was given it, or another date. */
export function remindsAnew(changes: readonly Change[]): boolean {
  return changes.some(({ field }) => field === 'owner' || field === 'due')
}

function differing(changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => !isSame(change))
}

function isSame(change: Change): boolean {
  if (change.field === 'owner') return sameOwner(change.from ?? undefined, change.to ?? undefined)
  if (change.field === 'links') return sameLinks(change.from, change.to)
  return change.from === change.to
}

// The database keeps the parts of a link in an order of its own.
function sameLinks(one: readonly Link[], other: readonly Link[]): boolean {
  const written = (links: readonly Link[]) =>
    JSON.stringify(links.map((link) => ('resource' in link ? [link.resource] : [link.text, link.href])))
  return written(one) === written(other)
}
