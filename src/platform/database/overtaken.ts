/** Tells a change that came too late from one that could not be asked for or was wrong. */
import pg from 'pg'

/** What a transaction had looked at is not so any more: somebody was quicker. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

// No row-level policy allows it; a trigger says no.
const refusals = new Set(['42501', 'P0001'])

/**
 * Whether a change was refused that had been looked at before it was written: by a constraint (class 23), a policy, a trigger,
 * or because another transaction was in the way (class 40). Asked once more, the answer is what is so now.
 */
export function isOvertaken(error: unknown): boolean {
  if (error instanceof Overtaken) return true
  if (!(error instanceof pg.DatabaseError)) return false
  const { code = '' } = error
  return code.startsWith('23') || code.startsWith('40') || refusals.has(code)
}
