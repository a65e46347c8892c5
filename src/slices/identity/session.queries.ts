// Sessions: who holds a token, and the form of somebody whose session has ended. Only a token's hash is ever stored.
import { sql } from 'kysely'
import { hashToken } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import type { Actor } from '../../request.ts'
import { sessionLimits } from './session.rules.ts'

type HolderRow = {
  person_id: string
  email: string
  role: 'officer' | 'lga'
  is_lead: boolean
  name: string | null
  name_visible: boolean
  introduced: boolean
  council_code: string | null
  council_name: string | null
  council_short_name: string | null
}

/**
 * Whoever holds a session's token at `now`; anonymous where the session has ended, was never there, or its person is
 * disabled. One round trip, outside any transaction of the request's own.
 */
export async function resolveActor(database: Handle, token: string, now: Date): Promise<Actor> {
  const { seenAfter, begunAfter } = sessionLimits(now)
  const { rows } = await sql<HolderRow>`
    select * from identity.holder_of_session(${hashToken(token)}, ${now}, ${seenAfter}, ${begunAfter})
  `.execute(database)
  return rows[0] ? toActor(rows[0]) : { kind: 'anonymous' }
}

/**
 * Keeps what was posted with a session that time has ended, to be sent again once the same person has signed in.
 * `body` is the form as it came, at most 256 KiB. False, and nothing kept, where the token's session is alive or unknown.
 */
export async function keepForm(
  database: Handle,
  form: { token: string; path: string; body: string; now: Date },
): Promise<boolean> {
  if (Buffer.byteLength(form.body) > mostKept) return false
  const { seenAfter, begunAfter } = sessionLimits(form.now)
  const { rows } = await sql<{ kept: boolean }>`
    select identity.keep_form(${hashToken(form.token)}, ${form.path}, ${form.body}, ${form.now}, ${seenAfter},
      ${begunAfter}) as kept
  `.execute(database)
  return rows[0]?.kept ?? false
}

const mostKept = 256 * 1024

function toActor(row: HolderRow): Actor {
  const council =
    row.council_code === null
      ? undefined
      : { code: row.council_code, name: row.council_name ?? '', shortName: row.council_short_name ?? '' }
  const { person_id: personId, name } = row
  if (!row.introduced || name === null) return { kind: 'newcomer', personId, email: row.email, council }
  if (council === undefined) return { kind: 'lga', personId, name }
  return { kind: 'officer', personId, name, isLead: row.is_lead, nameVisible: row.name_visible, council }
}
