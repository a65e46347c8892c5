// The people of the asker's council, as functions of the database give them: a colleague's row is readable by nobody else.
// What a lead may change is decided there too, and ends the sessions of whom it concerns.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'

export type CouncilPerson = {
  readonly personId: string
  /** Leads are shown by name, and whoever agreed to it; undefined: "A colleague". */
  readonly shownName: string | undefined
  readonly isLead: boolean
  readonly isDisabled: boolean
}

/** Everyone who has introduced themselves, leads first, in an order that gives nobody away. Nobody for the LGA. */
export async function listCouncilPeople(tx: Handle): Promise<readonly CouncilPerson[]> {
  const { rows } = await sql<PersonRow>`
    select person_id, shown_name, is_lead, is_disabled from identity.council_people()
  `.execute(tx)
  return rows.map((row) => ({
    personId: row.person_id,
    shownName: row.shown_name ?? undefined,
    isLead: row.is_lead,
    isDisabled: row.is_disabled,
  }))
}

type PersonRow = { person_id: string; shown_name: string | null; is_lead: boolean; is_disabled: boolean }

/** The id of a colleague who has signed in with this address; for leads. Undefined for another council's and unknown ones alike. */
export async function findColleague(tx: Handle, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select identity.find_colleague(${email}) as id`.execute(
    tx,
  )
  return rows[0]?.id ?? undefined
}

/** `settled`: the request to the LGA that it answered. `none`: the person is disabled, not introduced, or a lead already. */
export type AddedLead =
  | { readonly kind: 'added'; readonly settled: string | undefined }
  | { readonly kind: 'none' }

export async function addLead(tx: Handle, personId: string, now: Date): Promise<AddedLead> {
  const { rows } = await sql<{ added: boolean; request: string | null }>`
    select added, request from identity.add_lead(${personId}, ${now})
  `.execute(tx)
  return rows[0]?.added ? { kind: 'added', settled: rows[0].request ?? undefined } : { kind: 'none' }
}

/** `last`: nothing is changed, because a council never loses its last lead this way. `none`: no such lead. */
export type EndedLead = 'ended' | 'last' | 'none'

export async function endLead(tx: Handle, personId: string): Promise<EndedLead> {
  const { rows } = await sql<{ outcome: EndedLead }>`
    select identity.end_lead(${personId}) as outcome
  `.execute(tx)
  return rows[0]?.outcome ?? 'none'
}

/** Stops a colleague from signing in, or lets them again. False where it is so already, and for leads and oneself. */
export async function setDisabled(
  tx: Handle,
  personId: string,
  { disabled, now }: { disabled: boolean; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select identity.set_disabled(${personId}, ${disabled}, ${now}) as done
  `.execute(tx)
  return rows[0]?.done ?? false
}
