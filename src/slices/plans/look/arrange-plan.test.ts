// Grouping, filtering and sorting: whatever is chosen, each action that meets it is shown once.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../../../../tests/support/properties.ts'
import type { Action } from '../plan-record.rules.ts'
import { filterChoices, filterInWords } from './arrange-choices.rules.ts'
import { parseArrangement } from './arrange-plan.form.ts'
import {
  type Arrangement,
  arrangementQuery,
  arrangePlan,
  groupings,
  sortActions,
  sortings,
  usualArrangement,
} from './arrange-plan.rules.ts'
import { dueFilters, filterActions, noFilter, statusFilters } from './filter-actions.rules.ts'
import { someActions } from './made-actions.fixture.ts'
import {
  board,
  context,
  fullPlan,
  listedAction,
  myself,
  names,
  partner,
  planView,
  priya,
  shy,
} from './planned-view.fixture.ts'

const quiet = { kind: 'person', personId: 'quiet' } as const
const gone = { kind: 'person', personId: 'gone' } as const
const actions = [
  listedAction({
    id: '1',
    title: 'Phase 10',
    areaId: 'service.managing-income',
    owner: priya,
    priority: 'could',
  }),
  listedAction({ id: '2', title: 'phase 2', owner: shy, priority: 'must', dueOn: '2027-03-12' }),
  listedAction({
    id: '3',
    title: 'Ask',
    areaId: 'csf.approach-to-change',
    owner: quiet,
    dueOn: '2026-12-01',
  }),
  listedAction({
    id: '4',
    title: 'Done',
    areaId: 'service.use-of-data-and-intelligence',
    owner: gone,
    status: 'done',
  }),
  listedAction({
    id: '5',
    title: 'Mine',
    areaId: 'service.managing-income',
    owner: myself,
    dueOn: '2026-12-24',
  }),
  listedAction({ id: '6', title: 'Board', owner: board, status: 'blocked', dueOn: '2029-01-01' }),
  listedAction({ id: '7', title: 'Theirs', owner: partner, status: 'dropped', dueOn: '2026-11-01' }),
]
const full = fullPlan(actions, { areas: ['customer.managing-income', 'service.managing-income'] })

const shown = (given: Partial<Arrangement>) =>
  arrangePlan(full, { ...usualArrangement, ...given }, context).map(({ title, actions: own }) =>
    `${title ?? ''}: ${own.map(({ id }) => id).join(' ')}`.trim(),
  )

describe('groups', () => {
  const cases: [given: Partial<Arrangement>, groups: string[]][] = [
    [{ group: 'none' }, [': 1 2 3 4 5 6 7']],
    [
      { group: 'area' },
      [
        'Managing income: customer focus:',
        'Managing income: service focus: 1 5',
        'Use of data and intelligence: service focus: 4',
        'Approach to change: 3',
        'No area: 2 6 7',
      ],
    ],
    [{ group: 'focus' }, ['Service focus: 1 4 5', 'Critical success factors: 3', 'No area: 2 6 7']],
    [
      { group: 'owner' },
      [
        'You: 5',
        'A colleague: 2 3',
        'A colleague (has left): 4',
        'Digital board (team): 6',
        'Priya Patel: 1',
        'The combined authority: 7',
      ],
    ],
    [{ group: 'status' }, ['Not started: 1 2 3 5', 'Blocked: 6', 'Done: 4', 'Dropped: 7']],
    [
      { group: 'due' },
      [
        'Overdue: 3',
        'This month, December 2026: 5',
        'March 2027: 2',
        'Later: 6',
        'No due date: 1',
        'Done or dropped: 4 7',
      ],
    ],
    [{ group: 'area', status: 'blocked' }, ['No area: 6']],
    [{ group: 'area', due: 'overdue' }, ['Approach to change: 3']],
    [{ group: 'status', sort: 'title' }, ['Not started: 3 5 2 1', 'Blocked: 6', 'Done: 4', 'Dropped: 7']],
  ]
  for (const [given, groups] of cases)
    test(JSON.stringify(given), () => assert.deepEqual(shown(given), groups))

  test('hold what is about an area that neither the plan nor the framework has any more', () => {
    const old = fullPlan([listedAction({ areaId: 'of.another' })])
    const titles = arrangePlan(old, usualArrangement, context).map(({ title }) => title)
    assert.deepEqual(titles, ['An area of an earlier assessment'])
  })
})

