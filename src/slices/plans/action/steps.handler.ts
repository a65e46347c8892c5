// Adds a step to an action, moves one in their order, ticks one off, and removes one. Each leads back to its place in the action's page.
import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import { derivedUuid } from '../../../platform/crypto/derived-uuid.ts'
import { notFound, page, problem, type Reply, seeOther } from '../../../platform/http/reply.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import type { FieldErrors } from '../../../ui/field-errors.ts'
import { mayReport } from '../plan.queries.ts'
import { readMove } from '../read-move.form.ts'
import { ownerProblems } from './owner-choice.form.ts'
import { findPickedOwner } from './owner-typed.queries.ts'
import { parseStep, parseTick, type StepTyped, tooManySteps } from './steps.form.ts'
import { addStep, moveStep, removeStep, tickStep } from './steps.queries.ts'
import { ViewActionPage } from './view-action.page.tsx'
import { findActionInPlan, readActionView } from './view-action.queries.ts'

/** The same form sent twice adds one step: its id follows from the form, and from who sent it. */
export async function submitAddStep(ask: Ask<Officer, typeof routes.addStep>): Promise<Reply> {
  const { params, actor, form, now } = ask
  if (![params.plan, params.action].every(isUuid)) return notFound()
  return ask.write(async (tx) => {
    const found = await findActionInPlan(tx, params)
    if (!found) return notFound()
    const { plan, action } = found
    if (!plan.mayEdit) return problem(403)
    const changing = { personId: actor.personId, today: londonDay(now), now }
    const view = await readActionView(tx, found, {
      asker: actor.personId,
      isLga: false,
      today: changing.today,
    })
    const once = form.get('once') || crypto.randomUUID()
    const refuse = (typed: StepTyped, errors: FieldErrors) =>
      page(ViewActionPage, { view, adding: { typed, once, errors, isOpen: true } }, 422)
    const parsed = parseStep(form, { choices: view.choices })
    if (!parsed.ok) return refuse(parsed.typed, parsed.errors)
    const { title, owner: pick, dueOn } = parsed.value
    const owner = await findPickedOwner(tx, { plan, pick, isLead: actor.isLead })
    if (owner.kind !== 'owner') return refuse(parsed.typed, { 'owner-text': ownerProblems[owner.kind] })
    const id = derivedUuid(['step', actor.personId, action.id, once])
    const content = { title, owner: owner.owner, dueOn }
    const outcome = await addStep(tx, { planId: plan.id, id: action.id }, { id, content, changing })
    if (outcome === 'gone') return notFound()
    if (outcome === 'full') return refuse(parsed.typed, { title: tooManySteps })
    if (outcome === 'added') await ask.audit(tx, id)
    const address = routes.action.href({ plan: plan.id, action: action.id }, { add: 'step' })
    return seeOther(`${address}#step-${id}`)
  })
}

export async function submitMoveStep(ask: Ask<Officer, typeof routes.moveStep>): Promise<Reply> {
  const { params } = ask
  if (![params.plan, params.action].every(isUuid)) return notFound()
  const move = readMove(ask.form.get('move'), isUuid)
  return ask.write(async (tx) => {
    const found = await findActionInPlan(tx, params)
    if (!found) return notFound()
    if (!found.plan.mayEdit) return problem(403)
    if (!move) return problem(400)
    const key = keyOf({ ...params, step: move.id })
    if (!(await moveStep(tx, key, move.place))) return notFound()
    await ask.audit(tx, move.id)
    return seeOther(`${routes.action.href(params)}#step-${move.id}`)
  })
}

/** The form says what the step shall be, so that pressing twice changes nothing. */
export async function submitTickStep(ask: Ask<Officer, typeof routes.tickStep>): Promise<Reply> {
  const { params, actor, now } = ask
  if (![params.plan, params.action, params.step].every(isUuid)) return notFound()
  const isDone = parseTick(ask.form)
  if (isDone === undefined) return problem(400)
  return ask.write(async (tx) => {
    const found = await findActionInPlan(tx, params)
    if (!found?.action.steps.some(({ id }) => id === params.step)) return notFound()
    if (!(await mayReport(tx, params.action))) return problem(403)
    const changing = { personId: actor.personId, today: londonDay(now), now }
    const outcome = await tickStep(tx, keyOf(params), { isDone, changing })
    if (outcome === 'gone') return notFound()
    if (outcome === 'ticked') await ask.audit(tx, params.step)
    const address = routes.action.href({ plan: params.plan, action: params.action })
    return seeOther(`${address}#step-${params.step}`)
  })
}

export async function submitRemoveStep(ask: Ask<Officer, typeof routes.removeStep>): Promise<Reply> {
  const { params, actor, now } = ask
  if (![params.plan, params.action, params.step].every(isUuid)) return notFound()
  return ask.write(async (tx) => {
    const found = await findActionInPlan(tx, params)
    if (!found) return notFound()
    if (!found.plan.mayEdit) return problem(403)
    const changing = { personId: actor.personId, today: londonDay(now), now }
    const outcome = await removeStep(tx, keyOf(params), changing)
    if (outcome === 'gone') return notFound()
    // Its own page says why it cannot be removed.
    if (outcome === 'done') return seeOther(routes.step.href(params))
    await ask.audit(tx, params.step)
    return seeOther(
      routes.action.href({ plan: params.plan, action: params.action }, { done: 'step-removed' }),
    )
  })
}

function keyOf(params: { readonly plan: string; readonly action: string; readonly step: string }) {
  return { action: { planId: params.plan, id: params.action }, stepId: params.step }
}
