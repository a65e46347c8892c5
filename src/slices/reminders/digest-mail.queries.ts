// What a digest says at the moment it is sent, for the role of background work. A digest is claimed by locking its row, so
// that two jobs about one never send it twice.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { planTitle } from '../plans/plans.rules.ts'
import type { DigestLine } from './digest-mail.rules.ts'
import { orphanedWork, ownedWork } from './owned-work.queries.ts'

export type ClaimedDigest = {
  readonly id: string
  readonly personId: string
  /** One bare address. */
  readonly to: string
  /** False once the person may no longer sign in, or wants no mail any more. */
  readonly isWanted: boolean
}

/**
 * Locks a digest of that day until the transaction ends. Undefined where it is sent. One that another job has is
 * waited for, because that job may yet fail: passed over, nobody would send the mail.
 */
export async function claimDigest(
  tx: Handle,
  { id, day }: { readonly id: string; readonly day: string },
): Promise<ClaimedDigest | undefined> {
  const { rows } = await sql<ClaimedDigest>`
    select d.id, d.person_id as "personId", who.email as "to",
      who.disabled_at is null and c.frequency is distinct from 'off' as "isWanted"
    from reminders.digest d join identity.person who on who.id = d.person_id
      left join reminders.preference c on c.person_id = d.person_id
    where d.id = ${id} and d.day = ${day} and d.sent_at is null and d.undelivered_at is null
    for update of d
  `.execute(tx)
  return rows[0]
}

/** What of the digest is still so: not done meanwhile, not given to somebody else, and due on the same day. By date. */
export async function listStillDue(
  tx: Handle,
  { id, personId }: Pick<ClaimedDigest, 'id' | 'personId'>,
): Promise<readonly DigestLine[]> {
  const told = sql`a.id in (select t.action_id from reminders.told t where t.digest_id = ${id})`
  const { rows } = await sql<LineRow>`
    with ${ownedWork(told)}, ${orphanedWork(told)}, so as (
      select o.action_id, o.step_id, o.due_on, false as needs_owner
      from owned o join reminders.told t on t.action_id = o.action_id and t.step_id is not distinct from o.step_id
        and t.due_on = o.due_on
      where t.digest_id = ${id} and o.person_id = ${personId}
      union
      select o.action_id, null::uuid, a.due_on, true
      from orphaned o join reminders.told t on t.action_id = o.action_id and t.departed_id = o.departed_id
        join plans.action a on a.id = o.action_id
      where t.digest_id = ${id} and o.person_id = ${personId}
    )
    select so.action_id, so.due_on, so.needs_owner, a.title, s.title as step_title, p.id as plan_id, p.kind, p.owner_id,
      p.team_id, t.name as team_name
    from so join plans.action a on a.id = so.action_id join plans.plan p on p.id = a.plan_id
      left join plans.step s on s.id = so.step_id left join teams.team t on t.id = p.team_id
    order by so.due_on, lower(a.title), a.id, s.position, s.id
  `.execute(tx)
  return rows.map((row) => toLine(row, personId))
}

/** `undelivered`: the mail server refused the address for good. */
export async function markDigest(
  tx: Handle,
  id: string,
  { outcome, now }: { readonly outcome: 'sent' | 'undelivered'; readonly now: Date },
): Promise<void> {
  const mark = outcome === 'sent' ? sql`sent_at` : sql`undelivered_at`
  await sql`update reminders.digest set ${mark} = ${now} where id = ${id}`.execute(tx)
}

type LineRow = {
  action_id: string
  due_on: string | null
  needs_owner: boolean
  title: string
  step_title: string | null
  plan_id: string
  kind: 'personal' | 'team' | 'council'
  owner_id: string | null
  team_id: string | null
  team_name: string | null
}

function toLine(row: LineRow, reader: string): DigestLine {
  const team =
    row.team_id === null ? undefined : { id: row.team_id, name: row.team_name ?? 'A team', isClosed: false }
  return {
    planId: row.plan_id,
    planTitle: planTitle({ kind: row.kind, ownerId: row.owner_id ?? undefined, team }, reader),
    actionId: row.action_id,
    title: row.title,
    stepTitle: row.step_title ?? undefined,
    dueOn: row.due_on ?? undefined,
    needsOwner: row.needs_owner,
  }
}
