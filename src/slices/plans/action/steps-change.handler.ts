// Changes one step: what, who and by when. Ticking, moving and removing need no page and are in steps.handler.ts.
import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import type { Handle } from '../../../platform/database/handle.ts'
import { notFound, page, problem, type Reply, seeOther } from '../../../platform/http/reply.ts'
import { isUuid } from '../../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../../request.ts'
import { routes } from '../../../routes.ts'
import { currentFramework } from '../../framework/index.ts'
import { namedTitle } from '../look/view-plan.rules.ts'
import { namesFor } from '../plan-people.queries.ts'
import type { Step } from '../plan-record.rules.ts'
import { stepChanges } from './action-changes.rules.ts'
import type { Refused } from './action-frame.page.tsx'
import { changeWords } from './history-words.rules.ts'
import { ownerProblems } from './owner-choice.form.ts'
import { findPickedOwner } from './owner-typed.queries.ts'
import { parseStep, type StepTyped, stepTyped } from './steps.form.ts'
import { changeStep } from './steps.queries.ts'
import { ChangeStepPage } from './steps-change.page.tsx'
import { findActionInPlan, listOwnerChoices } from './view-action.queries.ts'

type StepAsk = Ask<Officer, typeof routes.step>

export async function viewStep(ask: StepAsk): Promise<Reply> {
  return ask.read(async (tx) => {
    const found = await findToChange(tx, ask)
    if ('refused' in found) return found.refused
    return page(ChangeStepPage, { ...found, typed: stepTyped(found.step) })
  })
}

export async function submitStep(ask: StepAsk): Promise<Reply> {
  const { actor, form, now } = ask
  return ask.write(async (tx) => {
    const found = await findToChange(tx, ask)
    if ('refused' in found) return found.refused
    const { plan, action, step, choices, names } = found
    const again = (typed: StepTyped, why: Refused & { readonly now?: Step }) =>
      page(ChangeStepPage, { ...found, step: why.now ?? step, typed, ...why }, 422)
    const parsed = parseStep(form, { choices, current: step })
    if (!parsed.ok) return again(parsed.typed, { errors: parsed.errors })
    const { title, owner: pick, dueOn } = parsed.value
    const owner = await findPickedOwner(tx, { plan, pick, isLead: actor.isLead })
    if (owner.kind !== 'owner')
      return again(parsed.typed, { errors: { 'owner-text': ownerProblems[owner.kind] } })
    const content = { title, owner: owner.owner, dueOn }
    const outcome = await changeStep(
      tx,
      { action: { planId: plan.id, id: action.id }, stepId: step.id },
      {
        version: Number(form.get('version')),
        content,
        changing: { personId: actor.personId, today: londonDay(now), now },
      },
    )
    if (outcome.kind === 'gone') return notFound()
    if (outcome.kind === 'conflict') {
      const words = { names, framework: await currentFramework(tx), resources: new Map() }
      const conflict = stepChanges(outcome.step, content).map((change) => changeWords(change, words))
      return again(parsed.typed, { conflict, now: outcome.step })
    }
    if (outcome.kind === 'changed') await ask.audit(tx, step.id)
    return seeOther(routes.action.href({ plan: plan.id, action: action.id }, { done: 'step-changed' }))
  })
}

async function findToChange(tx: Handle, { params, actor }: StepAsk) {
  if (![params.plan, params.action, params.step].every(isUuid)) return { refused: notFound() }
  const found = await findActionInPlan(tx, params)
  const step = found?.action.steps.find(({ id }) => id === params.step)
  if (!found || !step) return { refused: notFound() }
  const { plan, action } = found
  if (!plan.mayEdit) return { refused: problem(403) }
  const names = await namesFor(tx, plan, { asker: actor.personId, isLga: false })
  const choices = await listOwnerChoices(tx, { plan, names, current: step.owner })
  return { plan, action, step, names, choices, kind: plan.kind, planName: namedTitle(plan, names) }
}
