// What differs between two versions of an action, and how its history says so.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { realFramework } from '../../../../tests/support/frameworks.ts'
import type { Owner } from '../plan-record.rules.ts'
import {
  type ActionContent,
  actionChanges,
  type Change,
  remindsAnew,
  statusChanges,
  stepChanges,
} from './action-changes.rules.ts'
import { changeWords, entryChanges, entryWords, type HistoryEntry } from './history-words.rules.ts'

const framework = realFramework()
const [area] = framework.areas
const statement = area?.statements[0]
const priya: Owner = { kind: 'person', personId: 'priya' }
const board: Owner = { kind: 'team', teamId: 'board' }
const words = {
  framework,
  names: {
    asker: 'me',
    isLga: false,
    people: new Map([
      ['priya', { name: 'Priya Shah', hasLeft: false }],
      ['gone', { name: 'Tom Gone', hasLeft: true }],
      ['shy', { name: undefined, hasLeft: false }],
    ]),
    teams: new Map([['board', { name: 'Digital board', isClosed: false }]]),
  },
  resources: new Map([['guide', 'A guide to charging']]),
}
const plain: ActionContent = {
  title: 'Agree charges',
  why: '',
  areaId: undefined,
  statementId: undefined,
  owner: undefined,
  startsOn: undefined,
  dueOn: undefined,
  priority: 'should',
  links: [],
}

/** [what, before, after, the field, its words before and after] */
const cases: ReadonlyArray<
  readonly [string, Partial<ActionContent>, Partial<ActionContent>, Change['field'], string, string]
> = [
  ['a title', {}, { title: 'Set charges' }, 'title', 'Agree charges', 'Set charges'],
  ['a first reason', {}, { why: 'It is unclear' }, 'why', 'Nothing', 'It is unclear'],
  ['an area', {}, { areaId: area?.id }, 'area', 'No area', area?.title ?? ''],
  ['an area that is gone', { areaId: 'old' }, {}, 'area', 'An area of an earlier assessment', 'No area'],
  ['a statement', {}, { statementId: statement?.id }, 'statement', 'No statement', statement?.text ?? ''],
  ['a first owner', {}, { owner: priya }, 'owner', 'Nobody yet', 'Priya Shah'],
  [
    'one to oneself',
    { owner: board },
    { owner: { kind: 'person', personId: 'me' } },
    'owner',
    'Digital board (team)',
    'You',
  ],
  [
    'one who left',
    { owner: { kind: 'person', personId: 'gone' } },
    { owner: { kind: 'text', text: 'A partner' } },
    'owner',
    'Tom Gone (has left)',
    'A partner',
  ],
  [
    'one without a name',
    { owner: { kind: 'person', personId: 'shy' } },
    {},
    'owner',
    'A colleague',
    'Nobody yet',
  ],
  ['a start', {}, { startsOn: '2027-03-01' }, 'starts', 'No date', '1 March 2027'],
  ['another date', { dueOn: '2027-03-12' }, { dueOn: '2027-04-12' }, 'due', '12 March 2027', '12 April 2027'],
  ['a priority', {}, { priority: 'must' }, 'priority', 'Should', 'Must'],
  ['a resource', {}, { links: [{ resource: 'guide' }] }, 'links', 'None', 'A guide to charging'],
  [
    'a link',
    { links: [{ resource: 'x' }] },
    { links: [{ text: 'Case', href: 'https://x.org' }] },
    'links',
    'A resource that is no longer on the hub',
    'Case (https://x.org)',
  ],
]
describe('what differs between two actions, in words', () => {
  for (const [what, before, after, field, from, to] of cases)
    test(what, () => {
      const changes = actionChanges({ ...plain, ...before }, { ...plain, ...after })
      assert.deepEqual(
        changes.map((change) => change.field),
        [field],
      )
      const said = changes.map((change) => changeWords(change, words))
      assert.deepEqual([said[0]?.from, said[0]?.to], [from, to])
    })

  test('nothing, where the database has put the parts of a link in another order', () => {
    const links = [{ text: 'Case', href: 'https://x.org' }]
    assert.deepEqual(
      actionChanges({ ...plain, links }, { ...plain, links: [{ href: 'https://x.org', text: 'Case' }] }),
      [],
    )
  })

  test('everything at once, in the order of the form', () => {
    const after: ActionContent = {
      title: 'Other',
      why: 'Why',
      areaId: 'a',
      statementId: 's',
      owner: priya,
      startsOn: '2027-01-01',
      dueOn: '2027-01-02',
      priority: 'could',
      links: [{ resource: 'guide' }],
    }
    assert.deepEqual(
      actionChanges(plain, after).map(({ field }) => field),
      ['title', 'why', 'area', 'statement', 'owner', 'starts', 'due', 'priority', 'links'],
    )
  })

  test('reminders begin anew with another owner or date, and with nothing else', () => {
    const anew = (after: Partial<ActionContent>) => remindsAnew(actionChanges(plain, { ...plain, ...after }))
    assert.deepEqual(
      [
        anew({ owner: priya }),
        anew({ dueOn: '2027-01-01' }),
        anew({ startsOn: '2027-01-01' }),
        anew({ title: 'x' }),
      ],
      [true, true, false, false],
    )
  })
})

