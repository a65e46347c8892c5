// What is known of a plan when a file is read into it: areas, who may own something, and what is in it already.
import type { Handle } from '../../../platform/database/handle.ts'
import type { Framework } from '../../framework/framework.rules.ts'
import { currentFramework } from '../../framework/index.ts'
import { findColleague } from '../../identity/index.ts'
import { findMembersAt, listMembers } from '../../teams/index.ts'
import { choiceValue, type OwnerChoice, ownerChoices } from '../action/owner-choices.rules.ts'
import { namesFor } from '../plan-people.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import type { PlanNames } from '../plan-words.rules.ts'
import type { ImportFile } from './import-record.rules.ts'
import { listTitles } from './imports.queries.ts'

export type ImportFacts = {
  readonly framework: Framework
  readonly names: PlanNames
  /** By name; members of a team and, for a lead, colleagues by e-mail address as well. */
  readonly choices: readonly OwnerChoice[]
  /** Of the actions that the plan has. */
  readonly titles: readonly string[]
}

type Importer = {
  /** An officer who may change the plan. */
  readonly asker: { readonly personId: string; readonly isLead: boolean }
  readonly file: Pick<ImportFile, 'rows'>
}

export async function findImportFacts(
  tx: Handle,
  plan: Plan,
  { asker, file }: Importer,
): Promise<ImportFacts> {
  const names = await namesFor(tx, plan, { asker: asker.personId, isLga: false })
  const members = plan.team ? await listMembers(tx, plan.team.id) : []
  const found = await peopleAt(tx, plan, { isLead: asker.isLead, addresses: addressesIn(file) })
  return {
    framework: await currentFramework(tx),
    names,
    choices: [
      ...ownerChoices({ plan, names, members, current: undefined }),
      ...choicesByAddress(found, names),
    ],
    titles: await listTitles(tx, plan.id),
  }
}

/** In lower case, each once, wherever in a row: steps name owners as well. */
function addressesIn({ rows }: Importer['file']): readonly string[] {
  const found = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.toLowerCase().match(/[^\s@(),;]+@[^\s@(),;]+/g) ?? []),
  )
  return [...new Set(found)].slice(0, mostAddresses)
}

/** A file of nothing but addresses must not keep the database busy: a lead's are asked for one by one. */
const mostAddresses = 500

/**
 * Who has which address, of those who can see the plan: members for its team, and for a lead, as in the form of an action,
 * every colleague for the council.
 */
async function peopleAt(
  tx: Handle,
  plan: Plan,
  { isLead, addresses }: { readonly isLead: boolean; readonly addresses: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (plan.team) return findMembersAt(tx, plan.team.id, addresses)
  const people = new Map<string, string>()
  if (plan.kind !== 'council' || !isLead) return people
  for (const address of addresses) {
    const personId = await findColleague(tx, address)
    if (personId !== undefined) people.set(address, personId)
  }
  return people
}

/** Whoever may no longer sign in can be given nothing. */
function choicesByAddress(found: ReadonlyMap<string, string>, { people }: PlanNames): readonly OwnerChoice[] {
  return [...found]
    .filter(([, personId]) => people.get(personId)?.hasLeft === false)
    .map(([text, personId]) => {
      const owner = { kind: 'person', personId } as const
      return { value: choiceValue(owner), text, owner }
    })
}
