// Requests for a code (identity.sign_in). A row is found by the browser that asked, never by address; the code is there
// only as a salted, keyed hash, put there by the job that sends it.
import { sql } from 'kysely'
import { hashToken } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { codeExpires, type SignIn } from './sign-in.rules.ts'

/** Notes that a browser (by its token) asks for a code, and gives the request's id. */
export async function beginSignIn(
  tx: Handle,
  asked: { browser: string; email: string; returnTo: string; now: Date },
): Promise<string> {
  const browser = await nameBrowser(tx, asked.browser)
  const { rows } = await sql<{ id: string }>`
    insert into identity.sign_in (browser_hash, email, return_to, created_at, expires_at)
    values (${browser}, ${asked.email}, ${asked.returnTo}, ${asked.now}, ${codeExpires(asked.now)})
    returning id
  `.execute(tx)
  if (!rows[0]) throw new Error('The request for a code was not stored')
  return rows[0].id
}

/** What this browser asked for. In a transaction that writes, other tries wait until it has ended. */
export async function findSignIn(
  tx: Handle,
  { browser, lock = false }: { browser: string; lock?: boolean },
): Promise<SignIn | undefined> {
  const hash = await nameBrowser(tx, browser)
  const { rows } = await sql<SignInRow>`
    select ${columns} from identity.sign_in where browser_hash = ${hash} ${lock ? sql`for update` : sql``}
  `.execute(tx)
  return rows[0] && toSignIn(rows[0])
}

/** Counts a try. `rightAt`: when the code was right; it can then not be tried again. */
export async function noteTry(tx: Handle, id: string, rightAt: Date | undefined): Promise<void> {
  await sql`
    update identity.sign_in set tries = tries + 1, proven_at = ${rightAt ?? null} where id = ${id}
  `.execute(tx)
}

/** Ends a request: its code, right or not, is of no use any more. */
export async function endSignIn(tx: Handle, id: string, now: Date): Promise<void> {
  await sql`
    update identity.sign_in set used_at = ${now}, code_salt = null, code_hash = null where id = ${id}
  `.execute(tx)
}

/** For the job that sends codes, which knows no browser. */
export async function findSignInToSend(tx: Handle, id: string): Promise<SignIn | undefined> {
  const { rows } = await sql<SignInRow>`
    select ${columns} from identity.sign_in where id = ${id} for update
  `.execute(tx)
  return rows[0] && toSignIn(rows[0])
}

/** Puts a new code in place of any before it; it may be used from now on. Tries count on. */
export async function putCode(
  tx: Handle,
  code: { id: string; salt: string; hash: string; now: Date },
): Promise<void> {
  await sql`
    update identity.sign_in
    set code_salt = ${code.salt}, code_hash = ${code.hash}, expires_at = ${codeExpires(code.now)}
    where id = ${code.id}
  `.execute(tx)
}

async function nameBrowser(tx: Handle, token: string): Promise<string> {
  const hash = hashToken(token)
  await sql`select set_config('app.browser', ${hash}, true)`.execute(tx)
  return hash
}

const columns = sql.raw('id, email, return_to, code_salt, code_hash, tries, expires_at, proven_at, used_at')

type SignInRow = {
  id: string
  email: string
  return_to: string
  code_salt: string | null
  code_hash: string | null
  tries: number
  expires_at: Date
  proven_at: Date | null
  used_at: Date | null
}

function toSignIn(row: SignInRow): SignIn {
  return {
    id: row.id,
    email: row.email,
    returnTo: row.return_to,
    code:
      row.code_salt === null || row.code_hash === null
        ? undefined
        : { salt: row.code_salt, hash: row.code_hash },
    tries: row.tries,
    expiresAt: row.expires_at,
    provenAt: row.proven_at ?? undefined,
    usedAt: row.used_at ?? undefined,
  }
}
