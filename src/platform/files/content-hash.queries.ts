// Remembers which content the database holds, so that a start with unchanged files parses none of them.
import { sql } from 'kysely'
import type { Handle } from '../database/handle.ts'
import { lockNumbers } from '../database/lock-numbers.ts'

/** Until this transaction ends no other service loads content. */
export async function lockContent(tx: Handle): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumbers.content}::bigint)`.execute(tx)
}

/** The hash of each part of the content as it was last loaded, by the part's name. */
export async function loadedHashes(tx: Handle): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; sha256: string }>`
    select name, sha256 from platform.content_hash
  `.execute(tx)
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

export async function rememberHash(
  tx: Handle,
  loaded: { readonly name: string; readonly sha256: string; readonly at: Date },
): Promise<void> {
  await sql`
    insert into platform.content_hash (name, sha256, loaded_at)
    values (${loaded.name}, ${loaded.sha256}, ${loaded.at})
    on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at
  `.execute(tx)
}
