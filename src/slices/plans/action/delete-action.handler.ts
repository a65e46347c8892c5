// Deletes an action that nobody has begun, after asking; one that was begun is dropped instead.
import type { Handle } from '../../../platform/database/handle.ts'
import { notFound, page, problem, type Reply, seeOther } from '../../../platform/http/reply.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { namedTitle } from '../look/view-plan.rules.ts'
import { namesFor } from '../plan-people.queries.ts'
import { DeleteActionPage } from './delete-action.page.tsx'
import { deleteAction, wasBegun } from './delete-action.queries.ts'
import { findActionInPlan } from './view-action.queries.ts'

type DeleteAsk = Ask<Officer, typeof routes.deleteAction>

export async function viewDeleteAction(ask: DeleteAsk): Promise<Reply> {
  return ask.read(async (tx) => {
    const found = await findToDelete(tx, ask)
    if ('refused' in found) return found.refused
    return page(DeleteActionPage, { ...found, isBegun: await wasBegun(tx, found.action.id) })
  })
}

export async function submitDeleteAction(ask: DeleteAsk): Promise<Reply> {
  return ask.write(async (tx) => {
    const found = await findToDelete(tx, ask)
    if ('refused' in found) return found.refused
    const { id, planId } = found.action
    const outcome = await deleteAction(tx, { planId, id })
    if (outcome === 'gone') return notFound()
    if (outcome === 'begun') return page(DeleteActionPage, { ...found, isBegun: true }, 422)
    await ask.audit(tx, id)
    return seeOther(routes.plan.href({ plan: planId }))
  })
}

async function findToDelete(tx: Handle, { params, actor }: DeleteAsk) {
  if (![params.plan, params.action].every(isUuid)) return { refused: notFound() }
  const found = await findActionInPlan(tx, params)
  if (!found) return { refused: notFound() }
  const { plan, action } = found
  if (!plan.mayEdit) return { refused: problem(403) }
  const names = await namesFor(tx, plan, { asker: actor.personId, isLga: false })
  return { action, planName: namedTitle(plan, names) }
}
