// What the wide and the narrow drawing of a dot plot have in common.
import { escapeXml } from '../xml/xml-text.ts'
import { drawMark } from './chart-mark.ts'
import type { Band, DotPlot, Row } from './dot-plot-data.ts'

export type Drawing = { readonly width: number; readonly height: number; readonly body: string }

/** Where 0 and 100 lie. */
export type Scale = { readonly left: number; readonly right: number }

export const ink = '#0b0c0c'
export const quiet = '#484949'

export function at(scale: Scale, value: number): number {
  return round(scale.left + ((scale.right - scale.left) * value) / 100)
}

export type TextStyle = {
  readonly size: number
  readonly colour?: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** One line of text; y is its baseline. */
export function drawText(words: string, place: readonly [x: number, y: number], style: TextStyle): string {
  const weight = style.bold ? ' font-weight="bold"' : ''
  const anchor = style.anchor && style.anchor !== 'start' ? ` text-anchor="${style.anchor}"` : ''
  const [x, y] = place
  return `<text x="${round(x)}" y="${round(y)}" font-size="${style.size}" fill="${style.colour ?? ink}"${weight}${anchor}>${escapeXml(words)}</text>`
}

export function drawBands(
  bands: readonly Band[],
  scale: Scale,
  { top, bottom }: { top: number; bottom: number },
): string {
  return bands
    .map((band) => {
      const x = at(scale, band.from)
      return `<rect x="${x}" y="${top}" width="${round(at(scale, band.to) - x)}" height="${round(bottom - top)}" fill="${band.tint}"/>`
    })
    .join('')
}

/** The figures at which one band ends and the next begins, and both ends of the scale. */
export function drawTicks(bands: readonly Band[], scale: Scale, y: number): string {
  return [0, ...bands.map(({ to }) => to)]
    .map((value) => {
      const anchor = value === 0 ? 'start' : value === 100 ? 'end' : 'middle'
      return drawText(String(value), [at(scale, value), y], { size: 13, colour: quiet, anchor })
    })
    .join('')
}

/** The row's line, others' range and its mark, or in their place the words that say why there is none. */
export function drawRowMark(
  row: Row,
  { bands, scale, y }: { bands: DotPlot['bands']; scale: Scale; y: number },
): string {
  if (row.kind === 'empty') return drawText(row.text, [scale.left + 6, y + 5], { size: 13, colour: quiet })
  const band = bands.find(({ id }) => id === row.bandId)
  if (!band) throw new RangeError(`No band ${row.bandId} in this chart`)
  const line = `<path d="M${scale.left} ${y}H${scale.right}" stroke="#8f9294" stroke-width="1"/>`
  const mark = drawMark(band.symbol, { x: at(scale, row.value), y, radius: 7, colour: band.solid })
  return `${line}${row.range ? drawRange(row.range, scale, y) : ''}${mark}`
}

type Range = NonNullable<Extract<Row, { kind: 'value' }>['range']>

function drawRange({ low, high, middle }: Range, scale: Scale, y: number): string {
  // Ends stand a little outside, so that a range of one value is still in sight around its mark.
  const [x, width] = [at(scale, low) - 4, round(at(scale, high) - at(scale, low) + 8)]
  const tick =
    middle === undefined
      ? ''
      : `<path d="M${at(scale, middle)} ${y - 11}V${y + 11}" stroke="${ink}" stroke-width="3"/>`
  return `${tick}<rect x="${x}" y="${y - 4}" width="${width}" height="8" rx="4" fill="#ffffff" stroke="${quiet}" stroke-width="1.5"/>`
}

/** Two decimals: enough for a pixel, and the same text for the same data. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
