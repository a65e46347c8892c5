import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { findToAnswer } from './assessment.queries.ts'
import { ViewTaskListPage } from './view-task-list.page.tsx'

export async function viewTaskList(ask: Ask<Officer, typeof routes.assessment>): Promise<Reply> {
  const { id } = ask.params
  if (!isUuid(id)) return notFound()
  const full = await ask.read((tx) => findToAnswer(tx, { id, authorId: ask.actor.personId }))
  if (!full) return notFound()
  if (full.assessment.status === 'submitted') return seeOther(routes.results.href({ id }))
  return page(ViewTaskListPage, { full })
}
