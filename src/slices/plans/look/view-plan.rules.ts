// What every way to look at a plan is given, and the words that stand on each of them.
import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import { type Action, type FullPlan, isOpen, isOverdue } from '../plan-record.rules.ts'
import { type PlanNames, personName, planTitle } from '../plan-words.rules.ts'
import type { SummaryContext } from './summarise-plan.rules.ts'

export type PlanView = {
  readonly full: FullPlan
  readonly context: SummaryContext
  /** The name of the council whose plan it is. */
  readonly council: string
}

/** As planTitle, but a colleague who shows their name is named: "Priya Patel's plan". */
export function namedTitle(plan: FullPlan['plan'], names: PlanNames): string {
  const { kind, ownerId } = plan
  if (kind !== 'personal' || ownerId === undefined || ownerId === names.asker)
    return planTitle(plan, names.asker)
  const name = names.people.get(ownerId)?.name
  return name === undefined ? planTitle(plan, names.asker) : `${name}'s plan`
}

/** Who may see it and who may change it. Dates as 2027-03-12. */
export function whoSees(plan: FullPlan['plan'], names: PlanNames, sharedOn: string | undefined): string {
  const shared = sharedOn === undefined ? undefined : dayInWords(sharedOn)
  switch (plan.kind) {
    case 'personal':
      if (plan.ownerId !== names.asker)
        return `${personName(names, plan.ownerId ?? '')} shares this plan with the council, to read.`
      return shared === undefined
        ? 'Only you see this plan.'
        : `You have shared this plan with your council since ${shared}. Everyone in it can read it, only you can change it.`
    case 'team':
      return plan.team?.isClosed
        ? 'The team is closed. Its members can still read this plan; nobody can change it.'
        : 'Only members of the team see this plan, and all of them can change it.'
    case 'council': {
      const lga = shared === undefined ? '' : ` The LGA can read it too, since ${shared}.`
      return names.isLga
        ? `The council has shared this plan with the LGA since ${shared}.`
        : `Everyone in your council can read this plan, and leads can change it.${lga}`
    }
  }
}

/** "Due 12 March 2027", "Overdue since 12 March 2027", "Due today", "No due date". `today` as 2027-03-12. */
export function dueInWords(action: Pick<Action, 'status' | 'dueOn'>, today: string): string {
  if (action.dueOn === undefined) return 'No due date'
  if (isOverdue(action, today)) return `Overdue since ${dayInWords(action.dueOn)}`
  if (isOpen(action) && action.dueOn === today) return 'Due today'
  return `Due ${dayInWords(action.dueOn)}`
}

/** "3 of 5 steps done"; undefined where there are none. */
export function stepsInWords({ steps }: Pick<Action, 'steps'>): string | undefined {
  if (steps.length === 0) return undefined
  const done = steps.filter(({ doneAt }) => doneAt !== undefined).length
  return `${done} of ${steps.length === 1 ? '1 step' : `${steps.length} steps`} done`
}
