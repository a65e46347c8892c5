// Files as Excel, LibreOffice and plain editors save them, and bytes at random: text that can be kept, or a refusal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { decodeText } from './decode-text.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))))
const text = 'Café – £10k'
const utf16 = Buffer.from(text, 'utf16le')

const readable: readonly (readonly [string, Uint8Array, string, string])[] = [
  ['UTF-8', bytes(text), text, 'utf-8'],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], text), text, 'utf-8'],
  ['UTF-16, little end first', bytes([0xff, 0xfe], [...utf16]), text, 'utf-16'],
  ['UTF-16, big end first', bytes([0xfe, 0xff], [...Buffer.from(utf16).swap16()]), text, 'utf-16'],
  [
    'Windows-1252',
    bytes([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0xa3, 0x31]),
    'Café – £1',
    'windows-1252',
  ],
  ['nothing', bytes(''), '', 'utf-8'],
]
for (const [what, given, expected, encoding] of readable)
  test(`${what} is read`, () => {
    assert.deepEqual(decodeText(given), { kind: 'text', text: expected, encoding })
  })

const refused: readonly (readonly [string, Uint8Array, string])[] = [
  ['an .xlsx', bytes('PK\u0003\u0004 and the rest'), 'spreadsheet'],
  ['an .xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheet'],
  ['text with a NUL', bytes('a\0b'), 'not-text'],
  ['UTF-16 without a mark', bytes([...utf16]), 'not-text'],
  ['UTF-16 with half a letter', bytes([0xff, 0xfe, 0x41]), 'not-text'],
  ['UTF-16 with a lone surrogate', bytes([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'not-text'],
  ['UTF-8 with a mark that breaks off', bytes([0xef, 0xbb, 0xbf, 0xc3]), 'not-text'],
]
for (const [what, given, kind] of refused)
  test(`${what} is refused`, () => assert.equal(decodeText(given).kind, kind))

test('whatever the bytes, there is an answer, and text that can be kept', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (given) => {
      const read = decodeText(given)
      if (read.kind === 'text') assert.ok(read.text.isWellFormed() && !read.text.includes('\0'))
    }),
  )
})
