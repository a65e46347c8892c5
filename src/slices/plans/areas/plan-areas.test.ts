// The rules on areas of a plan, and what is said after choosing.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { smallFramework } from '../../../../tests/support/frameworks.ts'
import { makeFramework } from '../../scoring/made-framework.fixture.ts'
import { doneInWords } from './area-progress.rules.ts'
import { choiceNews, keptActions, overtaken } from './choose-areas.rules.ts'
import { areasToPlan, categoryNow, targetsFor } from './plan-areas.rules.ts'
import { madeAction, madeBasis } from './planned-basis.fixture.ts'
import { suggestionsNews } from './suggest-actions-words.rules.ts'

const framework = makeFramework()
const income = 'service.income'
const today = '2027-03-12'

describe('areas as a plan sees them', () => {
  const basis = madeBasis(framework, { areas: { [income]: { options: ['often'] } } })
  const official = madeBasis(framework, { areas: { [income]: { options: ['never'] } } }, 'official')
  const actions = [madeAction({ status: 'done' }), madeAction(), madeAction({ status: 'dropped' })]
  const areas = ['csf.leadership', 'of.another', income].map((areaId) => ({ areaId, target: undefined }))

  test('all by focus, those in the plan in its order, each with where it stands and how far it is', () => {
    const view = areasToPlan({ framework, bases: [basis, official], areas, actions, today })
    assert.deepEqual(
      view.groups.map(({ label, areas: of }) => [label, of.map(({ shortName }) => shortName)]),
      [
        ['Service focus', ['Income', 'Data']],
        ['Customer focus', ['Income', 'Data']],
        ['Critical success factors', ['Csf leadership']],
      ],
    )
    assert.deepEqual(
      view.planned.map(({ areaId }) => areaId),
      ['csf.leadership', income],
    )
    const [, planned] = view.planned
    assert.deepEqual(
      planned?.standings.map(({ kind, word, score }) => [kind, word, score]),
      [
        ['own', 'Competent', '66.7'],
        ['official', 'Needs improvement', '0.0'],
      ],
    )
    assert.equal(planned && doneInWords(planned.counts), '1 of 2 actions done')
    assert.deepEqual(
      planned?.targets.map(({ id }) => id),
      ['competent', 'strong'],
    )
  })

  test('an assessment by other questions says nothing of an area that they do not have', () => {
    const other = madeBasis(smallFramework(), {}, 'official')
    const view = areasToPlan({ framework, bases: [basis, other], areas, actions: [], today })
    assert.deepEqual(
      view.planned[1]?.standings.map(({ kind }) => kind),
      ['own'],
    )
    assert.equal(categoryNow(other, income), undefined)
  })

  const targets: [now: string | undefined, chosen: string | undefined, offered: string[]][] = [
    [undefined, undefined, ['needs-improvement', 'competent', 'strong']],
    ['needs-improvement', undefined, ['needs-improvement', 'competent', 'strong']],
    ['competent', undefined, ['competent', 'strong']],
    ['strong', undefined, ['strong']],
    ['strong', 'competent', ['competent', 'strong']],
    ['strong', 'of-another', ['strong']],
  ]
  for (const [now, chosen, offered] of targets)
    test(`from ${now} with ${chosen} chosen before it may become ${offered.join(' or ')}`, () => {
      const category = framework.categories.find(({ id }) => id === now)
      assert.deepEqual(
        targetsFor(framework, category, chosen).map(({ id }) => id),
        offered,
      )
    })

  test('actions that stay where an area is taken out', () => {
    const { planned } = areasToPlan({ framework, bases: [], areas, actions, today })
    assert.equal(keptActions(planned, [income]), 2)
    assert.equal(keptActions(planned, ['csf.leadership']), 0)
  })
})

const news: [added: number, out: number, targets: number, kept: number, said: string][] = [
  [0, 0, 0, 0, 'Nothing was changed'],
  [1, 0, 0, 0, '1 area added'],
  [2, 1, 0, 0, '2 areas added, 1 area taken out'],
  [0, 0, 1, 0, '1 target set'],
  [0, 0, 3, 0, '3 targets set'],
  [
    0,
    1,
    0,
    1,
    '1 area taken out. The action there stays in the plan, and nothing more is suggested for that area.',
  ],
  [
    0,
    2,
    0,
    3,
    '2 areas taken out. The 3 actions there stay in the plan, and nothing more is suggested for those areas.',
  ],
]
for (const [added, out, targets, kept, said] of news)
  test(`after choosing: ${said}`, () => assert.equal(choiceNews({ added, out, targets, kept }), said))

const late: [
  situation: string,
  from: string | undefined,
  to: string | undefined,
  now: string | undefined,
  isLate: boolean,
][] = [
  ['nobody else chose', 'a', 'b', 'a', false],
  ['both chose the same', undefined, 'b', 'b', false],
  ['somebody chose another', undefined, 'b', 'c', true],
  ['somebody took it away', 'a', 'b', undefined, true],
]
for (const [situation, from, to, now, isLate] of late)
  test(`two targets: ${situation}`, () => {
    const given = [{ areaId: income, from, to }]
    assert.equal(overtaken(given, [{ areaId: income, target: now }]).length, isLate ? 1 : 0)
    assert.deepEqual(overtaken(given, []), [], 'an area that was not in has no target to be overtaken')
  })

const suggested: [query: string, said: string | undefined][] = [
  ['', undefined],
  ['added=x', undefined],
  ['added=1&before=0', '1 action added to the plan. Give it an owner and a date.'],
  [
    'added=3&before=1',
    '3 actions added to the plan. 1 was in the plan already. Give each an owner and a date.',
  ],
  ['added=0&before=2', 'Nothing was added: 2 were in the plan already.'],
  ['areas-added=1', '1 area added to the plan. Here is what could be done about it.'],
  ['areas-added=2', '2 areas added to the plan. Here is what could be done about them.'],
  ['areas-added=0', 'It is in the plan already. Here is what could be done about it.'],
]
for (const [query, said] of suggested)
  test(`above the suggestions: ${said ?? 'nothing'} (${query})`, () =>
    assert.equal(suggestionsNews(new URLSearchParams(query)), said))
