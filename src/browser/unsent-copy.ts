// What could not be saved yet, kept in this browser until it is. A browser may refuse storage (private window, full):
// then the page goes on without, and only what is on the screen can be sent later.

export type UnsentCopy = {
  /** The form's fields as they are sent. */
  readonly body: string
  readonly keptAt: number
}

const prefix = 'tiex-unsent:'
/** After this a copy is older than any session could still be about, in milliseconds. */
const longestKept = 14 * 24 * 3_600_000

export function keepUnsent(address: string, body: string): void {
  attempt(() => localStorage.setItem(prefix + address, JSON.stringify({ body, keptAt: Date.now() })))
}

export function dropUnsent(address: string): void {
  attempt(() => localStorage.removeItem(prefix + address))
}

export function findUnsent(address: string): UnsentCopy | undefined {
  const text = attempt(() => localStorage.getItem(prefix + address))
  return text ? attempt(() => JSON.parse(text) as UnsentCopy) : undefined
}

/** Old copies go; with `all`, every copy: somebody signs out of a browser that others may use. */
export function tidyUnsent({ all }: { all: boolean }): void {
  const names = attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix))) ?? []
  for (const name of names) {
    const copy = findUnsent(name.slice(prefix.length))
    if (all || !copy || Date.now() - copy.keptAt > longestKept) dropUnsent(name.slice(prefix.length))
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
