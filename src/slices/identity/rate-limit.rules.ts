// How often codes may be asked for and tried, and people invited into teams, in a quarter of an hour: nobody waits longer.
/** Of an hour, in milliseconds. */
const quarter = 15 * 60_000

/** Most attempts in one window: for one address, from one network, and by everybody together. */
export const mostAttempts = { address: 10, source: 300, all: 6_000 } as const

export type Counted = keyof typeof mostAttempts

/** The window that a moment falls in, by its beginning. Windows are the same for everybody: 09:00, 09:15, … */
export function windowStart(now: Date): Date {
  return new Date(Math.floor(now.getTime() / quarter) * quarter)
}

/**
 * What counts as one source: an IPv4 address, or the /64 network of an IPv6 one, since a single customer has all of it.
 */
export function networkOf(source: string): string {
  if (source.includes('.')) return source.slice(source.lastIndexOf(':') + 1)
  if (!source.includes(':')) return source
  const [head = '', tail] = source.toLowerCase().split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
