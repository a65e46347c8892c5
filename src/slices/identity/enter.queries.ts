// The moment somebody is let in: their person found or made, the old session ended, a new one begun, the form they had
// typed taken back, and the audit entry, all in the transaction that has just checked the code.
import { sql } from 'kysely'
import { addEntry } from '../../platform/audit/audit.queries.ts'
import { hashToken, newToken } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { keptSince } from './session.rules.ts'

/** `councilCode` is null for LGA staff. */
export type Entering = {
  readonly email: string
  readonly councilCode: string | null
  /** The token that the browser already holds, if any. */
  readonly oldToken: string | undefined
  readonly returnTo: string
  readonly now: Date
}

export type Entered =
  | { readonly outcome: 'disabled' }
  | {
      readonly outcome: 'in'
      readonly token: string
      readonly introduced: boolean
      readonly isLga: boolean
      /** What they sent to `returnTo` after their session had ended. */
      readonly keptBody: string | undefined
    }

/** Tells the database that the transaction's asker has proved to hold this address. */
export async function nameProvenAddress(tx: Handle, email: string): Promise<void> {
  await sql`select set_config('app.email', ${email}, true)`.execute(tx)
}

/** Whether a proven address is that of LGA staff who signed in before. */
export async function isKnownLga(tx: Handle, email: string): Promise<boolean> {
  const { rows } = await sql`
    select from identity.person where email = ${email} and role = 'lga'
  `.execute(tx)
  return rows.length > 0
}

/** Lets the holder of a proven address in. The address must have been named in this transaction. */
export async function enter(tx: Handle, entering: Entering): Promise<Entered> {
  const { now, councilCode } = entering
  const role = councilCode === null ? 'lga' : 'officer'
  const person = await findOrMakePerson(tx, { ...entering, role })
  if (person.disabled) return { outcome: 'disabled' }
  const token = newToken()
  await sql`
    select set_config('app.person', ${person.id}, true), set_config('app.council', ${councilCode ?? ''}, true),
      set_config('app.role', ${role}, true), set_config('app.session', ${hashToken(entering.oldToken ?? token)}, true)
  `.execute(tx)
  const ended = entering.oldToken === undefined ? undefined : await endSession(tx, entering.oldToken)
  await sql`
    insert into identity.session (token_hash, person_id, created_at, last_seen_at)
    values (${hashToken(token)}, ${person.id}, ${now}, ${now})
  `.execute(tx)
  await addEntry(tx, {
    at: now,
    action: 'signed in',
    personId: person.id,
    role: person.is_lead ? 'lead' : role,
    councilCode: councilCode ?? undefined,
  })
  // Only where it was sent: whoever has got hold of a token that has ended could else have its owner send a form elsewhere.
  const isSameBrowser = ended === person.id
  const keptBody = isSameBrowser
    ? await takeKeptForm(tx, person.id, { path: entering.returnTo, now })
    : undefined
  return { outcome: 'in', token, introduced: person.introduced, isLga: role === 'lga', keptBody }
}

/** Ends the session of a token, wherever it is used, and gives the id of whose it was. */
export async function endSession(tx: Handle, token: string): Promise<string | undefined> {
  const { rows } = await sql<{ person_id: string }>`
    delete from identity.session where token_hash = ${hashToken(token)} returning person_id
  `.execute(tx)
  return rows[0]?.person_id
}

type PersonRow = { id: string; is_lead: boolean; introduced: boolean; disabled: boolean }

async function findOrMakePerson(tx: Handle, who: Entering & { role: 'officer' | 'lga' }): Promise<PersonRow> {
  await sql`
    insert into identity.person (email, council_code, role, created_at)
    values (${who.email}, ${who.councilCode}, ${who.role}, ${who.now})
    on conflict do nothing
  `.execute(tx)
  const { rows } = await sql<PersonRow>`
    select id, is_lead, introduced_at is not null as introduced, disabled_at is not null as disabled
    from identity.person where email = ${who.email} and council_code is not distinct from ${who.councilCode}::text
  `.execute(tx)
  if (!rows[0]) throw new Error('The person who signs in was not found')
  return rows[0]
}

async function takeKeptForm(
  tx: Handle,
  personId: string,
  { path, now }: { path: string; now: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ body: string }>`
    delete from identity.kept_form
    where person_id = ${personId} and path = ${path} and kept_at > ${keptSince(now)} returning body
  `.execute(tx)
  return rows[0]?.body
}
