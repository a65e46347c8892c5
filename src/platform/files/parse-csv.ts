// Turns the text of a CSV file with a header row into rows by column name, or into errors that name file and row.
import { CsvError, parse } from 'csv-parse/sync'
import type { ContentResult } from './content-result.ts'

export type CsvRow = {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * The rows of a file that has exactly these `columns`, in any order. Cells keep every character they have; blank lines
 * are skipped. What is wrong with the header is told once and not again for each row.
 */
export function parseCsv(
  file: string,
  text: string,
  columns: readonly string[],
): ContentResult<readonly CsvRow[]> {
  let records: string[][]
  try {
    records = parse(text, { bom: true, relax_column_count: true })
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, errors: [`${file}: ${error.message}`] }
    throw error
  }
  const [header, ...body] = records
  if (header === undefined) return { ok: false, errors: [`${file}: has no header row`] }
  const columnNames = header.map((name) => name.trim())
  const errors = headerFaults(columnNames, columns).map((fault) => `${file}: row 1: ${fault}`)

  const rows: CsvRow[] = []
  body.forEach((record, index) => {
    const row = index + 2
    if (record.length === 1 && record[0] === '') return
    if (record.length !== columnNames.length) {
      errors.push(
        `${file}: row ${row}: the number of cells is ${record.length}, but the header has ${columnNames.length}`,
      )
      return
    }
    rows.push({ row, cells: Object.fromEntries(columnNames.map((name, i) => [name, record[i] ?? ''])) })
  })
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: rows }
}

function headerFaults(names: readonly string[], columns: readonly string[]): string[] {
  const missing = columns.filter((name) => !names.includes(name)).map((name) => `has no column "${name}"`)
  const unwanted = names.flatMap((name, i) => {
    if (!columns.includes(name)) return [`"${name}" is not a column of this file`]
    return names.indexOf(name) < i ? [`the column "${name}" appears twice`] : []
  })
  return [...missing, ...unwanted]
}
