// A dot plot for those who see it and those who do not: its words, its escaping, and that nothing leaves the frame.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { findChartFonts } from './chart-fonts.ts'
import { chartPicture } from './chart-picture.ts'
import { textWidth, wrapText } from './chart-text.ts'
import { type DotPlot, describeDotPlot, dotPlot, type Row } from './dot-plot.ts'

const bands: DotPlot['bands'] = [
  {
    id: 'low',
    label: 'Low',
    from: 0,
    to: 55,
    symbol: 'empty',
    tint: '#fbe6d9',
    solid: '#b54a08',
    ink: '#7a2d00',
  },
  {
    id: 'mid',
    label: 'Middling',
    from: 55,
    to: 80,
    symbol: 'half',
    tint: '#dfecf8',
    solid: '#2a76b8',
    ink: '#10456f',
  },
  {
    id: 'top',
    label: 'High',
    from: 80,
    to: 100,
    symbol: 'full',
    tint: '#d9efe2',
    solid: '#1b7a48',
    ink: '#0b4d2c',
  },
]

function row(label: string, value: number, bandId: string): Row {
  return { kind: 'value', label, value, valueText: value.toFixed(1), bandId }
}

const plot: DotPlot = {
  id: 'trees',
  title: 'Oaks stand highest',
  bands,
  groups: [
    { label: 'Old & tall', rows: [row('Oak', 91.7, 'top'), row('Ash', 58.3, 'mid')] },
    {
      label: 'Young',
      rows: [row('Yew <new>', 0, 'low'), { kind: 'empty', label: 'Elm', text: 'Not measured' }],
    },
  ],
}

test('the description is worked out from the data', () => {
  assert.equal(
    describeDotPlot(plot),
    '4 rows on a scale of 0 to 100. 1 High, 1 Middling, 1 Low, 1 Not measured. Highest: Old & tall: Oak, 91.7. Lowest: Young: Yew <new>, 0.0.',
  )
})

test('nothing is called highest or lowest when all are alike', () => {
  const alike = { ...plot, groups: [{ label: 'All', rows: [row('Oak', 60, 'mid'), row('Ash', 60, 'mid')] }] }
  assert.equal(describeDotPlot(alike), '2 rows on a scale of 0 to 100. 0 High, 2 Middling, 0 Low.')
})

for (const variant of ['wide', 'narrow'] as const) {
  const svg = dotPlot(plot, variant)

  test(`the ${variant} chart is named and described for those who do not see it`, () => {
    assert.match(svg, new RegExp(`role="img" aria-labelledby="trees-${variant}-title trees-${variant}-desc"`))
    assert.match(svg, new RegExp(`<title id="trees-${variant}-title">Oaks stand highest</title>`))
    assert.match(svg, new RegExp(`<desc id="trees-${variant}-desc">4 rows on a scale`))
  })

  test(`the ${variant} chart has no style attribute, and its text is escaped text`, () => {
    assert.doesNotMatch(svg, /style=|<style|<new>|Old & tall/)
    for (const words of ['Oak', '91.7', 'Yew &lt;new&gt;', 'Old &amp; tall', 'Not measured']) {
      assert.ok(svg.includes(`>${words}</text>`), words)
    }
  })

  test(`the ${variant} chart is the same for the same data and stays inside its frame`, () => {
    assert.equal(dotPlot(plot, variant), svg)
    const [, width = 0, height = 0] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)?.map(Number) ?? []
    for (const [, x] of svg.matchAll(/ c?x="([-\d.]+)"/g)) assert.ok(Number(x) >= 0 && Number(x) <= width, x)
    for (const [, y] of svg.matchAll(/ c?y="([-\d.]+)"/g)) assert.ok(Number(y) >= 0 && Number(y) <= height, y)
  })
}

test('the key of the narrow chart puts a value on a boundary into one band', () => {
  const svg = dotPlot(plot, 'narrow')
  for (const words of ['Low: below 55', 'Middling: 55 to less than 80', 'High: 80 or more'])
    assert.ok(svg.includes(`>${words}</text>`), words)
})

test('each band has its own filling of the mark, so that colour is not needed', () => {
  const svg = dotPlot({ ...plot, groups: [{ label: 'All', rows: [row('Ash', 58.3, 'mid')] }] }, 'narrow')
  assert.equal(svg.match(/fill="#ffffff" stroke="#b54a08"/g)?.length, 1)
  assert.equal(svg.match(/A\d+ \d+ 0 0 0 /g)?.length, 2, 'half: in the key and in the row')
  assert.equal(svg.match(/fill="#1b7a48" stroke="#1b7a48"/g)?.length, 1)
})

test('a range of others is drawn behind the mark', () => {
  const ranged = { ...row('Ash', 58.3, 'mid'), range: { low: 20, high: 70 } }
  const svg = dotPlot({ ...plot, groups: [{ label: 'All', rows: [ranged] }] }, 'wide')
  assert.match(svg, /rx="4".*<circle/)
})

test('an id that could break the page and a band that is not there are bugs', () => {
  assert.throws(() => dotPlot({ ...plot, id: 'a"b' }, 'wide'), RangeError)
  assert.throws(() => dotPlot({ ...plot, bands: [] }, 'wide'), /No band top/)
})

test('long labels are broken into lines that fit', () => {
  const lines = wrapText(
    'Use of data and intelligence across every one of the services of the council',
    236,
    15,
  )
  assert.ok(lines.length > 1)
  for (const line of lines) assert.ok(textWidth(line, 15) <= 236, line)
  assert.deepEqual(wrapText('Unbreakable'.repeat(5), 100, 15), ['Unbreakable'.repeat(5)])
})

test('the picture really has its text drawn, in regular and bold', () => {
  const fonts = findChartFonts(createRequire(import.meta.url).resolve)
  const sheet = (weight: string, words: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><text y="30" font-size="20" font-weight="${weight}">${words}</text></svg>`
  const draw = (svg: string, files = fonts.files) =>
    Buffer.from(chartPicture(svg, { fonts: { ...fonts, files }, width: 400 }).png)
  const blank = draw(sheet('normal', 'Words'), [])
  const regular = draw(sheet('normal', 'Words'))
  const bold = draw(sheet('bold', 'Words'))
  assert.notDeepEqual(regular, blank)
  assert.notDeepEqual(bold, blank)
  assert.notDeepEqual(bold, regular)
  assert.notDeepEqual(draw(dotPlot(plot, 'wide')), draw(dotPlot(plot, 'wide'), []))
})
