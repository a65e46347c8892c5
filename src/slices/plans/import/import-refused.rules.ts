// The rows of a file that were not added, as a table to mend and to import again.
import { guardFormula } from '../../../platform/csv/guard-formula.rules.ts'
import type { ImportFile } from './import-record.rules.ts'
import { reasonHeading } from './import-words.rules.ts'
import type { LeftOut } from './sort-import.rules.ts'

export type RefusedTable = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Every cell as it was, then the reasons. A file that has been here before loses its old reasons. */
export function refusedTable({ header }: ImportFile, refused: readonly LeftOut[]): RefusedTable {
  const width = Math.max(header.length, ...refused.map(({ row }) => row.cells.length))
  const kept = Array.from({ length: width }, (_, at) => at).filter((at) => header[at] !== reasonHeading)
  const cellsOf = (cells: readonly string[]) => kept.map((at) => cells[at] ?? '')
  return {
    header: [...cellsOf(header).map(guardFormula), reasonHeading],
    rows: refused.map(({ row, reasons }) => [...cellsOf(row.cells), reasons.join('. ')]),
  }
}
