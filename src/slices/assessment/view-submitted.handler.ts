import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { findToAnswer } from './assessment.queries.ts'
import { ViewSubmittedPage } from './view-submitted.page.tsx'

export async function viewSubmitted(ask: Ask<Officer, typeof routes.submitted>): Promise<Reply> {
  const { id } = ask.params
  const { personId } = ask.actor
  if (!isUuid(id)) return notFound()
  const full = await ask.read((tx) => findToAnswer(tx, { id, authorId: personId }))
  if (!full) return notFound()
  const { assessment } = full
  if (assessment.status === 'draft') return seeOther(routes.checkAnswers.href({ id }))
  if (assessment.authorId !== personId || assessment.kind === 'council')
    return seeOther(routes.results.href({ id }))
  return page(ViewSubmittedPage, { assessment, officer: ask.actor })
}
