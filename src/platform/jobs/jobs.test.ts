// Jobs on a real queue: done if and only if their transaction was committed, tried again, given up, and holding ids alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pino } from 'pino'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { until } from '../../../tests/support/until.ts'
import { type Handle, within } from '../database/handle.ts'
import { lockNumbers } from '../database/lock-numbers.ts'
import { GivenUp, type JobQueue } from './job-queue.ts'
import { prepareJobs } from './job-tables.queries.ts'
import { type Jobs, openJobs } from './jobs.ts'

const queue = (name: string): JobQueue => ({ name, retries: 1, retryDelay: 1, expires: 30, atOnce: 2 })
const queues = [
  ...['plain', 'failing', 'hopeless', 'undone', 'slow', 'busy', 'timed'].map(queue),
  { ...queue('many'), inBatches: true },
]
const [plain, failing, hopeless, undone, slow, busy, timed, many] = queues as [
  JobQueue,
  JobQueue,
  JobQueue,
  JobQueue,
  JobQueue,
  JobQueue,
  JobQueue,
  JobQueue,
]
const one: string = '6a0f8c1e-52a4-4b7e-9d0a-000000000001'
const two: string = '6a0f8c1e-52a4-4b7e-9d0a-000000000002'

let database: TestDatabase
let jobs: Jobs
/** Never looks by itself: whatever it does, it was told of. */
let told: Jobs
const logged: string[] = []
const log = pino({ base: null }, { write: (line: string) => void logged.push(line) })

before(async () => {
  database = await testDatabase()
  // Two services may start at once.
  await Promise.all([prepareJobs(database.ownerConfig, queues), prepareJobs(database.ownerConfig, queues)])
  jobs = await openJobs({ config: database.jobsConfig, log })
  told = await openJobs({ config: database.jobsConfig, log, looksEvery: 3_600 })
})
after(async () => {
  await Promise.all([jobs.stop(), told.stop()])
  await database.close()
})

const write = <T>(work: (tx: Handle) => Promise<T>) =>
  within(database.servicePool, { settings: {}, mode: 'write' }, work)

async function jobRows(name: string): Promise<Array<Record<string, unknown>>> {
  return (await database.jobsPool.query('select * from pgboss.job where name = $1', [name])).rows
}

test('a committed job is done at once, with its ids', async () => {
  const done: unknown[] = []
  await told.work(plain, async (data) => void done.push(data))
  await write((tx) => told.send(tx, plain, { thing: one }))
  await until('the job is done', () => done.length === 1)
  assert.deepEqual(done, [{ thing: one }])
})

test('a job of a transaction that is rolled back does not exist', async () => {
  const failed = write(async (tx) => {
    await jobs.send(tx, undone, { thing: one })
    throw new Error('changed our mind')
  })
  await assert.rejects(failed, /changed our mind/)
  assert.deepEqual(await jobRows('undone'), [])
})

test('a job that fails is tried again, then kept as a dead letter without the words of the error', async () => {
  let tries = 0
  await jobs.work(failing, async () => {
    tries += 1
    throw Object.assign(new Error('mail to priya@hartlepool.gov.uk failed'), { code: 'EENVELOPE' })
  })
  await write((tx) => jobs.send(tx, failing, { thing: one }))
  await until('a dead letter', async () => (await jobRows('dead-letters')).length === 1)
  assert.equal(tries, 2)
  const [letter] = await jobRows('dead-letters')
  assert.deepEqual(letter?.data, { thing: one })
  assert.doesNotMatch(JSON.stringify([await jobRows('failing'), letter]), /priya/)
  assert.match(JSON.stringify(await jobRows('failing')), /Error EENVELOPE/)
})

test('a job that is given up is not tried again', async () => {
  let tries = 0
  await jobs.work(hopeless, async () => {
    tries += 1
    throw new GivenUp('no such address')
  })
  await write((tx) => jobs.send(tx, hopeless, { thing: two }))
  await until('a dead letter', async () =>
    (await jobRows('dead-letters')).some(({ data }) => (data as { thing: string }).thing === two),
  )
  assert.equal(tries, 1)
})

