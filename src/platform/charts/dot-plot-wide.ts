// Labels in a column at the left, the scale in the middle, the figure at the right.
import { drawMark } from './chart-mark.ts'
import { textWidth, wrapText } from './chart-text.ts'
import type { Band, DotPlot, Row } from './dot-plot-data.ts'
import {
  at,
  type Drawing,
  drawBands,
  drawRowMark,
  drawText,
  drawTicks,
  type Scale,
} from './dot-plot-parts.ts'

const width = 760
const labelWidth = 236
const scale: Scale = { left: 252, right: 690 }
const size = 15
const lineHeight = 18
const rowPadding = 8

export function drawWide(plot: DotPlot): Drawing {
  const top = 30
  const parts: string[] = []
  let y = top
  for (const group of plot.groups) {
    y += 30
    parts.push(drawText(group.label, [0, y - 7], { size, bold: true }))
    for (const row of group.rows) {
      const lines = wrapText(row.label, labelWidth, size)
      const height = lines.length * lineHeight + rowPadding
      parts.push(drawRow(row, { plot, lines, y: y + height / 2 }))
      y += height
    }
  }
  const bottom = y + 6
  const bands = drawBands(plot.bands, scale, { top, bottom })
  const body = [
    drawBandLabels(plot.bands, top - 9),
    bands,
    ...parts,
    drawTicks(plot.bands, scale, bottom + 17),
  ].join('')
  return { width, height: bottom + 24, body }
}

function drawRow(row: Row, { plot, lines, y }: { plot: DotPlot; lines: string[]; y: number }): string {
  const first = y - ((lines.length - 1) * lineHeight) / 2 + size * 0.35
  const labels = lines.map((line, index) => drawText(line, [0, first + index * lineHeight], { size }))
  const mark = drawRowMark(row, { bands: plot.bands, scale, y })
  const figure =
    row.kind === 'value'
      ? drawText(row.valueText, [width, y + size * 0.35], { size, bold: true, anchor: 'end' })
      : ''
  return [...labels, mark, figure].join('')
}

/** Above each band its mark and its name; the mark alone where the name would run into the next band's. */
function drawBandLabels(bands: readonly Band[], baseline: number): string {
  return bands
    .map((band) => {
      const [left, right] = [at(scale, band.from), at(scale, band.to)]
      const needed = 18 + textWidth(band.label, 14)
      const fits = needed <= right - left + 8
      const start = (left + right) / 2 - (fits ? needed : 12) / 2
      const mark = drawMark(band.symbol, { x: start + 6, y: baseline - 5, radius: 5, colour: band.solid })
      return fits
        ? mark + drawText(band.label, [start + 17, baseline], { size: 14, colour: band.ink, bold: true })
        : mark
    })
    .join('')
}
