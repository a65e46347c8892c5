// A plan as a table: one row an action, in the columns that the CSV file, the spreadsheet and the import share.
import { londonDay } from '../../platform/clock/london-day.rules.ts'
import { linkLine, type PlanColumn, stepLine } from '../plans/plans.rules.ts'
import type { PlanDocument, PlanDocumentAction, PlanDocumentArea } from './plan-document.rules.ts'

export type PlanRow = Readonly<Record<PlanColumn, string>>

/** For scripts: ids, and moments in UTC. */
export function rowsForScripts(plan: PlanDocument): readonly PlanRow[] {
  return rowsOf(plan, (area, action) => ({
    focus: area.focusId,
    status: action.status,
    priority: action.priority,
    target: area.target?.id ?? '',
    made_at: action.madeAt,
    changed_at: action.changedAt,
  }))
}

/** For people: words, and days in London. */
export function rowsForPeople(plan: PlanDocument): readonly PlanRow[] {
  return rowsOf(plan, (area, action) => ({
    focus: area.focus,
    status: action.statusWord,
    priority: action.priorityWord,
    target: area.target?.label ?? '',
    made_at: londonDay(new Date(action.madeAt)),
    changed_at: londonDay(new Date(action.changedAt)),
  }))
}

type Said = Pick<PlanRow, 'focus' | 'status' | 'priority' | 'target' | 'made_at' | 'changed_at'>

function rowsOf(
  plan: PlanDocument,
  say: (area: PlanDocumentArea, action: PlanDocumentAction) => Said,
): readonly PlanRow[] {
  return plan.areas.flatMap((area) =>
    area.actions.map((action) => ({
      ...say(area, action),
      plan: plan.title,
      area_id: area.id,
      area: area.id === '' ? '' : area.title,
      title: action.title,
      why: action.why,
      status_reason: action.reason,
      owner: action.owner,
      starts_on: action.startsOn,
      due_on: action.dueOn,
      steps_done: String(action.steps.filter(({ isDone }) => isDone).length),
      steps_total: String(action.steps.length),
      steps: action.steps.map(stepLine).join('\n'),
      links: action.links.map(linkLine).join('\n'),
      statement_id: action.statementId,
      statement: action.statement,
    })),
  )
}
