// Whom a plan may name to whoever reads it, and who may be chosen to own something of it.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { listCouncilPeople } from '../identity/index.ts'
import { listMembers } from '../teams/index.ts'
import type { Plan } from './plan-record.rules.ts'
import type { PlanNames } from './plan-words.rules.ts'

/** In a team's plan its members see each other's names; elsewhere a name is there only where its owner shows it. */
export async function namesFor(
  tx: Handle,
  plan: Plan,
  { asker, isLga }: Pick<PlanNames, 'asker' | 'isLga'>,
): Promise<PlanNames> {
  const people = new Map<string, { name: string | undefined; hasLeft: boolean }>()
  for (const { personId, shownName, isDisabled } of await listCouncilPeople(tx))
    people.set(personId, { name: shownName, hasLeft: isDisabled })
  if (plan.team) {
    for (const { personId, name, hasLeft } of await listMembers(tx, plan.team.id))
      people.set(personId, { name: name ?? people.get(personId)?.name, hasLeft })
  }
  return { asker, isLga, people, teams: await teamsOf(tx) }
}

/** Every team that the asker may know of, closed ones included. */
async function teamsOf(tx: Handle): Promise<PlanNames['teams']> {
  const { rows } = await sql<{ id: string; name: string; is_closed: boolean }>`
    select id, name, closed_at is not null as is_closed from teams.team order by lower(name), id
  `.execute(tx)
  return new Map(rows.map((row) => [row.id, { name: row.name, isClosed: row.is_closed }]))
}
