// The council plans that staff of the LGA may read: those that a lead has shared. Row-level security shows them no other.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Status } from '../plans/plans.rules.ts'

export type SharedPlan = {
  readonly planId: string
  /** The short name of the council, as lists are sorted by it. */
  readonly council: string
  readonly sharedAt: Date
  /** How many areas it is about. */
  readonly areas: number
  readonly actions: readonly { readonly status: Status; readonly dueOn: string | undefined }[]
}

/** By name of the council. */
export async function listSharedPlans(tx: Handle): Promise<readonly SharedPlan[]> {
  const { rows } = await sql<Row>`
    select p.id, c.short_name as council, p.shared_at,
      (select count(*)::integer from plans.plan_area k where k.plan_id = p.id and k.is_in) as areas,
      coalesce((select jsonb_agg(jsonb_build_object('status', a.status, 'dueOn', a.due_on))
        from plans.action a where a.plan_id = p.id), '[]') as actions
    from plans.plan p join councils.council c on c.code = p.council_code
    where p.kind = 'council' and p.shared_at is not null
    order by c.short_name, c.code
  `.execute(tx)
  return rows.map(({ id, council, shared_at, areas, actions }) => ({
    planId: id,
    council,
    sharedAt: shared_at,
    areas,
    actions: actions.map(({ status, dueOn }) => ({ status, dueOn: dueOn ?? undefined })),
  }))
}

type Row = {
  id: string
  council: string
  shared_at: Date
  areas: number
  actions: readonly { status: Status; dueOn: string | null }[]
}
