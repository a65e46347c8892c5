// The spreadsheet of a plan: its actions on one sheet, their steps on another, in words and with real dates.
import { type SheetColumn, writeSpreadsheet } from '../../platform/spreadsheet/write-spreadsheet.ts'
import { type PlanColumn, planColumns } from '../plans/plans.rules.ts'
import type { PlanDocument } from './plan-document.rules.ts'
import { rowsForPeople } from './plan-table.rules.ts'
import { plumTint } from './word-measures.rules.ts'

const looks: Readonly<Record<PlanColumn, Omit<SheetColumn, 'heading'>>> = {
  plan: { kind: 'text', width: 18 },
  area_id: { kind: 'text', width: 24 },
  area: { kind: 'text', width: 30 },
  focus: { kind: 'text', width: 18 },
  title: { kind: 'text', width: 40 },
  why: { kind: 'text', width: 60 },
  status: { kind: 'text', width: 13 },
  status_reason: { kind: 'text', width: 40 },
  priority: { kind: 'text', width: 10 },
  owner: { kind: 'text', width: 24 },
  starts_on: { kind: 'day', width: 12 },
  due_on: { kind: 'day', width: 12 },
  target: { kind: 'text', width: 20 },
  steps_done: { kind: 'number', width: 8 },
  steps_total: { kind: 'number', width: 8 },
  steps: { kind: 'text', width: 60 },
  links: { kind: 'text', width: 50 },
  statement_id: { kind: 'text', width: 30 },
  statement: { kind: 'text', width: 60 },
  made_at: { kind: 'day', width: 12 },
  changed_at: { kind: 'day', width: 13 },
}

const stepColumns: readonly SheetColumn[] = [
  { heading: 'Area', kind: 'text', width: 30 },
  { heading: 'Action', kind: 'text', width: 40 },
  { heading: 'Step', kind: 'text', width: 60 },
  { heading: 'Done', kind: 'text', width: 8 },
  { heading: 'Owner', kind: 'text', width: 24 },
  { heading: 'Due date', kind: 'day', width: 12 },
]

/** From 1. All columns side by side on one page could not be read; steps are printed with their own sheet. */
function columnNumber(wanted: PlanColumn): number {
  return planColumns.findIndex(({ name }) => name === wanted) + 1
}

export function planSpreadsheet(plan: PlanDocument): Promise<Uint8Array> {
  const actions = {
    name: 'Actions',
    columns: planColumns.map(({ name, label }) => ({ heading: label, ...looks[name] })),
    rows: rowsForPeople(plan).map((row) => planColumns.map(({ name }) => row[name])),
    printed: [columnNumber('area'), columnNumber('due_on')] as const,
  }
  const steps = {
    name: 'Steps',
    columns: stepColumns,
    rows: plan.areas.flatMap((area) =>
      area.actions.flatMap((action) =>
        action.steps.map(({ title, isDone, owner, dueOn }) => [
          area.title,
          action.title,
          title,
          isDone ? 'Yes' : 'No',
          owner,
          dueOn,
        ]),
      ),
    ),
  }
  return writeSpreadsheet([actions, steps], { headingColour: `#${plumTint}` })
}
