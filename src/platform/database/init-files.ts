/** Makes the files of a new database, whole or not at all. */
import { execFile } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Place } from './data-place.ts'
import type { Binaries } from './embedded-binaries.ts'
import { StartProblem } from './start-problem.ts'

/** What the server's programs see of this process's environment: none of its PG… variables, none of its secrets. */
export const plainEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/**
 * Makes the database's files where there are none. They are made beside their place and renamed into it: two starts at
 * once both succeed, and a killed one leaves nothing that looks like a database.
 */
export async function initFiles({ files, user }: Place, binaries: Binaries): Promise<void> {
  if (existsSync(join(files, 'PG_VERSION'))) return
  removeLeftovers(files)
  const fresh = `${files}.new-${process.pid}`
  mkdirSync(fresh, { mode: 0o700 })
  if (user) chownSync(fresh, user.uid, user.gid)
  // Before version 17 there is no locale of PostgreSQL's own; C alone would leave É as it is in lower('É').
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin'] : []
  const options = ['--encoding=UTF8', ...locale, '--locale=C.UTF-8', '--username=postgres']
  const access = ['--auth-local=trust', '--auth-host=reject', '--no-instructions']
  try {
    await promisify(execFile)(join(binaries.folder, 'initdb'), ['-D', fresh, ...options, ...access], {
      ...user,
      // A folder that any user can enter: initdb stops where it cannot read its own.
      cwd: '/',
      env: plainEnvironment,
    })
    moveIn(fresh, files)
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true })
    const said = (cause as { stderr?: string }).stderr?.trim().split('\n').at(0)
    throw new StartProblem(
      `The database could not be made in ${files}: ${said || (cause as Error).message}`,
      { cause },
    )
  }
}

function moveIn(fresh: string, files: string): void {
  try {
    renameSync(fresh, files)
  } catch (error) {
    // Another start was quicker; its database is as good.
    if (!existsSync(join(files, 'PG_VERSION'))) throw error
    rmSync(fresh, { recursive: true })
    return
  }
  // Otherwise a power cut could leave a folder that has lost its name.
  const parent = openSync(dirname(files), 'r')
  fsyncSync(parent)
  closeSync(parent)
}

function removeLeftovers(files: string): void {
  const prefix = `${basename(files)}.new-`
  for (const name of readdirSync(dirname(files))) {
    if (!name.startsWith(prefix)) continue
    if (!isAlive(Number(name.slice(prefix.length)))) rmSync(join(dirname(files), name), { recursive: true })
  }
}

/** Whether a process of this number exists, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
