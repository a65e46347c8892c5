// Waiting in tests: for something to be so, never for a time after which it ought to be.
import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds after which a test gives up: far more than anything takes, so that only what never comes fails. */
export const patience = 180_000

/** What `look` finds, as soon as it finds something. @throws Error that names `what`, where it never does */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
): Promise<Exclude<T, false | undefined>> {
  for (const limit = performance.now() + patience; performance.now() < limit; await sleep(10)) {
    const found = await look()
    if (found !== undefined && found !== false) return found as Exclude<T, false | undefined>
  }
  throw new Error(`Not within ${patience} ms: ${what}`)
}