const step = { field: 'step', from: 'Ask them', to: 'Ask them' } as const
const entry = (given: Partial<HistoryEntry>): HistoryEntry => ({
  id: 'h',
  personId: 'me',
  at: new Date('2026-12-03T09:30:00Z'),
  kind: 'changed',
  status: 'not-started',
  comment: '',
  changes: [],
  ...given,
})
const blocked = statusChanges(
  { status: 'not-started', statusReason: '' },
  { status: 'blocked', statusReason: 'No money' },
)
/** [entry, its words, what it says beside them] */
const entries: ReadonlyArray<readonly [Partial<HistoryEntry>, string, readonly string[]]> = [
  [{ kind: 'made' }, 'Added the action', []],
  [{ kind: 'made', status: 'in-progress' }, 'Added the action as In progress', []],
  [{ kind: 'comment', comment: 'Rang them' }, 'Wrote an update', []],
  [
    { kind: 'status', status: 'blocked', changes: blocked },
    'Changed the status from Not started to Blocked',
    ['Reason or outcome: No money'],
  ],
  [
    {
      kind: 'status',
      status: 'in-progress',
      changes: statusChanges(
        { status: 'blocked', statusReason: 'No money' },
        { status: 'in-progress', statusReason: '' },
      ),
    },
    'Changed the status from Blocked to In progress',
    [],
  ],
  [
    {
      kind: 'status',
      status: 'done',
      changes: statusChanges({ status: 'done', statusReason: 'A' }, { status: 'done', statusReason: 'B' }),
    },
    'Changed what is said of the status Done',
    ['Reason or outcome: A > B'],
  ],
  [{ kind: 'step-added', changes: [{ ...step, from: null }] }, 'Added the step: Ask them', []],
  [{ kind: 'step-done', changes: [step] }, 'Marked a step as done: Ask them', []],
  [{ kind: 'step-undone', changes: [step] }, 'Marked a step as not done: Ask them', []],
  [{ kind: 'step-removed', changes: [{ ...step, to: null }] }, 'Removed the step: Ask them', []],
  [
    {
      kind: 'step-changed',
      changes: [
        step,
        ...stepChanges(
          { title: 'Ask them', owner: undefined, dueOn: undefined },
          { title: 'Ask all', owner: priya, dueOn: '2027-02-01' },
        ),
      ],
    },
    'Changed the step: Ask them',
    ['Title: Ask them > Ask all', 'Owner: Nobody yet > Priya Shah', 'Due date: No date > 1 February 2027'],
  ],
  [
    { kind: 'changed', changes: [{ field: 'target', from: null, to: 'strong' }] },
    'Changed the action',
    ['Target for the area: No target > Strong'],
  ],
]
describe('an entry of the history, in words', () => {
  for (const [given, said, beside] of entries)
    test(said, () => {
      assert.equal(entryWords(entry(given)), said)
      assert.deepEqual(
        entryChanges(entry(given), words).map(({ label, from, to }) =>
          from === undefined ? `${label}: ${to}` : `${label}: ${from} > ${to}`,
        ),
        beside,
      )
    })
})
