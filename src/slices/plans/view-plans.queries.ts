// How far every plan is that the asker may see, in one query however many there are.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { ActionCounts } from './look/summarise-counts.rules.ts'

/** By the plan's id; a plan without an action is not in it. `today` as 2027-03-12. */
export async function countByPlan(tx: Handle, today: string): Promise<ReadonlyMap<string, ActionCounts>> {
  const { rows } = await sql<CountRow>`
    select plan_id, count(*)::integer as total,
      count(*) filter (where status = 'done')::integer as done,
      count(*) filter (where status = 'dropped')::integer as dropped,
      count(*) filter (where status not in ('done', 'dropped'))::integer as open,
      count(*) filter (where status not in ('done', 'dropped') and due_on < ${today}::date)::integer as overdue,
      min(due_on) filter (where status not in ('done', 'dropped') and due_on >= ${today}::date) as next_due
    from plans.action group by plan_id
  `.execute(tx)
  return new Map(
    rows.map(({ plan_id, next_due, ...counts }) => [plan_id, { ...counts, nextDue: next_due ?? undefined }]),
  )
}

type CountRow = {
  plan_id: string
  total: number
  done: number
  dropped: number
  open: number
  overdue: number
  next_due: string | null
}
