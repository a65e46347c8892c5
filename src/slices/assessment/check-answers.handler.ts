import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { AlreadySubmittedPage } from './already-submitted.page.tsx'
import { findToAnswer } from './assessment.queries.ts'
import { progress } from './assessment-progress.rules.ts'
import type { FullAssessment } from './assessment-record.rules.ts'
import { parseSubmitForm } from './check-answers.form.ts'
import { CheckAnswersPage } from './check-answers.page.tsx'
import { lockDraft, markSubmitted } from './draft.queries.ts'
import { decideSubmit, type SubmitDecision } from './submit-assessment.rules.ts'

type CheckAsk = Ask<Officer, typeof routes.checkAnswers>

export async function viewCheckAnswers(ask: CheckAsk): Promise<Reply> {
  const { id } = ask.params
  if (!isUuid(id)) return notFound()
  const full = await ask.read((tx) => findToAnswer(tx, { id, authorId: ask.actor.personId }))
  if (!full) return notFound()
  if (full.assessment.status === 'submitted') return seeOther(routes.results.href({ id }))
  return page(CheckAnswersPage, { full, officer: ask.actor })
}

type Outcome =
  | { readonly kind: 'gone' | 'submitted' | 'submitted-by-colleague' }
  | {
      readonly kind: 'refused'
      readonly full: FullAssessment
      readonly why: Exclude<SubmitDecision, 'submit'>
    }

export async function submitAnswers(ask: CheckAsk): Promise<Reply> {
  const { id } = ask.params
  if (!isUuid(id)) return notFound()
  const outcome = await submit(ask)
  switch (outcome.kind) {
    case 'gone':
      return notFound()
    case 'submitted-by-colleague':
      return page(AlreadySubmittedPage, { id }, 409)
    case 'refused':
      return page(CheckAnswersPage, { full: outcome.full, officer: ask.actor, refused: outcome.why }, 422)
    case 'submitted':
      return seeOther(routes.submitted.href({ id }))
  }
}

/** Locks the draft before it looks: a save that is under way is in, and one that comes after is refused. */
function submit(ask: CheckAsk): Promise<Outcome> {
  const own = { id: ask.params.id, authorId: ask.actor.personId }
  return ask.write(async (tx) => {
    const full = await lockDraft(tx, own)
    if (!full) {
      const found = await findToAnswer(tx, own)
      if (!found) return { kind: 'gone' }
      // Pressed twice: it is done, and done once.
      return { kind: found.assessment.authorId === own.authorId ? 'submitted' : 'submitted-by-colleague' }
    }
    const decision = decideSubmit(progress(full.framework, full.responses), parseSubmitForm(ask.form))
    if (decision !== 'submit') return { kind: 'refused', full, why: decision }
    await markSubmitted(tx, own, ask.now)
    await ask.audit(tx, own.id)
    return { kind: 'submitted' }
  })
}
