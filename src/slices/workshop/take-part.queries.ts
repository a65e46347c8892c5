// Who joined (workshop.participant) and how they vote (workshop.vote). Row-level security shows everybody their own place
// and their own votes; of the others only how many there are.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Counts } from './workshop-record.rules.ts'

/** Names somebody in a workshop. Both: UUIDs. */
export type Place = { readonly workshopId: string; readonly personId: string }

/** False where they had joined already. */
export async function join(
  tx: Handle,
  { workshopId, personId }: Place,
  { councilCode, now }: { readonly councilCode: string; readonly now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into workshop.participant (workshop_id, person_id, council_code, joined_at)
    values (${workshopId}, ${personId}, ${councilCode}, ${now}) on conflict do nothing
  `.execute(tx)
  return numAffectedRows === 1n
}

export async function hasJoined(tx: Handle, { workshopId, personId }: Place): Promise<boolean> {
  const { rows } = await sql`
    select from workshop.participant where workshop_id = ${workshopId} and person_id = ${personId}
  `.execute(tx)
  return rows.length === 1
}

/** How many have joined. */
export async function countPeople(tx: Handle, workshopId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select workshop.participants(${workshopId}) as people
  `.execute(tx)
  return rows[0]?.people ?? 0
}

/** How many chose what on a statement, as of now. */
export async function countVotes(tx: Handle, workshopId: string, statementId: string): Promise<Counts> {
  const { rows } = await sql<{ option_id: string; votes: number }>`
    select option_id, votes from workshop.spread(${workshopId}, ${statementId})
  `.execute(tx)
  return Object.fromEntries(rows.map(({ option_id, votes }) => [option_id, votes]))
}

export async function findOwnVote(
  tx: Handle,
  { workshopId, personId }: Place,
  statementId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ option_id: string }>`
    select option_id from workshop.vote
    where workshop_id = ${workshopId} and person_id = ${personId} and statement_id = ${statementId}
  `.execute(tx)
  return rows[0]?.option_id
}

export type Vote = Place & {
  readonly statementId: string
  readonly councilCode: string
  readonly optionId: string
  readonly now: Date
}

/** Votes, or changes the own vote. Refused by policy off the screen, after settling and by whoever has not joined. */
export async function castVote(tx: Handle, vote: Vote): Promise<void> {
  await sql`
    insert into workshop.vote (workshop_id, statement_id, person_id, council_code, option_id, voted_at)
    values (${vote.workshopId}, ${vote.statementId}, ${vote.personId}, ${vote.councilCode}, ${vote.optionId}, ${vote.now})
    on conflict (workshop_id, statement_id, person_id) do update
      set option_id = excluded.option_id, voted_at = excluded.voted_at
  `.execute(tx)
}

/**
 * Until this transaction ends, what is on the screen is neither settled nor left. Votes share this lock: they wait for no
 * other vote.
 */
export async function holdForVote(tx: Handle, workshopId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${workshopId}, 0))`.execute(tx)
}

/** Until this transaction ends, nobody votes in the workshop and no other lead changes it. */
export async function holdForChange(tx: Handle, workshopId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${workshopId}, 0))`.execute(tx)
}
