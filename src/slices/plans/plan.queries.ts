// Reads plans. Row-level security decides which of them the asker may see at all: the own one, shared ones, those of the own
// teams and the council's; for the LGA, council plans that were shared.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { sortByOrder } from './order.rules.ts'
import type {
  Action,
  FullPlan,
  Link,
  Owner,
  Plan,
  PlanArea,
  Source,
  Status,
  Step,
} from './plan-record.rules.ts'

/** A plan as the transaction's asker may see it. `id`: a UUID. */
export async function findPlan(tx: Handle, id: string): Promise<Plan | undefined> {
  const { rows } = await sql<PlanRow>`${selectPlan} where p.id = ${id}`.execute(tx)
  return rows[0] && toPlan(rows[0])
}

/** Every plan that the asker may see: of officers their own, their teams', the council's and those shared with it. */
export async function listPlans(tx: Handle): Promise<readonly Plan[]> {
  const { rows } =
    await sql<PlanRow>`${selectPlan} order by p.kind, lower(t.name), p.shared_at, p.id`.execute(tx)
  return rows.map(toPlan)
}

/** The asker's own plan; undefined for the LGA. */
export async function findOwnPlan(tx: Handle, personId: string): Promise<Plan | undefined> {
  const { rows } = await sql<PlanRow>`${selectPlan} where p.owner_id = ${personId}`.execute(tx)
  return rows[0] && toPlan(rows[0])
}

/** The plan of a council, where the asker may see it. */
export async function findCouncilPlan(tx: Handle, councilCode: string): Promise<Plan | undefined> {
  const { rows } = await sql<PlanRow>`
    ${selectPlan} where p.council_code = ${councilCode} and p.kind = 'council'
  `.execute(tx)
  return rows[0] && toPlan(rows[0])
}

/** With its areas, actions and steps, each in the plan's order. */
export async function readPlan(tx: Handle, plan: Plan): Promise<FullPlan> {
  const [areas, actions] = [await listAreas(tx, plan), await listActions(tx, plan)]
  return { plan, areas, actions }
}

/** The areas the plan is about, in its order. */
export async function listAreas(tx: Handle, plan: Plan): Promise<readonly PlanArea[]> {
  const { rows } = await sql<{ area_id: string; target: string | null }>`
    select area_id, target from plans.plan_area where plan_id = ${plan.id} and is_in order by decided_at, area_id
  `.execute(tx)
  const areas = rows.map(({ area_id, target }) => ({ areaId: area_id, target: target ?? undefined }))
  return sortByOrder(plan.areaOrder, areas, ({ areaId }) => areaId)
}

/** How many actions a plan has, whatever became of them; 0 where the asker may not see it. */
export async function countPlanActions(tx: Handle, planId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from plans.action where plan_id = ${planId}
  `.execute(tx)
  return rows[0]?.count ?? 0
}

async function listActions(tx: Handle, plan: Plan): Promise<readonly Action[]> {
  const { rows } = await sql<ActionRow>`
    select ${actionColumns} from plans.action a where a.plan_id = ${plan.id} order by a.made_at, a.id
  `.execute(tx)
  const { rows: steps } = await sql<StepRow>`
    select ${stepColumns} from plans.step s where s.plan_id = ${plan.id} order by s.position, s.id
  `.execute(tx)
  const byAction = Map.groupBy(steps.map(toStep), ({ actionId }) => actionId)
  const actions = rows.map((row) => toAction(row, byAction.get(row.id) ?? []))
  return sortByOrder(plan.actionOrder, actions, ({ id }) => id)
}

/** An action of a plan, as the asker may see it. Both ids: UUIDs. */
export async function findAction(
  tx: Handle,
  { planId, id }: { readonly planId: string; readonly id: string },
): Promise<Action | undefined> {
  const { rows } = await sql<ActionRow>`
    select ${actionColumns} from plans.action a where a.plan_id = ${planId} and a.id = ${id}
  `.execute(tx)
  if (!rows[0]) return undefined
  const { rows: steps } = await sql<StepRow>`
    select ${stepColumns} from plans.step s where s.action_id = ${id} order by s.position, s.id
  `.execute(tx)
  return toAction(rows[0], steps.map(toStep))
}

/** Whether the asker may say how an action goes: they may change its plan, or it or one of its steps is theirs. */
export async function mayReport(tx: Handle, actionId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select plans.may_report(${actionId}) as may`.execute(tx)
  return rows[0]?.may ?? false
}

