// What the rows of a file mean: each cell as a table of cases, and a plan's own export as a property.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { realFramework } from '../../../../tests/support/frameworks.ts'
import { fc } from '../../../../tests/support/properties.ts'
import { guardFormula } from '../../../platform/csv/guard-formula.rules.ts'
import type { OwnerChoice } from '../action/owner-choices.rules.ts'
import { linkLine, planColumns, stepLine } from '../plan-columns.rules.ts'
import { priorities, statuses } from '../plan-record.rules.ts'
import { placesOf } from './import-cells.form.ts'
import { readRow } from './import-row.form.ts'
import { readColumns } from './read-import-columns.rules.ts'
import { ownersByName } from './read-import-owner.rules.ts'

const framework = realFramework()
const [area] = framework.areas
assert.ok(area && area.kind === 'characteristic')
const [statement] = area.statements
assert.ok(statement)

const person = (personId: string, text: string): OwnerChoice => ({
  value: `person:${personId}`,
  text,
  owner: { kind: 'person', personId },
})
const choices: readonly OwnerChoice[] = [
  person('me', 'You'),
  person('ann', 'Ann Lee'),
  person('sam1', 'Sam Reed'),
  person('sam2', 'Sam Reed'),
  { value: 'team:board', text: 'Digital board (team)', owner: { kind: 'team', teamId: 'board' } },
]
const owners = ownersByName(choices, { personId: 'me', name: 'Priya Patel' })

/** One row with these cells and a title. */
function read(cells: Readonly<Record<string, string>>) {
  const given: Record<string, string> = { title: 'A title', ...cells }
  const columns = readColumns(Object.keys(given))
  assert.ok(columns.ok, columns.ok ? '' : columns.problem)
  const width = Object.keys(given).length
  const row = { row: 2, cells: Object.values(given) }
  return readRow(row, { places: placesOf(framework), owners, at: columns.at, width })
}

describe('columns', () => {
  const names: readonly (readonly [string, string])[] = [
    ['by name', 'title'],
    ['by label', 'Title'],
    ['however it is spaced', ' TITLE  '],
  ]
  for (const [what, heading] of names) test(what, () => assert.equal(readColumns([heading]).ok, true))

  test('every column that is read is found by its name and by its label', () => {
    for (const { name, label } of planColumns) {
      const [one, other] = [readColumns(['title', name]), readColumns(['title', label])]
      if (name !== 'title')
        assert.deepEqual(one.ok && [...one.at.keys()], other.ok && [...other.at.keys()], name)
    }
  })

  test('others are listed, in their order, and empty headings passed over', () => {
    const columns = readColumns(['Cost', 'Title', '', 'Made at', 'plan'])
    assert.deepEqual(columns.ok && columns.unread, ['Cost', 'Made at', 'plan'])
  })

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no title', ['Action', 'Owner'], /one of them must be "title"\. We found "Action"/],
    ['nothing that is known', [''], /one of them must be "title"$/],
    ['a column twice', ['Title', 'Due date', 'due_on'], /Two columns mean the same: "Due date" and "due_on"/],
  ]
  for (const [what, header, expected] of refused)
    test(what, () => {
      const columns = readColumns(header)
      assert.match(columns.ok ? '' : columns.problem, expected)
    })
})

test('a title alone is an action', () => {
  const { action, faults, remarks } = read({})
  assert.deepEqual([faults, remarks], [[], []])
  assert.deepEqual(action, {
    title: 'A title',
    why: '',
    areaId: undefined,
    statementId: undefined,
    status: 'not-started',
    statusReason: '',
    priority: 'should',
    owner: undefined,
    startsOn: undefined,
    dueOn: undefined,
    steps: [],
    links: [],
  })
})

describe('an area', () => {
  const label = framework.characteristics.find(({ id }) => id === area.characteristicId)?.label
  const focus = framework.focuses.find(({ id }) => id === area.focusId)?.label
  for (const text of [area.id, area.title, area.title.toUpperCase(), `${label}: ${focus}`, ` ${area.title} `])
    test(`by "${text}"`, () => assert.equal(read({ area: text }).action?.areaId, area.id))

  test('by its id where both are there', () =>
    assert.equal(read({ area_id: area.id, area: 'something else' }).action?.areaId, area.id))

  test('by its statement', () => {
    const { action } = read({ statement_id: statement.id })
    assert.deepEqual([action?.areaId, action?.statementId], [area.id, statement.id])
  })

  test('that is not there is a fault, and so is a statement of another', () => {
    assert.match(read({ area: 'Parking' }).faults.join(), /There is no area "Parking"/)
    const other = framework.areas[1]?.id ?? ''
    assert.match(read({ area: other, statement_id: statement.id }).faults.join(), /There is no statement/)
  })
})

