// What tests of the database's launcher share: folders that go away, and services in processes of their own.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { isAlive } from '../../src/platform/database/init-files.ts'
import type { RunServerOptions } from './run-server.ts'
import { until } from './until.ts'

const program = join(import.meta.dirname, 'run-server.ts')

export const isRoot = process.getuid?.() === 0

/** A new folder that every user may enter. Remove it with `removeFolder` once its server has ended. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiex-launcher-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Removes a folder, and what root put elsewhere for the data folder in it. */
export function removeFolder(folder: string, dataDir = folder): void {
  const pointer = join(dataDir, 'postgres.moved-to')
  if (existsSync(pointer)) rmSync(dirname(readFileSync(pointer, 'utf8').trim()), { recursive: true })
  rmSync(folder, { recursive: true })
}

export type Run = {
  process: ChildProcess
  /** What the program said first. */
  said: { pid: number; socketDir: string } & { problem?: string }
  /** Ends it as an operator would. */
  stop(): Promise<void>
  /** Ends it with no chance to do anything. */
  kill(): Promise<void>
}

/** Runs a service on a data folder, in a process of its own. `bundle`: another file than tests/support/run-server.ts. */
export async function runServer(options: RunServerOptions, bundle = program): Promise<Run> {
  const child = spawn(process.execPath, [bundle, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()
  return {
    process: child,
    said: JSON.parse(value ?? '{"problem":"It said nothing."}'),
    async stop() {
      child.stdin.end()
      await ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Resolves once a process has ended. One that has ended but not been collected has ended. @throws Error where it lives on */
export function ends(pid: number): Promise<true> {
  return until(`the end of process ${pid}`, () => !isAlive(pid) || isZombie(pid))
}

function isZombie(pid: number): boolean {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
