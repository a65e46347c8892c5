import { notFound, page, problem, type Reply, seeOther } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { setShared } from './areas/plan-areas.queries.ts'
import { forEditor } from './edit-plan.reply.ts'
import { SharePlanPage } from './share-plan.page.tsx'
import { canBeShared } from './share-plan.rules.ts'

type ShareAsk = Ask<Officer, typeof routes.sharePlan>

export async function viewShare(ask: ShareAsk): Promise<Reply> {
  return ask.read((tx) =>
    forEditor(tx, ask.params.plan, async (plan) =>
      // A team's plan is its members' alone: there is nothing to share.
      canBeShared(plan.kind)
        ? page(SharePlanPage, { plan, asker: ask.actor.personId, isDone: ask.query.get('done') === 'yes' })
        : notFound(),
    ),
  )
}

export async function submitShare(ask: ShareAsk): Promise<Reply> {
  const wanted = ask.form.get('share')
  return ask.write((tx) =>
    forEditor(tx, ask.params.plan, async (plan) => {
      if (!canBeShared(plan.kind)) return notFound()
      if (wanted !== 'yes' && wanted !== 'no') return problem(400)
      const changed = await setShared(tx, plan, { shared: wanted === 'yes', now: ask.now })
      if (changed) await ask.audit(tx, plan.id)
      return seeOther(routes.sharePlan.href({ plan: plan.id }, { done: 'yes' }))
    }),
  )
}
