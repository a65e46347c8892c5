// Changes what an action is. How it goes is said elsewhere, and by more people.
import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import type { Handle } from '../../../platform/database/handle.ts'
import { notFound, page, problem, type Reply, seeOther } from '../../../platform/http/reply.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { namedTitle } from '../look/view-plan.rules.ts'
import type { Action } from '../plan-record.rules.ts'
import { actionChanges } from './action-changes.rules.ts'
import { type ActionTyped, actionTyped, parseAction } from './action-fields.form.ts'
import type { Refused } from './action-frame.page.tsx'
import { readActionOffer } from './action-offer.queries.ts'
import { ChangeActionPage } from './change-action.page.tsx'
import { changeAction } from './change-action.queries.ts'
import { changeWords } from './history-words.rules.ts'
import { ownerProblems } from './owner-choice.form.ts'
import { findPickedOwner } from './owner-typed.queries.ts'
import { findActionInPlan, resourceTitles } from './view-action.queries.ts'

type ChangeAsk = Ask<Officer, typeof routes.changeAction>

export async function viewChangeAction(ask: ChangeAsk): Promise<Reply> {
  return ask.read(async (tx) => {
    const found = await findToChange(tx, ask)
    if ('refused' in found) return found.refused
    const { action, offer, planName } = found
    return page(ChangeActionPage, { action, planName, offer, typed: actionTyped(action) })
  })
}

/** A form that was made from an older version comes back with both, and with the newer version to save over knowingly. */
export async function submitChangeAction(ask: ChangeAsk): Promise<Reply> {
  const { actor, form, now } = ask
  return ask.write(async (tx) => {
    const found = await findToChange(tx, ask, form.get('area') ?? '')
    if ('refused' in found) return found.refused
    const { plan, action, offer, planName } = found
    const again = (typed: ActionTyped, why: Refused & { readonly now?: Action }) =>
      page(ChangeActionPage, { action: why.now ?? action, planName, offer, typed, ...why }, 422)
    const parsed = parseAction(form, { ...offer, current: action })
    if (!parsed.ok) return again(parsed.typed, { errors: parsed.errors })
    const owner = await findPickedOwner(tx, { plan, pick: parsed.value.owner, isLead: actor.isLead })
    if (owner.kind !== 'owner')
      return again(parsed.typed, { errors: { 'owner-text': ownerProblems[owner.kind] } })
    const content = { ...parsed.value.content, owner: owner.owner }
    const outcome = await changeAction(tx, plan, {
      id: action.id,
      version: Number(form.get('version')),
      content,
      target: parsed.value.target,
      changing: { personId: actor.personId, today: londonDay(now), now },
    })
    if (outcome.kind === 'gone') return notFound()
    if (outcome.kind === 'conflict') {
      const words = { ...offer, resources: await resourceTitles(tx) }
      const conflict = actionChanges(outcome.action, content).map((change) => changeWords(change, words))
      return again(parsed.typed, { conflict, now: outcome.action })
    }
    if (outcome.kind === 'changed') await ask.audit(tx, action.id)
    return seeOther(routes.action.href({ plan: plan.id, action: action.id }, { done: 'changed' }))
  })
}

/** `areaId`: the area that the form has; the action's own unless given. */
async function findToChange(tx: Handle, { params, actor }: ChangeAsk, areaId?: string) {
  if (![params.plan, params.action].every(isUuid)) return { refused: notFound() }
  const found = await findActionInPlan(tx, params)
  if (!found) return { refused: notFound() }
  const { plan, action } = found
  if (!plan.mayEdit) return { refused: problem(403) }
  const offered = { asker: actor.personId, areaId: areaId ?? action.areaId, current: action }
  const offer = await readActionOffer(tx, plan, offered)
  return { plan, action, offer, planName: namedTitle(plan, offer.names) }
}
