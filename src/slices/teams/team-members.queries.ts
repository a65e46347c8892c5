// Who is in a team (teams.membership). Joining is the consent to be named to its members; nobody else learns who they are.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { InTeam } from './teams.queries.ts'

export type Member = {
  readonly personId: string
  /** Undefined for somebody who left the team and does not show their name to colleagues. */
  readonly name: string | undefined
  readonly joinedAt: Date
  /** They left the team, or may no longer sign in. */
  readonly hasLeft: boolean
  /** In the team, but they may no longer sign in. */
  readonly isStopped: boolean
}

/** Members by name, then those who left; nobody where the asker is not in the team now. `teamId`: a UUID. */
export async function listMembers(tx: Handle, teamId: string): Promise<readonly Member[]> {
  const { rows } = await sql<MemberRow>`
    select person_id, name, joined_at, left_at, is_disabled from teams.members(${teamId})
    order by left_at is not null, lower(name), person_id
  `.execute(tx)
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name ?? undefined,
    joinedAt: row.joined_at,
    hasLeft: row.left_at !== null || row.is_disabled,
    isStopped: row.left_at === null && row.is_disabled,
  }))
}

/** Which of these addresses, in lower case, are of people in the team now, and who that is; none where the asker is not in it. */
export async function findMembersAt(
  tx: Handle,
  teamId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ email: string; person_id: string }>`
    select email, person_id from teams.members_at(${teamId}, ${emails}::text[])
  `.execute(tx)
  return new Map(rows.map(({ email, person_id }) => [email, person_id]))
}

/** `last`: nothing is changed, because a team is never left without anybody who may sign in. `none`: not in it. */
export type LeftTeam = 'left' | 'last' | 'none'

export async function leaveTeam(
  tx: Handle,
  { teamId, personId, now }: InTeam & { readonly now: Date },
): Promise<LeftTeam> {
  await holdMembers(tx, teamId)
  const { rows } = await sql<{ is_in: boolean; others: boolean }>`
    select coalesce(bool_or(person_id = ${personId}), false) as is_in,
      coalesce(bool_or(person_id <> ${personId} and not is_disabled), false) as others
    from teams.members(${teamId}) where left_at is null
  `.execute(tx)
  const [found] = rows
  if (!found?.is_in) return 'none'
  if (!found.others) return 'last'
  await sql`
    update teams.membership set left_at = ${now}
    where team_id = ${teamId} and person_id = ${personId} and left_at is null
  `.execute(tx)
  return 'left'
}

/** Takes somebody else out; false where they, or the asker, are not in the team any more. `takenOut`: a UUID. */
export async function takeOut(
  tx: Handle,
  { teamId, personId, takenOut, now }: InTeam & { readonly takenOut: string; readonly now: Date },
): Promise<boolean> {
  await holdMembers(tx, teamId)
  const { numAffectedRows } = await sql`
    update teams.membership set left_at = ${now}, taken_out_by = ${personId}
    where team_id = ${teamId} and person_id = ${takenOut} and person_id <> ${personId} and left_at is null
  `.execute(tx)
  return numAffectedRows === 1n
}

/** Until the transaction ends, in one order: people who go at the same time must not all go. */
async function holdMembers(tx: Handle, teamId: string): Promise<void> {
  await sql`
    select from teams.membership where team_id = ${teamId} and left_at is null order by person_id for update
  `.execute(tx)
}

type MemberRow = {
  person_id: string
  name: string | null
  joined_at: Date
  left_at: Date | null
  is_disabled: boolean
}
