// A dot plot on one scale of 0 to 100: a row each for things to compare, bands behind them for what a value means.
// It answers "where does each stand, and which stand out", and says the same in words for those who do not see it.
import { escapeXml } from '../xml/xml-text.ts'
import type { DotPlot } from './dot-plot-data.ts'
import { drawNarrow } from './dot-plot-narrow.ts'
import { drawWide } from './dot-plot-wide.ts'

export type { Band, DotPlot, Row, RowGroup } from './dot-plot-data.ts'

/** `narrow` puts each label above its line, for screens of 320 px; show one of the two, by their classes. */
export type Variant = 'wide' | 'narrow'

/** An SVG element with no style attribute, which the content security policy would refuse. */
export function dotPlot(plot: DotPlot, variant: Variant): string {
  if (!/^[A-Za-z][\w-]*$/.test(plot.id)) throw new RangeError(`Not an id: ${plot.id}`)
  const { width, height, body } = variant === 'wide' ? drawWide(plot) : drawNarrow(plot)
  const id = `${plot.id}-${variant}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart--${variant}" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(plot.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(describeDotPlot(plot))}</desc>`,
    body,
    '</svg>',
  ].join('')
}

/** What the chart shows, in words, worked out from what is drawn; also the alternative text of its picture. */
export function describeDotPlot(plot: DotPlot): string {
  const named = plot.groups.flatMap(({ label, rows }) =>
    rows.map((row) => ({ ...row, name: `${label}: ${row.label}` })),
  )
  const valued = named.filter((row) => row.kind === 'value')
  const counts = plot.bands
    .toReversed()
    .map((band) => `${valued.filter((row) => row.bandId === band.id).length} ${band.label}`)
  const texts = [...new Set(named.filter((row) => row.kind === 'empty').map(({ text }) => text))]
  const empty = texts.map(
    (text) => `${named.filter((row) => row.kind === 'empty' && row.text === text).length} ${text}`,
  )
  const rising = valued.toSorted((a, b) => a.value - b.value)
  const [lowest, highest] = [rising[0], rising.findLast((row) => row.value === rising.at(-1)?.value)]
  const ends =
    lowest && highest && lowest.value < highest.value
      ? [`Highest: ${highest.name}, ${highest.valueText}.`, `Lowest: ${lowest.name}, ${lowest.valueText}.`]
      : []
  return [
    `${named.length} rows on a scale of 0 to 100.`,
    `${[...counts, ...empty].join(', ')}.`,
    ...ends,
  ].join(' ')
}
