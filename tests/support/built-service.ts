// The built service as its operators run it: a process of its own on a data folder, which a test may stop, kill and start
// again. Build first (`npm run build`); the mails it sends lie in the folder.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { placeFor } from '../../src/platform/database/data-place.ts'
import { readLockFile } from '../../src/platform/database/server-process.ts'
import { patience, until } from './until.ts'

export const projectRoot = join(import.meta.dirname, '../..')

export type BuiltService = {
  readonly origin: string
  readonly pid: number
  readonly dataDir: string
  /** What it has printed so far. */
  printed(): string
  /** Resolves to the exit code once it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>
  /** Ends it as an operator does, and waits; the exit code. */
  stop(): Promise<number | null>
  /** Ends it with no chance to do anything, and waits. */
  kill(): Promise<void>
}

export type BuiltServiceOptions = {
  readonly dataDir: string
  /** One that nothing listens on; see `freePort`. */
  readonly port: number
  /** Put before the command, such as `taskset -c 0`. */
  readonly prefix?: readonly string[]
  readonly nodeOptions?: readonly string[]
  /** Settings beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>
}

/** Resolves once the service says that it listens. @throws Error with what it said where it ends before that. */
export async function startBuiltService(options: BuiltServiceOptions): Promise<BuiltService> {
  const { dataDir, port, prefix = [], nodeOptions = [], env = {} } = options
  const main = join(projectRoot, 'dist/main.mjs')
  const [command = '', ...words] = [...prefix, process.execPath, ...startFlags(), ...nodeOptions, main]
  const child = spawn(command, words, {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { printed, says } = listen(child)
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const first = await Promise.race([says(/^Listening on /m), ended.then(() => 'ended' as const)])
  if (first === 'ended') throw new Error(`The service ended while it started:\n${printed()}`)
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    dataDir,
    printed,
    ended,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function listen(child: ChildProcess): { printed(): string; says(what: RegExp): Promise<void> } {
  let text = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (more: string) => {
      // A long run logs much; the end is what tells of a fault.
      text = (text + more).slice(-200_000)
      for (const look of waiting) look()
    })
  return {
    printed: () => text,
    says: (what) =>
      new Promise((done) => {
        const look = () => {
          if (!what.test(text)) return
          waiting.delete(look)
          done()
        }
        waiting.add(look)
        look()
      }),
  }
}

/** What `npm start` tells Node. */
function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  return scripts.start.split(' ').filter((word: string) => word.startsWith('--'))
}

/**
 * A port that was free a moment ago, and not of those that systems give to whoever asks for any: a service that is started
 * again finds it free again.
 */
export async function freePort(): Promise<number> {
  for (let port = 10_000 + (process.pid % 20_000); ; port += 1) if (await isFree(port)) return port
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((done) => {
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })
}

/** The first process of the built-in database of a data folder; undefined while none runs. */
export function databasePid(dataDir: string): number | undefined {
  return readLockFile(placeFor(dataDir).files)?.pid
}

/** The folder of the running built-in database's socket, for a look at it beside the service. */
export function databaseSocket(dataDir: string): string {
  return readLockFile(placeFor(dataDir).files)?.sockets ?? ''
}

/** Asks `/readyz` until it answers 200. @throws Error where it never does */
export async function untilReady(origin: string): Promise<void> {
  await until(`${origin}/readyz answers 200`, async () => {
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch(`${origin}/readyz`, { signal }).catch(() => undefined)
    return answer?.status === 200
  })
}
