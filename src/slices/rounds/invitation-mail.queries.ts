// Which mails are still to be sent about a round, read and marked as the role of background work. Each mail is claimed by
// locking its row, so that two jobs about one round never send the same one twice.
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { RoundMailFacts } from './round-mail.rules.ts'
import { scopeOf } from './scope.rules.ts'

/** What a mail is about; it decides who still gets one and how it is marked. */
export type RoundMailKind = 'invitation' | 'reminder' | 'closing' | 'late'

/** Ids of the invitations of a round whose mail of this kind is still to be sent. `roundId`: a UUID. */
export async function listDueMails(
  tx: Handle,
  kind: RoundMailKind,
  roundId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from rounds.invitation i join rounds.round r on r.id = i.round_id
    where r.id = ${roundId} and ${due[kind]} order by i.invited_at, i.id
  `.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Locks the invitation until the transaction ends. Undefined where the mail is no longer due. One that another job has is
 * waited for, because that job may yet fail: passed over, nobody would send the mail.
 */
export async function claimMail(
  tx: Handle,
  kind: RoundMailKind,
  invitationId: string,
): Promise<RoundMailFacts | undefined> {
  const { rows } = await sql<FactsRow>`
    select i.email, i.message, r.name, r.service_name, r.answer_by, r.late_allowed, c.name as council,
      ${shownName(kind === 'closing' ? sql`r.closed_by` : sql`i.invited_by`)} as lead
    from rounds.invitation i join rounds.round r on r.id = i.round_id
    join councils.council c on c.code = i.council_code
    where i.id = ${invitationId} and ${due[kind]} for update of i
  `.execute(tx)
  return rows[0] && toFacts(rows[0])
}

export async function markSent(
  tx: Handle,
  kind: RoundMailKind,
  sent: { readonly invitationId: string; readonly now: Date },
): Promise<void> {
  await sql`
    update rounds.invitation set ${mark[kind]} = ${sent.now} where id = ${sent.invitationId}
  `.execute(tx)
}

/** The mail server refused the address for good: nothing more is sent to it until it is invited anew. */
export async function markUndelivered(tx: Handle, invitationId: string, now: Date): Promise<void> {
  await sql`update rounds.invitation set undelivered_at = ${now} where id = ${invitationId}`.execute(tx)
}

const reachable = sql`i.withdrawn_at is null and i.undelivered_at is null`
const due: Readonly<Record<RoundMailKind, RawBuilder<unknown>>> = {
  invitation: sql`${reachable} and r.closed_at is null and i.sent_at is null`,
  reminder: sql`${reachable} and r.closed_at is null
    and i.remind_at is not null and (i.reminded_at is null or i.reminded_at < i.remind_at)`,
  closing: sql`${reachable} and r.closed_at is not null and i.told_closed_at is null`,
  late: sql`${reachable} and r.late_allowed
    and i.tell_late_at is not null and (i.told_late_at is null or i.told_late_at < i.tell_late_at)`,
}
const mark: Readonly<Record<RoundMailKind, RawBuilder<unknown>>> = {
  invitation: sql`sent_at`,
  reminder: sql`reminded_at`,
  closing: sql`told_closed_at`,
  late: sql`told_late_at`,
}

/** A lead is shown by name to their council; somebody who has since stopped being one, only if they agree. */
function shownName(personId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select case when p.is_lead or p.name_visible then p.name end
    from identity.person p where p.id = ${personId})`
}

type FactsRow = {
  email: string
  message: string
  name: string
  service_name: string | null
  answer_by: string
  late_allowed: boolean
  council: string
  lead: string | null
}

function toFacts(row: FactsRow): RoundMailFacts {
  return {
    to: row.email,
    lead: row.lead ?? 'A colleague',
    council: row.council,
    roundName: row.name,
    scope: scopeOf(row.service_name),
    answerBy: row.answer_by,
    message: row.message,
    lateAllowed: row.late_allowed,
  }
}
