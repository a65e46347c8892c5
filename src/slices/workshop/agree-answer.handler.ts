// Records what was agreed. The lead's page carries the version it was made from, so that of two leads the later one is told.
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, problem, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import { announce } from '../../platform/live/listen.queries.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { compareAnswers } from '../comparison/comparison.rules.ts'
import { type AgreeResult, type AgreeTyped, parseAgree } from './agree-answer.form.ts'
import { type Agreement, recordAgreement, recordMissing, reopenStatement } from './agreed-answer.queries.ts'
import { unanimousOpen, unanimousReason } from './find-unanimous.rules.ts'
import { findLeadView } from './lead-view.queries.ts'
import { type LeadProps, LeadWorkshopPage } from './lead-workshop.page.tsx'
import { findMeeting, type Meeting } from './meeting.queries.ts'
import { holdForChange } from './take-part.queries.ts'
import { findStatement, stepsFrom, walkOrder } from './walk-statements.rules.ts'
import { moveTo } from './workshop.queries.ts'

type AgreeAsk = Ask<Officer, typeof routes.agreeAnswer | typeof routes.agreeUnanimous>

export async function submitAgreement(ask: AgreeAsk): Promise<Reply> {
  const id = ask.params.workshop
  if (!isUuid(id)) return notFound()
  return ask.write(async (tx) => {
    await holdForChange(tx, id)
    const meeting = await findMeeting(tx, id)
    if (!meeting) return notFound()
    const { workshop, framework } = meeting
    const parsed = parseAgree(
      ask.form,
      framework.scale.options.map((option) => option.id),
    )
    if (parsed.kind === 'broken' || !findStatement(framework, parsed.statementId)) return problem(400)
    if (workshop.endedAt) return again(tx, ask, { refused: 'The workshop has ended.', status: 409 })
    if (parsed.kind === 'wrong') {
      const { typed, errors } = parsed
      return again(tx, ask, { unsaved: { typed, errors }, status: 422 })
    }
    return record(tx, ask, { meeting, parsed })
  })
}

type Decided = Extract<AgreeResult, { kind: 'record' | 'reopen' }>

async function record(
  tx: Handle,
  ask: AgreeAsk,
  { meeting, parsed }: { readonly meeting: Meeting; readonly parsed: Decided },
): Promise<Reply> {
  const { workshop } = meeting
  const { statementId, seen } = parsed
  const isDone =
    parsed.kind === 'reopen'
      ? await reopenStatement(tx, { workshopId: workshop.id, statementId, seen })
      : await recordAgreement(tx, agreementOf(ask, meeting, { statementId, ...parsed.typed }), seen)
  if (!isDone) return again(tx, ask, overtaken(parsed, workshop.statementId))
  if (parsed.kind === 'record' && parsed.andNext) await goOn(tx, meeting, parsed)
  await announce(tx, workshop.id)
  await ask.audit(tx, workshop.id)
  return seeOther(routes.leadWorkshop.href({ workshop: workshop.id }))
}

/** Accepts those that were on the page and are still unanimous: nothing that the lead has not seen. */
export async function submitUnanimous(ask: AgreeAsk): Promise<Reply> {
  const id = ask.params.workshop
  if (!isUuid(id)) return notFound()
  const listed = (ask.form.get('statements') ?? '').split(' ')
  return ask.write(async (tx) => {
    await holdForChange(tx, id)
    const meeting = await findMeeting(tx, id)
    if (!meeting) return notFound()
    if (meeting.workshop.endedAt) return again(tx, ask, { refused: 'The workshop has ended.', status: 409 })
    const accepted = unanimousOpen(spreadsOf(meeting), (one) => meeting.agreed.has(one))
      .filter(({ statementId }) => listed.includes(statementId))
      .map((one) => {
        const { statementId, optionId: option } = one
        return agreementOf(ask, meeting, { statementId, option, reason: unanimousReason(one), dissent: '' })
      })
    if (accepted.length === 0)
      return again(tx, ask, {
        refused: 'Answers to these statements have been agreed meanwhile.',
        status: 409,
      })
    await recordMissing(tx, accepted)
    await announce(tx, id)
    await ask.audit(tx, id)
    return seeOther(routes.leadWorkshop.href({ workshop: id }))
  })
}

function agreementOf(
  ask: AgreeAsk,
  { workshop }: Meeting,
  given: AgreeTyped & { readonly statementId: string },
): Agreement {
  const { personId, council } = ask.actor
  const { statementId, option, reason, dissent } = given
  return {
    workshopId: workshop.id,
    councilCode: council.code,
    statementId,
    optionId: option,
    reason,
    dissent,
    agreedBy: personId,
    now: ask.now,
  }
}

/** To the next statement without an answer; stays where another lead has gone somewhere else meanwhile. */
async function goOn(tx: Handle, meeting: Meeting, { statementId, version }: Decided): Promise<void> {
  const { workshop, agreed } = meeting
  const order = walkOrder(workshop.walk, spreadsOf(meeting))
  const isSettled = (one: string) => one === statementId || agreed.has(one)
  const { nextOpen } = stepsFrom(order, statementId, isSettled)
  if (nextOpen) await moveTo(tx, workshop.id, { version, statementId: nextOpen })
}

function spreadsOf({ framework, answers }: Meeting) {
  return compareAnswers(
    framework,
    answers.map((one) => one.answers),
  ).statements
}

type Again = Pick<LeadProps, 'refused' | 'unsaved'> & { readonly status: 409 | 422 }

/** What was typed stays in the form where the screen still shows its statement. */
function overtaken(parsed: Decided, current: string | undefined): Again {
  const refused =
    'Another lead has changed the agreed answer since your page was made. This is what stands now.'
  return parsed.kind === 'record' && parsed.statementId === current
    ? { refused, unsaved: { typed: parsed.typed, errors: {} }, status: 409 }
    : { refused, status: 409 }
}

async function again(tx: Handle, ask: AgreeAsk, { status, ...more }: Again): Promise<Reply> {
  const view = await findLeadView(tx, ask.params.workshop, ask.services)
  return view ? page(LeadWorkshopPage, { ...view, ...more }, status) : notFound()
}
