// What is so of a session, from what the service last said of it. Nothing here ends one: only the service can say that.

/** What the service said: in milliseconds, how long the session lasts without further use, and however much it is used. */
export type SessionLeft = { readonly left: number; readonly leftAtMost: number }

/** `limit`: nothing makes it last longer. */
export type SessionPhase = 'quiet' | 'ending' | 'limit'

/** How long before its end people are told, in milliseconds. */
export const warning = 5 * 60_000

export function phaseOf({ left, leftAtMost }: SessionLeft): SessionPhase {
  if (left > warning) return 'quiet'
  return leftAtMost > warning ? 'ending' : 'limit'
}

/**
 * Whether it is time to ask the service, which was `heard` at a moment of this browser's clock. Somebody may have used the
 * session elsewhere, so this is a reason to ask and none to warn; as is a clock that has been set back.
 */
export function isDue(heard: SessionLeft & { readonly at: number }, now: number): boolean {
  return now < heard.at || heard.left - (now - heard.at) <= warning
}
