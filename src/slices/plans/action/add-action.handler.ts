// Adds an action to a plan that the asker may change, with the area that it is for.
import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import { derivedUuid } from '../../../platform/crypto/derived-uuid.ts'
import type { Handle } from '../../../platform/database/handle.ts'
import { notFound, page, problem, type Reply, seeOther } from '../../../platform/http/reply.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import type { FieldErrors } from '../../../ui/field-errors.ts'
import { addActionWithArea } from '../add-action.queries.ts'
import { findPlan } from '../plan.queries.ts'
import { type ActionTyped, fullPlanProblem, noActionTyped, parseAction } from './action-fields.form.ts'
import { readActionOffer } from './action-offer.queries.ts'
import { AddActionPage } from './add-action.page.tsx'
import { ownerProblems } from './owner-choice.form.ts'
import { findPickedOwner } from './owner-typed.queries.ts'

type AddAsk = Ask<Officer, typeof routes.addAction>

/** The address may say the area and the statement that the action is for. */
export async function viewAddAction(ask: AddAsk): Promise<Reply> {
  return ask.read(async (tx) => {
    const found = await findToAdd(tx, ask, ask.query.get('area') ?? undefined)
    if ('refused' in found) return found.refused
    const { offer } = found
    const typed = noActionTyped(ask.query, offer.framework)
    return page(AddActionPage, { offer, typed, once: crypto.randomUUID() })
  })
}

/** The same form sent twice adds one action: its id follows from the form, and from who sent it. */
export async function submitAddAction(ask: AddAsk): Promise<Reply> {
  const { actor, form, now } = ask
  return ask.write(async (tx) => {
    const found = await findToAdd(tx, ask, form.get('area'))
    if ('refused' in found) return found.refused
    const { plan, offer } = found
    const once = form.get('once') || crypto.randomUUID()
    const refuse = (typed: ActionTyped, errors: FieldErrors) =>
      page(AddActionPage, { offer, typed, once, errors }, 422)
    const parsed = parseAction(form, offer)
    if (!parsed.ok) return refuse(parsed.typed, parsed.errors)
    const { content, owner: pick, target } = parsed.value
    const owner = await findPickedOwner(tx, { plan, pick, isLead: actor.isLead })
    if (owner.kind !== 'owner') return refuse(parsed.typed, { 'owner-text': ownerProblems[owner.kind] })
    const id = derivedUuid(['action', actor.personId, plan.id, once])
    const outcome = await addActionWithArea(tx, plan, {
      action: { id, ...content, owner: owner.owner },
      target,
      adding: { personId: actor.personId, today: londonDay(now), now },
    })
    if (outcome === 'gone') return notFound()
    if (outcome === 'full') return refuse(parsed.typed, { title: fullPlanProblem })
    if (outcome === 'added') await ask.audit(tx, id)
    return seeOther(routes.action.href({ plan: plan.id, action: id }, { done: 'added' }))
  })
}

/** `areaId`: the area that the form has. */
async function findToAdd(tx: Handle, { params, actor }: AddAsk, areaId: string | undefined) {
  const plan = isUuid(params.plan) ? await findPlan(tx, params.plan) : undefined
  if (!plan) return { refused: notFound() }
  if (!plan.mayEdit) return { refused: problem(403) }
  return { plan, offer: await readActionOffer(tx, plan, { asker: actor.personId, areaId }) }
}
