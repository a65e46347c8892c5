// A slice writes only its own PostgreSQL schema and reads only those that architecture.mjs lets it use. The SQL is read by
// pattern, so this is a guard-rail and no proof; the database's own grants keep the service from what nobody may do.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayUse, platformSchemas } from '../../architecture.mjs'
import { filesMatching, read } from './repository-files.mjs'

const schemaOf = (slice) => slice.replaceAll('-', '_')
const schemas = new Set([...Object.keys(mayUse).map(schemaOf), ...platformSchemas])

/** The known schemas named straight after one of the verbs, in SQL or in the query builder. */
function named(source, verbs) {
  const pattern = new RegExp(`\\b(?:${verbs})\\s*(?:\\(\\s*['"\`])?\\s*"?([a-z_]+)"?\\.[a-z_]+`, 'gi')
  return [...source.matchAll(pattern)]
    .map(([, name]) => name.toLowerCase())
    .filter((name) => schemas.has(name))
}

export function ownershipFaults(slice, source) {
  const readable = new Set([slice, ...mayUse[slice]].map(schemaOf))
  const read = named(source, 'from|join|select|using|selectFrom|innerJoin|leftJoin')
  const written = named(
    source,
    'insert into|update|delete from|truncate|merge into|insertInto|updateTable|deleteFrom',
  )
  return [
    ...read
      .filter((schema) => !readable.has(schema) && schema !== 'platform')
      .map((schema) => `reads ${schema}`),
    ...written.filter((schema) => schema !== schemaOf(slice)).map((schema) => `writes ${schema}`),
  ]
}

for (const file of filesMatching('src/slices/**/*.queries.ts'))
  test(`${file} keeps to its tables`, () => {
    assert.deepEqual(ownershipFaults(file.split('/')[2], read(file)), [])
  })

test('a read of a schema that the slice may not use is found', () => {
  const sql = 'select 1 from assessment.response join framework.version using (version)'
  assert.deepEqual(ownershipFaults('resources', sql), ['reads assessment'])
  assert.deepEqual(ownershipFaults('resources', `selectFrom('assessment.response')`), ['reads assessment'])
  assert.deepEqual(ownershipFaults('framework', 'select identity.shown_names(x)'), ['reads identity'])
})

test('a write outside the own schema is found, the audit trail included', () => {
  assert.deepEqual(ownershipFaults('assessment', 'insert into framework.version values (1)'), [
    'writes framework',
  ])
  assert.deepEqual(ownershipFaults('assessment', 'update\n  audit.entry set at = now()'), ['writes audit'])
})

test('what a slice may do is not reported', () => {
  const sql =
    'select a.id from assessment.assessment a join councils.council c on true; delete from assessment.response'
  assert.deepEqual(ownershipFaults('assessment', sql), [])
  assert.deepEqual(ownershipFaults('assessment', 'const x = framework.version; update(framework.areas)'), [])
})
