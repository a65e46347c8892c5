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

let keeping = true

export function keepUnsent(address: string, body: string): void {
  if (keeping)
    attempt(() => localStorage.setItem(prefix + address, JSON.stringify({ body, keptAt: Date.now() })))
}

export function dropUnsent(address: string): void {
  attempt(() => localStorage.removeItem(prefix + address))
}

export function findUnsent(address: string): UnsentCopy | undefined {
  const text = attempt(() => localStorage.getItem(prefix + address))
  return text ? attempt(() => JSON.parse(text) as UnsentCopy) : undefined
}

/** The addresses that a copy is kept for. */
export function unsentAddresses(): string[] {
  const names = attempt(() => Object.keys(localStorage)) ?? []
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}

/** Old copies go; with `all`, every copy, for good: somebody signs out of a browser that others may use. */
export function tidyUnsent({ all }: { all: boolean }): void {
  if (all) keeping = false
  for (const address of unsentAddresses()) {
    const copy = findUnsent(address)
    if (all || !copy || Date.now() - copy.keptAt > longestKept) dropUnsent(address)
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
