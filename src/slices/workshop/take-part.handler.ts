// What somebody who takes part sees, and their vote.
import type { Handle } from '../../platform/database/handle.ts'
import { json, notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import { announce } from '../../platform/live/listen.queries.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { statementCount } from '../framework/framework.rules.ts'
import { agreedAnswers } from './agreed-answer.queries.ts'
import { refusalOfVote, type VoteRefusal } from './decide-vote.rules.ts'
import { findFrame, findMeeting, findShown, type Meeting } from './meeting.queries.ts'
import { TakePartPage, type TakePartProps } from './take-part.page.tsx'
import { castVote, findOwnVote, hasJoined, holdForVote } from './take-part.queries.ts'
import { parseVote } from './vote.form.ts'

type PartAsk = Ask<Officer, typeof routes.workshop | typeof routes.vote>

export async function viewTakePart(ask: PartAsk): Promise<Reply> {
  if (!isUuid(ask.params.workshop)) return notFound()
  return ask.read(async (tx) => {
    const meeting = await findMeeting(tx, ask.params.workshop)
    if (!meeting) return notFound()
    if (!meeting.workshop.endedAt && !(await hasJoined(tx, placeOf(ask))))
      return seeOther(routes.joinWorkshop.href())
    return page(TakePartPage, await propsFor(tx, ask, meeting))
  })
}

export async function submitVote(ask: PartAsk): Promise<Reply> {
  if (!isUuid(ask.params.workshop)) return notFound()
  return ask.write(async (tx) => {
    await holdForVote(tx, ask.params.workshop)
    const frame = await findFrame(tx, ask.params.workshop)
    if (!frame) return notFound()
    const { workshop, framework } = frame
    if (!workshop.endedAt && !(await hasJoined(tx, placeOf(ask))))
      return ask.wantsJson ? json({ state: 'not-joined' }, 403) : seeOther(routes.joinWorkshop.href())
    const parsed = parseVote(
      ask.form,
      framework.scale.options.map(({ id }) => id),
    )
    const { statementId } = parsed
    const agreed = await agreedAnswers(tx, workshop.id)
    const refusal = refusalOfVote(workshop, statementId, agreed.get(statementId))
    if (refusal) return notCounted(tx, ask, { state: refusal, refused: refusals[refusal] })
    if (!parsed.ok) return notCounted(tx, ask, { state: 'invalid', errors: parsed.errors })
    const { actor, now } = ask
    const { optionId } = parsed
    await castVote(tx, { ...placeOf(ask), councilCode: actor.council.code, statementId, optionId, now })
    await announce(tx, workshop.id)
    return ask.wantsJson
      ? json({ state: 'voted', option: optionId })
      : seeOther(routes.workshop.href({ workshop: workshop.id }))
  })
}

const refusals: Readonly<Record<VoteRefusal, string>> = {
  ended: 'The workshop has ended, so votes are no longer counted.',
  'moved-on': 'The workshop has gone on from the statement you voted on. This is where it is now.',
  settled: 'An answer to this statement was agreed before your vote arrived.',
}

type NotCounted = Pick<TakePartProps, 'refused' | 'errors'> & { readonly state: VoteRefusal | 'invalid' }

async function notCounted(tx: Handle, ask: PartAsk, { state, ...why }: NotCounted): Promise<Reply> {
  const status = state === 'invalid' ? 422 : 409
  if (ask.wantsJson) return json({ state, ...(why.errors ? { errors: why.errors } : {}) }, status)
  const meeting = await findMeeting(tx, ask.params.workshop)
  return meeting ? page(TakePartPage, { ...(await propsFor(tx, ask, meeting)), ...why }, status) : notFound()
}

async function propsFor(tx: Handle, ask: PartAsk, meeting: Meeting): Promise<TakePartProps> {
  const { round, framework, workshop } = meeting
  const { statementId } = workshop
  const own = meeting.answers.find(({ authorId }) => authorId === ask.actor.personId)
  return {
    shown: await findShown(tx, meeting),
    round,
    framework,
    statementCount: statementCount(framework),
    ownVote: statementId === undefined ? undefined : await findOwnVote(tx, placeOf(ask), statementId),
    ownAnswer: statementId === undefined ? undefined : own?.answers[statementId],
  }
}

function placeOf(ask: PartAsk) {
  return { workshopId: ask.params.workshop, personId: ask.actor.personId }
}
