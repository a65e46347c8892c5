// Content files by column and row, and every fault told by its place, because people mend them by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from './parse-csv.ts'

test('rows come by column name, with the number a spreadsheet gives them', () => {
  const text = '\uFEFFb,a\r\n2,"1, ""one"""\r\n\r\n"two\nlines", x \r\n'
  assert.deepEqual(parseCsv('a.csv', text, ['a', 'b']), {
    ok: true,
    value: [
      { row: 2, cells: { b: '2', a: '1, "one"' } },
      { row: 4, cells: { b: 'two\nlines', a: ' x ' } },
    ],
  })
})

test('a header alone has no rows', () => {
  assert.deepEqual(parseCsv('a.csv', 'a\n', ['a']), { ok: true, value: [] })
})

const faults: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty file', '', ['a.csv: has no header row']],
  ['a missing column', 'a\n1\n', ['a.csv: row 1: has no column "b"']],
  ['an unknown column', 'a,b,c\n1,2,3\n', ['a.csv: row 1: "c" is not a column of this file']],
  ['a repeated column', 'a,b,a\n1,2,3\n', ['a.csv: row 1: the column "a" appears twice']],
  [
    'rows that are too short or too long',
    'a,b\n1\n1,2\n1,2,3\n',
    [
      'a.csv: row 2: the number of cells is 1, but the header has 2',
      'a.csv: row 4: the number of cells is 3, but the header has 2',
    ],
  ],
]
for (const [fault, text, errors] of faults) {
  test(`${fault} is told`, () => {
    assert.deepEqual(parseCsv('a.csv', text, ['a', 'b']), { ok: false, errors })
  })
}

test('a quote that is never closed is told', () => {
  const outcome = parseCsv('a.csv', 'a,b\n1,"2\n', ['a', 'b'])
  assert.ok(!outcome.ok)
  assert.match(outcome.errors[0] ?? '', /^a\.csv: Quote Not Closed/)
})
