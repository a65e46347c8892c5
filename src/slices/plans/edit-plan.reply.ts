// Who may change a plan, asked the same way by every page that does: what somebody may not see is not there, and what they
// may only read is refused.
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, problem, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import { findPlan } from './plan.queries.ts'
import type { Plan } from './plan-record.rules.ts'

/** `planId` as it stands in the address. */
export async function forEditor(
  tx: Handle,
  planId: string,
  work: (plan: Plan) => Promise<Reply>,
): Promise<Reply> {
  const plan = isUuid(planId) ? await findPlan(tx, planId) : undefined
  if (!plan) return notFound()
  return plan.mayEdit ? work(plan) : problem(403)
}
