// Bars of answers for those who see them and those who do not: their words, lengths, escaping and frame.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeSpreadBars, type SpreadBars, spreadBars } from './spread-bars.ts'

const chart: SpreadBars = {
  id: 'spread-1',
  title: 'How <many> chose what',
  total: 7,
  bars: [
    { label: 'Disagree', count: 2, offScale: false, own: false },
    { label: 'Agree', count: 4, offScale: false, own: true },
    { label: 'I do not know', count: 1, offScale: true, own: false },
  ],
}

test('the description says every count and what the reader chose', () => {
  assert.equal(describeSpreadBars(chart), 'Of 7: Disagree 2, Agree 4, I do not know 1. Your answer: Agree.')
  const without = { ...chart, bars: chart.bars.map((bar) => ({ ...bar, own: false })) }
  assert.equal(describeSpreadBars(without), 'Of 7: Disagree 2, Agree 4, I do not know 1.')
})

for (const variant of ['wide', 'narrow'] as const)
  test(`the ${variant} chart is named and described, escapes its text and has no style attribute`, () => {
    const svg = spreadBars(chart, variant)
    assert.match(
      svg,
      new RegExp(`role="img" aria-labelledby="spread-1-${variant}-title spread-1-${variant}-desc"`),
    )
    assert.match(svg, /How &lt;many&gt; chose what/)
    assert.doesNotMatch(svg, / style=/)
    assert.match(svg, />Agree<.*>your answer<.*>4</)
  })

test('bars are as long as their share of everybody, and what is off the scale is grey', () => {
  const widths = [...spreadBars(chart, 'wide').matchAll(/<rect [^>]*width="([\d.]+)"[^>]*fill="(#\w+)"/g)]
  assert.deepEqual(
    widths.map(([, width, fill]) => [Math.round((Number(width) * 7) / 410), fill]),
    [
      [2, '#40235b'],
      [4, '#40235b'],
      [1, '#858686'],
    ],
  )
})

test('everything stays inside its frame, and the longest bar fills most of what the label leaves', () => {
  const full: SpreadBars = {
    ...chart,
    total: 999,
    bars: [{ label: 'Strongly disagree with all of it', count: 999, offScale: false, own: true }],
  }
  for (const variant of ['wide', 'narrow'] as const) {
    const svg = spreadBars(full, variant)
    const number = (pattern: RegExp) => Number(pattern.exec(svg)?.[1])
    const width = number(/<svg[^>]* width="(\d+)"/)
    // Three bold digits of 15 pixels.
    assert.ok(number(/<text x="([\d.]+)"[^>]*>999</) + 29 <= width, variant)
    const [bar, from] = [number(/<rect [^>]*width="([\d.]+)"/), number(/<rect x="([\d.]+)"/)]
    assert.ok(bar > 0.75 * (width - from), `${bar} of ${width - from}`)
  }
})

test('nobody at all draws no bar, and an id that could break the page is a bug', () => {
  const none = { ...chart, total: 0, bars: chart.bars.map((bar) => ({ ...bar, count: 0 })) }
  assert.doesNotMatch(spreadBars(none, 'wide'), /<rect/)
  assert.throws(() => spreadBars({ ...chart, id: '1"x' }, 'wide'), RangeError)
})
