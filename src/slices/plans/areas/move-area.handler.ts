import { problem, type Reply, seeOther } from '../../../platform/http/reply.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { forEditor } from '../edit-plan.reply.ts'
import { readMove } from '../read-move.form.ts'
import { moveArea } from './plan-areas.queries.ts'

export async function submitAreaMove(ask: Ask<Officer, typeof routes.movePlanArea>): Promise<Reply> {
  const move = readMove(ask.form.get('move'), (text) => text !== '')
  return ask.write((tx) =>
    forEditor(tx, ask.params.plan, async (plan) => {
      if (!move) return problem(400)
      const isThere = await moveArea(tx, plan, { areaId: move.id, place: move.place })
      if (isThere) await ask.audit(tx, plan.id)
      // An area that somebody took out meanwhile has no place any more: the page shows what there is.
      const to = routes.planAreas.href({ plan: plan.id }, isThere ? { moved: move.id } : {})
      // The fragment keeps the place on the page, and is where the keyboard goes on from.
      return seeOther(`${to}#area-${encodeURIComponent(move.id)}`)
    }),
  )
}
