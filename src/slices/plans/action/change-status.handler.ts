// Says how an action goes: from its own page, from a card of the board, or from the page that asks a card's mover for words.
import { derivedUuid } from '../../../platform/crypto/derived-uuid.ts'
import type { Handle } from '../../../platform/database/handle.ts'
import { notFound, page, problem, type Reply, seeOther } from '../../../platform/http/reply.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { currentFramework } from '../../framework/index.ts'
import { namedTitle } from '../look/view-plan.rules.ts'
import { mayReport } from '../plan.queries.ts'
import { namesFor } from '../plan-people.queries.ts'
import type { Action } from '../plan-record.rules.ts'
import { statusChanges } from './action-changes.rules.ts'
import { cardHref, type Refused } from './action-frame.page.tsx'
import {
  parseFrom,
  parseStatus,
  type ReportedFrom,
  type StatusTyped,
  statusTyped,
} from './change-status.form.ts'
import { ChangeStatusPage } from './change-status.page.tsx'
import { reportStatus } from './change-status.queries.ts'
import { changeWords } from './history-words.rules.ts'
import { findActionInPlan } from './view-action.queries.ts'

type StatusAsk = Ask<Officer, typeof routes.changeStatus>

export async function viewChangeStatus(ask: StatusAsk): Promise<Reply> {
  return ask.read(async (tx) => {
    const found = await findToReport(tx, ask)
    if ('refused' in found) return found.refused
    const { action, planName } = found
    const typed = statusTyped(action, ask.query.get('status'))
    const from = parseFrom(ask.query.get('back'))
    return page(ChangeStatusPage, { action, planName, typed, from, once: crypto.randomUUID() })
  })
}

/** For those who may change the plan, and for whoever the action or one of its steps was given to. */
export async function submitChangeStatus(ask: StatusAsk): Promise<Reply> {
  const { actor, form, now } = ask
  return ask.write(async (tx) => {
    const found = await findToReport(tx, ask)
    if ('refused' in found) return found.refused
    const { action, planName, names } = found
    const from = parseFrom(form.get('back'))
    const done = doneHref(action, from)
    // Pressed twice on a card, it is there already. A card sends no words that could be lost.
    const isCard = form.get('once') === undefined
    if (isCard && from === 'board' && form.get('status') === action.status) return seeOther(done)
    const once = form.get('once') || crypto.randomUUID()
    const again = (typed: StatusTyped, why: Refused & { readonly now?: Action }) =>
      page(ChangeStatusPage, { action: why.now ?? action, planName, typed, from, once, ...why }, 422)
    const parsed = parseStatus(form, action)
    const id = derivedUuid(['report', actor.personId, action.id, once])
    if (!parsed.ok) return again(parsed.typed, { errors: parsed.errors })
    const outcome = await reportStatus(
      tx,
      { planId: action.planId, id: action.id },
      {
        report: { id, version: Number(form.get('version')), ...parsed.value },
        changing: { personId: actor.personId, now },
      },
    )
    if (outcome.kind === 'gone') return notFound()
    if (outcome.kind === 'conflict') {
      const words = { names, framework: await currentFramework(tx), resources: new Map() }
      const differences = statusChanges(outcome.action, parsed.value)
      const conflict = differences.map((change) => changeWords(change, words))
      return again(parsed.typed, { conflict, now: outcome.action })
    }
    if (outcome.kind === 'reported') await ask.audit(tx, action.id)
    return seeOther(done)
  })
}

/** Back to the card on the board where it was moved there, else to the action. */
function doneHref(action: Action, from: ReportedFrom): string {
  return from === 'board'
    ? cardHref(action)
    : routes.action.href({ plan: action.planId, action: action.id }, { done: 'reported' })
}

async function findToReport(tx: Handle, { params, actor }: StatusAsk) {
  if (![params.plan, params.action].every(isUuid)) return { refused: notFound() }
  const found = await findActionInPlan(tx, params)
  if (!found) return { refused: notFound() }
  const { plan, action } = found
  if (!(await mayReport(tx, action.id))) return { refused: problem(403) }
  const names = await namesFor(tx, plan, { asker: actor.personId, isLga: false })
  return { action, names, planName: namedTitle(plan, names) }
}
