// The published versions of the framework and the glossary. A published version never changes: a trigger refuses it.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Framework } from './framework.rules.ts'
import type { GlossaryTerm } from './glossary.rules.ts'

// Safe for as long as the process lives, since a version never changes; about 100 kB each.
const versions = new Map<string, Framework>()

/** A published version; undefined when there is none of that name. */
export async function findFramework(tx: Handle, version: string): Promise<Framework | undefined> {
  const known = versions.get(version)
  if (known) return known
  const { rows } = await sql<{ content: Framework }>`
    select content from framework.version where version = ${version}
  `.execute(tx)
  if (rows[0]) versions.set(version, rows[0].content)
  return rows[0]?.content
}

/** The version that new assessments are begun on: the one published last. */
export async function currentFramework(tx: Handle): Promise<Framework> {
  const { rows } = await sql<{ version: string }>`
    select version from framework.version order by published_at desc, version desc limit 1
  `.execute(tx)
  const framework = rows[0] && (await findFramework(tx, rows[0].version))
  if (!framework) throw new Error('No framework is published: content is loaded before the service answers')
  return framework
}

/**
 * Publishes a version that is new. `sha256` is the hash of what it was read from; as the owner of the tables.
 * "differs": the version is published already, with other content, and stays as it is.
 */
export async function publishFramework(
  tx: Handle,
  framework: Framework,
  { sha256, now }: { readonly sha256: string; readonly now: Date },
): Promise<'published' | 'unchanged' | 'differs'> {
  const inserted = await sql`
    insert into framework.version (version, sha256, content, published_at)
    values (${framework.version}, ${sha256}, ${JSON.stringify(framework)}, ${now})
    on conflict (version) do nothing
  `.execute(tx)
  if (inserted.numAffectedRows === 1n) return 'published'
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from framework.version where version = ${framework.version}
  `.execute(tx)
  return rows[0]?.sha256 === sha256 ? 'unchanged' : 'differs'
}

/** Every term, in the glossary's order. */
export async function listGlossary(tx: Handle): Promise<readonly GlossaryTerm[]> {
  const { rows } = await sql<{ content: GlossaryTerm }>`
    select content from framework.glossary_term order by position
  `.execute(tx)
  return rows.map(({ content }) => content)
}

/** As the owner of the tables. */
export async function replaceGlossary(tx: Handle, terms: readonly GlossaryTerm[]): Promise<void> {
  await sql`delete from framework.glossary_term`.execute(tx)
  await sql`
    insert into framework.glossary_term (id, position, content)
    select term ->> 'id', position, term
    from jsonb_array_elements(${JSON.stringify(terms)}::jsonb) with ordinality as given (term, position)
  `.execute(tx)
}
