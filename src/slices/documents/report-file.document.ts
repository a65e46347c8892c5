// Makes one file of a report or of a plan. Runs in the worker process, which knows nothing but what it is handed.
import { type ChartFonts, chartPicture } from '../../platform/charts/chart-picture.ts'
import { describeDotPlot, dotPlot } from '../../platform/charts/dot-plot.ts'
import { type PlanJob, planFile } from './plan-file.document.ts'
import type { Report } from './report.rules.ts'
import { reportCsv } from './report-csv.document.ts'
import { reportWord } from './report-word.document.ts'
import { plum } from './word-measures.rules.ts'

export type ReportJob = { readonly format: 'docx' | 'csv'; readonly report: Report }
export type DocumentJob = ReportJob | PlanJob

/** What the process is handed with each job. */
export type DocumentData = { readonly fonts: ChartFonts }

/** Twice the size at which the chart is printed: sharp on paper, and no more bytes than that takes. */
const chartWidth = 1520

export async function makeDocument(job: DocumentJob, { fonts }: DocumentData): Promise<Uint8Array> {
  if ('plan' in job) return planFile(job, () => plumPicture(fonts))
  const { format, report } = job
  if (format === 'csv') return reportCsv(report)
  const chart = chartPicture(dotPlot(report.chart, 'wide'), { fonts, width: chartWidth })
  return reportWord(report, {
    chart,
    chartDescription: describeDotPlot(report.chart),
    plum: plumPicture(fonts),
  })
}

function plumPicture(fonts: ChartFonts): Uint8Array {
  const square = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0H8V8H0Z" fill="#${plum}"/></svg>`
  return chartPicture(square, { fonts, width: 8 }).png
}
