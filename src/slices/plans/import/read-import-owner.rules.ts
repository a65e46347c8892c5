// Whom a cell means as owner: somebody who may be chosen in this plan and whose name fits, or whoever its text names.
import type { OwnerChoice } from '../action/owner-choices.rules.ts'
import { type Owner, ownerTextLimit } from '../plan-record.rules.ts'

/** Everyone who may own something of the plan, by name; several under one name where they share it. */
export type OwnersByName = ReadonlyMap<string, readonly Owner[]>
export type OwnerRead =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'known'; readonly owner: Owner }
  /** `isShared`: more than one of those who may be chosen has that name. */
  | { readonly kind: 'text'; readonly owner: Owner; readonly isShared: boolean }
  | { readonly kind: 'too-long' }

/** What an export says of an action that nobody owns. */
const nobody = 'nobody yet'

/** `choices`: who may be chosen; among them the asker, as "You". */
export function ownersByName(
  choices: readonly OwnerChoice[],
  asker: { readonly personId: string; readonly name: string },
): OwnersByName {
  const named = choices.flatMap(({ text, owner }) => {
    const isAsker = owner.kind === 'person' && owner.personId === asker.personId
    const names = isAsker ? [text, 'me', asker.name] : [text, text.replace(/ \(team\)$/, '')]
    return [...new Set(names.map(plain))].map((name) => ({ name, owner }))
  })
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, ones]) => [name, ones.map(({ owner }) => owner)]),
  )
}

export function readOwner(cell: string, owners: OwnersByName): OwnerRead {
  const text = cell.trim().replaceAll(/\s+/g, ' ')
  if (text === '' || plain(text) === nobody) return { kind: 'nobody' }
  const [only, ...more] = owners.get(plain(text)) ?? []
  if (only && more.length === 0) return { kind: 'known', owner: only }
  if (text.length > ownerTextLimit) return { kind: 'too-long' }
  return { kind: 'text', owner: { kind: 'text', text }, isShared: more.length > 0 }
}

function plain(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}
