/** Tells a database that cannot be asked just now (answer 503, try again) from a question that was wrong. */
import pg from 'pg'

/** The database cannot be asked just now; the same request may well succeed in a moment. `cause` is the driver's own error. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
  constructor(cause: unknown) {
    super(`The database cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

// Shutting down, crashed, starting up, idle session ended, transaction left idle too long, a file that cannot be written.
const unavailableStates = new Set(['57P01', '57P02', '57P03', '57P05', '25P03', '58030'])

// No connection; too little of something: disk, memory, connections.
const unavailableClasses = ['08', '53']

// The driver gives these no code; its texts are all there is to tell them by (pg 8.23, pg-pool 3).
const driverTexts = [
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'Query read timeout',
]

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** Whether an error means that the database cannot be asked just now, so that the answer is 503 and not 500. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true
  if (error instanceof pg.DatabaseError) {
    const { code = '' } = error
    return unavailableStates.has(code) || unavailableClasses.includes(code.slice(0, 2))
  }
  return error instanceof Error && driverTexts.some((text) => error.message.startsWith(text))
}

/**
 * Wraps an error from the driver when it means that the database cannot be asked; any other comes back unchanged.
 * Only for errors known to come from the driver: network codes of other services look the same.
 */
export function asUnavailable(error: unknown): unknown {
  if (error instanceof DatabaseUnavailable) return error
  return isUnavailable(error) || isNetworkError(error) ? new DatabaseUnavailable(error) : error
}

function isNetworkError(error: unknown): boolean {
  // A host with several addresses fails with one error for each of them.
  if (error instanceof AggregateError) return error.errors.some(isNetworkError)
  return error instanceof Error && 'code' in error && networkCodes.has(String(error.code))
}
