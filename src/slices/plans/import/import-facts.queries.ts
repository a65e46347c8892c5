// What is known of a plan when a file is read into it: areas, who may own something, and what is in it already.
import type { Handle } from '../../../platform/database/handle.ts'
import type { Framework } from '../../framework/framework.rules.ts'
import { currentFramework } from '../../framework/index.ts'
import { findColleague } from '../../identity/index.ts'
import { listMembers } from '../../teams/index.ts'
import { choiceValue, type OwnerChoice, ownerChoices } from '../action/owner-choices.rules.ts'
import { namesFor } from '../plan-people.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import type { PlanNames } from '../plan-words.rules.ts'
import type { ImportFile } from './import-record.rules.ts'
import { listTitles } from './imports.queries.ts'

export type ImportFacts = {
  readonly framework: Framework
  readonly names: PlanNames
  /** By name; where a lead may know them so, by e-mail address as well. */
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
  const byAddress = plan.kind === 'council' && asker.isLead ? await colleaguesIn(tx, file, names) : []
  return {
    framework: await currentFramework(tx),
    names,
    choices: [...ownerChoices({ plan, names, members, current: undefined }), ...byAddress],
    titles: await listTitles(tx, plan.id),
  }
}

/** Each is asked for by itself: a file of nothing but addresses must not keep the database busy. */
const mostAddresses = 500

/** As in the form of an action, a lead names colleagues by their addresses. */
async function colleaguesIn(
  tx: Handle,
  { rows }: Importer['file'],
  { people }: PlanNames,
): Promise<readonly OwnerChoice[]> {
  const found = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.toLowerCase().match(/[^\s@(),;]+@[^\s@(),;]+/g) ?? []),
  )
  const choices: OwnerChoice[] = []
  for (const text of [...new Set(found)].slice(0, mostAddresses)) {
    const personId = await findColleague(tx, text)
    const isThere = personId !== undefined && people.get(personId)?.hasLeft === false
    const owner = { kind: 'person', personId: personId ?? '' } as const
    if (isThere) choices.push({ value: choiceValue(owner), text, owner })
  }
  return choices
}
