// A database that is not there: pages say so and the service serves again as soon as it is back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { routes } from '../../src/routes.ts'
import { type BuiltService, freePort, startBuiltService, untilReady } from '../support/built-service.ts'
import { HttpVisitor } from '../support/http-visitor.ts'
import { makeFolder, removeFolder, runServer } from '../support/server-runs.ts'

test('while the database is away every page that needs it is a 503; then all is well again', async () => {
  await withGivenDatabase(async ({ service, visitor, database }) => {
    assert.equal((await visitor.get(routes.resources.href())).status, 200)
    await database.kill()

    for (let time = 0; time < 3; time += 1) {
      const page = await visitor.get(routes.resources.href())
      assert.equal(page.status, 503)
      assert.match(page.html, /<h1/)
    }
    assert.equal((await visitor.get(routes.readyz.href())).status, 503)
    assert.equal((await visitor.get(routes.healthz.href())).status, 200)
    assert.equal((await visitor.get(routes.privacy.href())).status, 200)

    await database.startAgain()
    await untilReady(service.origin)
    assert.equal((await visitor.get(routes.resources.href())).status, 200)
  })
})

type Given = {
  service: BuiltService
  visitor: HttpVisitor
  database: { kill(): Promise<void>; startAgain(): Promise<void> }
}

/** The processes that answer the clients of a server. They outlive it for a moment, in which they still answer. */
async function sessionsOf(url: string): Promise<number[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  await client.end()
  return rows.map((row) => row.pid)
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended with its server.
  }
}

/** A server as an operator would run it: nobody but the test starts it again. */
async function withGivenDatabase(work: (given: Given) => Promise<void>): Promise<void> {
  const folder = makeFolder()
  const dataDir = makeFolder()
  let server = await runServer({ dataDir: folder })
  const open: { close(): unknown }[] = []
  try {
    const DATABASE_URL = `postgres://postgres@localhost/tiex?host=${encodeURIComponent(server.said.socketDir)}`
    const service = await startBuiltService({ dataDir, port: await freePort(), env: { DATABASE_URL } })
    open.push({ close: () => service.stop() })
    const visitor = new HttpVisitor(service.origin)
    open.push(visitor)
    await work({
      service,
      visitor,
      database: {
        async kill() {
          const sessions = await sessionsOf(DATABASE_URL)
          // Whoever watches the server first, or it would be started again at once.
          await server.kill()
          process.kill(server.said.pid, 'SIGKILL')
          for (const session of sessions) endNow(session)
        },
        async startAgain() {
          server = await runServer({ dataDir: folder })
        },
      },
    })
  } finally {
    for (const one of open.reverse()) await one.close()
    await server.stop()
    removeFolder(folder)
    removeFolder(dataDir)
  }
}
