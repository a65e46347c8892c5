// How long a session lasts: 60 minutes after it was last used, 12 hours at most. It has ended at the limit itself.
const minute = 60_000
const longestIdle = 60 * minute
const longestAtAll = 12 * 60 * minute

/** The name of the cookie that holds a session's token; under TLS with its prefix. */
export const sessionCookie = 'session'

/** A session is alive while it was last seen after `seenAfter` and begun after `begunAfter`. */
export type SessionLimits = { readonly seenAfter: Date; readonly begunAfter: Date }

export function sessionLimits(now: Date): SessionLimits {
  return {
    seenAfter: new Date(now.getTime() - longestIdle),
    begunAfter: new Date(now.getTime() - longestAtAll),
  }
}

/** How long a session lasts from `now` on, in milliseconds: without further use, and however much it is used. */
export function sessionLeft(
  session: { readonly begunAt: Date; readonly seenAt: Date },
  now: Date,
): { left: number; leftAtMost: number } {
  const leftAtMost = session.begunAt.getTime() + longestAtAll - now.getTime()
  const leftUnused = session.seenAt.getTime() + longestIdle - now.getTime()
  return { left: Math.min(leftUnused, leftAtMost), leftAtMost }
}

/** A form kept when its session had ended is sent again by a sign-in within this time. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - longestAtAll)
}