const selectPlan = sql`
  select p.id, p.council_code, p.kind, p.owner_id, p.team_id, t.name as team_name, t.closed_at is not null as team_is_closed,
    p.shared_at, p.action_order::text[] as action_order, p.area_order,
    p.id = any (array(select plans.editable())) as may_edit
  from plans.plan p left join teams.team t on t.id = p.team_id`

const actionColumns = sql`
  a.id, a.plan_id, a.title, a.why, a.area_id, a.statement_id, a.assessment_id, a.source_kind, a.source_key, a.owner_id,
  a.owner_team_id, a.owner_text, a.starts_on, a.due_on, a.priority, a.status, a.status_reason, a.status_at, a.links,
  a.version, a.made_at, a.changed_at`

const stepColumns = sql`
  s.id, s.action_id, s.title, s.owner_id, s.owner_team_id, s.owner_text, s.due_on, s.done_at, s.version`

type PlanRow = {
  id: string
  council_code: string
  kind: Plan['kind']
  owner_id: string | null
  team_id: string | null
  team_name: string | null
  team_is_closed: boolean
  shared_at: Date | null
  action_order: string[]
  area_order: string[]
  may_edit: boolean
}

type OwnerColumns = { owner_id: string | null; owner_team_id: string | null; owner_text: string | null }

type ActionRow = OwnerColumns & {
  id: string
  plan_id: string
  title: string
  why: string
  area_id: string | null
  statement_id: string | null
  assessment_id: string | null
  source_kind: Source['kind'] | null
  source_key: string | null
  starts_on: string | null
  due_on: string | null
  priority: Action['priority']
  status: Status
  status_reason: string
  status_at: Date
  links: readonly Link[]
  version: number
  made_at: Date
  changed_at: Date
}

type StepRow = OwnerColumns & {
  id: string
  action_id: string
  title: string
  due_on: string | null
  done_at: Date | null
  version: number
}

function toPlan(row: PlanRow): Plan {
  return {
    id: row.id,
    councilCode: row.council_code,
    kind: row.kind,
    ownerId: row.owner_id ?? undefined,
    team:
      row.team_id === null
        ? undefined
        : { id: row.team_id, name: row.team_name ?? 'A team', isClosed: row.team_is_closed },
    sharedAt: row.shared_at ?? undefined,
    mayEdit: row.may_edit,
    actionOrder: row.action_order,
    areaOrder: row.area_order,
  }
}

function toOwner(row: OwnerColumns): Owner | undefined {
  if (row.owner_id !== null) return { kind: 'person', personId: row.owner_id }
  if (row.owner_team_id !== null) return { kind: 'team', teamId: row.owner_team_id }
  return row.owner_text === null ? undefined : { kind: 'text', text: row.owner_text }
}

function toAction(row: ActionRow, steps: readonly Step[]): Action {
  return {
    id: row.id,
    planId: row.plan_id,
    title: row.title,
    why: row.why,
    areaId: row.area_id ?? undefined,
    statementId: row.statement_id ?? undefined,
    assessmentId: row.assessment_id ?? undefined,
    source: row.source_kind === null ? undefined : { kind: row.source_kind, key: row.source_key ?? '' },
    owner: toOwner(row),
    startsOn: row.starts_on ?? undefined,
    dueOn: row.due_on ?? undefined,
    priority: row.priority,
    status: row.status,
    statusReason: row.status_reason,
    statusAt: row.status_at,
    links: row.links,
    version: row.version,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    steps,
  }
}

function toStep(row: StepRow): Step {
  return {
    id: row.id,
    actionId: row.action_id,
    title: row.title,
    owner: toOwner(row),
    dueOn: row.due_on ?? undefined,
    doneAt: row.done_at ?? undefined,
    version: row.version,
  }
}
