// Reads the cells of one action of a file: the value that each means, what is wrong with it, and what to look at.
import { optionalLineProblem, textProblem, tooLong } from '../../../platform/http/read-fields.ts'
import type { Area, Framework } from '../../framework/framework.rules.ts'
import { areaOfStatement } from '../action/action-words.rules.ts'
import {
  linkAddressLimit,
  linkTextLimit,
  mostLinks,
  mostSteps,
  type Owner,
  ownerTextLimit,
  type Priority,
  priorities,
  reasonLimit,
  type Status,
  statuses,
  titleLimit,
} from '../plan-record.rules.ts'
import { priorityWords, statusWords } from '../plan-words.rules.ts'
import type { ImportedAction, ImportedStep } from './import-record.rules.ts'
import { columnLabel, type ImportColumn } from './read-import-columns.rules.ts'
import { readWrittenDay } from './read-import-day.rules.ts'
import { type OwnersByName, readOwner } from './read-import-owner.rules.ts'
import { readLinks, readSteps } from './read-import-steps.rules.ts'

export type Found<T> = {
  readonly value: T
  readonly fault?: string | undefined
  /** Said where somebody might have meant something else. */
  readonly remark?: string | undefined
}

/** The text of a cell; empty where the row or the file has none. */
export type Cell = (name: ImportColumn) => string
type Place = Pick<ImportedAction, 'areaId' | 'statementId'>

/** A statement alone says its area. */
export function readPlace(cell: Cell, { framework, areas }: Places): Found<Place> {
  const typed = cell('area_id').trim() || cell('area').trim()
  const statementId = cell('statement_id').trim() || undefined
  const ofStatement = statementId && areaOfStatement(framework, statementId)
  const area = areas.get(plain(typed))
  const value = { areaId: typed === '' ? ofStatement : area?.id, statementId }
  if (typed !== '' && !area) {
    const example = framework.areas[0]?.title
    return {
      value,
      fault: `There is no area ${quoted(typed)}. Write a title such as "${example}", or leave it empty`,
    }
  }
  if (statementId === undefined || (ofStatement !== undefined && ofStatement === value.areaId))
    return { value }
  return { value, fault: `There is no statement ${quoted(statementId)}${area ? ` in ${area.title}` : ''}` }
}

export type Places = { readonly framework: Framework; readonly areas: ReadonlyMap<string, Area> }

/** Areas by everything that a file may call them: id, title, and characteristic with focus. */
export function placesOf(framework: Framework): Places {
  const named = framework.areas.flatMap((area) =>
    namesOf(area, framework).map((name): [string, Area] => [plain(name), area]),
  )
  return { framework, areas: new Map(named) }
}

function namesOf(area: Area, { characteristics, focuses }: Framework): readonly string[] {
  const names = [area.id, area.title]
  if (area.kind === 'csf') return names
  const characteristic = characteristics.find(({ id }) => id === area.characteristicId)?.label
  const focus = focuses.find(({ id }) => id === area.focusId)?.label
  return [...names, `${characteristic}: ${focus}`]
}

const needsReason: Readonly<Partial<Record<Status, string>>> = {
  blocked: 'Say why it is blocked',
  done: 'Say what came of it',
  dropped: 'Say why it was dropped',
}

export function readStatus(
  cell: string,
  statusReason: string,
): Found<Pick<ImportedAction, 'status' | 'statusReason'>> {
  const { value, fault } = readWord(cell, { words: statusWords, ids: statuses, what: 'status' })
  const status = value ?? 'not-started'
  const needed = needsReason[status]
  const problem = textProblem(statusReason, 'the reason or outcome', reasonLimit)
  if (fault !== undefined || problem !== undefined)
    return { value: { status, statusReason }, fault: fault ?? problem }
  if (needed !== undefined && statusReason === '')
    return {
      value: { status, statusReason },
      fault: `${needed}, in the column "${columnLabel('status_reason')}"`,
    }
  if (needed !== undefined || statusReason === '') return { value: { status, statusReason } }
  return {
    value: { status, statusReason },
    fault: `Only an action that is blocked, done or dropped has a reason or outcome. Move it to "${columnLabel('why')}"`,
  }
}

