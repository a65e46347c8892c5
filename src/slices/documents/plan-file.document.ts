// Makes one file of a plan. Runs in the worker process.
import { planCsv } from './plan-csv.document.ts'
import type { PlanDocument } from './plan-document.rules.ts'
import { planSpreadsheet } from './plan-spreadsheet.document.ts'
import { planWord } from './plan-word.document.ts'

export type PlanFormat = 'docx' | 'csv' | 'xlsx'
export type PlanJob = { readonly format: PlanFormat; readonly plan: PlanDocument }

/** `plum`: a PNG of nothing but plum, drawn where it is needed. */
export async function planFile({ format, plan }: PlanJob, plum: () => Uint8Array): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return planCsv(plan)
    case 'xlsx':
      return planSpreadsheet(plan)
    case 'docx':
      return planWord(plan, plum())
  }
}
