// Who may be chosen to own something of a plan, and what was chosen. Whoever owns it must be able to see the plan, so the
// list follows from whose plan it is.
import type { Owner, Plan } from '../plan-record.rules.ts'
import { ownerName, type PlanNames } from '../plan-words.rules.ts'

/** `value`: what the form sends; the same for the same owner. */
export type OwnerChoice = { readonly value: string; readonly text: string; readonly owner: Owner }

type Choosing = {
  readonly plan: Pick<Plan, 'kind' | 'team'>
  readonly names: PlanNames
  /** Who is in the plan's team; nobody where it is not a team's. */
  readonly members: readonly { readonly personId: string; readonly hasLeft: boolean }[]
  /** Who owns it now: stays in the list, though they may have left. */
  readonly current: Owner | undefined
}

/** Oneself first, then colleagues by name, then teams. Colleagues of the council who do not show their names are not in it. */
export function ownerChoices({ plan, names, members, current }: Choosing): readonly OwnerChoice[] {
  const choices = [
    ...peopleFor({ plan, names, members }).map((personId): Owner => ({ kind: 'person', personId })),
    ...teamsFor({ plan, names }).map((teamId): Owner => ({ kind: 'team', teamId })),
  ].map((owner) => toChoice(names, owner))
  const isThere = choices.some(({ value }) => value === choiceValue(current))
  return current === undefined || current.kind === 'text' || isThere
    ? choices
    : [...choices, toChoice(names, current)]
}

function peopleFor({ plan, names, members }: Omit<Choosing, 'current'>): readonly string[] {
  const { asker } = names
  if (plan.kind === 'personal') return [asker]
  const there =
    plan.kind === 'team'
      ? members.filter(({ hasLeft }) => !hasLeft).map(({ personId }) => personId)
      : [...names.people]
          .filter(([, { name, hasLeft }]) => name !== undefined && !hasLeft)
          .map(([personId]) => personId)
  const nameOf = (personId: string) => names.people.get(personId)?.name ?? ''
  const others = there
    .filter((personId) => personId !== asker)
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en-GB') || (a < b ? -1 : 1))
  return [asker, ...others]
}

function teamsFor({ plan, names }: Pick<Choosing, 'plan' | 'names'>): readonly string[] {
  if (plan.kind === 'team') return plan.team ? [plan.team.id] : []
  return plan.kind === 'council'
    ? [...names.teams].filter(([, { isClosed }]) => !isClosed).map(([teamId]) => teamId)
    : []
}

function toChoice(names: PlanNames, owner: Owner): OwnerChoice {
  return { value: choiceValue(owner), text: ownerName(names, owner), owner }
}

/** What the list has for an owner; empty where nobody of the list is meant. */
export function choiceValue(owner: Owner | undefined): string {
  if (owner?.kind === 'person') return `person:${owner.personId}`
  return owner?.kind === 'team' ? `team:${owner.teamId}` : ''
}

/** What was typed for an owner outside the list; empty where they are in it. */
export function choiceText(owner: Owner | undefined): string {
  return owner?.kind === 'text' ? owner.text : ''
}
