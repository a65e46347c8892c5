// How many chose what: one bar an option, in the order of the scale, with its count beside it. It answers
// "do people agree?", and says the same in words for those who do not see it.
import { escapeXml } from '../xml/xml-text.ts'
import { wrapText } from './chart-text.ts'
import type { Variant } from './dot-plot.ts'
import { drawText, ink, quiet, round } from './dot-plot-parts.ts'

export type SpreadBar = {
  readonly label: string
  readonly count: number
  /** Outside the scale, such as "I do not know": drawn apart, in grey. */
  readonly offScale: boolean
  /** What the reader chose. */
  readonly own: boolean
}

export type SpreadBars = {
  /** Unique on the page: the ids of the chart's parts begin with it. Letters, digits and hyphens. */
  readonly id: string
  readonly title: string
  /** How many the counts are out of: a bar of this length fills the chart. */
  readonly total: number
  readonly bars: readonly SpreadBar[]
}

type Measures = { readonly width: number; readonly labelWidth: number; readonly barWidth: number }

/** What is left of the width beside label and bar holds a count of 3 digits. */
const measures: Readonly<Record<Variant, Measures>> = {
  wide: { width: 640, labelWidth: 190, barWidth: 410 },
  narrow: { width: 290, labelWidth: 118, barWidth: 135 },
}
const ownWords = 'your answer'
const size = 15
const lineHeight = 18
const rowPadding = 10
const gapBeforeOffScale = 8
const plum = '#40235b'
const grey = '#858686'

/** An SVG element with no style attribute, which the content security policy would refuse. */
export function spreadBars(chart: SpreadBars, variant: Variant): string {
  if (!/^[A-Za-z][\w-]*$/.test(chart.id)) throw new RangeError(`Not an id: ${chart.id}`)
  const { width } = measures[variant]
  const parts: string[] = []
  let y = 0
  for (const [index, bar] of chart.bars.entries()) {
    if (bar.offScale && index > 0 && !chart.bars[index - 1]?.offScale) y += gapBeforeOffScale
    const label = wrapText(bar.label, measures[variant].labelWidth - 8, size)
    const lines = bar.own ? [...label, ownWords] : label
    const height = lines.length * lineHeight + rowPadding
    parts.push(drawBar(bar, { lines, y: y + height / 2, total: chart.total, measures: measures[variant] }))
    y += height
  }
  const id = `${chart.id}-${variant}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart--${variant}" width="${width}" height="${y}"`,
    ` viewBox="0 0 ${width} ${y}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(chart.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(describeSpreadBars(chart))}</desc>`,
    ...parts,
    '</svg>',
  ].join('')
}

/** For wide and for narrow screens; the styles show one of the two. */
export function drawSpread(chart: SpreadBars): string {
  return spreadBars(chart, 'wide') + spreadBars(chart, 'narrow')
}

/** "Of 7: Disagree 2, Agree 5. Your answer: Agree." */
export function describeSpreadBars({ bars, total }: SpreadBars): string {
  const counts = bars.map(({ label, count }) => `${label} ${count}`).join(', ')
  const own = bars.find((bar) => bar.own)
  return `Of ${total}: ${counts}.${own ? ` Your answer: ${own.label}.` : ''}`
}

type Place = {
  readonly lines: readonly string[]
  readonly y: number
  readonly total: number
  readonly measures: Measures
}

function drawBar({ count, offScale, own }: SpreadBar, { lines, y, total, measures }: Place): string {
  const { labelWidth, barWidth } = measures
  const first = y - ((lines.length - 1) * lineHeight) / 2 + size * 0.35
  const labels = lines.map((line, index) =>
    drawText(line, [0, first + index * lineHeight], { size, bold: own }),
  )
  const length = total === 0 ? 0 : round((barWidth * count) / total)
  const baseline = `<path d="M${labelWidth} ${y - 11}V${y + 11}" stroke="${quiet}" stroke-width="1"/>`
  const bar =
    length === 0
      ? ''
      : `<rect x="${labelWidth}" y="${y - 9}" width="${length}" height="18" fill="${offScale ? grey : plum}"/>`
  const figure = drawText(String(count), [labelWidth + length + 7, y + size * 0.35], {
    size,
    bold: own,
    colour: count === 0 ? quiet : ink,
  })
  return [...labels, bar, baseline, figure].join('')
}
