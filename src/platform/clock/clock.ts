/** Now. Tests pass their own, so that what depends on time is tested to the second. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
