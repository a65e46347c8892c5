// Whom to tell that an official assessment stands, read and marked (official.notice) as the role of background work.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { OfficialMailFacts } from './official-mail.rules.ts'

/** Ids of the invitations whose people are still to be told; none where it was superseded meanwhile. `official`: a UUID. */
export async function listToTell(tx: Handle, official: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from official.official_assessment o join rounds.invitation i on i.round_id = o.round_id
    where o.id = ${official} and ${isDue} and not exists (
      select from official.notice n where n.official_id = o.id and n.invitation_id = i.id)
    order by i.id
  `.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Marks somebody as told, for the caller to tell them in the same transaction: it stays so only if the mail was handed
 * over. Undefined where they have been told, or are no longer to be.
 */
export async function claimNotice(
  tx: Handle,
  which: { readonly official: string; readonly invitation: string; readonly now: Date },
): Promise<OfficialMailFacts | undefined> {
  const { official, invitation, now } = which
  const { rows } = await sql<{ to: string; lead: string | null; round_name: string }>`
    with told as (
      insert into official.notice (official_id, invitation_id, told_at)
      select o.id, i.id, ${now} from official.official_assessment o
      join rounds.invitation i on i.round_id = o.round_id
      where o.id = ${official} and i.id = ${invitation} and ${isDue}
      on conflict do nothing returning official_id, invitation_id
    )
    select i.email as to, r.name as round_name, (
      select case when p.is_lead or p.name_visible then p.name end from identity.person p where p.id = o.finalised_by
    ) as lead
    from told join official.official_assessment o on o.id = told.official_id
    join rounds.invitation i on i.id = told.invitation_id
    join rounds.round r on r.id = o.round_id
  `.execute(tx)
  const [row] = rows
  return row && { to: row.to, lead: row.lead ?? 'A lead', roundName: row.round_name }
}

// A refused address is not tried again; somebody who may not sign in any more is not told what they cannot see.
const isDue = sql`o.superseded_at is null and i.withdrawn_at is null and i.undelivered_at is null
  and not exists (select from identity.person p
    where p.email = i.email and p.council_code = i.council_code and p.disabled_at is not null)`
