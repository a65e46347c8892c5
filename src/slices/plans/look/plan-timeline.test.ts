// The scale of a timeline and its bars: nothing leaves the picture, whatever is planned.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../../../../tests/support/properties.ts'
import { daysBetween, weekday } from '../../../platform/clock/london-day.rules.ts'
import { groupByDate } from './arrange-by-date.rules.ts'
import { someActions } from './made-actions.fixture.ts'
import { timeBar, timePoint, timeScale } from './plan-timeline.rules.ts'
import { listedAction, today } from './planned-view.fixture.ts'

describe('the scale', () => {
  test('is this week where nothing is dated', () => {
    assert.deepEqual(timeScale([], today), { from: '2026-11-30', to: '2026-12-06' })
  })

  test('holds what is open from start to due, in whole weeks', () => {
    const actions = [
      listedAction({ startsOn: '2026-10-27', dueOn: '2027-03-12' }),
      listedAction({ dueOn: '2026-06-01', status: 'done' }),
    ]
    assert.deepEqual(timeScale(actions, today), { from: '2026-10-26', to: '2027-03-14' })
  })

  test('leaves out what lies too far to be drawn beside the rest', () => {
    const actions = [listedAction({ dueOn: '2050-01-01' }), listedAction({ dueOn: '2027-01-01' })]
    assert.equal(timeScale(actions, today).to, '2027-01-03')
  })
})

describe('a bar', () => {
  const scale = { from: '2026-11-30', to: '2026-12-09' }
  const cases: [what: string, startsOn: string | undefined, dueOn: string | undefined, bar: unknown][] = [
    ['from start to the end of its due day', '2026-11-30', '2026-12-04', { start: 0, length: 50 }],
    ['a day where only one is known', undefined, '2026-12-09', { start: 90, length: 10 }],
    ['a day where it only starts', '2026-12-03', undefined, { start: 30, length: 10 }],
    ['cut off at both ends', '2020-01-01', '2030-01-01', { start: 0, length: 100 }],
    ['none where it is over before', undefined, '2026-11-29', undefined],
    ['none where it comes after', '2026-12-10', '2027-01-01', undefined],
    ['none without a day', undefined, undefined, undefined],
  ]
  for (const [what, startsOn, dueOn, bar] of cases)
    test(what, () => assert.deepEqual(timeBar(listedAction({ startsOn, dueOn }), scale), bar))

  test('lies on the scale, whatever is planned, and so does today', () => {
    fc.assert(
      fc.property(someActions, (actions) => {
        const made = timeScale(actions, today)
        assert.equal(weekday(made.from), 0)
        assert.equal(weekday(made.to), 6)
        assert.ok(daysBetween(made.from, today) >= 0 && daysBetween(today, made.to) >= 0)
        assert.ok(timePoint(today, made) >= 0 && timePoint(today, made) < 100)
        for (const action of actions) {
          const bar = timeBar(action, made)
          if (!bar) continue
          assert.ok(bar.start >= 0 && bar.length >= 1 && bar.start + bar.length <= 100.001)
        }
      }),
    )
  })
})

test('groups by date hold each action once, in the order of time', () => {
  const rank = (title: string) =>
    title === 'Overdue'
      ? 0
      : title === 'Later'
        ? 2
        : title === 'No due date'
          ? 3
          : title.startsWith('Done')
            ? 4
            : 1
  fc.assert(
    fc.property(someActions, (actions) => {
      const groups = groupByDate(actions, today)
      assert.deepEqual(
        groups.flatMap((group) => group.actions.map(({ id }) => Number(id))).toSorted((a, b) => a - b),
        actions.map((_, at) => at),
      )
      const ranks = groups.map(({ title }) => rank(title))
      assert.deepEqual(ranks, ranks.toSorted())
      assert.equal(new Set(groups.map(({ title }) => title)).size, groups.length)
    }),
  )
})

test('a month that is a year ahead has its own group, one beyond is later', () => {
  const titles = (dueOn: string) => groupByDate([listedAction({ dueOn })], today).map(({ title }) => title)
  assert.deepEqual(titles('2026-12-31'), ['This month, December 2026'])
  assert.deepEqual(titles('2027-01-01'), ['January 2027'])
  assert.deepEqual(titles('2027-12-31'), ['December 2027'])
  assert.deepEqual(titles('2028-01-01'), ['Later'])
})
