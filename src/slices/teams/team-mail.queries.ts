// Which mails are still to be sent about a team, read and marked as the role of background work. Each mail is claimed by
// locking or marking its row, so that two jobs about one team never send the same one twice.
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { TeamMailFacts } from './team-mail.rules.ts'

/** Ids of the invitations of a team that are still to be sent. `teamId`: a UUID. */
export async function listInvitationsToSend(tx: Handle, teamId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from teams.invitation i join teams.team t on t.id = i.team_id
    where t.id = ${teamId} and ${isToSend} order by i.invited_at, i.id
  `.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Locks the invitation until the transaction ends. Undefined where it is not to be sent any more. One that another job has is
 * waited for, because that job may yet fail: passed over, nobody would send the mail.
 */
export async function claimTeamInvitation(
  tx: Handle,
  invitationId: string,
): Promise<TeamMailFacts | undefined> {
  const { rows } = await sql<FactsRow>`
    select i.email, i.message, t.name as team, c.name as council, ${shownName(sql`i.invited_by`)} as by
    from teams.invitation i join teams.team t on t.id = i.team_id
    join councils.council c on c.code = i.council_code
    where i.id = ${invitationId} and ${isToSend} for update of i
  `.execute(tx)
  return rows[0] && toFacts(rows[0])
}

export async function markTeamInvitationSent(tx: Handle, invitationId: string, now: Date): Promise<void> {
  await sql`update teams.invitation set sent_at = ${now} where id = ${invitationId}`.execute(tx)
}

/** The mail server refused the address for good: nothing more is sent to it until it is invited anew. */
export async function markTeamInvitationUndelivered(
  tx: Handle,
  invitationId: string,
  now: Date,
): Promise<void> {
  await sql`update teams.invitation set undelivered_at = ${now} where id = ${invitationId}`.execute(tx)
}

/**
 * Marks somebody as told that they were taken out, for the caller to tell them in the same transaction: it stays so only
 * if the mail was handed over. Undefined where they were told, are in the team again, or may not sign in any more.
 */
export async function claimTakenOut(
  tx: Handle,
  { teamId, personId, now }: { teamId: string; personId: string; now: Date },
): Promise<TeamMailFacts | undefined> {
  const { rows } = await sql<FactsRow>`
    update teams.membership m set told_out_at = ${now}
    from teams.team t, councils.council c, identity.person p
    where m.team_id = ${teamId} and m.person_id = ${personId} and t.id = m.team_id and c.code = m.council_code
      and p.id = m.person_id and p.disabled_at is null and m.taken_out_by is not null and m.told_out_at is null
    returning p.email, '' as message, t.name as team, c.name as council, ${shownName(sql`m.taken_out_by`)} as by
  `.execute(tx)
  return rows[0] && toFacts(rows[0])
}

// Somebody who may not sign in any more is not told what they cannot see.
const isToSend = sql`i.sent_at is null and i.undelivered_at is null and i.withdrawn_at is null and i.answered_at is null
  and t.closed_at is null and not exists (select from identity.person p
    where p.email = i.email and p.council_code = i.council_code and p.disabled_at is not null)`

/** Whoever reads the mail is not in the team: they learn the name of a lead, and of somebody who shows it to colleagues. */
function shownName(personId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select case when who.is_lead or who.name_visible then who.name end
    from identity.person who where who.id = ${personId})`
}

type FactsRow = { email: string; message: string; team: string; council: string; by: string | null }

function toFacts(row: FactsRow): TeamMailFacts {
  return {
    to: row.email,
    by: row.by ?? 'A colleague',
    team: row.team,
    council: row.council,
    message: row.message,
  }
}
