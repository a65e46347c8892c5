// What requests rest on: settings that end with their transaction, commits that are real, and a database that is away.
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { testDatabase } from '../../../tests/support/database.ts'
import { type Handle, openHandle, within } from './handle.ts'
import { type DatabasePool, openPool } from './pool.ts'
import { DatabaseUnavailable, isUnavailable } from './unavailable.ts'

type Sample = { 'public.sample': { id: number; text: string } }
// A table of this test alone, so unknown to the generated types.
const on = (tx: Handle) => tx as unknown as Kysely<Sample>

const db = await testDatabase()
let pool: DatabasePool
before(async () => {
  await db.ownerPool.query(
    'create table public.sample (id int primary key, text text not null); grant all on public.sample to tiex_service',
  )
  // One connection: whatever a transaction leaves behind, the next one meets.
  pool = openPool(db.serviceConfig, { max: 1 })
})
after(async () => {
  await pool.end()
  await db.close()
})

const ofCouncil = (council: string) => ({ settings: { 'app.council': council }, mode: 'write' as const })

async function councilSeen(tx: Handle): Promise<string | null> {
  const { rows } = await sql<{ council: string | null }>`
    select nullif(current_setting('app.council', true), '') as council`.execute(tx)
  return rows[0]?.council ?? null
}

// Only whoever logged in as the same user may: the service on its own server, the owner on one given to it.
async function end(pid: number): Promise<void> {
  const pools = [db.servicePool, db.ownerPool]
  await Promise.any(pools.map((one) => one.query('select pg_terminate_backend($1)', [pid])))
}

async function texts(): Promise<string[]> {
  const { rows } = await db.ownerPool.query<{ text: string }>('select text from public.sample order by id')
  return rows.map(({ text }) => text)
}

test('settings hold inside their transaction and nowhere else, over a thousand turns on one connection', async () => {
  const bare = openHandle(pool)
  for (let turn = 0; turn < 1_000; turn++) {
    const council = `E0${turn % 2}`
    const asked = within(pool, ofCouncil(council), async (tx) => {
      const seen = await councilSeen(tx)
      if (turn % 5 === 1) throw new Error('thrown by the work')
      if (turn % 5 === 2) await sql`select 1 / 0`.execute(tx)
      return seen
    })
    if (turn % 5 === 1) await assert.rejects(asked, { message: 'thrown by the work' })
    else if (turn % 5 === 2) await assert.rejects(asked, { code: '22012' })
    else assert.equal(await asked, council)
    assert.equal(await councilSeen(bare), null, `turn ${turn}`)
  }
})

test('a setting is taken as it is, whatever is in it', async () => {
  for (const value of [`'; drop table public.sample; --`, '\\', "O'Brien \\' \\\\", 'Ynys Môn – 🏛', '']) {
    const { rows } = await within(pool, ofCouncil(value), (tx) =>
      sql<{ value: string }>`select current_setting('app.council') as value`.execute(tx),
    )
    assert.equal(rows[0]?.value, value)
  }
})

test('a setting of another name or with a zero byte in it begins nothing', async () => {
  const never = async () => assert.fail('the work was begun')
  for (const name of ['role', 'app.', 'app.Council', "app.a', 'b', true); --", 'xapp.council']) {
    await assert.rejects(within(pool, { settings: { [name]: 'x' }, mode: 'read' }, never), TypeError)
  }
  await assert.rejects(within(pool, ofCouncil('E0\0'), never), TypeError)
})

test('work is committed as a whole, or not at all', async () => {
  await db.ownerPool.query('truncate public.sample')
  const insert = (tx: Handle, id: number, text: string) =>
    on(tx).insertInto('public.sample').values({ id, text }).executeTakeFirstOrThrow()
  await within(pool, ofCouncil('E0'), (tx) => insert(tx, 1, 'kept'))
  await assert.rejects(
    within(pool, ofCouncil('E0'), async (tx) => {
      await insert(tx, 2, 'undone')
      throw new Error('no')
    }),
  )
  assert.deepEqual(await texts(), ['kept'])
})

test('an error inside that the work passes over does not look like a success', async () => {
  await db.ownerPool.query('truncate public.sample')
  const asked = within(pool, ofCouncil('E0'), async (tx) => {
    await on(tx).insertInto('public.sample').values({ id: 1, text: 'lost' }).execute()
    await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    return 'saved'
  })
  await assert.rejects(asked, /rolled back/)
  assert.deepEqual(await texts(), [])
})

test('a read-only transaction refuses to write', async () => {
  const asked = within(pool, { settings: {}, mode: 'read' }, (tx) =>
    on(tx).insertInto('public.sample').values({ id: 9, text: 'no' }).execute(),
  )
  await assert.rejects(asked, { code: '25006' })
  assert.equal(isUnavailable(await asked.catch((error) => error)), false)
})

test('changes are counted, and queries asked at once run in order', async () => {
  await db.ownerPool.query('truncate public.sample')
  await within(pool, ofCouncil('E0'), async (tx) => {
    const inserts = [1, 2, 3].map((id) =>
      on(tx)
        .insertInto('public.sample')
        .values({ id, text: `${id}` })
        .execute(),
    )
    await Promise.all(inserts)
    const { numUpdatedRows } = await on(tx)
      .updateTable('public.sample')
      .set({ text: 'x' })
      .where('id', '>', 1)
      .executeTakeFirst()
    assert.equal(numUpdatedRows, 2n)
  })
  assert.deepEqual(await texts(), ['1', 'x', 'x'])
})

