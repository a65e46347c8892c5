// What becomes of the rows of an import: added, left out because the plan has them already, or faulty.

import { mostActions } from '../plan-record.rules.ts'
import type { ReadRow } from './import-record.rules.ts'

/** The row has the title of an action of the plan, or of an earlier row of the file. */
export type AlikeRow = { readonly row: ReadRow; readonly earlierRow: number | undefined }

export type SortedImport = {
  readonly ready: readonly ReadRow[]
  /** Good rows that are left out unless their reader wants them. */
  readonly alike: readonly AlikeRow[]
  readonly faulty: readonly ReadRow[]
  /** How many actions the plan has room for. */
  readonly room: number
}

/** `titles`: of the actions that the plan has. */
export function sortImport(rows: readonly ReadRow[], titles: readonly string[]): SortedImport {
  const known = new Map<string, number | undefined>(titles.map((title) => [plain(title), undefined]))
  const ready: ReadRow[] = []
  const alike: AlikeRow[] = []
  for (const row of rows.filter(({ action }) => action)) {
    const title = plain(row.title)
    if (known.has(title)) alike.push({ row, earlierRow: known.get(title) })
    else {
      known.set(title, row.row)
      ready.push(row)
    }
  }
  const faulty = rows.filter(({ action }) => !action)
  return { ready, alike, faulty, room: Math.max(0, mostActions - titles.length) }
}

/** The rows to add, in the order of the file. `wanted`: rows that are to be added although the plan has their title. */
export function rowsToAdd({ ready, alike }: SortedImport, wanted: ReadonlySet<number>): readonly ReadRow[] {
  return [...ready, ...alike.map(({ row }) => row).filter(({ row }) => wanted.has(row))].toSorted(
    (a, b) => a.row - b.row,
  )
}

export type LeftOut = { readonly row: ReadRow; readonly reasons: readonly string[] }

/** Rows that were not, or will not be, added, in the order of the file, each with the reasons. `added`: once it is done. */
export function leftOut(
  { ready, alike, faulty }: SortedImport,
  added: readonly number[] | undefined,
): readonly LeftOut[] {
  const isIn = ({ row }: ReadRow) => (added ? added.includes(row) : ready.some((one) => one.row === row))
  const alikeReasons = new Map(alike.map(({ row, earlierRow }) => [row.row, [alikeReason(earlierRow)]]))
  return [...ready, ...alike.map(({ row }) => row), ...faulty]
    .filter((row) => !isIn(row))
    .toSorted((a, b) => a.row - b.row)
    .map((row) => ({ row, reasons: [...row.faults, ...(alikeReasons.get(row.row) ?? [])] }))
}

export function alikeReason(earlierRow: number | undefined): string {
  return earlierRow === undefined
    ? 'The plan has an action with this title already'
    : `Row ${earlierRow} has the same title`
}

function plain(title: string): string {
  return title.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
