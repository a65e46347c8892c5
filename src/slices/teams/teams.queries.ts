// Teams (teams.team): made by an officer, renamed and closed by those in it. Row-level security shows an officer what teams
// their council has; only these functions ask who is in one.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { ListedTeam, Team } from './team-record.rules.ts'

export type InTeam = {
  /** A UUID. */
  readonly teamId: string
  /** Whoever asks. */
  readonly personId: string
}

/** A team that the asker is in now, closed or not; undefined for every other. */
export async function findTeam(tx: Handle, { teamId, personId }: InTeam): Promise<Team | undefined> {
  const { rows } = await sql<TeamRow>`
    select ${teamColumns} from teams.team t
    join teams.membership m on m.team_id = t.id and m.person_id = ${personId} and m.left_at is null
    where t.id = ${teamId}
  `.execute(tx)
  return rows[0] && toTeam(rows[0])
}

/** The teams that the asker is in now, by name. */
export async function listTeams(tx: Handle, personId: string): Promise<readonly ListedTeam[]> {
  const { rows } = await sql<TeamRow & { people: number; waiting: number }>`
    select ${teamColumns},
      (select count(*)::integer from teams.members(t.id) who where who.left_at is null and not who.is_disabled) as people,
      (select count(*)::integer from teams.invitation i
        where i.team_id = t.id and i.withdrawn_at is null and i.answered_at is null) as waiting
    from teams.team t
    join teams.membership m on m.team_id = t.id and m.person_id = ${personId} and m.left_at is null
    order by lower(t.name), t.id
  `.execute(tx)
  return rows.map((row) => ({ ...toTeam(row), people: row.people, waiting: row.waiting }))
}

/** Whether another open team of the council has this name, in either case: an action must say whose it is. */
export async function isNameTaken(
  tx: Handle,
  { name, councilCode, teamId }: { name: string; councilCode: string; teamId: string },
): Promise<boolean> {
  const { rows } = await sql<{ is_taken: boolean }>`
    select exists (select from teams.team t where t.council_code = ${councilCode} and lower(t.name) = lower(${name})
      and t.closed_at is null and t.id <> ${teamId}) as is_taken
  `.execute(tx)
  return rows[0]?.is_taken ?? false
}

export type NewTeam = {
  readonly id: string
  readonly councilCode: string
  readonly name: string
  /** Who makes it, and is the first in it. */
  readonly personId: string
  readonly now: Date
}

/** False, and nothing done, where that id is there already: the same form sent twice. */
export async function makeTeam(tx: Handle, team: NewTeam): Promise<boolean> {
  const { id, councilCode, name, personId, now } = team
  const made = await sql`
    insert into teams.team (id, council_code, name, made_by, made_at)
    values (${id}, ${councilCode}, ${name}, ${personId}, ${now}) on conflict (id) do nothing
  `.execute(tx)
  if (made.numAffectedRows !== 1n) return false
  await sql`
    insert into teams.membership (team_id, person_id, council_code, joined_at)
    values (${id}, ${personId}, ${councilCode}, ${now})
  `.execute(tx)
  return true
}

/** False where it is not called `from` any more, is closed, or the asker is not in it. */
export async function renameTeam(
  tx: Handle,
  { teamId, from, name }: { teamId: string; from: string; name: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update teams.team set name = ${name}
    where id = ${teamId} and name = ${from} and closed_at is null and id in (select teams.own_teams())
  `.execute(tx)
  return numAffectedRows === 1n
}

/** False where it is closed already, or the asker is not in it. */
export async function closeTeam(tx: Handle, teamId: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update teams.team set closed_at = ${now}
    where id = ${teamId} and closed_at is null and id in (select teams.own_teams())
  `.execute(tx)
  return numAffectedRows === 1n
}

const teamColumns = sql`t.id, t.name, t.made_at, t.closed_at, teams.plan_of(t.id) as plan_id`

type TeamRow = { id: string; name: string; made_at: Date; closed_at: Date | null; plan_id: string }

function toTeam(row: TeamRow): Team {
  return {
    id: row.id,
    name: row.name,
    madeAt: row.made_at,
    closedAt: row.closed_at ?? undefined,
    planId: row.plan_id,
  }
}
