// The one secret that the service needs: it keys the hashes of addresses and codes. There is no default in the code.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * 32 bytes: from SECRET (base64url) where it is set, so that several instances can share one; else from the data folder,
 * made there on the first start and readable by the owner alone.
 * @throws RangeError when SECRET is shorter than 32 bytes.
 */
export function serviceSecret(dataDir: string, given: string | undefined): Uint8Array {
  if (given) {
    const secret = Buffer.from(given, 'base64url')
    if (secret.length < 32) throw new RangeError('SECRET must be at least 32 bytes, written as base64url.')
    return secret
  }
  const path = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  try {
    // wx: of two services that start at once, one writes and both read the same.
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'base64url')
}
