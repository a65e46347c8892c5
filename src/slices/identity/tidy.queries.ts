// Removes what has served its time, as the role of background work: sessions a day after they ended (until then a form
// sent too late can still be kept), requests for a code, counted attempts and forms nobody came back for.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { sessionLimits } from './session.rules.ts'

const hour = 3_600_000

export async function tidyIdentity(tx: Handle, now: Date): Promise<void> {
  const hourAgo = new Date(now.getTime() - hour)
  const dayAgo = new Date(now.getTime() - 24 * hour)
  const { seenAfter, begunAfter } = sessionLimits(dayAgo)
  await sql`
    delete from identity.session where last_seen_at <= ${seenAfter} or created_at <= ${begunAfter}
  `.execute(tx)
  await sql`delete from identity.sign_in where expires_at <= ${hourAgo}`.execute(tx)
  await sql`delete from identity.attempt where window_start <= ${hourAgo}`.execute(tx)
  await sql`delete from identity.kept_form where kept_at <= ${dayAgo}`.execute(tx)
}
