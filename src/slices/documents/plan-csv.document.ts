// The CSV file of a plan: one row an action, its columns a promise to whoever scripts the service (docs/contract.md).
import { writeCsv } from '../../platform/csv/write-csv.ts'
import { planColumns } from '../plans/plans.rules.ts'
import type { PlanDocument } from './plan-document.rules.ts'
import { rowsForScripts } from './plan-table.rules.ts'

export function planCsv(plan: PlanDocument): Uint8Array {
  return writeCsv(
    planColumns.map(({ name }) => name),
    rowsForScripts(plan).map((row) => planColumns.map(({ name }) => row[name])),
  )
}
