/** One PostgreSQL server process: its settings, its start, its lock file and its end. */
import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeToOthers, type Place, socketFolder } from './data-place.ts'
import type { Binaries } from './embedded-binaries.ts'
import { isAlive, plainEnvironment } from './init-files.ts'
import { port, serverSettings } from './server-settings.ts'
import { StartProblem } from './start-problem.ts'

/** In bytes. A longer one is put aside at the next start. */
const longestLog = 10 * 1024 * 1024

/**
 * In milliseconds. Crash recovery of a small database takes seconds; the limit is for a server that hangs, and not for a
 * machine that stands still for a minute.
 */
export const startPatience = 180_000

export type LockFile = { pid: number; sockets: string; ready: boolean }

/** What the server that holds these files says of itself; undefined where none does. */
export function readLockFile(files: string): LockFile | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(files, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const [pid, folder, , , sockets, , , state] = lines
  // A lock file that came with a copy of another data folder speaks of that one's server.
  if (!pid || !sockets || folder !== files) return undefined
  return { pid: Number(pid), sockets, ready: state?.trim() === 'ready' }
}

/**
 * Starts the server on a place and waits until it answers.
 * Resolves to 'taken' where another process still holds the files, which a crash leaves so for a second or two.
 * @throws StartProblem with what the server said, where it cannot start.
 */
export async function launch(
  place: Place,
  binaries: Binaries,
  overrides: Record<string, string>,
): Promise<'ready' | 'taken'> {
  const { files, user } = place
  closeToOthers(files)
  const log = openServerLog(place)
  const settings = { ...serverSettings(socketFolder(place), binaries.major), ...overrides }
  const from = fstatSync(log).size
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binaries.folder, 'postgres'), ['-D', files, ...options], {
    ...user,
    cwd: '/',
    env: plainEnvironment,
    // Ctrl-C goes to the whole group: the server must outlive the service's own ending, which writes to it.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let failure: Error | undefined
  child.on('error', (error) => {
    failure = error
  })
  for (const limit = Date.now() + startPatience; Date.now() < limit; await sleep(3)) {
    if (failure)
      throw new StartProblem(`The database server could not be run: ${failure.message}`, { cause: failure })
    if (child.exitCode !== null || child.signalCode !== null) {
      const said = readFileSync(logPath(place)).subarray(from).toString()
      if (/lock file ".*" (already exists|is empty)|pre-existing shared memory block/.test(said))
        return 'taken'
      throw new StartProblem(
        `The database server stopped at once: ${lastFatal(said)} (see ${logPath(place)})`,
      )
    }
    const lock = readLockFile(files)
    if (lock?.ready && lock.pid === child.pid) return 'ready'
  }
  throw new StartProblem(`The database server was not ready within 3 minutes (see ${logPath(place)})`)
}

function logPath({ dataDir }: Place): string {
  return join(dataDir, 'postgres.log')
}

function openServerLog(place: Place): number {
  const path = logPath(place)
  if (existsSync(path) && statSync(path).size > longestLog) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

function lastFatal(said: string): string {
  const line = said.split('\n').findLast((text) => /FATAL|PANIC|error/.test(text)) ?? said.trim()
  return line.replace(/^.*?(FATAL|PANIC):\s*/, '')
}

/**
 * Frees the lock files of a server that is gone though its process number lives on: as another process (after a restart
 * of a container, numbers begin again) or as a zombie that nobody collects. PostgreSQL by itself would wait for ever.
 * Only Linux tells whose process it is; elsewhere nothing is done.
 */
export function releaseStaleLocks(place: Place): void {
  for (const lock of [
    join(place.files, 'postmaster.pid'),
    join(socketFolder(place), `.s.PGSQL.${port}.lock`),
  ]) {
    if (!existsSync(lock)) continue
    const text = readFileSync(lock, 'utf8')
    // Cut off by a crash while it was being made; a server that is only just starting fills it within milliseconds.
    if (text === '' && Date.now() - statSync(lock).mtimeMs > 5_000) rmSync(lock, { force: true })
    const pid = Number.parseInt(text, 10)
    if (!pid || !isAlive(pid) || process.platform !== 'linux' || isServerOf(pid, place.files)) continue
    // A number no process can have: the rest stays, for PostgreSQL's own check that no old helper still writes.
    writeFileSync(lock, text.replace(/^\d+/, '99999999'))
  }
}

function isServerOf(pid: number, files: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(files)
  } catch (error) {
    // A zombie has no folder; of a stranger's process nothing is known, and PostgreSQL passes it over by itself.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

/** Ends the server quickly and cleanly: open transactions are rolled back, everything committed is written. */
export async function shutDown(files: string, pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  // Its last act is to remove the lock file; the process itself may stay on as a zombie.
  for (const limit = Date.now() + 15_000; Date.now() < limit; await sleep(5)) {
    if (readLockFile(files)?.pid !== pid) return
  }
  // Hung: as safe as a power cut, and the next start recovers.
  process.kill(pid, 'SIGQUIT')
}
