// Who is in a team. Joining is the consent to be named to its members; nobody else learns who they are.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'

export type Member = {
  readonly personId: string
  /** Undefined for somebody who left the team and does not show their name to colleagues. */
  readonly name: string | undefined
  readonly joinedAt: Date
  /** They left the team, or may no longer sign in. */
  readonly hasLeft: boolean
}

/** Members by name, then those who left; nobody where the asker is not in the team now. `teamId`: a UUID. */
export async function listMembers(tx: Handle, teamId: string): Promise<readonly Member[]> {
  const { rows } = await sql<MemberRow>`
    select person_id, name, joined_at, left_at, is_disabled from teams.members(${teamId})
  `.execute(tx)
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name ?? undefined,
    joinedAt: row.joined_at,
    hasLeft: row.left_at !== null || row.is_disabled,
  }))
}

type MemberRow = {
  person_id: string
  name: string | null
  joined_at: Date
  left_at: Date | null
  is_disabled: boolean
}
