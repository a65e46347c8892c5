// A database's tables, brought up to date: once, in order, never by halves, and never against a history that differs.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import pg from 'pg'
import { medianTimes } from '../../../tests/support/medians.ts'
import { migrationsFolder, startTestServer } from '../../../tests/support/test-server.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { type DatabasePool, openPool, type PgConfig } from './pool.ts'

const server = await startTestServer()
const made = await server.makeDatabase()
const owner: PgConfig = made.ownerConfig
const pool: DatabasePool = openPool(owner)
const folders: string[] = []

after(async () => {
  await pool.end()
  await server.dropDatabase(made.name)
  await server.stop()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

// Every test begins with a database that has had no migration.
beforeEach(async () => {
  const { rows } = await pool.query(
    `select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')`,
  )
  for (const { nspname } of rows) await pool.query(`drop schema ${nspname} cascade`)
})

const one = { '0001_one.sql': 'create schema sample; create table sample.thing (id int);' }
const two = { '0002_two.sql': 'insert into sample.thing values (2);' }
const three = { '0003_three.sql': 'update sample.thing set id = id + 1;' }

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  folders.push(folder)
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
  return folder
}

async function ids(): Promise<number[]> {
  return (await pool.query('select id from sample.thing order by id')).rows.map(({ id }) => id)
}

test("the project's own migrations are all applied, once", async () => {
  const { applied } = await migrate(owner, migrationsFolder)
  assert.ok(applied.length > 0)
  assert.deepEqual(await migrate(owner, migrationsFolder), { applied: [] })
})

test('migrations are applied in the order of their numbers, and later ones when they come', async () => {
  const names = Object.keys({ ...one, ...two })
  assert.deepEqual(await migrate(owner, folderOf({ ...two, ...one })), { applied: names })
  const all = folderOf({ ...one, ...two, ...three })
  assert.deepEqual(await pendingMigrations(pool, all), ['0003_three.sql'])
  assert.deepEqual(await migrate(owner, all), { applied: ['0003_three.sql'] })
  assert.deepEqual(await pendingMigrations(pool, all), [])
  assert.deepEqual(await ids(), [3])
})

test('nothing pending costs one short query', async (t) => {
  const folder = folderOf({ ...one, ...two })
  await migrate(owner, folder)
  const [whole = Number.NaN, query = Number.NaN] = await medianTimes(9, [
    () => migrate(owner, folder),
    async () => {
      const client = new pg.Client(owner)
      await client.connect()
      await client.query('select 1')
      await client.end()
    },
  ])
  t.diagnostic(`medians with the connection: ${whole.toFixed(1)} ms, any query ${query.toFixed(1)} ms`)
  assert.ok(whole < 5 * query)
  // A migration lock held by somebody else does not stop a start that has nothing to apply.
  const holder = await pool.connect()
  await holder.query('select pg_advisory_lock(7423903)')
  assert.deepEqual(await migrate(owner, folder), { applied: [] })
  holder.release(true)
})

test('services that start at once apply each migration once', async () => {
  const folder = folderOf({ ...one, ...two, ...three })
  const results = await Promise.all(Array.from({ length: 6 }, () => migrate(owner, folder)))
  assert.deepEqual(
    results.flatMap(({ applied }) => applied).sort(),
    Object.keys({ ...one, ...two, ...three }),
  )
  assert.deepEqual(await ids(), [3])
})

test('a migration that fails leaves nothing of itself, and keeps those before it', async () => {
  const folder = folderOf({
    ...one,
    '0002_bad.sql': 'insert into sample.thing values (7);\n\nselect nothing;\n',
  })
  await assert.rejects(migrate(owner, folder), {
    name: 'StartProblem',
    message: /0002_bad\.sql failed and was undone: column "nothing" does not exist \(line 3\)/,
  })
  assert.deepEqual(await ids(), [])
  assert.deepEqual(await migrate(owner, folderOf({ ...one, ...two })), { applied: ['0002_two.sql'] })
})

test('a migration that was changed after it was applied stops the start and is named', async () => {
  await migrate(owner, folderOf(one))
  const changed = folderOf({ '0001_one.sql': `${one['0001_one.sql']} -- and more` })
  await assert.rejects(migrate(owner, changed), {
    name: 'StartProblem',
    message: /0001_one\.sql was changed after/,
  })
})

test('other line endings are no change', async () => {
  await migrate(owner, folderOf({ '0001_one.sql': 'create schema sample;\nselect 1;\n' }))
  const elsewhere = folderOf({ '0001_one.sql': 'create schema sample;\r\nselect 1;\r\n' })
  assert.deepEqual(await migrate(owner, elsewhere), { applied: [] })
})

test('a migration that only the database knows stops the start and is named', async () => {
  await migrate(owner, folderOf({ ...one, ...two }))
  const older = migrate(owner, folderOf(one))
  await assert.rejects(older, {
    name: 'StartProblem',
    message: /0002_two\.sql, which this version does not know/,
  })
})

test('a migration that the database went past stops the start and is named', async () => {
  const folder = folderOf({ ...one, ...two, ...three })
  await migrate(owner, folder)
  await pool.query(`delete from platform.migration where name = '0002_two.sql'`)
  await assert.rejects(migrate(owner, folder), {
    name: 'StartProblem',
    message: /0002_two\.sql was never applied/,
  })
})

test('a gap, a number twice and a name of another form stop the start', async () => {
  const cases: [Record<string, string>, RegExp][] = [
    [{ ...one, ...three }, /0002 is missing or there twice, before 0003_three\.sql/],
    [{ ...one, '0001_two.sql': '' }, /0002 is missing or there twice, before 0001_two\.sql/],
    [{ ...one, '2_two.sql': '' }, /2_two\.sql is not named like a migration/],
  ]
  for (const [files, message] of cases) {
    await assert.rejects(migrate(owner, folderOf(files)), { name: 'StartProblem', message })
  }
})
