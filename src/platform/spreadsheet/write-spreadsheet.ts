// Writes XLSX that Excel and LibreOffice open without a word: text stays text, whatever it looks like, days are real dates
// that sort and filter, and the heading of each column stays in view, on screen and on every printed page.
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { escapeXml, toXmlText } from '../xml/xml-text.ts'

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
  /** The first and the last column that are printed, from 1; all of them unless told. */
  readonly printed?: readonly [number, number]
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
    { fontFamily: 'Arial', fontSize: 10, features: [printing(sheets)] },
  )
  return new Uint8Array(await written.toBuffer())
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number]

/**
 * One page wide and as many pages long as it takes. The library knows no such thing, so it goes into what the library has
 * written, where the order of the format puts it; no text of a cell is in these files.
 */
function printing(sheets: readonly Sheet[]): Feature {
  const names = sheets.map(namesForPrint).join('')
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml.replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews'),
          transformElementAttributes: (tag, attributes) => ({ ...attributes, ...pageAttributes[tag] }),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => `<definedNames>${names}</definedNames>`),
        },
      },
    },
  }
}

/** Margins in inches, narrow so that the text is as large as the page allows. No height: as many pages as it takes. */
const pageAttributes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  pageMargins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5 },
  pageSetup: { fitToWidth: 1, fitToHeight: 0 },
}

/** What is printed, and the row that each page repeats, by the names that spreadsheets give to these. */
function namesForPrint({ name, columns, printed = [1, columns.length] }: Sheet, index: number): string {
  const [first, last] = printed.map(columnLetters)
  const named = (what: string, cells: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="${index}">${escapeXml(`'${name.replaceAll("'", "''")}'!${cells}`)}</definedName>`
  return named('Print_Area', `$${first}:$${last}`) + named('Print_Titles', '$1:$1')
}

/** "A" for 1, "AA" for 27. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
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

/** In points, of a font of 10. */
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
