// The figures of a plan and their sentences; the parts of a summary add up to the whole.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../../../../tests/support/properties.ts'
import { addDays } from '../../../platform/clock/london-day.rules.ts'
import type { Action } from '../plan-record.rules.ts'
import { someActions } from './made-actions.fixture.ts'
import { board, context, fullPlan, listedAction, priya, shy, today } from './planned-view.fixture.ts'
import { countActions, noActions, planInWords, progressInWords } from './summarise-counts.rules.ts'
import { isDueSoon, summarisePlan } from './summarise-plan.rules.ts'

const done = { status: 'done' } as const
const late = { dueOn: '2026-12-02' } as const
const next = { dueOn: '2027-03-12' } as const
const dropped = { status: 'dropped' } as const

type Given = readonly Partial<Action>[]
const counted = (given: Given) => countActions(given.map(listedAction), today)

describe('counting', () => {
  test('due today is not overdue, and what is over never is', () => {
    const counts = counted([{ dueOn: today }, late, { ...late, ...done }, { ...late, ...dropped }, {}])
    assert.deepEqual(counts, { total: 5, done: 1, dropped: 1, open: 3, overdue: 1, nextDue: today })
  })

  test('nothing', () => assert.deepEqual(counted([]), noActions))
})

describe('progress in words', () => {
  const cases: [words: string, given: Given][] = [
    ['No actions yet', []],
    ['0 of 1 action done', [{}]],
    ['1 of 1 action done', [done]],
    ['1 of 3 actions done, 1 overdue, next due 12 March 2027', [done, late, next]],
    ['0 of 2 actions done, next due 3 December 2026', [{ dueOn: today }, next]],
    ['1 of 2 actions done', [done, {}, dropped]],
    ['Its action was dropped', [dropped]],
    ['All 2 actions were dropped', [dropped, dropped]],
  ]
  for (const [words, given] of cases) test(words, () => assert.equal(progressInWords(counted(given)), words))
})

describe('a plan in one sentence', () => {
  const cases: [words: string, given: Given, areasWithout: number][] = [
    ['No actions yet.', [], 0],
    ['No actions yet in its 1 area.', [], 1],
    ['No actions yet in its 3 areas.', [], 3],
    ['1 action, none done yet.', [{}], 0],
    ['2 actions, none done yet; 1 area has none yet.', [{}, next], 1],
    ['4 actions: 1 done, 2 overdue; 2 areas have none yet.', [done, late, late, {}], 2],
    ['3 actions: 1 done, 1 overdue, 1 dropped.', [done, late, dropped], 0],
  ]
  for (const [words, given, areasWithout] of cases)
    test(words, () => assert.equal(planInWords(counted(given), areasWithout), words))
})

describe('due in the next 30 days', () => {
  const cases: [when: string, given: Partial<Action>, isSoon: boolean][] = [
    ['today', { dueOn: today }, true],
    ['on the 30th day', { dueOn: addDays(today, 30) }, true],
    ['on the 31st day', { dueOn: addDays(today, 31) }, false],
    ['yesterday', late, false],
    ['without a day', {}, false],
    ['today, but done', { dueOn: today, ...done }, false],
    ['today, but blocked', { dueOn: today, status: 'blocked' }, true],
  ]
  for (const [when, given, isSoon] of cases)
    test(when, () => assert.equal(isDueSoon(listedAction(given), today), isSoon))
})

test('a summary: by focus in order, late ones first, owners by name, nobody last', () => {
  const actions = [
    listedAction({ id: '1', areaId: 'csf.approach-to-change', owner: priya, ...late }),
    listedAction({ id: '2', areaId: 'service.managing-income', owner: shy, dueOn: '2026-11-01' }),
    listedAction({ id: '3', areaId: 'service.use-of-data-and-intelligence', owner: priya, ...done }),
    listedAction({ id: '4', owner: undefined, status: 'blocked', dueOn: '2026-12-24' }),
    listedAction({ id: '5', areaId: 'community.managing-income', owner: board, ...dropped }),
  ]
  const areas = ['service.managing-income', 'customer.managing-income']
  const summary = summarisePlan(fullPlan(actions, { areas }), context)
  const ids = (some: readonly Action[]) => some.map(({ id }) => id)
  assert.equal(summary.areasWithout, 1)
  assert.deepEqual(
    summary.byFocus.map(({ label, done: finished, total, overdue }) => [label, finished, total, overdue]),
    [
      ['Service focus', 1, 2, 1],
      ['Critical success factors', 0, 1, 1],
      ['No area', 0, 1, 0],
    ],
  )
  assert.deepEqual(ids(summary.overdue), ['2', '1'])
  assert.deepEqual(ids(summary.dueSoon), ['4'])
  assert.deepEqual(ids(summary.blocked), ['4'])
  assert.deepEqual(summary.byOwner, [
    { name: 'A colleague', open: 1, done: 0, overdue: 1 },
    { name: 'Priya Patel', open: 1, done: 1, overdue: 1 },
    { name: 'Nobody yet', open: 1, done: 0, overdue: 0 },
  ])
})

describe('of every plan', () => {
  const sum = (figures: readonly number[]) => figures.reduce((one, other) => one + other, 0)

  test('the parts of a summary add up', () => {
    fc.assert(
      fc.property(someActions, (actions) => {
        const { counts, byFocus, byOwner, overdue } = summarisePlan(fullPlan(actions), context)
        assert.equal(counts.done + counts.dropped + counts.open, counts.total)
        for (const parts of [byFocus, byOwner]) {
          assert.equal(sum(parts.map((part) => part.done)), counts.done)
          assert.equal(sum(parts.map((part) => part.overdue)), counts.overdue)
        }
        assert.equal(sum(byFocus.map(({ total }) => total)), counts.total - counts.dropped)
        assert.equal(sum(byOwner.map(({ open }) => open)), counts.open)
        assert.equal(overdue.length, counts.overdue)
      }),
    )
  })

  test('nothing is both overdue and due soon, both are open and in the order of their days', () => {
    fc.assert(
      fc.property(someActions, (actions) => {
        const { overdue, dueSoon } = summarisePlan(fullPlan(actions), context)
        assert.equal(new Set([...overdue, ...dueSoon]).size, overdue.length + dueSoon.length)
        for (const some of [overdue, dueSoon]) {
          const days = some.map(({ dueOn }) => dueOn)
          assert.deepEqual(days, days.toSorted())
          assert.ok(some.every(({ status }) => status !== 'done' && status !== 'dropped'))
        }
        assert.ok(overdue.every(({ dueOn = '' }) => dueOn < today))
        assert.ok(dueSoon.every(({ dueOn = '' }) => dueOn >= today && dueOn <= addDays(today, 30)))
      }),
    )
  })
})
