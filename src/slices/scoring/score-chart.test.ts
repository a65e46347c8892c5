// The chart of scores as data: its rows, its heading, and looks that can be told apart.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categoryLook } from './category-look.rules.ts'
import { makeFramework } from './made-framework.fixture.ts'
import { scoreAssessment } from './score-assessment.rules.ts'
import { areaGroups, scoreChart, scoreChartHeading, shortAreaName } from './score-chart.rules.ts'

const framework = makeFramework()

test('the chart has a row for every area, grouped by focus, and a band for every category', () => {
  const chart = scoreChart(
    framework,
    scoreAssessment(framework, { 'service.income.plan': 'often' }),
    'scores',
  )
  assert.deepEqual(
    chart.bands.map(({ id, from, to, symbol }) => [id, from, to, symbol]),
    [
      ['needs-improvement', 0, 55, 'empty'],
      ['competent', 55, 80, 'half'],
      ['strong', 80, 100, 'full'],
    ],
  )
  assert.deepEqual(
    chart.groups.map(({ label, rows }) => [label, rows.map((row) => row.label)]),
    [
      ['Service focus', ['Income', 'Data']],
      ['Customer focus', ['Income', 'Data']],
      ['Critical success factors', ['Csf leadership']],
    ],
  )
  assert.deepEqual(chart.groups[0]?.rows, [
    { kind: 'value', label: 'Income', value: 66.7, valueText: '66.7', bandId: 'competent' },
    { kind: 'empty', label: 'Data', text: 'Not assessed' },
  ])
})

const headings: [answers: Record<string, string>, heading: string][] = [
  [{}, 'No area has a score'],
  [{ 'service.income.plan': 'often' }, 'One area has a score: 66.7'],
  [{ 'service.income.plan': 'often', 'csf.leadership.plan': 'often' }, 'Every score is 66.7'],
  [
    { 'service.income.plan': 'often', 'customer.data.plan': 'never', 'csf.leadership.plan': 'always' },
    'Scores run from 0.0 (Customer data) to 100.0 (Csf leadership)',
  ],
  [
    { 'service.income.plan': 'never', 'customer.data.plan': 'never', 'csf.leadership.plan': 'always' },
    'Scores run from 0.0 (2 areas) to 100.0 (Csf leadership)',
  ],
]

for (const [answers, heading] of headings) {
  test(`the heading says the answer: ${heading}`, () => {
    assert.equal(scoreChartHeading(framework, scoreAssessment(framework, answers)), heading)
  })
}

test('a framework without critical success factors has no group for them', () => {
  const without = makeFramework({ csfs: [] })
  assert.deepEqual(
    areaGroups(without).map(({ label }) => label),
    ['Service focus', 'Customer focus'],
  )
})

test('an area is called by its characteristic where its focus is known', () => {
  assert.deepEqual(
    framework.areas.map((area) => shortAreaName(framework, area)),
    ['Income', 'Data', 'Income', 'Data', 'Csf leadership'],
  )
})

test('the filling of the circle follows the order of any number of categories', () => {
  const symbols = (thresholds: Record<string, number>) => {
    const made = makeFramework({ thresholds })
    return made.categories.map(({ id }) => categoryLook(made, id).symbol)
  }
  assert.deepEqual(symbols({ a: 0, b: 0.3, c: 0.6, d: 0.9 }), ['empty', 'half', 'half', 'full'])
  assert.deepEqual(symbols({ a: 0, b: 0.3 }), ['empty', 'full'])
  assert.throws(() => categoryLook(framework, 'other'), RangeError)
})

test('words, marks and tints keep the contrast that WCAG asks for', () => {
  for (const { id } of framework.categories) {
    const { ink, tint, solid } = categoryLook(framework, id)
    assert.ok(contrast(ink, tint) >= 7, `${ink} on ${tint}`)
    assert.ok(contrast(solid, '#ffffff') >= 4.5, `${solid} on white`)
    assert.ok(contrast(solid, tint) >= 3, `${solid} on ${tint}`)
  }
})

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
