import { londonDay } from '../../platform/clock/london-day.rules.ts'
import { page, type Reply } from '../../platform/http/reply.ts'
import type { Ask, Lga } from '../../request.ts'
import type { routes } from '../../routes.ts'
import { listSharedPlans } from './shared-plans.queries.ts'
import { SharedPlansPage } from './view-shared-plans.page.tsx'

export async function viewSharedPlans(ask: Ask<Lga, typeof routes.lgaPlans>): Promise<Reply> {
  const plans = await ask.read((tx) => listSharedPlans(tx))
  return page(SharedPlansPage, { plans, today: londonDay(ask.now) })
}