export function readPriority(cell: string): Found<Priority> {
  const { value = 'should', fault } = readWord(cell, {
    words: priorityWords,
    ids: priorities,
    what: 'priority',
  })
  return { value, fault }
}

/** Undefined for an empty cell. */
function readWord<Id extends string>(
  cell: string,
  { words, ids, what }: { words: Readonly<Record<Id, string>>; ids: readonly Id[]; what: string },
): Found<Id | undefined> {
  const value = ids.find((id) => plain(id) === plain(cell) || plain(words[id]) === plain(cell))
  if (value !== undefined || cell.trim() === '') return { value }
  const all = ids.map((id) => words[id])
  return { value, fault: `The ${what} ${quoted(cell)} is not one of ${all.join(', ')}` }
}

export function readOwnerCell(cell: string, owners: OwnersByName): Found<Owner | undefined> {
  const read = readOwner(cell, owners)
  if (read.kind === 'nobody') return { value: undefined }
  if (read.kind === 'known') {
    const remark = `The owner is your colleague who signs in as ${quoted(cell)}`
    return { value: read.owner, remark: cell.includes('@') ? remark : undefined }
  }
  if (read.kind === 'too-long') return { value: undefined, fault: tooLong('The owner', ownerTextLimit) }
  const why = read.isShared
    ? 'more than one owner in the service has this name'
    : 'nobody who can own it has this name in the service'
  return {
    value: read.owner,
    fault: optionalLineProblem(cell.trim(), 'the owner', ownerTextLimit),
    remark: `${quoted(cell)} is kept as text: ${why}`,
  }
}

export function readDays(starts: string, due: string): Found<Pick<ImportedAction, 'startsOn' | 'dueOn'>> {
  const value = { startsOn: readWrittenDay(starts), dueOn: readWrittenDay(due) }
  const faults = [
    dayFault(starts, value.startsOn, 'start date'),
    dayFault(due, value.dueOn, 'due date'),
    value.startsOn && value.dueOn && value.startsOn > value.dueOn ? 'It starts after it is due' : undefined,
  ]
  return { value, fault: faults.filter((fault) => fault !== undefined).join('. ') || undefined }
}

function dayFault(cell: string, day: string | undefined, what: string): string | undefined {
  if (cell.trim() === '' || day !== undefined) return undefined
  return `The ${what} ${quoted(cell)} is no date that we can read. Write day, month and year, such as 27/3/2027`
}

export function readStepCell(
  cell: string,
  { dueOn, owners }: { readonly dueOn: string | undefined; readonly owners: OwnersByName },
): Found<readonly ImportedStep[]> {
  const value = readSteps(cell, owners)
  const problems = value.map(({ title }) => optionalLineProblem(title, 'a step', titleLimit))
  const isLate = dueOn !== undefined && value.some((step) => step.dueOn !== undefined && step.dueOn > dueOn)
  return {
    value,
    fault:
      value.length > mostSteps
        ? `There are ${value.length} steps. An action can have up to ${mostSteps}`
        : problems.find((problem) => problem !== undefined),
    remark: isLate ? 'A step is due after its action' : undefined,
  }
}

export function readLinkCell(cell: string): Found<ImportedAction['links']> {
  const read = readLinks(cell)
  const value = read.filter((link) => link !== undefined)
  if (value.length < read.length)
    return { value, fault: 'A link has no web address. Write "Business case: https://example.org/case"' }
  if (value.length > mostLinks)
    return { value, fault: `There are ${value.length} links. An action can have up to ${mostLinks}` }
  const problems = value.map(
    ({ text, href }) =>
      optionalLineProblem(href, 'the address of a link', linkAddressLimit) ??
      optionalLineProblem(text, 'the text of a link', linkTextLimit),
  )
  return { value, fault: problems.find((problem) => problem !== undefined) }
}

/** As it was typed, and short enough for a sentence. */
function quoted(cell: string): string {
  const text = cell.trim().replaceAll(/\s+/g, ' ')
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

/** Letters and digits alone: how somebody spaced and capitalised it does not matter. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
