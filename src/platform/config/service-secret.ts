// The one secret that the service needs: it keys the hashes of addresses and codes. There is no default in the code.
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '../database/start-problem.ts'

/**
 * 32 bytes: from SECRET (base64url) where it is set, so that several instances can share one; else from the data folder,
 * made there on the first start and readable by the owner alone.
 * @throws StartProblem when SECRET is shorter than 32 bytes.
 */
export function serviceSecret(dataDir: string, given: string | undefined): Uint8Array {
  if (given) {
    const secret = Buffer.from(given, 'base64url')
    if (secret.length < 32) throw new StartProblem('SECRET must be at least 32 bytes, written as base64url.')
    return secret
  }
  const path = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(path)) makeOnce(path, randomBytes(32).toString('base64url'))
  return Buffer.from(readFileSync(path, 'utf8'), 'base64url')
}

/** Of two services that start at once one makes the file, whole, and both read the same. */
function makeOnce(path: string, text: string): void {
  const own = `${path}.${process.pid}`
  writeFileSync(own, text, { mode: 0o600 })
  try {
    linkSync(own, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(own)
  }
}
