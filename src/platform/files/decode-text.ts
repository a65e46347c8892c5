// The text of a file that somebody chose, whatever program saved it.

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  /** A workbook as a spreadsheet saves it unless told otherwise. */
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'not-text' }

// How a zip archive begins, which an .xlsx is, and how the older .xls does.
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/**
 * UTF-8 with or without a byte order mark, UTF-16 with one, otherwise Windows-1252, which older versions of Excel save.
 * The text has no byte order mark and no NUL, and can be written as UTF-8.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (workbooks.some((start) => begins(bytes, start))) return { kind: 'spreadsheet' }
  const [text, encoding] = read(bytes)
  return text === undefined || text.includes('\0') ? { kind: 'not-text' } : { kind: 'text', text, encoding }
}

function read(bytes: Uint8Array): readonly [string | undefined, Encoding] {
  if (begins(bytes, [0xff, 0xfe])) return [as('utf-16le', bytes), 'utf-16']
  if (begins(bytes, [0xfe, 0xff])) return [as('utf-16be', bytes), 'utf-16']
  const text = as('utf-8', bytes)
  if (text !== undefined || begins(bytes, [0xef, 0xbb, 0xbf])) return [text, 'utf-8']
  return [as('windows-1252', bytes), 'windows-1252']
}

/** Undefined where the bytes are not of that encoding. */
function as(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
