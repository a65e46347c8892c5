// Counts attempts (identity.attempt) by keyed hash of an address or a source, so that the table names nobody.
import { sql } from 'kysely'
import { keyedHash } from '../../platform/crypto/secrets.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { type Counted, isWithinLimits, networkOf, windowStart } from './rate-limit.rules.ts'

export type Attempt = {
  readonly kind: 'ask' | 'try'
  /** Undefined where addresses are not counted: tries are bounded by each code's own five. */
  readonly email?: string
  readonly source: string
  readonly now: Date
  readonly secret: Uint8Array
}

/**
 * Counts an attempt to ask for a code or to try one, and says whether it is within the limits. To be committed on its
 * own: an attempt counts whatever becomes of it.
 */
export async function countAttempt(tx: Handle, attempt: Attempt): Promise<boolean> {
  const { kind, email, source, now, secret } = attempt
  // Always in this order: two attempts at once would otherwise wait for each other.
  const kinds: readonly Counted[] = email === undefined ? ['source', 'all'] : ['address', 'source', 'all']
  const of = { address: email ?? '', source: networkOf(source), all: '' }
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
