// Whom a round asks (rounds.invitation), by e-mail address: an address once a round. Row-level security keeps them to leads
// of the council and, each its own, to the people invited.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { type Invited, type Progress, remindFrom } from './invitation.rules.ts'

export type NewInvitations = {
  readonly roundId: string
  readonly councilCode: string
  /** In lower case, each once. */
  readonly emails: readonly string[]
  readonly message: string
  readonly invitedBy: string
  /** True where no mail is to be sent, because people were told in another way. */
  readonly isSent?: boolean
  readonly now: Date
}

/**
 * Invites addresses; those that were withdrawn, or that no mail could reach, are invited anew. The addresses that were
 * invited by it: the others were invited already, and their invitation stays as it is.
 */
export async function addInvitations(tx: Handle, invitations: NewInvitations): Promise<readonly string[]> {
  const { rows } = await sql<{ email: string }>`
    insert into rounds.invitation as i (council_code, round_id, email, message, invited_by, invited_at, sent_at)
    select ${invitations.councilCode}, ${invitations.roundId}, email, ${invitations.message},
      ${invitations.invitedBy}, ${invitations.now}::timestamptz, ${invitations.isSent ? invitations.now : null}::timestamptz
    from unnest(${invitations.emails}::text[]) as given (email)
    on conflict (round_id, email) do update set message = excluded.message, invited_by = excluded.invited_by,
      invited_at = excluded.invited_at, sent_at = null, undelivered_at = null, withdrawn_at = null, remind_at = null
    where i.withdrawn_at is not null or i.undelivered_at is not null
    returning email
  `.execute(tx)
  return rows.map(({ email }) => email)
}

/** Everyone a round asks, with how far they are, by address; for leads, who alone may see it. Withdrawn ones are left out. */
export async function listInvited(tx: Handle, roundId: string): Promise<readonly Invited[]> {
  const { rows } = await sql<InvitedRow>`
    select i.id, i.email, i.invited_at, i.remind_at, i.undelivered_at, p.has_signed_in, p.has_begun, p.has_submitted
    from rounds.invitation i join rounds.progress(${roundId}) p on p.invitation_id = i.id
    where i.withdrawn_at is null order by i.email
  `.execute(tx)
  return rows.map(toInvited)
}

export type Reminding = {
  readonly roundId: string
  /** One of them; undefined: all. A UUID. */
  readonly invitationId: string | undefined
  readonly now: Date
}

/** Asks that people who have not submitted be reminded, none within 24 hours of the last mail; how many will be. */
export async function askToRemind(tx: Handle, { roundId, invitationId, now }: Reminding): Promise<number> {
  const { numAffectedRows } = await sql`
    update rounds.invitation i set remind_at = ${now}
    where i.round_id = ${roundId} and i.withdrawn_at is null
      and i.undelivered_at is null
      and coalesce(i.remind_at, i.invited_at) <= ${remindFrom(now)}
      and (${invitationId ?? null}::uuid is null or i.id = ${invitationId ?? null}::uuid)
      and i.id in (select p.invitation_id from rounds.progress(${roundId}) p where not p.has_submitted)
  `.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** Asks that everyone with a draft in a round be told that it may be submitted late; how many will be. */
export async function askToTellLate(
  tx: Handle,
  { roundId, now }: { readonly roundId: string; readonly now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update rounds.invitation i set tell_late_at = ${now}
    where i.round_id = ${roundId} and i.withdrawn_at is null and i.undelivered_at is null
      and i.id in (select p.invitation_id from rounds.progress(${roundId}) p where p.has_begun and not p.has_submitted)
  `.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** False where there is no such invitation, or the person has submitted: what is submitted stays. */
export async function withdrawInvitation(
  tx: Handle,
  { roundId, invitationId, now }: { roundId: string; invitationId: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update rounds.invitation i set withdrawn_at = ${now}
    where i.round_id = ${roundId} and i.id = ${invitationId} and i.withdrawn_at is null
      and i.id in (select p.invitation_id from rounds.progress(${roundId}) p where not p.has_submitted)
  `.execute(tx)
  return numAffectedRows === 1n
}

type InvitedRow = {
  id: string
  email: string
  invited_at: Date
  remind_at: Date | null
  undelivered_at: Date | null
  has_signed_in: boolean
  has_begun: boolean
  has_submitted: boolean
}

function toInvited(row: InvitedRow): Invited {
  return {
    id: row.id,
    email: row.email,
    progress: progressOf(row),
    lastMail: row.remind_at
      ? { kind: 'reminded', at: row.remind_at }
      : { kind: 'invited', at: row.invited_at },
    isUndelivered: row.undelivered_at !== null,
  }
}

function progressOf(row: InvitedRow): Progress {
  if (row.has_submitted) return 'submitted'
  if (row.has_begun) return 'begun'
  return row.has_signed_in ? 'signed-in' : 'invited'
}
