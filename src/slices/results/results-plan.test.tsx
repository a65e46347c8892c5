// The plan beside the results: what the rules make of it, and what the pages show to whom.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { realFramework } from '../../../tests/support/frameworks.ts'
import { routes } from '../../routes.ts'
import { madeAction } from '../plans/areas/planned-basis.fixture.ts'
import type { Plan } from '../plans/plans.rules.ts'
import {
  areaResultHtml,
  madeSubmitted,
  mainText,
  resultsHtml,
  rotatedAreas,
} from './made-results.fixture.tsx'
import { areaPlan, type Planned, resultsPlan } from './results-plan.rules.ts'
import { scoreSubmitted } from './view-results.rules.ts'

const framework = realFramework()
const [first, second, third] = framework.areas
assert.ok(first && second && third)
const scale = ['agree', 'strongly-agree', 'disagree', 'strongly-disagree', 'strongly-agree']
const full = madeSubmitted(framework, {
  areas: {
    ...rotatedAreas(framework, scale),
    [third.id]: { options: ['strongly-disagree'], deliberate: true, deliberateReason: 'So decided' },
  },
})
const id = '7f1c2a3b-1111-4222-8333-444455556666'
const plan: Plan = {
  id,
  councilCode: 'E06000001',
  kind: 'personal',
  ownerId: full.assessment.authorId,
  team: undefined,
  sharedAt: undefined,
  mayEdit: true,
  actionOrder: [],
  areaOrder: [],
}
const done = madeAction({
  id: 'one',
  planId: id,
  areaId: second.id,
  status: 'done',
  title: 'Publish <b>it</b>',
})
const late = madeAction({ id: 'two', planId: id, areaId: second.id, dueOn: '2027-01-01' })
const loop = {
  areaId: second.id,
  title: second.title,
  since: new Date('2026-03-03T09:00:00Z'),
  done: 1,
  total: 2,
  moves: { up: 4, down: 0, same: 0 },
  sentence: '1 of 2 actions done; 4 statements moved up',
}
const planned = (given: Partial<Planned> = {}): Planned => ({
  plan,
  areaIds: [second.id, 'of.another', first.id],
  actions: [done, late],
  loops: [],
  today: '2027-03-12',
  ...given,
})
const council = planned({ plan: { ...plan, kind: 'council', ownerId: undefined } })
const readOnly = planned({ plan: { ...council.plan, mayEdit: false } })

describe('what the rules make of it', () => {
  const { result } = scoreSubmitted(full)

  test('in the order of the plan, with progress; the rest weakest first, choices and no score last', () => {
    const view = resultsPlan(full, result, planned())
    assert.deepEqual(
      view?.planned.map(({ areaId, progress }) => [areaId, progress]),
      [
        [second.id, '1 of 2 actions done, 1 overdue'],
        [first.id, 'No actions yet'],
      ],
    )
    assert.equal(view?.toAdd.length, 19)
    assert.equal(view.toAdd.at(-1)?.areaId, third.id)
    const scores = view.toAdd.slice(0, -1).map(({ score }) => Number(score))
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => a - b),
    )
    assert.deepEqual([...view.done], [[second.id, '1 of 2 actions done']])
    assert.equal(view.loop, undefined)
  })

  test('no plan, nothing to say', () => {
    assert.equal(resultsPlan(full, result, undefined), undefined)
    assert.equal(areaPlan(first.id, undefined), undefined)
  })

  test('one area: its own actions alone', () => {
    const view = areaPlan(second.id, planned({ loops: [loop] }))
    assert.deepEqual(
      [view?.isIn, view?.actions.length, view?.progress],
      [true, 2, '1 of 2 actions done, 1 overdue'],
    )
    assert.equal(view?.loop, loop)
    assert.deepEqual(
      [areaPlan(third.id, planned())?.isIn, areaPlan(third.id, planned())?.actions],
      [false, []],
    )
  })
})

