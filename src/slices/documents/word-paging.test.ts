// Pages worked out by hand against those that our estimator gives.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakLines } from './word-lines.rules.ts'
import { type Block, paginate } from './word-paging.rules.ts'

/** A paragraph of so many lines of 100, on pages of 1000. */
function paragraph(count: number, given: Partial<Extract<Block, { kind: 'paragraph' }>> = {}): Block {
  const lines = Array<number>(count).fill(100)
  return {
    kind: 'paragraph',
    before: 0,
    after: 0,
    lines,
    keepNext: false,
    newPage: false,
    bookmarks: [],
    ...given,
  }
}

const mark = { bookmarks: ['here'] }
const rows = (count: number): Block => ({ kind: 'table', rows: Array<number>(count).fill(100) })

const cases: [situation: string, blocks: Block[], page: number, count: number][] = [
  ['what fits exactly', [paragraph(8), paragraph(2, mark)], 1, 1],
  ['a single last line that does not fit', [paragraph(10), paragraph(1, mark)], 2, 2],
  ['two lines of which one would fit', [paragraph(9), paragraph(2, mark)], 2, 2],
  ['three lines of which two would fit', [paragraph(8), paragraph(3, mark)], 2, 2],
  ['four lines of which two fit', [paragraph(8), paragraph(4, mark)], 1, 2],
  ['a forced page', [paragraph(1), paragraph(1, { ...mark, newPage: true })], 2, 2],
  ['a forced page at the very beginning', [paragraph(1, { ...mark, newPage: true })], 1, 1],
  [
    'a heading that would stay behind',
    [paragraph(8), paragraph(1, { ...mark, keepNext: true }), paragraph(4)],
    2,
    2,
  ],
  [
    'two headings that stay together',
    [paragraph(7), paragraph(1, { ...mark, keepNext: true }), paragraph(1, { keepNext: true }), paragraph(4)],
    2,
    2,
  ],
  [
    'a heading before a table of which only the header fits',
    [paragraph(8), paragraph(1, { ...mark, keepNext: true }), rows(3)],
    2,
    2,
  ],
  ['a table that goes on, its header repeated', [paragraph(7), rows(13), paragraph(1, mark)], 3, 3],
  [
    'the space above what begins a page, which is left out',
    [paragraph(10), paragraph(10, { before: 100 }), paragraph(1, mark)],
    3,
    3,
  ],
  [
    'the space above the first of all, which counts',
    [paragraph(9, { before: 100 }), paragraph(1, mark)],
    2,
    2,
  ],
  [
    'the larger of two spaces counts',
    [paragraph(7, { after: 100 }), paragraph(2, { ...mark, before: 60 })],
    1,
    1,
  ],
  [
    'the larger space leaves too little',
    [paragraph(7, { after: 100 }), paragraph(2, { ...mark, before: 160 })],
    2,
    2,
  ],
]

for (const [situation, blocks, page, count] of cases) {
  test(`on page ${page} of ${count}: ${situation}`, () => {
    const pages = paginate(blocks, 1000)
    assert.deepEqual([pages.pageOf.get('here'), pages.count], [page, count])
  })
}

// At size 1000 an x is 500 wide and a space 278.
const room = { width: 2100, size: 1000, spacing: 1 }
const lines: [situation: string, text: string, count: number][] = [
  ['nothing', '', 1],
  ['a word', 'xx', 1],
  ['two words that fit', 'x xx', 1],
  ['two words that do not fit', 'xx xxx', 2],
  ['spaces that hang over the end', 'xxxx      ', 1],
  ['a hard space holds words together', 'xx x\u00a0xx x', 3],
  ['a hyphen lets go', 'xx-xxx', 2],
  ['line breaks', 'x\nx\n\nx', 4],
  ['a word wider than the line', 'x'.repeat(9), 3],
]

for (const [situation, text, count] of lines) {
  test(`${count} lines: ${situation}`, () => {
    assert.equal(breakLines([{ text, size: 1000, bold: false, picture: 0 }], room).length, count)
  })
}

test('a line is as high as the highest of what stands in it', () => {
  const small = { text: 'x', size: 1000, bold: false, picture: 0 }
  assert.deepEqual(breakLines([small, { ...small, size: 2000 }], { ...room, width: 9000 }), [2298])
  assert.deepEqual(breakLines([{ ...small, text: '', picture: 5000 }], room), [5000])
})
