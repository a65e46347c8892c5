import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { findToAnswer, roundOf } from './assessment.queries.ts'
import { ViewTaskListPage } from './view-task-list.page.tsx'

export async function viewTaskList(ask: Ask<Officer, typeof routes.assessment>): Promise<Reply> {
  const { id } = ask.params
  if (!isUuid(id)) return notFound()
  const found = await ask.read(async (tx) => {
    const full = await findToAnswer(tx, { id, authorId: ask.actor.personId })
    return full && { full, round: await roundOf(tx, full.assessment) }
  })
  if (!found) return notFound()
  if (found.full.assessment.status === 'submitted') return seeOther(routes.results.href({ id }))
  return page(ViewTaskListPage, found)
}
