// Whom teams invite (teams.invitation), by e-mail address: an address once a team. Members of an open team see and make
// them; whoever is invited sees their own and answers it. Only an answer makes somebody a member.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { findMembersAt } from './team-members.queries.ts'
import type { InvitedToTeam, TeamInvitation } from './team-record.rules.ts'
import type { InTeam } from './teams.queries.ts'

/** Whom a team has invited and who has not answered, by address; for those in it. `teamId`: a UUID. */
export async function listInvitedToTeam(tx: Handle, teamId: string): Promise<readonly InvitedToTeam[]> {
  const { rows } = await sql<InvitedRow>`
    select i.id, i.email, i.invited_at, i.undelivered_at from teams.invitation i
    where i.team_id = ${teamId} and i.team_id in (select teams.own_teams())
      and i.withdrawn_at is null and i.answered_at is null
    order by i.email
  `.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    invitedAt: row.invited_at,
    isUndelivered: row.undelivered_at !== null,
  }))
}

/** What waits for the asker's answer, latest first. */
export async function listTeamInvitations(tx: Handle, personId: string): Promise<readonly TeamInvitation[]> {
  const { rows } = await sql<InvitationRow>`
    ${invitationsTo(personId)} and ${isOpen} order by i.invited_at desc, i.id
  `.execute(tx)
  return rows.map(toInvitation)
}

/** What asked the asker to join a team, answered or withdrawn ones included. */
export async function findTeamInvitation(
  tx: Handle,
  { teamId, personId }: InTeam,
): Promise<TeamInvitation | undefined> {
  const { rows } = await sql<InvitationRow>`
    ${invitationsTo(personId)} and i.team_id = ${teamId}
  `.execute(tx)
  return rows[0] && toInvitation(rows[0])
}

export type NewTeamInvitations = InTeam & {
  readonly councilCode: string
  /** In lower case, each once. */
  readonly emails: readonly string[]
  readonly message: string
  readonly now: Date
}

/** What became of each address; `before`: it is invited already, and that invitation stays as it is. */
export type InvitedNow = {
  readonly invited: readonly string[]
  readonly before: readonly string[]
  readonly members: readonly string[]
}

/** Invites addresses; those that were withdrawn, answered, or that no mail could reach, are invited anew. */
export async function inviteToTeam(tx: Handle, invitations: NewTeamInvitations): Promise<InvitedNow> {
  const { teamId, personId, councilCode, emails, message, now } = invitations
  const members = [...(await findMembersAt(tx, teamId, emails)).keys()]
  const others = emails.filter((email) => !members.includes(email))
  const { rows } = await sql<{ email: string }>`
    insert into teams.invitation as i (team_id, council_code, email, message, invited_by, invited_at)
    select ${teamId}, ${councilCode}, email, ${message}, ${personId}, ${now}::timestamptz
    from unnest(${others}::text[]) as given (email)
    on conflict (team_id, email) do update set message = excluded.message, invited_by = excluded.invited_by,
      invited_at = excluded.invited_at, sent_at = null, undelivered_at = null, withdrawn_at = null, answered_at = null
    where i.withdrawn_at is not null or i.undelivered_at is not null or i.answered_at is not null
    returning email
  `.execute(tx)
  const invited = rows.map(({ email }) => email)
  return { invited, members, before: others.filter((email) => !invited.includes(email)) }
}

/** False where there is no such invitation, or it was answered or withdrawn before. Both ids: UUIDs. */
export async function withdrawTeamInvitation(
  tx: Handle,
  { teamId, invitationId, now }: { teamId: string; invitationId: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update teams.invitation set withdrawn_at = ${now}
    where id = ${invitationId} and team_id = ${teamId} and team_id in (select teams.own_teams())
      and withdrawn_at is null and answered_at is null
  `.execute(tx)
  return numAffectedRows === 1n
}

/** The asker joins or declines; false where no open invitation asks them to. `teamId`: a UUID. */
export async function answerTeamInvitation(
  tx: Handle,
  { teamId, accepts, now }: { teamId: string; accepts: boolean; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select teams.answer_invitation(${teamId}, ${accepts}, ${now}) as done
  `.execute(tx)
  return rows[0]?.done ?? false
}

const isOpen = sql`t.closed_at is null and i.withdrawn_at is null and i.answered_at is null`

const invitationsTo = (personId: string) => sql`
  select t.id, t.name, i.invited_by, i.message, ${isOpen} as is_open
  from teams.invitation i
  join teams.team t on t.id = i.team_id
  join identity.person p on p.id = ${personId} and p.email = i.email
  where p.council_code = i.council_code`

type InvitedRow = { id: string; email: string; invited_at: Date; undelivered_at: Date | null }

type InvitationRow = { id: string; name: string; invited_by: string; message: string; is_open: boolean }

function toInvitation(row: InvitationRow): TeamInvitation {
  return {
    team: { id: row.id, name: row.name },
    invitedBy: row.invited_by,
    message: row.message,
    isOpen: row.is_open,
  }
}
