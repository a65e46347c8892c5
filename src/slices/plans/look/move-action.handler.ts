import { notFound, problem, type Reply, seeOther } from '../../../platform/http/reply.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { forEditor } from '../edit-plan.reply.ts'
import { arrangementQuery } from './arrange-plan.rules.ts'
import { parseMove } from './move-action.form.ts'
import { moveAction } from './move-action.queries.ts'

export async function submitMove(ask: Ask<Officer, typeof routes.moveAction>): Promise<Reply> {
  const move = parseMove(ask.form)
  return ask.write((tx) =>
    forEditor(tx, ask.params.plan, async ({ id: plan }) => {
      if (!move) return problem(400)
      const { id: actionId, place, back } = move
      if (!(await moveAction(tx, { planId: plan, actionId, place }))) return notFound()
      await ask.audit(tx, actionId)
      // The fragment keeps the place on the page, and is where the keyboard goes on from.
      return seeOther(`${routes.plan.href({ plan }, arrangementQuery(back))}#action-${actionId}`)
    }),
  )
}