describe('filters', () => {
  const cases: [given: Partial<Arrangement>, ids: string][] = [
    [{}, '1 2 3 4 5 6 7'],
    [{ status: 'open' }, '1 2 3 5 6'],
    [{ status: 'done' }, '4'],
    [{ due: 'overdue' }, '3'],
    [{ due: 'soon' }, '5'],
    [{ due: 'none' }, '1 4'],
    [{ owner: 'me' }, '5'],
    [{ owner: 'nobody' }, ''],
    [{ owner: 'person:priya' }, '1'],
    [{ owner: 'unnamed' }, '2 3'],
    [{ owner: 'person:shy' }, ''],
    [{ owner: 'team:board' }, '6'],
    [{ owner: 'text:The combined authority' }, '7'],
    [{ area: 'service.managing-income' }, '1 5'],
    [{ area: 'none' }, '2 6 7'],
    [{ area: 'unknown' }, ''],
    [{ focus: 'csf' }, '3'],
    [{ focus: 'service', status: 'open', owner: 'me' }, '5'],
  ]
  for (const [given, ids] of cases)
    test(JSON.stringify(given), () => {
      const found = filterActions(actions, { ...noFilter, ...given }, context)
      assert.equal(found.map(({ id }) => id).join(' '), ids)
    })

  test('are said in words, without the name of anybody who does not show it', () => {
    const view = planView(full)
    const filter = {
      ...noFilter,
      area: 'service.managing-income',
      owner: 'unnamed',
      status: 'open',
      due: 'soon',
    } as const
    assert.equal(
      filterInWords(filter, view),
      'area Managing income: service focus, owner A colleague, status Not done and not dropped, due In the next 30 days',
    )
    assert.equal(filterInWords({ ...noFilter, owner: 'person:x' }, view), 'owner not in this plan')
  })

  test('offer the areas of the plan, then the others that actions are about', () => {
    assert.deepEqual(
      filterChoices(planView(full)).areas.map(({ value }) => value),
      [
        'customer.managing-income',
        'service.managing-income',
        'csf.approach-to-change',
        'service.use-of-data-and-intelligence',
        'none',
      ],
    )
  })

  test('offer each owner once, oneself and nobody always', () => {
    const unowned = { ...full, actions: [...actions, listedAction({ id: '8' })] }
    assert.deepEqual(
      filterChoices(planView(unowned)).owners.map(({ text }) => text),
      [
        'Me',
        'Nobody yet',
        'A colleague',
        'A colleague (has left)',
        'Digital board (team)',
        'Priya Patel',
        'The combined authority',
      ],
    )
    const lga = { ...context, names: { ...names, isLga: true, people: new Map() } }
    const offered = filterChoices({ ...planView(full), context: lga }).owners
    assert.deepEqual(
      offered.map(({ text }) => text),
      ['Nobody yet', 'An officer', 'Digital board (team)', 'The combined authority'],
    )
  })
})

test("sorting keeps the plan's order where nothing else decides", () => {
  const sorted = (sorting: Arrangement['sort']) =>
    sortActions(actions, sorting)
      .map(({ id }) => id)
      .join('')
  assert.equal(sorted('plan'), '1234567')
  assert.equal(sorted('due'), '7352614')
  assert.equal(sorted('priority'), '2345671')
  assert.equal(sorted('title'), '3645217')
})

describe('in an address', () => {
  const some: fc.Arbitrary<Arrangement> = fc.record(
    {
      group: fc.constantFrom(...groupings),
      sort: fc.constantFrom(...sortings),
      area: fc.constantFrom(undefined, 'service.managing-income', 'none'),
      focus: fc.constantFrom(undefined, 'csf'),
      owner: fc.constantFrom(undefined, 'me', 'text:Smith & Sons, 100 % ours'),
      status: fc.constantFrom(undefined, ...statusFilters),
      due: fc.constantFrom(undefined, ...dueFilters),
    },
    { noNullPrototype: true },
  )
  const written = (arrangement: Arrangement) =>
    new URLSearchParams(
      Object.entries(arrangementQuery(arrangement)).flatMap(([name, value]) =>
        value ? [[name, value]] : [],
      ),
    )

  test('an arrangement is read back as it was', () => {
    fc.assert(
      fc.property(some, (arrangement) => {
        assert.deepEqual(parseArrangement(new URLSearchParams(`${written(arrangement)}`)), arrangement)
      }),
    )
  })

  test('the usual one leaves nothing, and what is not known counts as not chosen', () => {
    assert.equal(`${written(usualArrangement)}`, '')
    const strange = new URLSearchParams({
      group: 'x',
      sort: '__proto__',
      status: 'x',
      due: '',
      area: '',
      owner: 'x'.repeat(201),
    })
    assert.deepEqual(parseArrangement(strange), usualArrangement)
  })

  test('whatever is chosen, each action that meets it is shown once', () => {
    fc.assert(
      fc.property(someActions, some, (made, arrangement) => {
        const groups = arrangePlan(fullPlan(made), arrangement, context)
        const ids = (list: readonly Action[]) => list.map(({ id }) => id).toSorted()
        assert.deepEqual(
          ids(groups.flatMap((group) => group.actions)),
          ids(filterActions(made, arrangement, context)),
        )
        assert.ok(groups.every((group) => group.actions.length > 0))
      }),
    )
  })
})
