// A kind of work done outside any request. A slice declares its queues; the start prepares them all.

export type JobQueue = {
  /** Letters, digits and dashes. */
  readonly name: string
  /** How often a failed job is tried again. 72 times from 30 seconds on are three days: a weekend without a mail server. */
  readonly retries: number
  /** Seconds before the first retry; doubled for each one after it, up to an hour. */
  readonly retryDelay: number
  /** Seconds that one try may take; a job whose worker died is tried again after that. */
  readonly expires: number
  /** How many jobs are done at the same time, so that one that waits does not hold up the rest. */
  readonly atOnce: number
  /**
   * Takes `atOnce` jobs together in one go: for many short jobs added at the same time. A slow one then holds up those
   * after it.
   */
  readonly inBatches?: boolean
}

/** Where jobs go that failed every time: kept for 30 days, for an administrator to look at. */
export const deadLetters = 'dead-letters'

/** Thrown by the work itself where trying again is of no use: the job goes straight to the dead letters. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp'
}
