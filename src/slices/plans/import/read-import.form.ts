// Reads every row of a file, as the plan and its people are now.
import type { Framework } from '../../framework/framework.rules.ts'
import type { OwnerChoice } from '../action/owner-choices.rules.ts'
import { placesOf } from './import-cells.form.ts'
import type { ImportFile } from './import-record.rules.ts'
import { readRow } from './import-row.form.ts'
import { readColumns } from './read-import-columns.rules.ts'
import { ownersByName } from './read-import-owner.rules.ts'
import { type SortedImport, sortImport } from './sort-import.rules.ts'

export type ReadImport = SortedImport & {
  /** Headings of columns that are not read. */
  readonly unread: readonly string[]
}

type Known = {
  readonly framework: Framework
  readonly choices: readonly OwnerChoice[]
  readonly titles: readonly string[]
  readonly asker: { readonly personId: string; readonly name: string }
}

/** @throws Error for a file whose columns nobody has checked. */
export function readImport(file: ImportFile, known: Known): ReadImport {
  const columns = readColumns(file.header)
  if (!columns.ok) throw new Error(columns.problem)
  const rowKnown = {
    places: placesOf(known.framework),
    owners: ownersByName(known.choices, known.asker),
    at: columns.at,
    width: file.header.length,
  }
  const rows = file.rows.map((row) => readRow(row, rowKnown))
  return { ...sortImport(rows, known.titles), unread: columns.unread }
}
