// The folder that takes the database, the secret and the mails, where they have no other place.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { StartProblem } from '../database/start-problem.ts'

/**
 * Makes the folder where it is missing.
 * @throws StartProblem where the service cannot write into it.
 */
export function makeDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new StartProblem(
      `DATA_DIR must be a folder that the service can write to; ${dataDir} is none (${code}).`,
      {
        cause,
      },
    )
  }
}
