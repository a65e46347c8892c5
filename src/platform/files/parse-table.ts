// A table that a person made: its first row names the columns, in whatever order, and commas, semicolons or tabs part them.
import { CsvError, parse } from 'csv-parse/sync'

export type Delimiter = ',' | ';' | '\t'
export type TableRow = {
  /** As a spreadsheet counts: the first row that has anything in it is usually 1, the header. */
  readonly row: number
  /** Every character as it was; as many as the row has, which may be more or fewer than the header. */
  readonly cells: readonly string[]
}
export type Table =
  | {
      readonly kind: 'table'
      readonly delimiter: Delimiter
      readonly header: readonly string[]
      /** Without those that are empty. */
      readonly rows: readonly TableRow[]
    }
  | { readonly kind: 'empty' }
  /** A quotation mark opens in this row and none closes it, so that everything below would be one cell. */
  | { readonly kind: 'open-quote'; readonly row: number }
  /** More rows than `mostTableRows`, the empty ones included; no further one was read. */
  | { readonly kind: 'too-long' }

/** A megabyte of line ends is a million rows, and everybody else would wait while they are read. */
export const mostTableRows = 20_000

/** `text` without a byte order mark. A quotation mark in the middle of a cell is a letter like any other. */
export function parseTable(text: string): Table {
  const delimiter = delimiterOf(text)
  const records: string[][] = []
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: mostTableRows + 1,
      onRecord: (record: string[]) => {
        records.push(record)
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) return { kind: 'open-quote', row: records.length + 1 }
    throw error
  }
  if (records.length > mostTableRows) return { kind: 'too-long' }
  const rows = records
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first, ...rest] = rows
  return first ? { kind: 'table', delimiter, header: first.cells, rows: rest } : { kind: 'empty' }
}

const delimiters = [',', ';', '\t'] as const

/** Whichever there is most of in the header, outside quotation marks. */
function delimiterOf(text: string): Delimiter {
  const counts = new Map<string, number>()
  let isQuoted = false
  for (const letter of text.trimStart()) {
    if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && (letter === '\n' || letter === '\r')) break
    else if (!isQuoted) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const most = Math.max(...delimiters.map((one) => counts.get(one) ?? 0))
  return delimiters.find((one) => (counts.get(one) ?? 0) === most) ?? ','
}
