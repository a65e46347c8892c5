// What is written as CSV is read back by another reader, runs as no formula, and is otherwise unchanged.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { fc } from '../../../tests/support/properties.ts'
import { guardFormula, unguardFormula } from './guard-formula.rules.ts'
import { writeCsv } from './write-csv.ts'

const guarded = [
  '=1+1',
  '+1',
  '-5',
  '@a',
  '|calc',
  '%x',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1+1',
  '\u00a0=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠a',
]
const plain = ['', 'plain', "it's", '1-1', 'a=b', '(=1)', '66.7', 'é', ' text', '"quoted"']

for (const text of guarded) {
  test(`${JSON.stringify(text)} cannot run as a formula`, () => assert.equal(guardFormula(text), `'${text}`))
}
test('the guard is taken off again, and nothing else is', () => {
  for (const text of [...guarded, ...plain]) assert.equal(unguardFormula(guardFormula(text)), text)
  for (const text of ["'Twas", "'", "''=1", "it's"]) assert.equal(unguardFormula(text), text)
})

for (const text of plain) {
  test(`${JSON.stringify(text)} stays as it is`, () => assert.equal(guardFormula(text), text))
}

test('the file is UTF-8 with a byte order mark, CRLF and quotes', () => {
  const bytes = writeCsv(['a', 'b'], [['é', 'one\ntwo "three"']])
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  assert.equal(new TextDecoder().decode(bytes), '"a","b"\r\n"é","one\ntwo ""three"""\r\n')
})

test('whatever is written is read back, but for the guard', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r', '\r\na', ',"', '')), {
        minLength: 1,
      }),
      (rows) => {
        const read: string[][] = parse(Buffer.from(writeCsv(['a', 'b'], rows)), {
          bom: true,
          record_delimiter: '\r\n',
        })
        assert.deepEqual(
          read.slice(1),
          rows.map((row) => row.map(guardFormula)),
        )
      },
    ),
  )
})
