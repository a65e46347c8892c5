/** Where the database's files and its socket lie, and whom they belong to. */
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeOpenFolder, sharedFolder } from './embedded-binaries.ts'
import { closedFolder, nobody, type RunAs } from './run-as.ts'
import { StartProblem } from './start-problem.ts'

export type Place = {
  /** The folder the operator chose; it also takes the server's log. */
  dataDir: string
  /** The server's own files: `postgres` in the data folder, or where `postgres.moved-to` in it says. */
  files: string
  /** Whom the server runs as; undefined: as this process. */
  user: RunAs | undefined
}

/**
 * Decides where the database of a data folder lies. Run by root, the server needs another user, and a folder that this
 * user can enter: where one above the data folder is closed, the files go below /var/lib/tiex.
 * @throws StartProblem where the files belong to somebody else or cannot be reached.
 */
export function placeFor(dataFolder: string): Place {
  mkdirSync(dataFolder, { recursive: true })
  const dataDir = realpathSync(dataFolder)
  const pointer = join(dataDir, 'postgres.moved-to')
  const files = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataDir, 'postgres')
  const found = statSync(files, { throwIfNoEntry: false })
  if (process.getuid?.() !== 0) return { dataDir, files: checkOwner(files, found), user: undefined }

  const user = found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody()
  const closed = closedFolder(dirname(files), user)
  if (closed === undefined) {
    // Restored from a backup by root's own copy: PostgreSQL takes files of its own user only.
    if (found?.uid === 0) giveTo(files, user)
    return { dataDir, files, user }
  }
  if (found) {
    throw new StartProblem(
      `The database in ${files} runs as user number ${user.uid}, who cannot enter ${closed}: allow it (chmod o+x), or move the database.`,
    )
  }
  return { dataDir, files: moveOut(dataDir, pointer, user), user }
}

function checkOwner(files: string, found: Stats | undefined): string {
  if (found && found.uid !== process.getuid?.()) {
    throw new StartProblem(
      `The database in ${files} belongs to user number ${found.uid}: start the service as that user or as root, or set DATA_DIR to another folder.`,
    )
  }
  return files
}

function giveTo(path: string, user: RunAs): void {
  lchownSync(path, user.uid, user.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) giveTo(join(path, name), user)
}

// A name made up anew each time: a data folder that was deleted and made again must not find its old answers.
function moveOut(dataDir: string, pointer: string, user: RunAs): string {
  const home = join(sharedFolder, `data-${randomBytes(6).toString('hex')}`)
  makeOpenFolder(sharedFolder)
  makeOpenFolder(home)
  const closed = closedFolder(home, user)
  if (closed)
    throw new StartProblem(
      `The database needs a folder that user number ${user.uid} can enter, and ${closed} is closed to it.`,
    )
  writeFileSync(join(home, 'belongs-to'), `${dataDir}\n`)
  const draft = `${pointer}.${process.pid}`
  writeFileSync(draft, `${join(home, 'postgres')}\n`)
  try {
    // Unlike a rename this fails where another start was quicker, and never shows a half-written file.
    linkSync(draft, pointer)
  } catch (error) {
    rmSync(home, { recursive: true })
    // Only then is there another start's pointer to go by.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(pointer, 'utf8').trim()
}

// The system allows 104 bytes (macOS) or 108 (Linux), the closing zero included.
const longestSocketPath = 103

/**
 * The folder of the server's socket: its own, which only its user may enter; where that path is too long for a socket, one in /tmp
 * that is always the same for the same files and just as closed.
 */
export function socketFolder({ files, user }: Place): string {
  if (Buffer.byteLength(join(files, '.s.PGSQL.5432')) <= longestSocketPath) return files
  const folder = join('/tmp', `tiex-${createHash('sha256').update(files).digest('hex').slice(0, 16)}`)
  const owner = user?.uid ?? process.getuid?.()
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (user) chownSync(folder, user.uid, user.gid)
  }
  const { uid, mode } = lstatSync(folder)
  // Everybody may write in /tmp: a folder that somebody else put there would hand them the database's connections.
  if (uid !== owner || (mode & 0o077) !== 0 || !lstatSync(folder).isDirectory()) {
    throw new StartProblem(
      `${folder} is needed for the database's socket and belongs to somebody else: remove it.`,
    )
  }
  return folder
}

/** PostgreSQL starts on a folder that is closed to others only; copying a backup may have opened it. */
export function closeToOthers(files: string): void {
  if ((statSync(files).mode & 0o077) !== 0) chmodSync(files, 0o700)
}
