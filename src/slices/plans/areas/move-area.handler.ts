import { problem, type Reply, seeOther } from '../../../platform/http/reply.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { forEditor } from '../edit-plan.reply.ts'
import { parseAreaMove } from './move-area.form.ts'
import { moveArea } from './plan-areas.queries.ts'

export async function submitAreaMove(ask: Ask<Officer, typeof routes.movePlanArea>): Promise<Reply> {
  const move = parseAreaMove(ask.form)
  return ask.write((tx) =>
    forEditor(tx, ask.params.plan, async (plan) => {
      if (!move) return problem(400)
      const isThere = await moveArea(tx, plan, move)
      if (isThere) await ask.audit(tx, plan.id)
      // An area that somebody took out meanwhile has no place any more: the page shows what there is.
      const to = routes.planAreas.href({ plan: plan.id }, isThere ? { moved: move.areaId } : {})
      // The fragment keeps the place on the page, and is where the keyboard goes on from.
      return seeOther(`${to}#area-${encodeURIComponent(move.areaId)}`)
    }),
  )
}
