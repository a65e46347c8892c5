// How long a session lasts: 60 minutes after it was last used, 12 hours at most. It has ended at the limit itself.
const minute = 60_000
const longestIdle = 60 * minute
const longestAtAll = 12 * 60 * minute

/** A session is alive while it was last seen after `seenAfter` and begun after `begunAfter`. */
export type SessionLimits = { readonly seenAfter: Date; readonly begunAfter: Date }

export function sessionLimits(now: Date): SessionLimits {
  return {
    seenAfter: new Date(now.getTime() - longestIdle),
    begunAfter: new Date(now.getTime() - longestAtAll),
  }
}
