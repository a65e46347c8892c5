// A spreadsheet taken apart, for tests that look at what is in it.
import { strFromU8, unzipSync } from 'fflate'

export type SheetCell = {
  /** As "C2". */
  readonly at: string
  readonly kind: 'text' | 'number' | 'day'
  /** What is in it; a day as 2027-03-12. */
  readonly value: string
}
export type OpenedSheet = {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly xml: string
  /** What is printed of it, and what each page repeats: "'Actions'!$A:$C", "'Actions'!$1:$1". */
  readonly print: readonly string[]
}

/** Every sheet, in order. */
export function openSpreadsheet(bytes: Uint8Array): OpenedSheet[] {
  const files = unzipSync(bytes)
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text = '']) => decode(text),
  )
  const formats = [...part('xl/styles.xml').matchAll(/<xf (?:numFmtId="(\d+)")?/g)].map(([, id]) => id)
  const days = [...part('xl/styles.xml').matchAll(/numFmtId="(\d+)" formatCode="d mmm yyyy"/g)].map(
    ([, id]) => id,
  )
  const read = (style: number, type: string | undefined, value: string): Omit<SheetCell, 'at'> => {
    if (type === 's') return { kind: 'text', value: strings[Number(value)] ?? '' }
    const isDay = formats[style] !== undefined && days.includes(formats[style])
    return isDay ? { kind: 'day', value: dayOf(Number(value)) } : { kind: 'number', value }
  }
  return [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = ''], index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`)
    const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<c r="(\w+)" s="(\d+)"(?: t="(\w+)")?><v>([^<]*)<\/v><\/c>/g)].map(
        ([, at = '', style, type, value = '']) => ({ at, ...read(Number(style), type, value) }),
      ),
    )
    const print = [
      ...part('xl/workbook.xml').matchAll(
        new RegExp(`<definedName name="_xlnm\\.Print_\\w+" localSheetId="${index}">([^<]*)<`, 'g'),
      ),
    ].map(([, cells = '']) => decode(cells))
    return { name: decode(name), rows, xml, print }
  })
}

/** Excel counts days from 30 December 1899. */
function dayOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
}

function decode(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }
  return text
    .replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