describe('words', () => {
  test('a status and a priority by word and by id', () => {
    assert.equal(read({ status: 'In Progress' }).action?.status, 'in-progress')
    assert.equal(read({ status: 'not-started' }).action?.status, 'not-started')
    assert.equal(read({ priority: 'MUST' }).action?.priority, 'must')
  })

  const faulty: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ title: '' }, /^There is no title$/],
    [{ title: 'x'.repeat(201) }, /The title must be 200 characters or less/],
    [{ title: 'one\ntwo' }, /one line of plain text/],
    [{ why: 'x'.repeat(5_001) }, /What and why must be 5,000 characters or less/],
    [{ status: 'Finished' }, /"Finished" is not one of Not started, In progress, Blocked, Done, Dropped/],
    [{ status: 'Done' }, /Say what came of it, in the column "Reason or outcome"/],
    [{ status: 'Blocked' }, /Say why it is blocked/],
    [{ status: 'Dropped' }, /Say why it was dropped/],
    [{ status_reason: 'because' }, /Only an action that is blocked, done or dropped/],
    [{ status: 'Done', status_reason: 'x'.repeat(2_001) }, /2,000 characters or less/],
    [{ priority: 'urgent' }, /"urgent" is not one of Must, Should, Could/],
    [{ due_on: '31/02/2027' }, /The due date "31\/02\/2027" is no date/],
    [{ starts_on: '2 May 2027', due_on: '1 May 2027' }, /It starts after it is due/],
    [{ owner: 'x'.repeat(101) }, /The owner must be 100 characters or less/],
    [{ owner: 'a\u202eb' }, /one line of plain text/],
    [{ steps: Array(51).fill('step').join('\n') }, /There are 51 steps/],
    [{ steps: 'x'.repeat(201) }, /A step must be 200 characters or less/],
    [{ links: 'javascript:alert(1)' }, /no web address/],
    [{ links: Array(21).fill('https://example.org').join('\n') }, /There are 21 links/],
    [{ links: `https://example.org/${'x'.repeat(2_000)}` }, /2,000 characters or less/],
  ]
  for (const [cells, expected] of faulty)
    test(JSON.stringify(cells).slice(0, 70), () => {
      const { faults, action } = read(cells)
      assert.match(faults.join('; '), expected)
      assert.equal(action, undefined)
    })

  const fitting: readonly Record<string, string>[] = [
    { starts_on: '2 May 2027', due_on: '2 May 2027' },
    { steps: Array(50).fill('step').join('\n') },
    { due_on: '2 May 2027', steps: 'On the day (due 2027-05-02)' },
    { links: Array(20).fill('https://example.org').join('\n') },
  ]
  for (const cells of fitting)
    test(`${JSON.stringify(cells).slice(0, 70)} is as much as may be`, () => {
      const { faults, remarks } = read(cells)
      assert.deepEqual([faults, remarks], [[], []])
    })

  test('every reason is told, not the first alone', () => {
    assert.equal(read({ title: '', area: 'x', status: 'x', priority: 'x', due_on: 'x' }).faults.length, 5)
  })

  test('a row with more cells than the header has lost its delimiter somewhere', () => {
    const columns = readColumns(['title', 'why'])
    assert.ok(columns.ok)
    const known = { places: placesOf(framework), owners, at: columns.at, width: 2 }
    const row = { row: 2, cells: ['Pay, today', 'x', 'y'] }
    assert.match(readRow(row, known).faults.join(), /The row has 3 cells and the first row 2/)
    assert.deepEqual(readRow({ row: 2, cells: ['a', 'b', '', ' '] }, known).faults, [])
  })
})

describe('an owner', () => {
  const known: readonly (readonly [string, unknown])[] = [
    ['Ann Lee', { kind: 'person', personId: 'ann' }],
    ['ann  lee', { kind: 'person', personId: 'ann' }],
    ['You', { kind: 'person', personId: 'me' }],
    ['Me', { kind: 'person', personId: 'me' }],
    ['Priya Patel', { kind: 'person', personId: 'me' }],
    ['Digital board', { kind: 'team', teamId: 'board' }],
    ['Digital board (team)', { kind: 'team', teamId: 'board' }],
    ['Nobody yet', undefined],
    ['', undefined],
  ]
  for (const [text, owner] of known)
    test(`"${text}"`, () => {
      const { action, remarks } = read({ owner: text })
      assert.deepEqual(action?.owner, owner)
      assert.deepEqual(remarks, [])
    })

  test('with a name that two have, or nobody, is kept as text, and that is said', () => {
    const shared = read({ owner: 'Sam Reed' })
    assert.deepEqual(shared.action?.owner, { kind: 'text', text: 'Sam Reed' })
    assert.match(shared.remarks.join(), /more than one owner/)
    const unknown = read({ owner: 'North East Procurement' })
    assert.deepEqual(unknown.action?.owner, { kind: 'text', text: 'North East Procurement' })
    assert.match(unknown.remarks.join(), /nobody who can own it has this name/)
  })
})

