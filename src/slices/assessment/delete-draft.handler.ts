import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { AlreadySubmittedPage } from './already-submitted.page.tsx'
import { findToAnswer } from './assessment.queries.ts'
import { progress } from './assessment-progress.rules.ts'
import { DeleteDraftPage } from './delete-draft.page.tsx'
import { deleteDraft } from './draft.queries.ts'

type DeleteAsk = Ask<Officer, typeof routes.deleteAssessment>

export async function viewDeleteDraft(ask: DeleteAsk): Promise<Reply> {
  const { id } = ask.params
  if (!isUuid(id)) return notFound()
  const full = await ask.read((tx) => findToAnswer(tx, { id, authorId: ask.actor.personId }))
  if (!full) return notFound()
  if (full.assessment.status === 'submitted') return seeOther(routes.results.href({ id }))
  const { answered } = progress(full.framework, full.responses)
  return page(DeleteDraftPage, { assessment: full.assessment, answered })
}

export async function submitDeleteDraft(ask: DeleteAsk): Promise<Reply> {
  const { id } = ask.params
  if (!isUuid(id)) return notFound()
  const own = { id, authorId: ask.actor.personId }
  const outcome = await ask.write(async (tx) => {
    if (!(await deleteDraft(tx, own))) return (await findToAnswer(tx, own)) ? 'submitted' : 'gone'
    await ask.audit(tx, id)
    return 'deleted'
  })
  if (outcome === 'gone') return notFound()
  return outcome === 'submitted'
    ? page(AlreadySubmittedPage, { id }, 409)
    : seeOther(routes.assessments.href())
}
