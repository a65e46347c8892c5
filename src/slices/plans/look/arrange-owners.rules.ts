// Owners as groups and filters know them. Those whose name may not be shown are one group: telling them apart would say
// more about them than they agreed to.
import type { Owner } from '../plan-record.rules.ts'
import { ownerName, type PlanNames } from '../plan-words.rules.ts'

export type OwnerGroup = { readonly key: string; readonly name: string }

export const nobody = 'nobody'
export const me = 'me'

/** Stands in an address: holds an id, or the free text of an owner outside the council, and never an officer's name. */
export function ownerKey(names: PlanNames, owner: Owner | undefined): string {
  if (owner === undefined) return nobody
  if (owner.kind === 'text') return `text:${owner.text}`
  if (owner.kind === 'team') return `team:${owner.teamId}`
  if (owner.personId === names.asker) return me
  const person = names.people.get(owner.personId)
  if (person?.name !== undefined) return `person:${owner.personId}`
  return person?.hasLeft ? 'unnamed-left' : 'unnamed'
}

/** Each owner once: whoever reads it first, then by name, and last what nobody owns. */
export function ownerGroups(names: PlanNames, owners: readonly (Owner | undefined)[]): readonly OwnerGroup[] {
  const known = new Map(owners.map((owner) => [ownerKey(names, owner), ownerName(names, owner)]))
  const rank = ({ key }: OwnerGroup) => (key === me ? 0 : key === nobody ? 2 : 1)
  return [...known]
    .map(([key, name]) => ({ key, name }))
    .sort(
      (one, other) =>
        rank(one) - rank(other) || compareNames(one.name, other.name) || compareNames(one.key, other.key),
    )
}

/** As people sort words and figures in them: "Phase 2" before "Phase 10", capitals as small letters. */
export const compareNames = new Intl.Collator('en-GB', { numeric: true }).compare
