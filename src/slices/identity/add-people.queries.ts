// Makes people who have not signed in yet, as the owner of the tables: who is a lead or of the LGA is not for a person to
// say. Only the demonstration does; in the service people come by signing in (enter.queries.ts).
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'

export type NewPerson = {
  readonly id: string
  readonly email: string
  /** Null for LGA staff. */
  readonly councilCode: string | null
  readonly isLead: boolean
  readonly joinedAt: Date
}

/** Whoever is there already stays as they are. */
export async function addPeople(tx: Handle, people: readonly NewPerson[]): Promise<void> {
  await sql`
    insert into identity.person (id, email, council_code, role, is_lead, created_at)
    select id, email, "councilCode", case when "councilCode" is null then 'lga' else 'officer' end, "isLead", "joinedAt"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given (
      id uuid, email text, "councilCode" text, "isLead" boolean, "joinedAt" timestamptz
    )
    on conflict do nothing
  `.execute(tx)
}

/** Whether anybody at all has an account. */
export async function hasPeople(tx: Handle): Promise<boolean> {
  const { rows } = await sql<{
    found: boolean
  }>`select exists (select from identity.person) as found`.execute(tx)
  return rows[0]?.found === true
}
