// Writes XLSX that Excel and LibreOffice open without a word: text stays text, whatever it looks like, days are real dates
// that sort and filter, and the heading of each column stays in view.
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { toXmlText } from '../xml/xml-text.ts'

export type SheetColumn = {
  readonly heading: string
  /** Days are written as 2027-03-12; an empty text is an empty cell in every kind of column. */
  readonly kind: 'text' | 'number' | 'day'
  /** In characters. */
  readonly width: number
}

export type Sheet = {
  /** At most 31 characters, none of them \ / ? * [ ] or : */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** `headingColour`: behind the headings, as #f4eff7. */
export async function writeSpreadsheet(
  sheets: readonly Sheet[],
  { headingColour }: { readonly headingColour: string },
): Promise<Uint8Array> {
  const written = writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map(({ heading }) => headingCell(heading, headingColour)),
        ...rows.map((row) => {
          const height = heightOf(row, columns)
          return columns.map(({ kind }, index) => cell(kind, row[index] ?? '', height))
        }),
      ],
      columns: columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
    })),
    { fontFamily: 'Arial', fontSize: 10 },
  )
  return new Uint8Array(await written.toBuffer())
}

function headingCell(heading: string, backgroundColor: string): Cell {
  return {
    value: heading,
    type: String,
    fontWeight: 'bold',
    backgroundColor,
    alignVertical: 'top',
    wrap: true,
  }
}

/** `height`: of its row. */
function cell(kind: SheetColumn['kind'], text: string, height: number): Cell {
  if (text === '') return null
  const shown = { alignVertical: 'top', height } as const
  if (kind === 'number') return { ...shown, value: Number(text), type: Number }
  if (kind === 'day' && text >= firstDay) {
    // The month by its name: a computer set to American dates shows the same day.
    const format = 'd mmm yyyy'
    return { ...shown, value: new Date(`${text}T00:00:00Z`), type: Date, format, align: 'left' }
  }
  // As "text" to the spreadsheet, so that a cell that somebody edits does not turn into a formula or a number; a long one is
  // shown as #### by some versions then.
  const format = text.length <= 255 ? { format: '@' } : {}
  return { ...shown, value: cellText(text), type: String, ...format, wrap: true }
}

const lineHeight = 13
/** In points; a spreadsheet knows no higher row. */
const mostHeight = 409

/** Room for the longest cell, in points: LibreOffice fits no row to its text by itself. */
function heightOf(row: readonly string[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width }, index) =>
    (row[index] ?? '')
      .split('\n')
      .reduce((count, line) => count + Math.max(1, Math.ceil(line.length / width)), 0),
  )
  return Math.min(mostHeight, Math.max(1, ...lines) * lineHeight + 2)
}

/** Before it the days of Excel and of the calendar are not the same. */
const firstDay = '1900-03-01'

/** The most that one cell holds; a file with more does not open. */
const mostCharacters = 32_767

// Excel reads this as an escaped character, so text that happens to hold it is escaped itself.
const escaped = /_(?=x[0-9a-f]{4}_)/gi

function cellText(text: string): string {
  const clean = toXmlText(text)
  const whole =
    clean.length > mostCharacters ? `${clean.slice(0, mostCharacters - 1)}…`.toWellFormed() : clean
  // The library looks texts up in an object, where "toString" is taken, and drops the sign for a lost character. As escaped
  // characters they are the same text.
  return whole in {}
    ? `_x${whole.charCodeAt(0).toString(16).padStart(4, '0')}_${whole.slice(1)}`
    : whole.replace(escaped, '_x005F_').replaceAll('\uFFFD', '_xFFFD_')
}
