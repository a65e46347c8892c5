// Counts attempts (identity.attempt) by keyed hash of an address or a source, so that the table names nobody.
import { sql } from 'kysely'
import { keyedHash } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { type Counted, isWithinLimits, networkOf, windowStart } from './rate-limit.rules.ts'

export type Attempt = {
  /** Asking for a code to sign in with, trying one, or trying the code of a workshop. */
  readonly kind: 'ask' | 'try' | 'join'
  /** An address or the id of a person. Undefined where neither is counted: tries of a sign-in have a bound of their own. */
  readonly whose?: string
  readonly source: string
  readonly now: Date
  readonly secret: Uint8Array
}

/**
 * Counts an attempt, and says whether it is within the limits. To be committed on its
 * own: an attempt counts whatever becomes of it.
 */
export async function countAttempt(tx: Handle, attempt: Attempt): Promise<boolean> {
  const { kind, whose, source, now, secret } = attempt
  // Always in this order: two attempts at once would otherwise wait for each other.
  const kinds: readonly Counted[] = whose === undefined ? ['source', 'all'] : ['address', 'source', 'all']
  const of = { address: whose ?? '', source: networkOf(source), all: '' }
  const buckets = kinds.map((counted) => keyedHash(secret, 'attempt', kind, counted, of[counted]))
  const { rows } = await sql<{ bucket: string; count: number }>`
    insert into identity.attempt (bucket, window_start, count)
    select bucket, ${windowStart(now)}, 1 from unnest(${buckets}::text[]) with ordinality as one (bucket, place)
    order by place
    on conflict (bucket, window_start) do update set count = attempt.count + 1
    returning bucket, count
  `.execute(tx)
  const count = new Map(rows.map((row) => [row.bucket, row.count]))
  return isWithinLimits(
    Object.fromEntries(kinds.map((counted, at) => [counted, count.get(buckets[at] ?? '') ?? 0])),
  )
}
