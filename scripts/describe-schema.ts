// db/schema.generated.sql: the migrated database as its catalogue tells it, so that a change of the schema is read as a
// whole and not only as one more migration. The packages bring no pg_dump; this is for reading, not for restoring.
import type { Client } from 'pg'

const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss', 'public')`

/** Each query gives one statement a row, in an order that depends on names alone. */
const parts = [
  [
    'Schemas',
    `select 'create schema ' || n.nspname as line from pg_namespace n where ${ours} order by n.nspname collate "C"`,
  ],
  [
    'Functions',
    `select pg_get_functiondef(p.oid) as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${ours} order by n.nspname collate "C", p.proname collate "C"`,
  ],
  [
    'Tables',
    `select 'create table ' || n.nspname || '.' || c.relname || E' (\n' || string_agg(
       '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E',\n' order by a.attnum) || E'\n)' as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where ${ours} and c.relkind in ('r', 'p') group by n.nspname, c.relname
     order by n.nspname collate "C", c.relname collate "C"`,
  ],
  [
    'Constraints',
    `select 'alter table ' || o.conrelid::regclass || ' add constraint ' || o.conname || ' ' || pg_get_constraintdef(o.oid) as line
     from pg_constraint o join pg_namespace n on n.oid = o.connamespace
     where ${ours} and o.contype in ('p', 'u', 'c', 'f', 'x')
     order by o.conrelid::regclass::text collate "C", o.conname collate "C"`,
  ],
  [
    'Indexes',
    `select pg_get_indexdef(i.indexrelid) as line
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and not exists (select from pg_constraint o where o.conindid = i.indexrelid)
     order by n.nspname collate "C", c.relname collate "C"`,
  ],
  [
    'Triggers',
    `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
       join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and not t.tgisinternal order by n.nspname collate "C", c.relname collate "C", t.tgname collate "C"`,
  ],
  [
    'Row-level security',
    `select 'alter table ' || n.nspname || '.' || c.relname || ' enable row level security'
         || case when c.relforcerowsecurity then ', force row level security' else '' end as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and c.relkind in ('r', 'p') and c.relrowsecurity order by n.nspname collate "C", c.relname collate "C"`,
  ],
  [
    'Policies',
    `select 'create policy ' || p.policyname || ' on ' || p.schemaname || '.' || p.tablename || ' for ' || lower(p.cmd)
         || ' to ' || array_to_string(p.roles, ', ') || coalesce(E'\n  using (' || p.qual || ')', '')
         || coalesce(E'\n  with check (' || p.with_check || ')', '') as line
     from pg_policies p where p.schemaname <> 'pgboss'
     order by p.schemaname collate "C", p.tablename collate "C", p.policyname collate "C"`,
  ],
  [
    'Grants',
    `select 'grant ' || string_agg(distinct lower(g.privilege_type), ', ') || ' on ' || n.nspname || '.' || c.relname
         || ' to ' || g.grantee::regrole as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) g
     where ${ours} and g.grantee <> c.relowner and c.relkind in ('r', 'p', 'v')
     group by n.nspname, c.relname, g.grantee
     order by n.nspname collate "C", c.relname collate "C", (g.grantee::regrole)::text collate "C"`,
  ],
  [
    'Grants of columns',
    `select 'grant ' || lower(g.privilege_type) || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ') on '
         || n.nspname || '.' || c.relname || ' to ' || g.grantee::regrole as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       cross join lateral aclexplode(a.attacl) g
     where ${ours} group by n.nspname, c.relname, g.privilege_type, g.grantee
     order by n.nspname collate "C", c.relname collate "C", (g.grantee::regrole)::text collate "C", g.privilege_type`,
  ],
] as const

export async function describeSchema(client: Client): Promise<string> {
  const sections: string[] = []
  for (const [title, query] of parts) {
    const { rows } = await client.query<{ line: string }>(query)
    const lines = rows.map(({ line }) => `${line.trimEnd()};`)
    if (lines.length > 0) sections.push(`-- ${title}\n\n${lines.join('\n')}\n`)
  }
  return `-- Written by npm run docs from the migrated database, for reading; db/migrations is what makes it.\n\n${sections.join('\n')}`
}
