// A PostgreSQL of the operator's own: what the service makes of it, and what it says where it cannot use it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { makeFolder, removeFolder } from '../../../tests/support/server-runs.ts'
import { migrationsFolder, silent } from '../../../tests/support/test-server.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { asRole, problemWith, useGivenServer, withDatabase } from './given-server.ts'
import { openDatabase } from './open-database.ts'
import { openPool, type PgConfig } from './pool.ts'

// A server as an operator has it: nothing on it is the service's yet.
const folder = makeFolder()
let server: EmbeddedServer
let admin: pg.Client
before(async () => {
  server = await startEmbeddedServer({ dataDir: folder, log: silent })
  admin = new pg.Client(server.adminConfig)
  await admin.connect()
  await admin.query('drop database tiex')
  for (const role of ['tiex_owner', 'tiex_service', 'tiex_jobs']) await admin.query(`drop role ${role}`)
})
after(async () => {
  await admin.end()
  await server.stop()
  removeFolder(folder)
})

const urlOf = (user: string, database: string) =>
  `postgresql://${user}@/${database}?host=${encodeURIComponent(server.socketDir)}`

async function whoIs(config: PgConfig): Promise<unknown> {
  const pool = openPool(config, { max: 1 })
  await pool.query('reset role; reset all')
  const { rows } = await pool.query(`select current_user as user, current_setting('is_superuser') as super`)
  await pool.end()
  return rows[0]
}

// The order matters: the roles belong to the whole server, and the first tests are about their being missing.
test('a user who may not make roles is told what an administrator has to run', async () => {
  await admin.query('create role plain login')
  await admin.query('create database of_plain owner plain')
  await assert.rejects(useGivenServer(urlOf('plain', 'of_plain')), {
    name: 'StartProblem',
    message:
      /plain of DATABASE_URL may not make or take the role tiex_service: .*"grant tiex_service to plain"/,
  })
  await admin.query('create role tiex_service nologin; create role tiex_jobs nologin')
  await assert.rejects(useGivenServer(urlOf('plain', 'of_plain')), {
    name: 'StartProblem',
    message: /"grant tiex_service to plain"/,
  })
  await admin.query('grant tiex_service, tiex_jobs to plain')
  const { serviceConfig } = await useGivenServer(urlOf('plain', 'of_plain'))
  assert.deepEqual(await whoIs(serviceConfig), { user: 'tiex_service', super: 'off' })
  await admin.query('drop role tiex_service; drop role tiex_jobs')
})

test('a user who may make roles makes them, and the pools are in them for good', async () => {
  await admin.query('create role operator login createrole')
  await admin.query('create database of_operator owner operator')
  const url = urlOf('operator', 'of_operator')
  await useGivenServer(url)
  const { ownerConfig, serviceConfig, jobsConfig } = await useGivenServer(url)
  assert.deepEqual(await whoIs(ownerConfig), { user: 'operator', super: 'off' })
  assert.deepEqual(await whoIs(serviceConfig), { user: 'tiex_service', super: 'off' })
  assert.deepEqual(await whoIs(jobsConfig), { user: 'tiex_jobs', super: 'off' })
})

test('the pools of a superuser are in the roles as well', async () => {
  const { serviceConfig } = await useGivenServer(urlOf('postgres', 'of_operator'))
  assert.deepEqual(await whoIs(serviceConfig), { user: 'tiex_service', super: 'off' })
})

test('the whole service opens on it, migrated, twice', async () => {
  const settings = {
    dataDir: folder,
    databaseUrl: urlOf('operator', 'of_operator'),
    migrations: migrationsFolder,
    log: silent,
  }
  for (let round = 0; round < 2; round++) {
    const { servicePool, jobsPool, close } = await openDatabase(settings)
    const { rows } = await servicePool.query('select count(*)::int > 0 as migrated from platform.migration')
    assert.deepEqual(rows, [{ migrated: true }])
    assert.equal((await jobsPool.query('select current_user as user')).rows[0].user, 'tiex_jobs')
    await close()
  }
})

test('a role that bypasses row-level security is refused', async () => {
  await admin.query('alter role tiex_jobs bypassrls')
  await assert.rejects(useGivenServer(urlOf('operator', 'of_operator')), {
    name: 'StartProblem',
    message: /tiex_jobs bypasses row-level security/,
  })
  await admin.query('alter role tiex_jobs nobypassrls')
})

test('a database of another encoding is refused', async () => {
  await admin.query(
    `create database latin owner operator template template0 encoding 'LATIN1' locale_provider 'libc' locale 'C'`,
  )
  await assert.rejects(useGivenServer(urlOf('operator', 'latin')), {
    name: 'StartProblem',
    message: /latin .* is encoded in LATIN1/,
  })
})

test('a server that is too old is refused', () => {
  const facts = { version: 140_011, shown: '14.11', encoding: 'UTF8', database: 'x' }
  assert.match(problemWith(facts) ?? '', /PostgreSQL 14\.11: the service needs version 15/)
  assert.equal(problemWith({ ...facts, version: 150_000 }), undefined)
})

test('a server that refuses the user or the database is named at once, one that is away after a while', async () => {
  // Were it not at once, it would be after this.
  const days = 1e9
  await assert.rejects(useGivenServer(urlOf('operator', 'no_such'), days), {
    name: 'StartProblem',
    message: /refused .*"no_such" does not exist/,
  })
  await assert.rejects(useGivenServer(urlOf('nobody_here', 'postgres'), days), {
    name: 'StartProblem',
    message: /refused .*nobody_here/,
  })
  const away = useGivenServer('postgres://x:secret@127.0.0.1:1/x', 400)
  await assert.rejects(away, { name: 'StartProblem', message: /cannot be reached: connect ECONNREFUSED/ })
  await assert.rejects(away, (error: Error) => !error.message.includes('secret'))
})

test('an address keeps what else it says when it is given a role or another database', () => {
  assert.equal(asRole('postgres://u:p@h:1/d', 'r'), 'postgres://u:p@h:1/d?options=-c+role%3Dr')
  assert.equal(
    asRole('postgres://h/d?sslmode=require&options=-c%20geqo%3Doff', 'r'),
    'postgres://h/d?sslmode=require&options=-c+geqo%3Doff+-c+role%3Dr',
  )
  assert.equal(
    withDatabase('postgres://u:p@h:1/d?sslmode=require', 'other'),
    'postgres://u:p@h:1/other?sslmode=require',
  )
  assert.equal(withDatabase('postgres://h', 'other'), 'postgres://h/other')
})
