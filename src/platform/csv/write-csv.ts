// Writes CSV that Excel, LibreOffice and scripts read alike: UTF-8 with a byte order mark, CRLF, every text in quotes.
import { stringify } from 'csv-stringify/sync'
import { guardFormula } from './guard-formula.rules.ts'

/**
 * Rows of text under a header row. Without the quotes around every text, one with a lone line feed would be written bare
 * and split its record in two.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const csv = stringify([[...header], ...rows.map((row) => row.map(guardFormula))], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_string: true,
  })
  return new TextEncoder().encode(csv)
}
