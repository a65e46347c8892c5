// Makes one file of a report. Runs in the worker process, which knows nothing but what it is handed.
import { type ChartFonts, chartPicture } from '../../platform/charts/chart-picture.ts'
import { describeDotPlot, dotPlot } from '../../platform/charts/dot-plot.ts'
import type { Report } from './report.rules.ts'
import { reportCsv } from './report-csv.document.ts'
import { reportWord } from './report-word.document.ts'
import { plum } from './word-measures.rules.ts'

export type DocumentJob = { readonly format: 'docx' | 'csv'; readonly report: Report }

/** What the process is handed with each job. */
export type DocumentData = { readonly fonts: ChartFonts }

/** Twice the size at which the chart is printed: sharp on paper, and no more bytes than that takes. */
const chartWidth = 1520

export async function makeDocument(
  { format, report }: DocumentJob,
  { fonts }: DocumentData,
): Promise<Uint8Array> {
  if (format === 'csv') return reportCsv(report)
  const chart = chartPicture(dotPlot(report.chart, 'wide'), { fonts, width: chartWidth })
  const plumSquare = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0H8V8H0Z" fill="#${plum}"/></svg>`
  return reportWord(report, {
    chart,
    chartDescription: describeDotPlot(report.chart),
    plum: chartPicture(plumSquare, { fonts, width: 8 }).png,
  })
}
