// Counts attempts (identity.attempt) by keyed hash of an address or a source, so that the table names nobody.
import { sql } from 'kysely'
import { keyedHash } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { type Counted, mostAttempts, networkOf, windowStart } from './rate-limit.rules.ts'

export type Attempt = {
  /** Asking for a code to sign in with, trying one, trying the code of a workshop, or inviting into a team by mail. */
  readonly kind: 'ask' | 'try' | 'join' | 'invite'
  /** An address or the id of a person. Undefined where neither is counted: tries of a sign-in have a bound of their own. */
  readonly whose?: string
  readonly source: string
  readonly now: Date
  readonly secret: Uint8Array
}

/**
 * Counts an attempt, and says whether it is within the limits. A guess is to be committed on its own: it counts whatever
 * becomes of it. But what a narrow limit refuses is not counted against a wider one, or a single source could use up what
 * everybody has.
 */
export async function countAttempt(tx: Handle, attempt: Attempt): Promise<boolean> {
  const { whose, source } = attempt
  // Always in this order: two attempts at once would otherwise wait for each other.
  const counted: readonly (readonly [Counted, string | undefined])[] = [
    ['source', networkOf(source)],
    ['address', whose],
    ['all', ''],
  ]
  for (const [kind, of] of counted)
    if (of !== undefined && (await countOne(tx, attempt, [kind, of])) > mostAttempts[kind]) return false
  return true
}

/** How many there are in this window now. */
async function countOne(
  tx: Handle,
  { kind, now, secret }: Attempt,
  counted: readonly [Counted, string],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    insert into identity.attempt (bucket, window_start, count)
    values (${keyedHash(secret, 'attempt', kind, ...counted)}, ${windowStart(now)}, 1)
    on conflict (bucket, window_start) do update set count = attempt.count + 1
    returning count
  `.execute(tx)
  return rows[0]?.count ?? 0
}
