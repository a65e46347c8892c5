// From `npm start` on a built tree to the first byte of the start page, and from being told to stop to the end.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { databasePid, freePort, projectRoot } from '../tests/support/built-service.ts'
import { ends, makeFolder, removeFolder } from '../tests/support/server-runs.ts'
import type { BenchOptions } from './bench-options.ts'
import { type Measure, median } from './measure.ts'
import { quietRounds } from './quiet-rounds.ts'
import { pinned } from './stage.ts'
import { takePriority } from './take-priority.ts'

export async function measureStart(options: BenchOptions): Promise<Measure[]> {
  const dataDir = makeFolder()
  try {
    const first = await startOnce(options, dataDir)
    // The processes come and go within a round: whose share of the core was whose cannot be told afterwards.
    const plan = { rounds: options.quick ? 2 : 5, core: undefined, own: () => [] }
    const { results, isDisturbed } = await quietRounds(plan, () => startOnce(options, dataDir))
    return [
      {
        name: 'first byte after npm start',
        figure: median(results.map(({ firstByte }) => firstByte)),
        unit: 'ms',
        limit: { atMost: 1_000 },
        isDisturbed,
      },
      { name: 'first byte after the first npm start on a data folder', figure: first.firstByte, unit: 'ms' },
      {
        name: 'ended after SIGTERM, its database too',
        figure: median(results.map(({ end }) => end)),
        unit: 'ms',
        limit: { atMost: 10_000 },
        isDisturbed,
      },
    ]
  } finally {
    removeFolder(dataDir)
  }
}

/** In milliseconds. */
type Start = { readonly firstByte: number; readonly end: number }

async function startOnce(options: BenchOptions, dataDir: string): Promise<Start> {
  const port = await freePort()
  const [command = '', ...words] = [...pinned(options), 'npm', 'start']
  const begun = performance.now()
  const npm = spawn(command, words, {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that the service below npm is told to stop as by Ctrl-C.
    detached: true,
  })
  if (npm.pid) takePriority(npm.pid)
  const ended = once(npm, 'exit')
  const stop = async () => {
    const database = databasePid(dataDir)
    const told = performance.now()
    if (npm.pid) process.kill(-npm.pid, 'SIGTERM')
    await ended
    // npm does not wait for what it started; the database is the last to end.
    if (database !== undefined) await ends(database)
    return performance.now() - told
  }
  try {
    await Promise.race([untilFirstByte(port), ended.then(() => Promise.reject(new Error('npm start ended')))])
  } catch (error) {
    await stop()
    throw error
  }
  const firstByte = performance.now() - begun
  return { firstByte, end: await stop() }
}

async function untilFirstByte(port: number): Promise<void> {
  for (const limit = Date.now() + 30_000; Date.now() < limit; await sleep(2)) if (await answers(port)) return
  throw new Error('npm start did not answer within 30 s')
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    const over = (answered: boolean) => {
      socket.destroy()
      done(answered)
    }
    socket.once('error', () => over(false))
    socket.once('data', () => over(true))
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  })
}
