// Reads one row of a file: the action that it means, or every reason why it means none.
import { unguardFormula } from '../../../platform/csv/guard-formula.rules.ts'
import { cleanText, optionalLineProblem, textProblem } from '../../../platform/http/read-fields.ts'
import { titleLimit, whyLimit } from '../plan-record.rules.ts'
import {
  type Cell,
  type Places,
  readDays,
  readLinkCell,
  readOwnerCell,
  readPlace,
  readPriority,
  readStatus,
  readStepCell,
} from './import-cells.form.ts'
import type { ImportedAction, ImportRow, ReadRow } from './import-record.rules.ts'
import type { ImportColumn } from './read-import-columns.rules.ts'
import type { OwnersByName } from './read-import-owner.rules.ts'

export type RowKnown = {
  readonly places: Places
  readonly owners: OwnersByName
  /** Which cell is what. */
  readonly at: ReadonlyMap<ImportColumn, number>
  /** How many cells the header has. */
  readonly width: number
}

export function readRow(row: ImportRow, known: RowKnown): ReadRow {
  const cell: Cell = (name) => unguardFormula(row.cells[known.at.get(name) ?? -1] ?? '')
  const title = cleanText(cell('title'))
  const why = cleanText(cell('why'))
  const place = readPlace(cell, known.places)
  const status = readStatus(cell('status'), cleanText(cell('status_reason')))
  const priority = readPriority(cell('priority'))
  const owner = readOwnerCell(cell('owner'), known.owners)
  const days = readDays(cell('starts_on'), cell('due_on'))
  const steps = readStepCell(cell('steps'), { dueOn: days.value.dueOn, owners: known.owners })
  const links = readLinkCell(cell('links'))
  const found = [place, status, priority, owner, days, steps, links]
  const faults = [
    title === '' ? 'There is no title' : optionalLineProblem(title, 'the title', titleLimit),
    textProblem(why, 'what and why', whyLimit),
    ...found.map(({ fault }) => fault),
    widthFault(row, known.width),
  ].filter((fault) => fault !== undefined)
  const action: ImportedAction = {
    title,
    why,
    ...place.value,
    ...status.value,
    priority: priority.value,
    owner: owner.value,
    ...days.value,
    steps: steps.value,
    links: links.value,
  }
  const remarks = found.flatMap(({ remark }) => remark ?? [])
  return { ...row, title, faults, remarks, action: faults.length === 0 ? action : undefined }
}

/** More cells than the header has: something in the row was taken for the end of a cell. */
function widthFault({ cells }: ImportRow, width: number): string | undefined {
  return cells.slice(width).some((extra) => extra.trim() !== '')
    ? `The row has ${cells.length} cells and the first row ${width}. Put text with a comma or semicolon in it into quotation marks`
    : undefined
}
