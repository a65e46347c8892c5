import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Source } from './sources.rules.ts'

/** Every source that the public page credits, in its order. */
export async function listSources(tx: Handle): Promise<readonly Source[]> {
  const { rows } = await sql<{ content: Source }>`
    select content from councils.source order by position
  `.execute(tx)
  return rows.map(({ content }) => content)
}

/** As the owner of the tables. */
export async function replaceSources(tx: Handle, sources: readonly Source[]): Promise<void> {
  await sql`delete from councils.source`.execute(tx)
  await sql`
    insert into councils.source (id, position, content)
    select source ->> 'id', position, source
    from jsonb_array_elements(${JSON.stringify(sources)}::jsonb) with ordinality as given (source, position)
  `.execute(tx)
}
