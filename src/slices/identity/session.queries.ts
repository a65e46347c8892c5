// Sessions: who holds a token, and the form of somebody whose session has ended. Only a token's hash is ever stored.
import { sql } from 'kysely'
import type { QueryResultRow } from 'pg'
import { hashToken } from '../../platform/crypto/secrets.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import { asUnavailable } from '../../platform/database/unavailable.ts'
import type { Actor, Asker, SessionTimes } from '../../request.ts'
import { sessionLimits } from './session.rules.ts'

/**
 * Whoever holds a session's token at `now`, and its times; anonymous where the session has ended, was never there, or its
 * person is disabled. `isLook`: the session ends as if nobody had looked. One round trip outside any transaction, because
 * every request waits for it.
 */
export async function resolveAsker(
  database: DatabasePool,
  token: string,
  { now, isLook = false }: { now: Date; isLook?: boolean },
): Promise<Asker> {
  const { seenAfter, begunAfter } = sessionLimits(now)
  const holder = await askOnce<HolderRow>(database, {
    name: 'identity.holder_of_session',
    text: 'select * from identity.holder_of_session($1, $2, $3, $4)',
    values: [hashToken(token), isLook ? null : now, seenAfter, begunAfter],
  })
  if (!holder) return { actor: { kind: 'anonymous' } }
  return { actor: toActor(holder), session: { begunAt: holder.begun_at, seenAt: holder.seen_at } }
}

/**
 * Whether the session of this token is alive at `now` and this person's. Looking is not using: it ends as if nobody had
 * looked.
 */
export async function isSessionAlive(
  database: DatabasePool,
  session: { token: string; personId: string; now: Date },
): Promise<boolean> {
  const { seenAfter, begunAfter } = sessionLimits(session.now)
  const tokenHash = hashToken(session.token)
  return within(database, { settings: { 'app.session': tokenHash }, mode: 'read' }, async (tx) => {
    const { rows } = await sql`
      select from identity.session s join identity.person p on p.id = s.person_id and p.disabled_at is null
      where s.token_hash = ${tokenHash} and s.person_id = ${session.personId}
        and s.last_seen_at > ${seenAfter} and s.created_at > ${begunAfter}
    `.execute(tx)
    return rows.length === 1
  })
}

/**
 * Keeps what was posted with a session that time has ended, to be sent again once the same person has signed in.
 * `body` is the form as it came, at most 256 KiB. False, and nothing kept, where the token's session is alive or unknown.
 */
export async function keepForm(
  database: DatabasePool,
  form: { token: string; path: string; body: string; now: Date },
): Promise<boolean> {
  if (Buffer.byteLength(form.body) > mostKept || form.body.includes('\0')) return false
  const { seenAfter, begunAfter } = sessionLimits(form.now)
  const answer = await askOnce<{ kept: boolean }>(database, {
    text: 'select identity.keep_form($1, $2, $3, $4, $5, $6) as kept',
    values: [hashToken(form.token), form.path, form.body, form.now, seenAfter, begunAfter],
  })
  return answer?.kept ?? false
}

/** In bytes. */
const mostKept = 256 * 1024

export type Session = SessionTimes & { readonly isThis: boolean }

/** The asker's sessions that are alive, this one first, then the latest begun. */
export async function listSessions(
  tx: Handle,
  who: { personId: string; token: string; now: Date },
): Promise<readonly Session[]> {
  const { seenAfter, begunAfter } = sessionLimits(who.now)
  const { rows } = await sql<Session>`
    select created_at as "begunAt", last_seen_at as "seenAt", token_hash = ${hashToken(who.token)} as "isThis"
    from identity.session
    where person_id = ${who.personId} and last_seen_at > ${seenAfter} and created_at > ${begunAfter}
    order by "isThis" desc, created_at desc, token_hash
  `.execute(tx)
  return rows
}

/** Ends every session of the asker but the one of this token. */
export async function endOtherSessions(tx: Handle, who: { personId: string; token: string }): Promise<void> {
  await sql`
    delete from identity.session where person_id = ${who.personId} and token_hash <> ${hashToken(who.token)}
  `.execute(tx)
}

async function askOnce<Row extends QueryResultRow>(
  database: DatabasePool,
  query: { name?: string; text: string; values: unknown[] },
): Promise<Row | undefined> {
  try {
    return (await database.query<Row>(query)).rows[0]
  } catch (error) {
    throw asUnavailable(error)
  }
}

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
  begun_at: Date
  seen_at: Date
}

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
