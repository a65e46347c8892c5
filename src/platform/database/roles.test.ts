// The roles of the service's own server: what each may do, and that a start puts them right.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { makeFolder, removeFolder } from '../../../tests/support/server-runs.ts'
import { silent } from '../../../tests/support/test-server.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { openPool, type PgConfig } from './pool.ts'
import { prepareOwnServer } from './roles.ts'

const folder = makeFolder()
let server: EmbeddedServer
let admin: pg.Client
before(async () => {
  server = await startEmbeddedServer({ dataDir: folder, log: silent })
  admin = new pg.Client(server.adminConfig)
  await admin.connect()
})
after(async () => {
  await admin.end()
  await server.stop()
  removeFolder(folder)
})

async function attributes(): Promise<unknown[]> {
  const { rows } = await admin.query(`
    select rolname as role, rolcanlogin as login,
      rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as powerful,
      exists (select from pg_auth_members where member = r.oid) as member
    from pg_roles r where rolname like 'tiex%' order by 1`)
  return rows
}

const plain = ['tiex_jobs', 'tiex_owner', 'tiex_service'].map((role) => ({
  role,
  login: true,
  powerful: false,
  member: false,
}))

async function attempt(config: PgConfig, sql: string): Promise<unknown> {
  const pool = openPool(config, { max: 1 })
  try {
    return (await pool.query(sql)).command
  } catch (error) {
    return (error as { code?: string }).code
  } finally {
    await pool.end()
  }
}

test('the three roles log in and have no power beyond their tables', async () => {
  assert.deepEqual(await attributes(), plain)
  const { rows } = await admin.query(
    `select pg_get_userbyid(datdba) as owner from pg_database where datname = 'tiex'`,
  )
  assert.deepEqual(rows, [{ owner: 'tiex_owner' }])
})

test('only the owner may make anything in the database', async () => {
  assert.equal(await attempt(server.ownerConfig, 'create schema sample'), 'CREATE')
  for (const config of [server.serviceConfig, server.jobsConfig]) {
    assert.equal(await attempt(config, 'select 1'), 'SELECT')
    for (const sql of [
      'create schema mine',
      'create table public.mine ()',
      'create temporary table mine ()',
      'set role tiex_owner',
    ]) {
      assert.equal(await attempt(config, sql), '42501', sql)
    }
  }
})

test('a start puts right what was changed, and starts at once do not meet', async () => {
  await admin.query(
    'alter role tiex_service bypassrls; alter role tiex_jobs nologin; alter role tiex_owner createrole',
  )
  const others = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const client = new pg.Client(server.adminConfig)
      await client.connect()
      return client
    }),
  )
  await Promise.all(others.map((client) => prepareOwnServer(client)))
  await Promise.all(others.map((client) => client.end()))
  assert.deepEqual(await attributes(), plain)
})
