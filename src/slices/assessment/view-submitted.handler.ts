import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { findToAnswer, roundOf } from './assessment.queries.ts'
import { ViewSubmittedPage } from './view-submitted.page.tsx'

export async function viewSubmitted(ask: Ask<Officer, typeof routes.submitted>): Promise<Reply> {
  const { id } = ask.params
  const { personId } = ask.actor
  if (!isUuid(id)) return notFound()
  const found = await ask.read(async (tx) => {
    const full = await findToAnswer(tx, { id, authorId: personId })
    return full && { assessment: full.assessment, round: await roundOf(tx, full.assessment) }
  })
  if (!found) return notFound()
  const { assessment, round } = found
  if (assessment.status === 'draft') return seeOther(routes.checkAnswers.href({ id }))
  if (assessment.authorId !== personId || assessment.kind === 'council')
    return seeOther(routes.results.href({ id }))
  return page(ViewSubmittedPage, { assessment, round, officer: ask.actor })
}
