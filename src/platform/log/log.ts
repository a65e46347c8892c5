// Structured logs on standard output. What may go in is listed here and short: no answer, note, code, name or address.
import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** `into`: where the lines go; standard output unless told. */
export function openLog(level: string, into?: DestinationStream): Log {
  const options = { level, base: null, serializers: { err: describeError } }
  return into ? pino(options, into) : pino(options)
}

type ErrorFacts = Error & Record<'code' | 'table' | 'constraint' | 'routine', unknown>

/**
 * An error as it may be logged: what it is and where it arose. The message of a database error can quote a row, and so a
 * name or a note: of those only the code, table and constraint are kept. Errors of the server itself (no connection, disk
 * or memory full, stopped, system) are about no row, and nothing but their message says what to do. The queue tells of its
 * errors as copies, which are objects like any other.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return { type: typeof error }
  const { name, code, table, constraint, routine, message: said, stack, cause } = error as Partial<ErrorFacts>
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
  const message = fromDatabase && !/^(08|53|57|58)/.test(code) ? undefined : said
  const where = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: name ?? 'object',
    code,
    message,
    ...(fromDatabase ? { table, constraint, routine } : {}),
    stack: where.slice(0, 12).join('\n'),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}
