// People (identity.person) and what they agreed to (identity.consent). Everybody reads and changes only themselves; the one
// thing that colleagues may learn is the name of somebody who agreed to show it.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'

export type Details = {
  readonly name: string
  readonly jobTitle: string
  /** Empty where not given. */
  readonly directorate: string
  /** Whether colleagues may see the name. */
  readonly nameVisible: boolean
}

export type Account = Details & { readonly email: string; readonly isLead: boolean }

export type NameChoice = { readonly given: boolean; readonly at: Date }

/** The asker's own details; empty texts until they have introduced themselves. */
export async function findAccount(tx: Handle, personId: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select email, is_lead as "isLead", coalesce(name, '') as name, coalesce(job_title, '') as "jobTitle",
      coalesce(directorate, '') as directorate, name_visible as "nameVisible"
    from identity.person where id = ${personId}
  `.execute(tx)
  return rows[0]
}

/** Stores what a person says of themselves. A choice about the name is put on record when it is new. */
export async function saveDetails(
  tx: Handle,
  personId: string,
  { details, now }: { details: Details; now: Date },
): Promise<void> {
  const [latest] = await listNameChoices(tx, personId)
  await sql`
    update identity.person
    set name = ${details.name}, job_title = ${details.jobTitle}, directorate = nullif(${details.directorate}, ''),
      name_visible = ${details.nameVisible}, introduced_at = coalesce(introduced_at, ${now})
    where id = ${personId}
  `.execute(tx)
  if (latest?.given === details.nameVisible) return
  await sql`
    insert into identity.consent (person_id, kind, given, at)
    values (${personId}, 'name', ${details.nameVisible}, ${now})
  `.execute(tx)
}

/** What somebody chose about their name, latest first. */
export async function listNameChoices(tx: Handle, personId: string): Promise<readonly NameChoice[]> {
  const { rows } = await sql<NameChoice>`
    select given, at from identity.consent where person_id = ${personId} and kind = 'name' order by at desc, id
  `.execute(tx)
  return rows
}

/** Names of people of the asker's council who agree, as of now, to show theirs. Whoever is missing is "A colleague". */
export async function shownNames(
  tx: Handle,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ person_id: string; name: string }>`
    select person_id, name from identity.shown_names(${personIds}::uuid[])
  `.execute(tx)
  return new Map(rows.map((row) => [row.person_id, row.name]))
}
