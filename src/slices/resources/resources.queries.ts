// The public hub. Everybody reads the same, signed in or not.
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { isResourceId, type Resource } from './resources.rules.ts'

/** Every resource, in the hub's order. */
export async function listPublishedResources(tx: Handle): Promise<readonly Resource[]> {
  return resourcesWhere(tx, sql`true`)
}

/** `id`: as it stands in an address; what is no id finds nothing. */
export async function findResource(tx: Handle, id: string): Promise<Resource | undefined> {
  // Not every text can be asked of the database: it refuses a zero byte with an error.
  return isResourceId(id) ? (await resourcesWhere(tx, sql`id = ${id}`))[0] : undefined
}

/** What helps with any of these areas, each once, in the hub's order. */
export async function resourcesForAreas(
  tx: Handle,
  areaIds: readonly string[],
): Promise<readonly Resource[]> {
  return resourcesWhere(tx, sql`area_ids && ${areaIds}::text[]`)
}

/** Makes the hub hold exactly these, as the owner of the tables. */
export async function replaceResources(tx: Handle, resources: readonly Resource[]): Promise<void> {
  await sql`delete from resources.resource where id <> all (${resources.map(({ id }) => id)}::text[])`.execute(
    tx,
  )
  await sql`
    insert into resources.resource (id, title, publisher, type, summary, url, area_ids, unverified, position)
    select id, title, publisher, type, summary, url,
      array(select jsonb_array_elements_text("areaIds")), coalesce(unverified, false), position
    from rows from (
      jsonb_to_recordset(${JSON.stringify(resources)}::jsonb) as (
        id text, title text, publisher text, type text, summary text, url text, "areaIds" jsonb, unverified boolean)
    ) with ordinality as given (id, title, publisher, type, summary, url, "areaIds", unverified, position)
    on conflict (id) do update set
      title = excluded.title, publisher = excluded.publisher, type = excluded.type, summary = excluded.summary,
      url = excluded.url, area_ids = excluded.area_ids, unverified = excluded.unverified,
      position = excluded.position
  `.execute(tx)
}

type ResourceRow = {
  id: string
  title: string
  publisher: string
  type: string
  summary: string
  url: string
  area_ids: string[]
  unverified: boolean
}

async function resourcesWhere(tx: Handle, condition: RawBuilder<unknown>): Promise<readonly Resource[]> {
  const { rows } = await sql<ResourceRow>`
    select id, title, publisher, type, summary, url, area_ids, unverified
    from resources.resource where ${condition} order by position, id
  `.execute(tx)
  return rows.map(toResource)
}

function toResource({ area_ids, unverified, ...rest }: ResourceRow): Resource {
  return { ...rest, areaIds: area_ids, ...(unverified ? { unverified } : {}) }
}
