/** Writes src/platform/database/tables.generated.ts from the tables that the migrations make. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { PgConfig } from '../src/platform/database/pool.ts'
import { startTestServer } from '../tests/support/test-server.ts'

type Column = {
  relation: string
  name: string
  type: string
  dimensions: number
  required: boolean
  /** The database can give a value of its own. */
  filled: boolean
  /** The database always does; nobody else may. */
  computed: boolean
}

/** What a column reads as, and what may be written to it where that is more or other. */
type TypePair = { read: string; write?: string }

const types: Record<string, TypePair> = {
  bool: { read: 'boolean' },
  bytea: { read: 'Buffer' },
  // As text: the driver would lose digits above 2^53.
  int8: { read: 'string', write: 'string | number | bigint' },
  numeric: { read: 'string', write: 'string | number' },
  int2: { read: 'number' },
  int4: { read: 'number' },
  float4: { read: 'number' },
  float8: { read: 'number' },
  timestamptz: { read: 'Date', write: 'Date | string' },
  // Written as text only: the driver would take an array for one of PostgreSQL's own.
  json: { read: 'unknown', write: 'string' },
  jsonb: { read: 'unknown', write: 'string' },
}

const columnsQuery = `
  select n.nspname || '.' || c.relname as relation, a.attname as name, a.attndims as dimensions,
    coalesce(e.typname, b.typname, t.typname) as type, a.attnotnull or t.typnotnull as required,
    a.atthasdef or a.attidentity <> '' as filled,
    a.attgenerated <> '' or a.attidentity = 'a' as computed
  from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    left join pg_type b on b.oid = t.typbasetype
    left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
    and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'pgboss')
  order by n.nspname collate "C", c.relname collate "C", a.attnum`

/** The TypeScript of all tables and views of a migrated database. */
export async function generateTables(config: PgConfig): Promise<string> {
  const client = new pg.Client(config)
  await client.connect()
  const { rows } = await client.query<Column>(columnsQuery)
  await client.end()
  const relations = Map.groupBy(rows, ({ relation }) => relation)
  const body = [...relations].map(
    ([relation, columns]) => `  '${relation}': {\n${columns.map(column).join('')}  }\n`,
  )
  return `// Made by npm run docs from the migrated database; do not edit.
import type { ColumnType, Generated } from 'kysely'

export type Database = {
${body.join('')}}
`
}

function column({ name, type, dimensions, required, filled, computed }: Column): string {
  const { read, write = read } = types[type] ?? { read: 'string' }
  const array = (one: string) => (dimensions === 0 ? one : one.includes('|') ? `(${one})[]` : `${one}[]`)
  const nullable = (one: string) => (required || one === 'unknown' ? one : `${one} | null`)
  const selected = nullable(array(read))
  const written = nullable(array(write))
  const key = /^[a-z_]\w*$/.test(name) ? name : `'${name}'`
  if (computed) return `    ${key}: ColumnType<${selected}, never, never>\n`
  if (filled && selected === written) return `    ${key}: Generated<${selected}>\n`
  if (filled) return `    ${key}: ColumnType<${selected}, ${written} | undefined, ${written}>\n`
  if (selected === written) return `    ${key}: ${selected}\n`
  return `    ${key}: ColumnType<${selected}, ${written}, ${written}>\n`
}

/** Where the generated types lie. */
export const tablesFile = join(
  import.meta.dirname,
  '..',
  'src',
  'platform',
  'database',
  'tables.generated.ts',
)

if (import.meta.main) {
  const server = await startTestServer()
  const { name, ownerConfig } = await server.makeDatabase()
  writeFileSync(tablesFile, await generateTables(ownerConfig))
  await server.dropDatabase(name)
  await server.stop()
}