test('one job that waits does not hold up the next', async () => {
  const done: string[] = []
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  await told.work<{ thing: string }>(slow, async ({ thing }) => {
    if (thing === one) await gate
    done.push(thing)
  })
  await write((tx) => jobs.send(tx, slow, { thing: one }))
  await write((tx) => jobs.send(tx, slow, { thing: two }))
  await until('the second is done', () => done.includes(two))
  assert.deepEqual(done, [two])
  open()
  await until('the first is done', () => done.includes(one))
})

test('jobs added while every worker is busy are done as soon as one is free', async () => {
  const done: string[] = []
  const open: Array<() => void> = []
  await told.work<{ thing: string }>(busy, async ({ thing }) => {
    if (open.length < busy.atOnce) await new Promise<void>((resolve) => open.push(resolve))
    done.push(thing)
  })
  const add = () => write((tx) => jobs.send(tx, busy, { thing: crypto.randomUUID() }))
  for (let sent = 0; sent < busy.atOnce; sent += 1) await add()
  await until('every worker is busy', () => open.length === busy.atOnce)
  for (let sent = 0; sent < 10; sent += 1) await add()
  open[0]?.()
  // By one worker alone, which finds one job each time it looks; the other one is still at its first.
  await until('one worker has done the rest', () => done.length === 11)
  open[1]?.()
  await until('all are done', () => done.length === 12)
})

test('many jobs are added together, or none of them, and done one after another without waiting', async () => {
  const done: string[] = []
  await told.work<{ thing: string }>(many, async ({ thing }) => void done.push(thing))
  const ids = Array.from({ length: 50 }, () => crypto.randomUUID())
  const things = ids.map((thing) => ({ thing }))
  const failed = write(async (tx) => {
    await jobs.sendAll(tx, many, things)
    throw new Error('changed our mind')
  })
  await assert.rejects(failed, /changed our mind/)
  assert.deepEqual(await jobRows('many'), [])
  await write((tx) => jobs.sendAll(tx, many, []))
  await write((tx) => jobs.sendAll(tx, many, things))
  await until('all are done', () => done.length === 50)
  assert.deepEqual(done.toSorted(), ids.toSorted())
})

test('a job holds ids and nothing else', async () => {
  const address = { email: 'priya@hartlepool.gov.uk' }
  await assert.rejects(
    write((tx) => jobs.send(tx, plain, address)),
    /may hold ids only/,
  )
  await assert.rejects(
    write((tx) => jobs.sendAll(tx, plain, [{ thing: one }, address])),
    /may hold ids only/,
  )
})

test('a schedule is set once, however often a service starts', async () => {
  await jobs.schedule(timed, '17 * * * *')
  await jobs.schedule(timed, '17 * * * *')
  const { rows } = await database.jobsPool.query("select cron from pgboss.schedule where name = 'timed'")
  assert.deepEqual(rows, [{ cron: '17 * * * *' }])
})

test('whoever answers requests may add jobs, and neither read nor change them', async () => {
  for (const forbidden of [
    'select data from pgboss.job',
    'select data from pgboss.job_common',
    'update pgboss.job_common set data = null',
    'delete from pgboss.job_common',
    "insert into pgboss.schedule (name, cron) values ('plain', '* * * * *')",
    'update pgboss.queue set retry_limit = 9',
  ])
    await assert.rejects(database.servicePool.query(forbidden), { code: '42501' }, forbidden)
})

test('preparing again waits for nobody who prepares, and changed queues are brought up to date', async () => {
  const preparing = await database.ownerPool.connect()
  await preparing.query(`select pg_advisory_lock(${lockNumbers.jobTables})`)
  await prepareJobs(database.ownerConfig, queues)
  preparing.release(true)
  const changed = queues.map((each) => ({ ...each, retries: 4 }))
  await prepareJobs(database.ownerConfig, changed)
  const { rows } = await database.jobsPool.query("select retry_limit from pgboss.queue where name = 'timed'")
  assert.deepEqual(rows, [{ retry_limit: 4 }])
})

test('nothing of a job but its id is logged, and the queue itself never complained', () => {
  const lines = logged.map((line) => JSON.parse(line) as { msg: string; queue?: string })
  assert.deepEqual([...new Set(lines.map(({ msg }) => msg))], ['job failed'])
  assert.deepEqual([...new Set(lines.map((line) => line.queue))].sort(), ['failing', 'hopeless'])
})

test('stopping twice is stopping once', async () => {
  const again = await openJobs({ config: database.jobsConfig, log })
  await Promise.all([again.stop(), again.stop()])
  await again.stop()
})
