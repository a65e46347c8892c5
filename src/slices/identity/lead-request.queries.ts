// Who asks to be a lead (identity.lead_request): one waiting request a person, decided once by the LGA, or settled when a
// lead of the council adds the person.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'

export type LeadRequest = {
  readonly askedAt: Date
  readonly state: 'waiting' | 'granted' | 'refused'
}

/** The asker's own latest request. */
export async function findLeadRequest(tx: Handle, personId: string): Promise<LeadRequest | undefined> {
  const { rows } = await sql<{ asked_at: Date; granted: boolean | null }>`
    select asked_at, granted from identity.lead_request where person_id = ${personId}
    order by asked_at desc, id limit 1
  `.execute(tx)
  const row = rows[0]
  if (!row) return undefined
  return {
    askedAt: row.asked_at,
    state: row.granted === null ? 'waiting' : row.granted ? 'granted' : 'refused',
  }
}

/** The new request's id; undefined, and nothing done, while one is waiting. */
export async function askToLead(
  tx: Handle,
  { personId, councilCode, now }: { personId: string; councilCode: string; now: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into identity.lead_request (person_id, council_code, asked_at)
    values (${personId}, ${councilCode}, ${now}) on conflict do nothing returning id
  `.execute(tx)
  return rows[0]?.id
}

export type WaitingRequest = {
  readonly id: string
  readonly councilName: string
  /** How many leads the council has. */
  readonly leads: number
  readonly name: string
  readonly email: string
  readonly jobTitle: string
  readonly askedAt: Date
}

/** Requests that nobody has decided, oldest first; for the LGA alone. */
export async function listWaitingRequests(tx: Handle): Promise<readonly WaitingRequest[]> {
  const { rows } = await sql<WaitingRequest>`
    select id, council_name as "councilName", leads, name, email, job_title as "jobTitle", asked_at as "askedAt"
    from identity.waiting_lead_requests()
  `.execute(tx)
  return rows
}

/** How many of them there are; 0 for anybody but the LGA. */
export async function countWaitingRequests(tx: Handle): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::integer as waiting from identity.waiting_lead_requests()
  `.execute(tx)
  return rows[0]?.waiting ?? 0
}

/** Whether there was something to decide: false where another has decided first. `id`: a UUID. */
export async function decideLeadRequest(
  tx: Handle,
  id: string,
  { granted, now }: { granted: boolean; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ person_id: string | null }>`
    select identity.decide_lead_request(${id}, ${granted}, ${now}) as person_id
  `.execute(tx)
  return typeof rows[0]?.person_id === 'string'
}

export type LeadDecision = {
  readonly email: string
  readonly council: string
  readonly granted: boolean
  /** Whether the LGA has decided, and not a lead of the council. */
  readonly isByLga: boolean
}

/** A decision that its asker has not been told of, locked: a second job waits. As the role of background work. */
export async function claimDecision(tx: Handle, id: string): Promise<LeadDecision | undefined> {
  const { rows } = await sql<LeadDecision>`
    select p.email, c.name as council, r.granted, not exists (
      select from identity.person d where d.id = r.decided_by and d.role <> 'lga') as "isByLga"
    from identity.lead_request r join identity.person p on p.id = r.person_id
    join councils.council c on c.code = r.council_code
    where r.id = ${id} and r.decided_at is not null and r.told_at is null for update of r
  `.execute(tx)
  return rows[0]
}

export async function markDecisionTold(tx: Handle, id: string, now: Date): Promise<void> {
  await sql`update identity.lead_request set told_at = ${now} where id = ${id}`.execute(tx)
}
