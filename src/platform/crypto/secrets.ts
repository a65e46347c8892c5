// Random values nobody can guess, and hashes that let the database check a secret without holding it.
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 256 random bits as 43 letters, digits, - and _: what a cookie may hold. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** For tokens made by `newToken` only: they are too long to guess, so a plain SHA-256 is enough to keep. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** `count` decimal digits (1 to 14), each string equally likely. */
export function randomDigits(count: number): string {
  return String(randomInt(0, 10 ** count)).padStart(count, '0')
}

/**
 * HMAC-SHA256 of the parts, in order: for what could be guessed from a plain hash (an address, a code). Without the
 * service's own secret the database alone gives nothing away.
 */
export function keyedHash(secret: Uint8Array, ...parts: readonly string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url')
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