describe('steps and links', () => {
  test('one a line, with or without a box or a bullet', () => {
    const { action } = read({ steps: '[x] One\r\n[ ] Two\n[] Three\n\n- Four\n• Five\nSix [x]' })
    assert.deepEqual(
      action?.steps.map(({ title, isDone }) => [title, isDone]),
      [
        ['One', true],
        ['Two', false],
        ['Three', false],
        ['Four', false],
        ['Five', false],
        ['Six [x]', false],
      ],
    )
  })

  test('brackets are an owner and a date only where they say so', () => {
    const long = `Six (${'x'.repeat(101)}, due 2027-03-12)`
    const { action } = read({
      steps: `One (Ann Lee)\nTwo (maybe)\nThree (due 2027-03-12)\nFour (Capita, due 2027-03-12)\nFive (due soon)\n${long}`,
    })
    assert.deepEqual(
      action?.steps.map(({ title, owner, dueOn }) => [title, owner, dueOn]),
      [
        ['One', { kind: 'person', personId: 'ann' }, undefined],
        ['Two (maybe)', undefined, undefined],
        ['Three', undefined, '2027-03-12'],
        ['Four', { kind: 'text', text: 'Capita' }, '2027-03-12'],
        ['Five (due soon)', undefined, undefined],
        [long, undefined, undefined],
      ],
    )
  })

  test('a step that is due after its action is taken, and that is said', () => {
    const { action, remarks } = read({ due_on: '1/3/2027', steps: 'Late (due 2027-03-12)' })
    assert.equal(action?.steps.length, 1)
    assert.match(remarks.join(), /A step is due after its action/)
  })

  test('a link is its text and its address, or the address alone', () => {
    assert.deepEqual(
      read({ links: 'The case: part 1: https://example.org/a\nhttps://example.org/b' }).action?.links,
      [
        { text: 'The case: part 1', href: 'https://example.org/a' },
        { text: 'https://example.org/b', href: 'https://example.org/b' },
      ],
    )
  })
})

test('what an export writes is read back the same', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10))
  const line = fc
    .string({ minLength: 1, maxLength: 40 })
    .map((text) => text.trim().replaceAll(/\s+/g, ' '))
    .filter((text) => text !== '' && !/^'|^[-*•[]|\)$/.test(text))
  const names = ['Ann Lee', 'Digital board (team)', 'Northern Procurement Hub']
  const status = fc.constantFrom(...statuses)
  const given = fc.record({
    title: line,
    why: fc.array(line).map((lines) => lines.join('\n')),
    area: fc.constantFrom('', ...framework.areas.map(({ id }) => id)),
    status,
    reason: line,
    priority: fc.constantFrom(...priorities),
    owner: fc.constantFrom('', ...names),
    due: fc.option(day, { nil: '' }),
    steps: fc.array(
      fc.record({
        title: line,
        isDone: fc.boolean(),
        owner: fc.constantFrom('', 'Ann Lee'),
        dueOn: fc.option(day, { nil: '' }),
      }),
      { maxLength: 4 },
    ),
    links: fc.array(
      line.filter((text) => !text.includes(': ')).map((text) => ({ text, href: 'https://example.org/a' })),
    ),
  })
  fc.assert(
    fc.property(given, ({ title, why, area: areaId, reason, owner, due, steps, links, ...one }) => {
      const needsReason = one.status !== 'not-started' && one.status !== 'in-progress'
      const cells = {
        title,
        why,
        area_id: areaId,
        status: one.status,
        status_reason: needsReason ? reason : '',
        priority: one.priority,
        owner,
        due_on: due,
        steps: steps.map(stepLine).join('\n'),
        links: links.slice(0, 5).map(linkLine).join('\n'),
      }
      const guarded = Object.fromEntries(
        Object.entries(cells).map(([name, cell]) => [name, guardFormula(cell)]),
      )
      const { action, faults } = read(guarded)
      assert.deepEqual(faults, [])
      assert.ok(action)
      assert.deepEqual([action.title, action.why, action.areaId ?? ''], [title, why, areaId])
      assert.deepEqual(
        [action.status, action.statusReason, action.priority],
        [one.status, cells.status_reason, one.priority],
      )
      assert.equal(action.dueOn ?? '', due)
      assert.deepEqual(
        action.owner?.kind,
        { 'Ann Lee': 'person', 'Digital board (team)': 'team' }[owner] ?? (owner ? 'text' : undefined),
      )
      assert.deepEqual(
        action.steps.map((step) => [step.title, step.isDone, step.owner !== undefined, step.dueOn ?? '']),
        steps.map((step) => [step.title, step.isDone, step.owner !== '', step.dueOn]),
      )
      assert.deepEqual(action.links, links.slice(0, 5))
    }),
    { numRuns: 300 },
  )
})
