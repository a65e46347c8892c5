// What plans, statuses, priorities and owners are called, everywhere the same: pages, files and mails.
import type { Owner, Plan, Priority, Status } from './plan-record.rules.ts'

export const statusWords: Readonly<Record<Status, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  blocked: 'Blocked',
  done: 'Done',
  dropped: 'Dropped',
}

/** Beside the word, never instead of it. */
export const statusSymbols: Readonly<Record<Status, string>> = {
  'not-started': '–',
  'in-progress': '→',
  blocked: '!',
  done: '✓',
  dropped: '×',
}

export const priorityWords: Readonly<Record<Priority, string>> = {
  must: 'Must',
  should: 'Should',
  could: 'Could',
}

/** "My plan", "A colleague's plan", "Plan of Digital board", "Council plan"; `asker`: the id of whoever reads it. */
export function planTitle(plan: Pick<Plan, 'kind' | 'ownerId' | 'team'>, asker: string): string {
  if (plan.kind === 'council') return 'Council plan'
  if (plan.kind === 'team') return `Plan of ${plan.team?.name ?? 'a team'}`
  return plan.ownerId === asker ? 'My plan' : "A colleague's plan"
}

/** The people and teams that a plan may name to whoever reads it. */
export type PlanNames = {
  readonly asker: string
  /** LGA staff learn no names of officers. */
  readonly isLga: boolean
  /** By person: a name where they show it to this reader, and whether they have left the council or the team. */
  readonly people: ReadonlyMap<string, { readonly name: string | undefined; readonly hasLeft: boolean }>
  readonly teams: ReadonlyMap<string, { readonly name: string; readonly isClosed: boolean }>
}

/** "You", "Priya Patel", "A colleague", "Priya Patel (has left)", "Digital board (team)", or the text as it was typed. */
export function ownerName(names: PlanNames, owner: Owner | undefined): string {
  if (owner === undefined) return 'Nobody yet'
  if (owner.kind === 'text') return owner.text
  if (owner.kind === 'team') {
    const team = names.teams.get(owner.teamId)
    return team ? `${team.name} (team${team.isClosed ? ', closed' : ''})` : 'A team'
  }
  return personName(names, owner.personId)
}

/** The same for a person: who made, changed or reported something. */
export function personName(names: PlanNames, personId: string): string {
  if (personId === names.asker) return 'You'
  const person = names.people.get(personId)
  const name = person?.name ?? (names.isLga ? 'An officer' : 'A colleague')
  return person?.hasLeft ? `${name} (has left)` : name
}

/** Whether an owner can no longer do it: they are disabled, no longer in the team, or the team is closed. */
export function ownerHasLeft(names: PlanNames, owner: Owner | undefined): boolean {
  if (owner?.kind === 'person') return names.people.get(owner.personId)?.hasLeft ?? false
  return owner?.kind === 'team' ? (names.teams.get(owner.teamId)?.isClosed ?? false) : false
}
