// A pool of real processes: jobs that wait, fail, hang or kill their process, and what is left when the service goes.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ends } from '../../../tests/support/server-runs.ts'
import { createWorkerPool, type JobOutcome, type WorkerPool, type WorkerPoolSettings } from './worker-pool.ts'

const url = new URL('./echo.fixture.ts', import.meta.url)
const pools: WorkerPool[] = []
after(() => Promise.all(pools.map((pool) => pool.close())))

function pool(settings: Partial<WorkerPoolSettings> = {}): WorkerPool {
  const made = createWorkerPool({ url, ...settings })
  pools.push(made)
  return made
}

type Echo = { readonly text: string; readonly data: unknown; readonly pid: number; readonly env: number }

function echo(outcome: JobOutcome): Echo {
  assert.ok(outcome.kind === 'done', JSON.stringify(outcome))
  return JSON.parse(new TextDecoder().decode(outcome.bytes))
}

test('a job comes back as bytes, made in another process that knows its data and none of our environment', async () => {
  const { text, data, pid, env } = echo(await pool({ data: { fonts: ['a'] } }).run({ do: 'echo', text: 'Å' }))
  assert.deepEqual([text, data, env], ['Å', { fonts: ['a'] }, 0])
  assert.notEqual(pid, process.pid)
})

test('one process does all jobs, in order', async () => {
  const one = pool()
  const jobs = ['a', 'b', 'c'].map((text) => one.run({ do: 'wait', text }).then(echo))
  const done = await Promise.all(jobs)
  assert.deepEqual(
    done.map(({ text }) => text),
    ['a', 'b', 'c'],
  )
  assert.equal(new Set(done.map(({ pid }) => pid)).size, 1)
})

test('only so many jobs may wait; the others are told that it is busy', async () => {
  const small = pool({ queue: 1 })
  const outcomes = await Promise.all(['a', 'b', 'c'].map((text) => small.run({ do: 'wait', text })))
  assert.deepEqual(
    outcomes.map(({ kind }) => kind),
    ['done', 'done', 'busy'],
  )
  assert.equal((await small.run({ do: 'echo' })).kind, 'done')
})

test('an error fails its job only', async () => {
  const one = pool()
  const failed = await one.run({ do: 'throw' })
  assert.ok(failed.kind === 'failed' && failed.reason === 'error' && /told to throw/.test(failed.message))
  assert.equal((await one.run({ do: 'echo' })).kind, 'done')
})

test('a job that cannot be copied fails and leaves the process at work', async () => {
  const one = pool()
  const failed = await one.run({ do: () => 'a function' })
  assert.ok(failed.kind === 'failed' && failed.reason === 'error')
  assert.equal((await one.run({ do: 'echo' })).kind, 'done')
})

for (const [how, settings] of [
  ['crash', {}],
  ['exit', {}],
  ['fill', { heap: 16 }],
] as const) {
  test(`a process that dies (${how}) fails its job and is replaced for those that wait`, async () => {
    const one = pool(settings)
    const [dead, alive] = await Promise.all([one.run({ do: how }), one.run({ do: 'echo', text: 'alive' })])
    assert.ok(dead.kind === 'failed' && dead.reason === 'crash', JSON.stringify(dead))
    assert.equal(echo(alive).text, 'alive')
  })
}

test('a job that takes too long is ended, and the next one is done', async () => {
  // Long enough for the process of the next one to start, however slow the machine.
  const one = pool({ timeout: 5_000 })
  const [late, alive] = await Promise.all([one.run({ do: 'hang' }), one.run({ do: 'echo', text: 'alive' })])
  assert.ok(late.kind === 'failed' && late.reason === 'timeout')
  assert.equal(echo(alive).text, 'alive')
})

test('an idle process ends and a new one starts when needed', async () => {
  const one = pool({ idle: 50 })
  const first = echo(await one.run({ do: 'echo' }))
  await new Promise((done) => setTimeout(done, 200))
  assert.notEqual(echo(await one.run({ do: 'echo' })).pid, first.pid)
})

test('a warm pool gives its process to the first job', async () => {
  const one = pool()
  one.warm()
  one.warm()
  assert.equal((await one.run({ do: 'echo' })).kind, 'done')
})

test('closing answers what runs and what waits, and takes nothing more', async () => {
  const one = pool()
  const jobs = [one.run({ do: 'hang' }), one.run({ do: 'echo' })]
  await one.close()
  for (const outcome of await Promise.all(jobs))
    assert.ok(outcome.kind === 'failed' && outcome.reason === 'closed')
  assert.equal((await one.run({ do: 'echo' })).kind, 'busy')
})

test('when the service is killed, what works for it ends as well', async () => {
  const program = fileURLToPath(new URL('./pool-owner.fixture.ts', import.meta.url))
  const owner = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(owner.stdout, 'data')
  owner.kill('SIGKILL')
  assert.ok(await ends(Number(String(said))))
})
