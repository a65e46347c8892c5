// All answers before they are submitted, and submitting them: once only, and never with gaps that its author was not told
// of.
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { type ClosedRound, isLate, type Round } from '../rounds/rounds.rules.ts'
import { AlreadySubmittedPage } from './already-submitted.page.tsx'
import { findToAnswer, roundOf } from './assessment.queries.ts'
import { progress } from './assessment-progress.rules.ts'
import type { FullAssessment } from './assessment-record.rules.ts'
import { parseSubmitForm } from './check-answers.form.ts'
import { CheckAnswersPage } from './check-answers.page.tsx'
import { lockDraft, markSubmitted } from './draft.queries.ts'
import { RoundClosedPage } from './round-closed.page.tsx'
import { decideSubmit, type SubmitDecision } from './submit-assessment.rules.ts'

type CheckAsk = Ask<Officer, typeof routes.checkAnswers>

export async function viewCheckAnswers(ask: CheckAsk): Promise<Reply> {
  const { id } = ask.params
  if (!isUuid(id)) return notFound()
  const found = await ask.read(async (tx) => {
    const full = await findToAnswer(tx, { id, authorId: ask.actor.personId })
    return full && { full, round: await roundOf(tx, full.assessment) }
  })
  if (!found) return notFound()
  if (found.full.assessment.status === 'submitted') return seeOther(routes.results.href({ id }))
  return page(CheckAnswersPage, { ...found, officer: ask.actor })
}

type Outcome =
  | { readonly kind: 'gone' | 'submitted' | 'submitted-by-colleague' }
  | {
      readonly kind: 'refused'
      readonly full: FullAssessment
      readonly round: Round | undefined
      readonly why: Exclude<SubmitDecision, 'submit'>
    }
  | { readonly kind: 'late'; readonly round: ClosedRound }

export async function submitAnswers(ask: CheckAsk): Promise<Reply> {
  const { id } = ask.params
  if (!isUuid(id)) return notFound()
  const outcome = await submit(ask)
  switch (outcome.kind) {
    case 'gone':
      return notFound()
    case 'submitted-by-colleague':
      return page(AlreadySubmittedPage, { id }, 409)
    case 'late':
      return page(RoundClosedPage, { id, round: outcome.round }, 409)
    case 'refused': {
      const { full, round, why } = outcome
      return page(CheckAnswersPage, { full, round, officer: ask.actor, refused: why }, 422)
    }
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
    const round = await roundOf(tx, full.assessment)
    if (round?.state === 'closed' && isLate(round)) return { kind: 'late', round }
    const decision = decideSubmit(progress(full.framework, full.responses), parseSubmitForm(ask.form))
    if (decision !== 'submit') return { kind: 'refused', full, round, why: decision }
    await markSubmitted(tx, own, ask.now)
    await ask.audit(tx, own.id)
    return { kind: 'submitted' }
  })
}
