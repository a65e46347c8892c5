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
/** Written and taken away at once: the other tabs hear of it, and nothing stays. */
const signedOutMark = 'tiex-signed-out'

let keeping = true

/** False where somebody has signed out since this page was opened, here or in another tab: nothing is kept for it any more. */
export function isKeeping(): boolean {
  return keeping
}

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

/** Old copies go. */
export function tidyUnsent(): void {
  for (const address of unsentAddresses()) {
    const copy = findUnsent(address)
    if (!copy || Date.now() - copy.keptAt > longestKept) dropUnsent(address)
  }
}

/** Somebody signs out of a browser that others may use: every copy goes, and no tab that is open now keeps another. */
export function forgetUnsent(): void {
  attempt(() => localStorage.setItem(signedOutMark, ''))
  attempt(() => localStorage.removeItem(signedOutMark))
  stopKeeping()
}

/** Does the same in this tab when somebody signs out in another one. */
export function heedSigningOut(): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === signedOutMark) stopKeeping()
  })
}

function stopKeeping(): void {
  keeping = false
  for (const address of unsentAddresses()) dropUnsent(address)
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
