// What is known of a plan when a file is read into it: areas, who may own something, and what is in it already.
import type { Handle } from '../../../platform/database/handle.ts'
import type { Framework } from '../../framework/framework.rules.ts'
import { currentFramework } from '../../framework/index.ts'
import { listMembers } from '../../teams/index.ts'
import { type OwnerChoice, ownerChoices } from '../action/owner-choices.rules.ts'
import { namesFor } from '../plan-people.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import type { PlanNames } from '../plan-words.rules.ts'
import { listTitles } from './imports.queries.ts'

export type ImportFacts = {
  readonly framework: Framework
  readonly names: PlanNames
  readonly choices: readonly OwnerChoice[]
  /** Of the actions that the plan has. */
  readonly titles: readonly string[]
}

/** `asker`: an officer who may change the plan. */
export async function findImportFacts(tx: Handle, plan: Plan, asker: string): Promise<ImportFacts> {
  const names = await namesFor(tx, plan, { asker, isLga: false })
  const members = plan.team ? await listMembers(tx, plan.team.id) : []
  return {
    framework: await currentFramework(tx),
    names,
    choices: ownerChoices({ plan, names, members, current: undefined }),
    titles: await listTitles(tx, plan.id),
  }
}
