// Saves one area, in one transaction that holds the draft's lock, so that two saves, or a save and the submission, take
// turns. Our own script gets the outcome as JSON, everybody else as a page.
import type { Handle } from '../../platform/database/handle.ts'
import { json, notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { type Area, findArea } from '../framework/framework.rules.ts'
import { isLate, type Round } from '../rounds/rounds.rules.ts'
import { AlreadySubmittedPage } from './already-submitted.page.tsx'
import { type AreaForm, type AreaFormResult, parseAreaForm } from './answer-area.form.ts'
import { AnswerAreaPage } from './answer-area.page.tsx'
import { AreaConflictPage } from './area-conflict.page.tsx'
import { neighbours } from './area-order.rules.ts'
import { findToAnswer, type Own, roundOf } from './assessment.queries.ts'
import { progress } from './assessment-progress.rules.ts'
import {
  type AreaContent,
  type FullAssessment,
  nothingSaved,
  type Response,
} from './assessment-record.rules.ts'
import { differences } from './compare-content.rules.ts'
import { listDoneActions } from './done-actions.queries.ts'
import type { DoneAction } from './done-actions.rules.ts'
import { lockDraft, saveResponse } from './draft.queries.ts'
import { decideSave, editNumberToStore } from './save-response.rules.ts'

type AreaAsk = Ask<Officer, typeof routes.area>

export async function saveArea(ask: AreaAsk): Promise<Reply> {
  if (!isUuid(ask.params.id)) return notFound()
  const outcome = await ask.write((tx) => save(tx, ask))
  return ask.wantsJson ? asJson(outcome) : asPage(outcome)
}

type Here = { readonly full: FullAssessment; readonly area: Area }
type Outcome =
  | { readonly kind: 'gone' }
  | (Here & { readonly kind: 'submitted'; readonly parsed: AreaFormResult })
  | (Here & {
      readonly kind: 'invalid'
      readonly parsed: Extract<AreaFormResult, { ok: false }>
      readonly round: Round | undefined
      readonly done: readonly DoneAction[]
    })
  | (Here & { readonly kind: 'conflict'; readonly stored: Response; readonly form: AreaForm })
  | (Here & {
      readonly kind: 'saved'
      readonly version: number
      readonly savedAt: Date
      readonly form: AreaForm
      /** Only where our own script asks: everybody else is told by the next page. */
      readonly round: Round | undefined
    })

async function save(tx: Handle, ask: AreaAsk): Promise<Outcome> {
  const draft = await lockDraft(tx, own(ask))
  const full = draft ?? (await findToAnswer(tx, own(ask)))
  const area = full && findArea(full.framework, ask.params.area)
  if (!area) return { kind: 'gone' }
  const parsed = parseAreaForm(ask.form, { area, framework: full.framework, stillTyping: ask.wantsJson })
  const here = { full, area }
  if (!draft) return { kind: 'submitted', ...here, parsed }
  if (!parsed.ok) {
    const round = await roundOf(tx, full.assessment)
    return { kind: 'invalid', ...here, parsed, round, done: await listDoneActions(tx, ask.params) }
  }
  const form = parsed.value
  const stored = full.responses.find((one) => one.areaId === area.id)
  const decision = decideSave(stored, form)
  const round = ask.wantsJson ? await roundOf(tx, full.assessment) : undefined
  if (stored && decision === 'conflict') return { kind: 'conflict', ...here, stored, form }
  if (stored && decision !== 'save')
    return { kind: 'saved', ...here, form, round, version: stored.version, savedAt: stored.savedAt }
  const editNumber = editNumberToStore(stored, form)
  const saved = { ...form.content, areaId: area.id, editor: form.editor, editNumber }
  const version = await saveResponse(tx, draft.assessment, {
    ...saved,
    after: stored?.version ?? 0,
    now: ask.now,
  })
  const others = full.responses.filter((one) => one !== stored)
  const responses = [...others, { ...saved, version, savedAt: ask.now }]
  return { kind: 'saved', full: { ...full, responses }, area, form, round, version, savedAt: ask.now }
}

function own(ask: AreaAsk): Own {
  return { id: ask.params.id, authorId: ask.actor.personId }
}

function asJson(outcome: Outcome): Reply {
  switch (outcome.kind) {
    case 'gone':
      return json({ state: 'gone' }, 404)
    case 'submitted':
    case 'conflict':
      return json({ state: outcome.kind }, 409)
    case 'invalid':
      return json({ state: 'invalid', errors: outcome.parsed.errors }, 422)
    case 'saved': {
      const { version, savedAt, full, round } = outcome
      const { answered, total, minutesLeft } = progress(full.framework, full.responses)
      return json({
        state: 'saved',
        version,
        savedAt: savedAt.toISOString(),
        answered,
        total,
        minutesLeft,
        ...(round?.state === 'closed' ? { round: isLate(round) ? 'closed' : 'late' } : {}),
      })
    }
  }
}

function asPage(outcome: Outcome): Reply {
  switch (outcome.kind) {
    case 'gone':
      return notFound()
    case 'submitted': {
      const { parsed, full, area } = outcome
      const typed = parsed.ok ? parsed.value.content : parsed.typed
      const lost = differences({ framework: full.framework, area }, { stored: storedIn(outcome), typed })
      return page(AlreadySubmittedPage, { id: full.assessment.id, lost }, 409)
    }
    case 'invalid': {
      const { full, area, round, done, parsed } = outcome
      const editor = crypto.randomUUID()
      return page(AnswerAreaPage, { full, area, round, done, editor, refused: parsed }, 422)
    }
    case 'conflict': {
      const { full, area, stored, form } = outcome
      return page(AreaConflictPage, { full, area, stored, form, editor: crypto.randomUUID() }, 422)
    }
    case 'saved':
      return seeOther(afterSave(outcome))
  }
}

function storedIn({ full, area }: Here): AreaContent {
  return full.responses.find((one) => one.areaId === area.id) ?? nothingSaved
}

function afterSave({ full, area, form: { onward } }: Here & { form: AreaForm }): string {
  const { id } = full.assessment
  if (onward.to === 'list') return routes.assessment.href({ id })
  if (onward.to === 'clear') return `${routes.area.href({ id, area: area.id })}#${onward.statementId}`
  const next = neighbours(full.framework, area).next
  return next ? routes.area.href({ id, area: next.id }) : routes.checkAnswers.href({ id })
}