describe('the results page', () => {
  const add = `action="${routes.planAreas.href({ plan: id })}"`

  test('its author adds areas with one button, and sees what is in the plan and how far it is', () => {
    const html = resultsHtml(full, { planned: planned() })
    const text = mainText(html)
    assert.match(text, new RegExp(`In my plan ${second.title} 1 of 2 actions done, 1 overdue\\.`))
    assert.match(text, /Add more areas to my plan, weakest first/)
    assert.match(text, /Show the other 13 areas/)
    assert.ok(html.includes(add))
    assert.match(html, /name="mode" value="add"/)
    assert.equal(html.match(/type="checkbox"/g)?.length, 19)
    assert.ok(!html.includes(`type="checkbox" value="${second.id}"`))
    const matrix = /<table class="govuk-table tiex-matrix">[\s\S]*?<\/table>/.exec(html)?.[0] ?? ''
    assert.equal(matrix.match(/1 of 2 actions done/g)?.length, 1)
    for (const path of [routes.plan, routes.planSuggestions])
      assert.ok(html.includes(`href="${path.href({ plan: id })}"`))
  })

  test('leads add to the council plan; officers and the LGA read it and add nothing', () => {
    const reader = { kind: 'council' } as const
    assert.match(
      mainText(resultsHtml(full, { reader, planned: council })),
      /Add more areas to the council plan/,
    )
    for (const who of [reader, { kind: 'lga', councilName: 'Leeds', isOfficial: true } as const]) {
      const html = resultsHtml(full, { reader: who, planned: readOnly })
      assert.match(mainText(html), /In the council plan .*Go to the council plan/)
      assert.ok(!html.includes(add))
      assert.ok(!html.includes(routes.planSuggestions.href({ plan: id })))
    }
  })

  test('without a plan, or with an empty one of somebody else, there is nothing of it', () => {
    assert.doesNotMatch(mainText(resultsHtml(full)), /\bplan\b.*weakest first|In my plan|council plan/)
    const empty = { ...readOnly, areaIds: [], actions: [] }
    assert.doesNotMatch(
      mainText(resultsHtml(full, { reader: { kind: 'council' }, planned: empty })),
      /council plan/,
    )
  })

  test('an empty plan begins here; an assessment without a score offers no areas', () => {
    const empty = planned({ areaIds: [], actions: [] })
    const text = mainText(resultsHtml(full, { planned: empty }))
    assert.match(text, /Add areas to my plan, weakest first/)
    assert.doesNotMatch(text, /In my plan/)
    assert.doesNotMatch(resultsHtml(madeSubmitted(framework), { planned: empty }), /type="checkbox"/)
  })

  test('what came of the plan has a section of its own, whose heading is the answer', () => {
    const html = resultsHtml(full, { planned: planned({ loops: [loop] }) })
    assert.match(html, /<section id="planned"/)
    const text = mainText(html)
    assert.match(text, /Since you planned: 1 of 2 actions done; 4 statements moved up/)
    assert.match(text, /1 of 2 actions done; 4 statements moved up, since 3 March 2026\./)
    const ofCouncil = resultsHtml(full, {
      reader: { kind: 'council' },
      planned: { ...council, loops: [loop] },
    })
    assert.match(mainText(ofCouncil), /Since the council planned: 1 of 2 actions done/)
    assert.doesNotMatch(resultsHtml(full, { planned: planned() }), /id="planned"/)
  })
})

describe("an area's page", () => {
  const shown = (areaId: string, given: Planned) => areaResultHtml(full, areaId, { planned: given })

  test('its actions with status and link, what came of them, and ways to more', () => {
    const html = shown(second.id, planned({ loops: [loop] }))
    const text = mainText(html)
    assert.match(
      text,
      /In my plan Since it was planned from the assessment of 3 March 2026: 1 of 2 actions done; 4 statements moved up\./,
    )
    assert.match(text, /Publish &lt;b>it&lt;\/b> Done Publish the fees list Not started/)
    for (const action of ['one', 'two']) assert.ok(html.includes(routes.action.href({ plan: id, action })))
    for (const path of [routes.addAction, routes.planSuggestions])
      assert.ok(html.includes(path.href({ plan: id }, { area: second.id })))
    assert.doesNotMatch(text, /Add this area/)
  })

  test('not in the plan: a button that adds it, and nothing of it to those who may not', () => {
    const html = shown(third.id, planned())
    assert.match(mainText(html), /This area is not in my plan\. Add this area to my plan/)
    assert.match(html, new RegExp(`name="area" value="${RegExp.escape(third.id)}"`))
    assert.doesNotMatch(mainText(shown(third.id, readOnly)), /council plan/)
    assert.match(mainText(shown(second.id, readOnly)), /In the council plan 1 of 2 actions done, 1 overdue\./)
    assert.doesNotMatch(shown(second.id, readOnly), /Add an action|<form[^>]*plans/)
  })

  test('taken out, its actions stay to be seen', () => {
    const out = mainText(shown(second.id, planned({ areaIds: [] })))
    assert.match(out, /1 of 2 actions done, 1 overdue\. The area itself is no longer in the plan\./)
  })
})
