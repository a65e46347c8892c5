// Everything that a view of a plan shows, read in one go.
import type { Handle } from '../../../platform/database/handle.ts'
import { councilByCode } from '../../councils/index.ts'
import { currentFramework } from '../../framework/index.ts'
import { findPlan, readPlan } from '../plan.queries.ts'
import { namesFor } from '../plan-people.queries.ts'
import type { PlanView } from './view-plan.rules.ts'

export type Looking = {
  readonly planId: string
  readonly asker: string
  readonly isLga: boolean
  /** The day in London, as 2027-03-12. */
  readonly today: string
}

/** Undefined where the asker may not see the plan. `planId`: a UUID. */
export async function readPlanView(
  tx: Handle,
  { planId, asker, isLga, today }: Looking,
): Promise<PlanView | undefined> {
  const plan = await findPlan(tx, planId)
  if (!plan) return undefined
  const council = await councilByCode(tx, plan.councilCode)
  return {
    full: await readPlan(tx, plan),
    context: {
      framework: await currentFramework(tx),
      names: await namesFor(tx, plan, { asker, isLga }),
      today,
    },
    council: council?.name ?? plan.councilCode,
  }
}
