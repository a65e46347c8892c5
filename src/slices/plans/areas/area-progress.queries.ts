// The actions of a plan that are about an area, without their steps: for pages that show areas.
import { sql } from 'kysely'
import type { Handle } from '../../../platform/database/handle.ts'
import { sortByOrder } from '../order.rules.ts'
import type { Plan, Source, Status } from '../plan-record.rules.ts'
import type { AreaAction } from './area-progress.rules.ts'

/** In the plan's order; those that nobody has moved follow, oldest first. */
export async function listAreaActions(tx: Handle, plan: Plan): Promise<readonly AreaAction[]> {
  const { rows } = await sql<Row>`
    select id, plan_id, title, area_id, statement_id, assessment_id, source_kind, source_key, status, due_on, made_at
    from plans.action where plan_id = ${plan.id} and area_id is not null order by made_at, id
  `.execute(tx)
  return sortByOrder(plan.actionOrder, rows.map(toAreaAction), ({ id }) => id)
}

type Row = {
  id: string
  plan_id: string
  title: string
  area_id: string
  statement_id: string | null
  assessment_id: string | null
  source_kind: Source['kind'] | null
  source_key: string | null
  status: Status
  due_on: string | null
  made_at: Date
}

function toAreaAction(row: Row): AreaAction {
  return {
    id: row.id,
    planId: row.plan_id,
    title: row.title,
    areaId: row.area_id,
    statementId: row.statement_id ?? undefined,
    assessmentId: row.assessment_id ?? undefined,
    source: row.source_kind === null ? undefined : { kind: row.source_kind, key: row.source_key ?? '' },
    status: row.status,
    dueOn: row.due_on ?? undefined,
    madeAt: row.made_at,
  }
}
