// What becomes of the rows of a file, and why adding them is refused.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mostActions } from '../plan-record.rules.ts'
import { addingProblem } from './import-problems.rules.ts'
import type { ReadRow } from './import-record.rules.ts'
import { refusedTable } from './import-refused.rules.ts'
import { importInWords, readingInWords, reasonHeading } from './import-words.rules.ts'
import { leftOut, rowsToAdd, sortImport } from './sort-import.rules.ts'

const plainAction = {
  why: '',
  areaId: undefined,
  statementId: undefined,
  statusReason: '',
  owner: undefined,
  steps: [],
  links: [],
} as const
const good = (row: number, title: string): ReadRow => ({
  row,
  title,
  cells: [title],
  faults: [],
  remarks: [],
  action: {
    ...plainAction,
    status: 'not-started',
    priority: 'must',
    title,
    startsOn: undefined,
    dueOn: undefined,
  },
})
const bad = (row: number, ...faults: readonly string[]): ReadRow => ({
  row,
  title: '',
  cells: ['', '=1'],
  faults,
  remarks: [],
  action: undefined,
})
const numbers = (rows: readonly { readonly row: number }[]) => rows.map(({ row }) => row)

const sorted = sortImport(
  [good(2, 'One'), bad(3, 'No title', 'No date'), good(4, ' ONE '), good(5, 'Known'), good(6, 'Six')],
  ['known'],
)

describe('the rows of a file', () => {
  test('are ready, there already, or faulty', () => {
    assert.deepEqual(numbers(sorted.ready), [2, 6])
    assert.deepEqual(
      sorted.alike.map(({ row, earlierRow }) => [row.row, earlierRow]),
      [
        [4, 2],
        [5, undefined],
      ],
    )
    assert.deepEqual(numbers(sorted.faulty), [3])
  })

  test('are added in the order of the file, with the look-alikes that are wanted and no faulty one', () => {
    assert.deepEqual(numbers(rowsToAdd(sorted, new Set())), [2, 6])
    assert.deepEqual(numbers(rowsToAdd(sorted, new Set([4, 3, 99]))), [2, 4, 6])
  })

  test('that are left out have their reasons, before and after the others were added', () => {
    assert.deepEqual(
      leftOut(sorted, undefined).map(({ row, reasons }) => [row.row, reasons.length]),
      [
        [3, 2],
        [4, 1],
        [5, 1],
      ],
    )
    assert.deepEqual(
      leftOut(sorted, [2, 4, 6]).map(({ row }) => row.row),
      [3, 5],
    )
  })
})

describe('adding is refused', () => {
  test('where there is nothing to add', () => {
    assert.match(
      addingProblem(sortImport([bad(2, 'x')], []), { isAsSeen: true, adding: 0 }) ?? '',
      /nothing to add/,
    )
    assert.match(
      addingProblem(sortImport([good(2, 'a')], ['A']), { isAsSeen: true, adding: 0 }) ?? '',
      /Tick the rows/,
    )
  })

  test('where the plan would have too many actions', () => {
    const titles = Array.from({ length: mostActions - 1 }, (_, at) => `${at}`)
    const full = sortImport([good(2, 'a'), good(3, 'b')], titles)
    assert.match(
      addingProblem(full, { isAsSeen: true, adding: 2 }) ?? '',
      /room for 1 more, and 2 actions would be added/,
    )
    assert.equal(addingProblem(full, { isAsSeen: true, adding: 1 }), undefined)
  })

  test('where it is not what its reader saw', () => {
    assert.equal(addingProblem(sorted, { isAsSeen: true, adding: 2 }), undefined)
    assert.match(addingProblem(sorted, { isAsSeen: false, adding: 2 }) ?? '', /has changed since/)
  })
})

test('rows to mend keep every cell, and lose the reasons of last time', () => {
  const file = {
    header: ['title', reasonHeading, '=due'],
    rows: [],
    delimiter: ',',
    encoding: undefined,
  } as const
  const long = { ...bad(3, 'One', 'Two'), cells: ['a', 'old', 'b', 'beyond'] }
  const { header, rows } = refusedTable(file, [{ row: long, reasons: long.faults }])
  assert.deepEqual(header, ['title', "'=due", '', reasonHeading])
  assert.deepEqual(rows, [['a', 'b', 'beyond', 'One. Two']])
})

describe('in words', () => {
  const kept = { doneAt: undefined, added: [], file: { rows: [] } }
  test('what will be added and what not', () => {
    assert.equal(
      importInWords(sorted, kept, { kind: 'personal', team: undefined }),
      '2 actions will be added to your plan. 1 row has a fault and will be left out. 2 rows look like an action that is there already.',
    )
    assert.equal(
      importInWords(sortImport([bad(2, 'x'), bad(3, 'x')], []), kept, { kind: 'council', team: undefined }),
      'Nothing can be added as it is. 2 rows have faults.',
    )
  })

  test('what was added', () => {
    const done = { doneAt: new Date(), added: [2], file: { rows: [good(2, 'a'), bad(3, 'x')] } }
    const team = { id: '', name: 'Digital board', isClosed: false }
    assert.equal(
      importInWords(sorted, done, { kind: 'team', team }),
      '1 action was added to the plan of Digital board. 1 row was left out.',
    )
  })

  test('how it was read, where that is not what every program does', () => {
    assert.equal(readingInWords({ header: [], rows: [], encoding: 'utf-8', delimiter: ',' }), undefined)
    assert.equal(readingInWords({ header: [], rows: [], encoding: undefined, delimiter: '\t' }), undefined)
    assert.equal(
      readingInWords({ header: [], rows: [], encoding: 'utf-8', delimiter: ';' }),
      'Read with semicolons.',
    )
    assert.equal(
      readingInWords({ header: [], rows: [], encoding: 'windows-1252', delimiter: ';' }),
      'Read as Windows-1252, with semicolons. Check that pound signs and accents look right.',
    )
  })
})
