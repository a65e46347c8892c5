// Whom of the LGA a mail tells that somebody asks to be a lead; as the role of background work.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { AskingCouncil } from './lead-mail.rules.ts'

/**
 * The addresses of LGA staff who may sign in, in order. Where nobody of them has signed in yet, those of `lgaAdmins`, without
 * anybody who may not.
 */
export async function listStaffToTell(tx: Handle, lgaAdmins: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ email: string; may_enter: boolean }>`
    select email, disabled_at is null as may_enter from identity.person where role = 'lga' order by email
  `.execute(tx)
  const staff = rows.filter((one) => one.may_enter).map(({ email }) => email)
  if (staff.length > 0) return staff
  const stopped = new Set(rows.map(({ email }) => email))
  return lgaAdmins.filter((email) => !stopped.has(email))
}

/**
 * Marks what waits for a decision as told to this address, for the caller to tell in the same transaction: it stays so only
 * if the mail was handed over. The councils of what was not told before, first come first; none within an hour of the last
 * mail. A second job about the same address waits for the first.
 */
export async function claimRequestsToTell(
  tx: Handle,
  { to, now }: { readonly to: string; readonly now: Date },
): Promise<readonly AskingCouncil[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lead requests: ${to}`}, 0))`.execute(tx)
  const { rows } = await sql<AskingCouncil>`
    with told as (
      insert into identity.lead_request_told (request_id, email, told_at)
      select r.id, ${to}, ${now}
      from identity.lead_request r join identity.person p on p.id = r.person_id
      where r.decided_at is null and p.disabled_at is null and not exists (
        select from identity.lead_request_told t where t.email = ${to} and t.told_at > ${hourBefore(now)})
      on conflict do nothing returning request_id
    )
    select c.name, count(*)::integer as requests
    from told join identity.lead_request r on r.id = told.request_id join councils.council c on c.code = r.council_code
    group by c.code, c.name order by min(r.asked_at), c.code
  `.execute(tx)
  return rows
}

function hourBefore(now: Date): Date {
  return new Date(now.getTime() - 60 * 60_000)
}
