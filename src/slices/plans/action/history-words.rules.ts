// The history of an action in words: who did what, and what it said before and after.

import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import type { Framework } from '../../framework/framework.rules.ts'
import { areaTitle } from '../look/arrange-areas.rules.ts'
import type { Link, Status } from '../plan-record.rules.ts'
import { ownerName, type PlanNames, priorityWords, statusWords } from '../plan-words.rules.ts'
import type { Change } from './action-changes.rules.ts'
import { statementWords, targetWords } from './action-words.rules.ts'

const historyKinds = [
  'made',
  'changed',
  'status',
  'comment',
  'step-added',
  'step-changed',
  'step-done',
  'step-undone',
  'step-removed',
] as const
export type HistoryKind = (typeof historyKinds)[number]

export type HistoryEntry = {
  readonly id: string
  readonly personId: string
  readonly at: Date
  readonly kind: HistoryKind
  /** How the action stood afterwards. */
  readonly status: Status
  /** What somebody wrote to it; may be empty. */
  readonly comment: string
  readonly changes: readonly Change[]
}

export type HistoryWords = {
  readonly names: PlanNames
  readonly framework: Framework
  /** Titles of the hub's resources by id. */
  readonly resources: ReadonlyMap<string, string>
}

export type ChangeWords = { readonly label: string; readonly from: string; readonly to: string }

/** What was done, without who: "Changed the step: Ask the suppliers", "Changed the status from Not started to Blocked". */
export function entryWords({ kind, status, changes }: HistoryEntry): string {
  const step = stepNamed(changes)
  switch (kind) {
    case 'made':
      return status === 'not-started' ? 'Added the action' : `Added the action as ${statusWords[status]}`
    case 'changed':
      return 'Changed the action'
    case 'comment':
      return 'Wrote an update'
    case 'status': {
      const change = changes.find(({ field }) => field === 'status')
      return change?.field === 'status'
        ? `Changed the status from ${statusWords[change.from]} to ${statusWords[change.to]}`
        : `Changed what is said of the status ${statusWords[status]}`
    }
    case 'step-added':
      return `Added the step: ${step}`
    case 'step-changed':
      return `Changed the step: ${step}`
    case 'step-done':
      return `Marked a step as done: ${step}`
    case 'step-undone':
      return `Marked a step as not done: ${step}`
    case 'step-removed':
      return `Removed the step: ${step}`
  }
}

/** `from` is left out where it says nothing: a new status has a reason of its own. */
export type EntryChange = Omit<ChangeWords, 'from'> & { readonly from: string | undefined }

/** What an entry says beside its own words: every field that changed, but for the status and for which step it was. */
export function entryChanges(entry: HistoryEntry, words: HistoryWords): readonly EntryChange[] {
  const isStep = entry.kind.startsWith('step-')
  const hasNewStatus = entry.changes.some(({ field }) => field === 'status')
  return entry.changes.flatMap((change): readonly EntryChange[] => {
    const { field, to } = change
    if (field === 'status' || (isStep && field === 'step')) return []
    const said = changeWords(change, words)
    if (field !== 'reason' || !hasNewStatus) return [said]
    return to === '' ? [] : [{ ...said, from: undefined }]
  })
}

const labels: Readonly<Record<Change['field'], string>> = {
  title: 'Title',
  why: 'What and why',
  area: 'Area',
  statement: 'Statement',
  target: 'Target for the area',
  owner: 'Owner',
  starts: 'Start date',
  due: 'Due date',
  priority: 'Priority',
  links: 'Links',
  status: 'Status',
  reason: 'Reason or outcome',
  step: 'Step',
}

/** One field before and after. */
export function changeWords(change: Change, words: HistoryWords): ChangeWords {
  return { label: labels[change.field], ...bothSides(change, words) }
}

function bothSides(change: Change, words: HistoryWords): Omit<ChangeWords, 'label'> {
  const { names, framework } = words
  switch (change.field) {
    case 'owner':
      return both(change, (owner) => ownerName(names, owner ?? undefined))
    case 'links':
      return both(change, (links) => linksWords(links, words))
    case 'priority':
      return both(change, (priority) => priorityWords[priority])
    case 'status':
      return both(change, (status) => statusWords[status])
    case 'area':
      return both(change, (id) => (id ? areaTitle(framework, id) : 'No area'))
    case 'statement':
      return both(change, (id) => (id ? statementWords(framework, id) : 'No statement'))
    case 'target':
      return both(change, (id) => (id ? targetWords(framework, id) : 'No target'))
    case 'starts':
    case 'due':
      return both(change, dayWords)
    default:
      return both(change, (text) => text || 'Nothing')
  }
}

function both<T>({ from, to }: { readonly from: T; readonly to: T }, say: (value: T) => string) {
  return { from: say(from), to: say(to) }
}

function dayWords(day: string | null): string {
  return day === null ? 'No date' : dayInWords(day)
}

function linksWords(links: readonly Link[], { resources }: HistoryWords): string {
  const said = links.map((link) =>
    'resource' in link ? resourceWords(resources, link.resource) : `${link.text} (${link.href})`,
  )
  return said.join('\n') || 'None'
}

/** The title of a resource of the hub. */
export function resourceWords(resources: ReadonlyMap<string, string>, id: string): string {
  return resources.get(id) ?? 'A resource that is no longer on the hub'
}

function stepNamed(changes: readonly Change[]): string {
  const change = changes.find(({ field }) => field === 'step')
  return change?.field === 'step' ? (change.to ?? change.from ?? '') : ''
}