test('a table changed by a newer version under a running service costs one failed query at most', async () => {
  await db.ownerPool.query('truncate public.sample')
  const all = () =>
    within(pool, ofCouncil('E0'), (tx) => on(tx).selectFrom('public.sample').selectAll().execute())
  for (let use = 0; use < 3; use++) assert.deepEqual(await all(), [])
  await db.ownerPool.query('alter table public.sample add column more text')
  await assert.rejects(all(), { code: '0A000' })
  assert.deepEqual(await all(), [])
  await db.ownerPool.query('alter table public.sample drop column more')
})

test('more statements than are kept prepared run all the same', async () => {
  await within(pool, ofCouncil('E0'), async (tx) => {
    for (let turn = 0; turn < 900; turn++) {
      const n = Math.floor(turn / 3)
      const { rows } = await sql<{ n: number }>`select ${sql.lit(n)} + ${1}::int as n`.execute(tx)
      assert.deepEqual(rows, [{ n: n + 1 }])
    }
  })
})

test('a handle that outlives its transaction speaks to nobody', async () => {
  let kept: Handle | undefined
  let late: Promise<unknown> | undefined
  await within(pool, ofCouncil('E0'), async (tx) => {
    kept = tx
    // Nobody waits for it: it may run inside the transaction or not at all.
    late = sql`select 1`.execute(tx)
    late.catch(() => undefined)
  })
  await assert.rejects(councilSeen(kept as Handle), /transaction has ended/)
  await late?.catch((error: Error) => assert.match(error.message, /transaction has ended/))
})

test('a calendar date stays the day it is, and a moment is a Date', async () => {
  const { rows } = await pool.query(
    `select date '2026-07-01' as day, timestamptz '2026-07-01T00:00:00Z' as at`,
  )
  assert.deepEqual(rows, [{ day: '2026-07-01', at: new Date('2026-07-01T00:00:00Z') }])
})

test('a pool with no connection left is unavailable in the end, a server that never answers is so sooner', async () => {
  let letGo: () => void = () => undefined
  const held = within(pool, ofCouncil('E0'), () => new Promise<void>((resolve) => (letGo = resolve)))
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as { port: number }
  const mute = openPool({ host: '127.0.0.1', port, ssl: false, user: 'x', database: 'x' })
  const sentAway: string[] = []
  const full = assert.rejects(councilSeen(openHandle(pool)), DatabaseUnavailable)
  const unanswered = assert.rejects(within(mute, ofCouncil('E0'), councilSeen), DatabaseUnavailable)
  await Promise.all([
    full.then(() => sentAway.push('full')),
    unanswered.then(() => sentAway.push('unanswered')),
  ])
  assert.deepEqual(sentAway, ['unanswered', 'full'])
  letGo()
  await held
  silent.close()
})

test('a connection that the server ends is unavailable, and the next one works', async () => {
  const asked = within(pool, ofCouncil('E0'), async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await end(rows[0]?.pid ?? 0)
    return councilSeen(tx)
  })
  await assert.rejects(asked, DatabaseUnavailable)
  assert.equal(await within(pool, ofCouncil('E0'), councilSeen), 'E0')
})

test('a connection that dies while nobody uses it stops nothing', async () => {
  const { rows } = await pool.query('select pg_backend_pid() as pid')
  const isNoticed = new Promise((resolve) => pool.once('remove', resolve))
  await end(rows[0].pid)
  await isNoticed
  assert.equal(await within(pool, ofCouncil('E0'), councilSeen), 'E0')
})

test('a database that is away is unavailable at once', async () => {
  const nowhere = openPool({ host: '127.0.0.1', port: 1, ssl: false, user: 'x', database: 'x' })
  await assert.rejects(within(nowhere, ofCouncil('E0'), councilSeen), DatabaseUnavailable)
  const noSocket = openPool({ host: '/nowhere', ssl: false, user: 'x', database: 'x' })
  await assert.rejects(within(noSocket, ofCouncil('E0'), councilSeen), DatabaseUnavailable)
})

test('when very many come at once, whoever has to wait for a connection is not sent away for that', async () => {
  const busy = within(pool, ofCouncil('E0'), (tx) => sql`select pg_sleep(2.5)`.execute(tx))
  assert.equal(await within(pool, ofCouncil('E1'), councilSeen), 'E1')
  await busy
})

test('a failure of something else inside a transaction is not taken for the database', async () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  await assert.rejects(
    within(pool, ofCouncil('E0'), async () => {
      throw refused
    }),
    refused,
  )
})

test('a disk that is full is a database that is away: nothing is kept, and it may well succeed later', async () => {
  const full = sql`do $$ begin raise 'No space left on device' using errcode = '53100'; end $$`
  const asked = within(pool, ofCouncil('E0'), async (tx) => {
    await on(tx).insertInto('public.sample').values({ id: 8, text: 'lost' }).execute()
    await full.execute(tx)
  })
  await assert.rejects(asked, DatabaseUnavailable)
  assert.equal((await texts()).includes('lost'), false)
})

test('only a database that is away counts as unavailable', async () => {
  const mistake = await pool.query('select no_such_column').catch((error) => error)
  assert.equal(isUnavailable(mistake), false)
  assert.equal(isUnavailable(new Error('connect ECONNREFUSED')), false)
  assert.equal(isUnavailable(undefined), false)
})
