// The nouns of an import: a file of actions as it was read, and what becomes of each of its rows.
import type { Link, Owner, Priority, Status } from '../plan-record.rules.ts'

/** What one file may have, so that it is read and shown while its sender waits. */
export const mostImportBytes = 1_000_000
export const mostImportRows = 500
export const mostImportColumns = 100

export type ImportRow = {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number
  /** As they were; there may be more or fewer than the header has. */
  readonly cells: readonly string[]
}

export type ImportFile = {
  readonly header: readonly string[]
  readonly rows: readonly ImportRow[]
  readonly delimiter: ',' | ';' | '\t'
  /** Undefined where the rows were pasted. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | undefined
}

export type PlanImport = {
  readonly id: string
  readonly planId: string
  readonly file: ImportFile
  /** When its actions were added, and from which rows; none until then. */
  readonly doneAt: Date | undefined
  readonly added: readonly number[]
}

export type ImportedStep = {
  readonly title: string
  readonly isDone: boolean
  readonly owner: Owner | undefined
  /** As 2027-03-12. */
  readonly dueOn: string | undefined
}

export type ImportedAction = {
  readonly title: string
  readonly why: string
  readonly areaId: string | undefined
  readonly statementId: string | undefined
  readonly status: Status
  readonly statusReason: string
  readonly priority: Priority
  readonly owner: Owner | undefined
  readonly startsOn: string | undefined
  readonly dueOn: string | undefined
  readonly steps: readonly ImportedStep[]
  readonly links: readonly Extract<Link, { text: string }>[]
}

export type ReadRow = ImportRow & {
  /** As it was typed, for whoever looks for the row. */
  readonly title: string
  /** What keeps it from being added, each in a sentence. */
  readonly faults: readonly string[]
  /** What was made of it where somebody might have meant something else, each in a sentence. */
  readonly remarks: readonly string[]
  /** What will be added; undefined where there is a fault. */
  readonly action: ImportedAction | undefined
}
