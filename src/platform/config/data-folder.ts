// The folder that takes the database, the secret and the mails, where they have no other place.
import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartProblem } from '../database/start-problem.ts'

/**
 * Makes the folder where it is missing, with those above it. `dataDir`: from the root on.
 * @throws StartProblem where the service cannot write into it.
 */
export function makeDataFolder(dataDir: string): void {
  try {
    makeFolders(dataDir)
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new StartProblem(
      `DATA_DIR must be a folder that the service can write to; ${dataDir} is none (${code}).`,
      { cause },
    )
  }
}

/** Node's own `recursive` never returns where a folder is there and nothing can be made in it, as below /proc. */
function makeFolders(folder: string): void {
  if (isFolder(folder)) return
  makeFolders(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Of two services that start at once one is first.
    if (!isFolder(folder)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
