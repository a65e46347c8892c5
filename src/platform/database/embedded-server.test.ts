// A service's life with its own database: first start, restart, company, and every way to be killed.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ends, makeFolder, removeFolder, runServer } from '../../../tests/support/server-runs.ts'
import { silent } from '../../../tests/support/test-server.ts'
import { until } from '../../../tests/support/until.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { isAlive } from './init-files.ts'
import { openPool, type PgConfig } from './pool.ts'
import { nobody } from './run-as.ts'

async function ask(config: PgConfig, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

async function timed(start: Promise<EmbeddedServer>): Promise<[EmbeddedServer, number]> {
  const begun = performance.now()
  return [await start, Math.round(performance.now() - begun)]
}

const start = (dataDir: string) => startEmbeddedServer({ dataDir, log: silent })

// Made once: what most of these tests are about begins after a database's first start.
const seed = makeFolder()
before(async () => (await start(seed)).stop())
after(() => removeFolder(seed))
function folderWithDatabase(): string {
  const folder = makeFolder()
  cpSync(seed, folder, { recursive: true })
  return folder
}

test('a first start makes the database, and a later one finds what it held', async (t) => {
  const folder = makeFolder()
  const [server, first] = await timed(start(folder))
  await ask(server.ownerConfig, `create table public.kept as select lower('ÉÀ') as text`)
  const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding']
  const shown = await ask(
    server.adminConfig,
    `select ${settings.map((name) => `current_setting('${name}')`).join()}`,
  )
  assert.deepEqual(shown, [['on', 'on', 'on', '', 'UTF8']])
  await server.stop()
  assert.ok(await ends(server.pid()), 'the server ends with its only user')

  const [again, warm] = await timed(start(folder))
  assert.deepEqual(await ask(again.ownerConfig, 'select text from public.kept'), [['éà']])
  await again.stop()
  t.diagnostic(`first start ${first} ms, later start ${warm} ms`)
  removeFolder(folder)
})

test('what people wrote does not reach the log of the server', async () => {
  const folder = folderWithDatabase()
  const server = await start(folder)
  await ask(server.ownerConfig, 'create table public.person (email text primary key)')
  const insert = `insert into public.person values ('someone@council.example')`
  await ask(server.ownerConfig, insert)
  await assert.rejects(ask(server.ownerConfig, insert), { code: '23505' })
  await server.stop()
  assert.doesNotMatch(readFileSync(join(folder, 'postgres.log'), 'utf8'), /someone/)
  removeFolder(folder)
})

test('a second service joins the first, and whichever stops first leaves the other its database', async () => {
  const folder = folderWithDatabase()
  const [first, second] = [await start(folder), await start(folder)]
  assert.equal(second.pid(), first.pid())
  await first.stop()
  assert.deepEqual(await ask(second.serviceConfig, 'select 1'), [[1]])
  await second.stop()
  assert.ok(await ends(second.pid()))
  removeFolder(folder)
})

test('two services that start at once on an empty folder both have the same database', async () => {
  const folder = makeFolder()
  const runs = await Promise.all([runServer({ dataDir: folder }), runServer({ dataDir: folder })])
  const [one, other] = runs
  assert.equal(one.said.problem ?? other.said.problem, undefined)
  assert.equal(one.said.pid, other.said.pid)
  await Promise.all(runs.map((run) => run.stop()))
  assert.ok(await ends(one.said.pid), 'the last of them ends it')
  removeFolder(folder)
})

test('a start that meets the last user leaving has its database all the same', async () => {
  const folder = folderWithDatabase()
  let server = await start(folder)
  for (let round = 0; round < 8; round++) {
    const [next] = await Promise.all([sleep(round).then(() => start(folder)), server.stop()])
    assert.deepEqual(await ask(next.serviceConfig, 'select 1'), [[1]])
    server = next
  }
  await server.stop()
  assert.ok(await ends(server.pid()))
  removeFolder(folder)
})

test('of services that are killed and stopped together none leaves the server behind', async () => {
  const folder = folderWithDatabase()
  const killed = await runServer({ dataDir: folder })
  const [one, other] = [await start(folder), await start(folder)]
  await Promise.all([killed.kill(), one.stop(), other.stop()])
  assert.ok(await ends(killed.said.pid))
  removeFolder(folder)
})

test('the server of a service that was killed is joined by the next, and ended by it', async () => {
  const folder = folderWithDatabase()
  const run = await runServer({ dataDir: folder })
  await run.kill()
  assert.ok(isAlive(run.said.pid))
  const server = await start(folder)
  assert.equal(server.pid(), run.said.pid)
  await server.stop()
  assert.ok(await ends(run.said.pid))
  removeFolder(folder)
})

test('a service and its server both killed leave a folder that starts', async () => {
  const folder = folderWithDatabase()
  const run = await runServer({ dataDir: folder })
  const reach = { host: run.said.socketDir, database: 'tiex', ssl: false }
  await ask({ ...reach, user: 'tiex_owner' }, 'create table public.kept as select 1 as one')
  await run.kill()
  process.kill(run.said.pid, 'SIGKILL')
  const server = await start(folder)
  assert.notEqual(server.pid(), run.said.pid)
  assert.deepEqual(await ask(server.ownerConfig, 'select one from public.kept'), [[1]])
  await server.stop()
  removeFolder(folder)
})

test('a server that dies is started again under the running service, and its pools recover', async () => {
  const folder = folderWithDatabase()
  const server = await start(folder)
  const pool = openPool(server.ownerConfig)
  await pool.query('create table public.kept as select 1 as one')
  const killed = server.pid()
  process.kill(killed, 'SIGKILL')
  await assert.rejects(pool.query('select pg_sleep(1)'))
  const recovered = await until('another server answers', async () => {
    const answer = await pool.query('select one from public.kept').catch(() => undefined)
    return server.pid() !== killed && answer?.rows
  })
  assert.deepEqual(recovered, [{ one: 1 }])
  await pool.end()
  await server.stop()
  assert.ok(await ends(server.pid()))
  removeFolder(folder)
})

test('a lock file whose process number has gone to a stranger does not keep the server from starting', async () => {
  const folder = folderWithDatabase()
  const run = await runServer({ dataDir: folder })
  await run.kill()
  const lock = join(run.said.socketDir, 'postmaster.pid')
  const text = readFileSync(lock, 'utf8')
  process.kill(run.said.pid, 'SIGKILL')
  assert.ok(await ends(run.said.pid))
  const user = process.getuid?.() === 0 ? nobody() : {}
  const stranger = spawn('sleep', ['60'], { ...user, cwd: '/' })
  writeFileSync(lock, text.replace(/^\d+/, String(stranger.pid)))
  const server = await start(folder)
  assert.notEqual(server.pid(), stranger.pid)
  await server.stop()
  stranger.kill()
  removeFolder(folder)
})

test('a copy of a data folder whose server runs has a server of its own', async () => {
  const folder = makeFolder()
  cpSync(seed, join(folder, 'original'), { recursive: true })
  const original = await start(join(folder, 'original'))
  cpSync(join(folder, 'original'), join(folder, 'copy'), {
    recursive: true,
    filter: (path) => !path.includes('.s.PGSQL'),
  })
  const copy = await start(join(folder, 'copy'))
  assert.notEqual(copy.pid(), original.pid())
  await ask(copy.ownerConfig, 'create table public.only_here ()')
  assert.deepEqual(await ask(original.ownerConfig, `select to_regclass('public.only_here')`), [[null]])
  await copy.stop()
  await original.stop()
  removeFolder(folder)
})
