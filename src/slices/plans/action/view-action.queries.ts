// Everything that the page of an action shows, read in one go.
import type { Handle } from '../../../platform/database/handle.ts'
import { findAssessment } from '../../assessment/index.ts'
import type { Framework } from '../../framework/framework.rules.ts'
import { currentFramework } from '../../framework/index.ts'
import { listPublishedResources } from '../../resources/index.ts'
import { listMembers } from '../../teams/index.ts'
import { findAction, findPlan, mayReport } from '../plan.queries.ts'
import { namesFor } from '../plan-people.queries.ts'
import type { Action, Owner, Plan } from '../plan-record.rules.ts'
import type { PlanNames } from '../plan-words.rules.ts'
import { findTarget } from './action-area.queries.ts'
import { readHistory } from './history.queries.ts'
import type { HistoryEntry } from './history-words.rules.ts'
import { type OwnerChoice, ownerChoices } from './owner-choices.rules.ts'

export type Asker = Pick<PlanNames, 'asker' | 'isLga'>

export type ActionView = {
  readonly plan: Plan
  readonly action: Action
  readonly names: PlanNames
  readonly framework: Framework
  /** The category that the action's area should reach. */
  readonly target: string | undefined
  /** Newest first. */
  readonly history: readonly HistoryEntry[]
  readonly mayReport: boolean
  /** Titles of the hub's resources by id. */
  readonly resources: ReadonlyMap<string, string>
  /** Who may be given a step; nobody where the asker may not change the plan. */
  readonly choices: readonly OwnerChoice[]
  /** Whether the asker can open the result that it was made from. */
  readonly hasResult: boolean
  /** The day in London, as 2027-03-12. */
  readonly today: string
}

/** An action with its plan, as the asker may see them. All ids: UUIDs. */
export async function findActionInPlan(
  tx: Handle,
  key: { readonly plan: string; readonly action: string },
): Promise<{ readonly plan: Plan; readonly action: Action } | undefined> {
  const plan = await findPlan(tx, key.plan)
  const action = plan && (await findAction(tx, { planId: plan.id, id: key.action }))
  return plan && action && { plan, action }
}

export async function readActionView(
  tx: Handle,
  { plan, action }: { readonly plan: Plan; readonly action: Action },
  { today, ...asker }: Asker & { readonly today: string },
): Promise<ActionView> {
  const names = await namesFor(tx, plan, asker)
  const { areaId } = action
  return {
    plan,
    action,
    names,
    framework: await currentFramework(tx),
    target: areaId === undefined ? undefined : await findTarget(tx, { planId: plan.id, areaId }),
    history: await readHistory(tx, action.id),
    mayReport: !asker.isLga && (await mayReport(tx, action.id)),
    resources: await resourceTitles(tx),
    choices: plan.mayEdit ? await listOwnerChoices(tx, { plan, names }) : [],
    hasResult: await hasResult(tx, action),
    today,
  }
}

/** Who may be chosen to own something of a plan that the asker may change; `current` stays among them. */
export async function listOwnerChoices(
  tx: Handle,
  {
    plan,
    names,
    current,
  }: { readonly plan: Plan; readonly names: PlanNames; readonly current?: Owner | undefined },
): Promise<readonly OwnerChoice[]> {
  const members = plan.team ? await listMembers(tx, plan.team.id) : []
  return ownerChoices({ plan, names, members, current })
}

export async function resourceTitles(tx: Handle): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPublishedResources(tx)).map(({ id, title }) => [id, title]))
}

async function hasResult(tx: Handle, { assessmentId, areaId }: Action): Promise<boolean> {
  const full = assessmentId === undefined ? undefined : await findAssessment(tx, assessmentId)
  return full?.assessment.status === 'submitted' && full.framework.areas.some(({ id }) => id === areaId)
}
