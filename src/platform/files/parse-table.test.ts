// Tables as people send them: whatever the delimiter, quotation marks and length, there is an answer in time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stringify } from 'csv-stringify/sync'
import { fc } from '../../../tests/support/properties.ts'
import { mostTableRows, parseTable } from './parse-table.ts'

const tables: readonly (readonly [
  string,
  string,
  string,
  readonly string[],
  readonly (readonly [number, ...string[]])[],
])[] = [
  ['commas', 'a,b\r\n1,2\r\n', ',', ['a', 'b'], [[2, '1', '2']]],
  ['semicolons, with commas in the cells', 'a;b\n1,5;2\n', ';', ['a', 'b'], [[2, '1,5', '2']]],
  ['tabs', 'a\tb\n1\t2', '\t', ['a', 'b'], [[2, '1', '2']]],
  [
    'a comma inside quotation marks of the header',
    '"a,b,c";d;e\n1;2;3',
    ';',
    ['a,b,c', 'd', 'e'],
    [[2, '1', '2', '3']],
  ],
  ['one column', 'a\n1,2', ',', ['a'], [[2, '1', '2']]],
  [
    'old line ends',
    'a,b\r1,2\r3,4',
    ',',
    ['a', 'b'],
    [
      [2, '1', '2'],
      [3, '3', '4'],
    ],
  ],
  [
    'mixed line ends',
    'a,b\r\n1,2\n3,4\r\n',
    ',',
    ['a', 'b'],
    [
      [2, '1', '2'],
      [3, '3', '4'],
    ],
  ],
  [
    'a line break in a cell',
    'a,b\n"1\n1",2\n3,4',
    ',',
    ['a', 'b'],
    [
      [2, '1\n1', '2'],
      [3, '3', '4'],
    ],
  ],
  ['quotation marks doubled', 'a\n"say ""yes"""', ',', ['a'], [[2, 'say "yes"']]],
  ['a quotation mark in a cell', 'a,b\n5" pipe,2', ',', ['a', 'b'], [[2, '5" pipe', '2']]],
  ['empty rows, which a spreadsheet counts', '\na,b\n,\n\n1,2\n', ',', ['a', 'b'], [[5, '1', '2']]],
  [
    'rows shorter and longer than the header',
    'a,b\n1\n1,2,3',
    ',',
    ['a', 'b'],
    [
      [2, '1'],
      [3, '1', '2', '3'],
    ],
  ],
]
for (const [what, text, delimiter, header, rows] of tables)
  test(what, () => {
    const read = rows.map(([row, ...cells]) => ({ row, cells }))
    assert.deepEqual(parseTable(text), { kind: 'table', delimiter, header, rows: read })
  })

test('nothing, and nothing but white space', () => {
  for (const text of ['', '\n', ' , ,\n\t']) assert.deepEqual(parseTable(text), { kind: 'empty' })
})

test('a quotation mark that is never closed is told by its row', () => {
  assert.deepEqual(parseTable('a,b\n1,2\n"3,4\n5,6\n'), { kind: 'open-quote', row: 3 })
})

test('of more rows than a table has, empty ones included, no further one is read', () => {
  const rows = (count: number) => `a\n${'\n'.repeat(count - 2)}1\n`
  assert.equal(parseTable(rows(mostTableRows)).kind, 'table')
  assert.equal(parseTable(rows(mostTableRows + 1)).kind, 'too-long')
  // The quotation mark that is never closed would be found first, had everything been read.
  assert.equal(parseTable(`${rows(mostTableRows + 2)}"`).kind, 'too-long')
})

test('whatever the text, there is an answer', () => {
  const piece = fc.constantFrom('"', '""', ',', ';', '\t', '\r', '\n', 'a', ' ', "'", '\\')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      assert.ok(['table', 'empty', 'open-quote'].includes(parseTable(pieces.join('')).kind))
    }),
    { numRuns: 500 },
  )
})

test('what is written with quotation marks is read back, whatever the delimiter', () => {
  const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(
      fc.constantFrom(',', ';', '\t'),
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
      (delimiter, rows) => {
        const text = stringify([['one', 'other'], ...rows], { delimiter, quoted: true })
        const read = parseTable(text)
        assert.ok(read.kind === 'table')
        assert.equal(read.delimiter, delimiter)
        assert.deepEqual(
          read.rows.map(({ cells }) => cells),
          rows,
        )
      },
    ),
  )
})
