// What a summary that is printed says otherwise than a page that one person reads.
import type { Plan } from '../plan-record.rules.ts'
import type { PlanNames } from '../plan-words.rules.ts'

/** "You" means nobody on paper: whoever prints it stands there by name, where the plan names them at all. */
export function namesOnPaper(names: PlanNames, plan: Pick<Plan, 'kind'>): PlanNames {
  const isNamed = names.people.get(names.asker)?.name !== undefined
  return plan.kind !== 'personal' && isNamed ? { ...names, asker: '' } : names
}

/** On one line and cut between words where it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  const atWord = cut.lastIndexOf(' ')
  return `${(atWord > most / 2 ? cut.slice(0, atWord) : cut).replace(/[.,;:\s]+$/, '')} …`
}
