// docs/generated/tables.md: every table and column, whose it is, and which columns are about people.
import type { Client } from 'pg'
import { mayUse } from '../architecture.mjs'
import { personalColumns } from './personal-columns.ts'

type Column = { schema: string; table: string; column: string; type: string; nullable: boolean }

const columnsQuery = `
  select n.nspname as schema, c.relname as table, a.attname as column,
    format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
  order by n.nspname collate "C", c.relname collate "C", a.attnum`

export async function describeTables(client: Client): Promise<string> {
  const { rows } = await client.query<Column>(columnsQuery)
  const tables = Map.groupBy(rows, ({ schema, table }) => `${schema}.${table}`)
  const known = new Set(rows.map(({ schema, table, column }) => `${schema}.${table}.${column}`))
  const gone = Object.keys(personalColumns).filter((name) => !known.has(name))
  if (gone.length > 0)
    throw new Error(`scripts/personal-columns.ts names columns that are gone: ${gone.join(', ')}`)
  return `# Tables

Written by \`npm run docs\` from the migrated database; do not edit. Each schema belongs to the slice of its name, which alone
writes it; \`platform\` and \`audit\` belong to src/platform. pg-boss keeps its own tables in the schema \`pgboss\`.
Columns that are about a person say what they hold: scripts/personal-columns.ts is where that is written down.

${[...tables].map(([name, columns]) => describeTable(name, columns)).join('\n')}`
}

function describeTable(name: string, columns: readonly Column[]): string {
  const [schema = ''] = name.split('.')
  const owner = schema.replaceAll('_', '-')
  const rows = columns.map(({ column, type, nullable }) => {
    const personal = personalColumns[`${name}.${column}`] ?? ''
    return `| ${column} | ${type}${nullable ? ', or null' : ''} | ${personal} |`
  })
  return `## ${name}

Owner: ${owner in mayUse ? `slice ${owner}` : 'platform'}

| Column | Type | About a person |
| --- | --- | --- |
${rows.join('\n')}
`
}
