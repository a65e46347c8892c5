// Labels above their lines, so that a phone of 320 px shows the words at full size.
import { drawMark } from './chart-mark.ts'
import { wrapText } from './chart-text.ts'
import type { Band, DotPlot, Row } from './dot-plot-data.ts'
import { type Drawing, drawBands, drawRowMark, drawText, drawTicks, type Scale } from './dot-plot-parts.ts'

const width = 290
const scale: Scale = { left: 8, right: 282 }
const size = 15
const lineHeight = 19
const markHeight = 22

export function drawNarrow(plot: DotPlot): Drawing {
  const parts: string[] = []
  let y = 0
  for (const band of plot.bands) {
    y += 22
    parts.push(drawMark(band.symbol, { x: 8, y: y - 5, radius: 6, colour: band.solid }))
    parts.push(drawText(`${band.label}: ${reach(band, plot.bands)}`, [22, y], { size: 14, colour: band.ink }))
  }
  for (const group of plot.groups) {
    y += 34
    parts.push(drawText(group.label, [0, y], { size: 16, bold: true }))
    y += 18
    parts.push(drawTicks(plot.bands, scale, y))
    const top = y + 5
    const rows: string[] = []
    for (const row of group.rows) {
      const lines = wrapText(row.label, row.kind === 'value' ? width - 80 : width - 10, size)
      rows.push(drawRow(row, { plot, lines, top: y + 8 }))
      y += lines.length * lineHeight + markHeight + 10
    }
    parts.push(drawBands(plot.bands, scale, { top, bottom: y + 6 }), ...rows)
  }
  return { width, height: y + 12, body: parts.join('') }
}

/** What a band holds, so that a value on a boundary has one: "below 55", "55 to less than 80", "80 or more". */
function reach({ from, to }: Band, bands: readonly Band[]): string {
  if (from === bands[0]?.from) return `below ${to}`
  return to === bands.at(-1)?.to ? `${from} or more` : `${from} to less than ${to}`
}

function drawRow(row: Row, { plot, lines, top }: { plot: DotPlot; lines: string[]; top: number }): string {
  const labels = lines.map((line, index) =>
    drawText(line, [scale.left + 4, top + 15 + index * lineHeight], { size }),
  )
  const y = top + lines.length * lineHeight + markHeight / 2
  const mark = drawRowMark(row, { bands: plot.bands, scale, y })
  const figure =
    row.kind === 'value'
      ? drawText(row.valueText, [scale.right - 4, top + 15], { size, bold: true, anchor: 'end' })
      : ''
  return [...labels, mark, figure].join('')
}
