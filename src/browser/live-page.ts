// Keeps the live part of a page as it is now. Counts are written where they stand; where more has changed, the page is
// fetched and its live part replaced, so that only the service ever says what it looks like.
import { sendVote } from './live-vote.ts'

type LiveState = {
  readonly shape: string
  readonly people: number
  readonly votes: { readonly total: number; readonly counts: Readonly<Record<string, number>> }
}

// Between two tries to come back, in milliseconds: doubled each time.
const firstRetry = 1_000
const slowestRetry = 15_000
/** The service says something every 15 s: whoever has heard nothing for this long has lost it. In milliseconds. */
const longestSilence = 40_000
/** Hundreds of pages learn of a change in the same moment; in milliseconds. */
const spreadOver = 250

type Parts = {
  readonly region: HTMLElement
  /** Where it says whether the page is live. */
  readonly line: HTMLElement
  /** Where it says what is new, to those who do not see it. */
  readonly said: HTMLElement
}

/** `onReplaced`: the content of the region is new. */
export function startLivePage({ region, line, said }: Parts, onReplaced: () => void): void {
  const words = line.querySelector<HTMLElement>('[data-live-words]') ?? line
  const events = region.dataset.live ?? ''
  let source: EventSource | undefined
  let retry = firstRetry
  let wanted = region.dataset.liveShape ?? ''
  let isFetching = false
  let isOver = false
  let silence = 0

  connect()
  sendVote(region, () => void refresh())
  // A connection that the network has swallowed looks open for minutes.
  window.addEventListener('offline', () => say('lost'))
  window.addEventListener('online', connect)
  region.addEventListener('submit', stayOffline)

  function connect(): void {
    if (isOver) return
    source?.close()
    const current = new EventSource(events)
    source = current
    listenOn()
    current.onopen = () => {
      retry = firstRetry
      listenOn()
      say('on')
    }
    current.onmessage = ({ data }) => {
      listenOn()
      show(JSON.parse(String(data)) as LiveState)
    }
    current.addEventListener('beat', listenOn)
    for (const why of ['signed-out', 'elsewhere', 'gone'])
      current.addEventListener(why, () => {
        close()
        say(why)
      })
    current.onerror = () => {
      say('lost')
      // Where the service answered with something else than events, the browser does not try again by itself.
      if (current.readyState !== EventSource.CLOSED) return
      close()
      window.setTimeout(comeBack, retry)
    }
  }

  /** Sent without a network, a form would be gone with all that is typed in it, for the browser's own page of an error. */
  function stayOffline(event: SubmitEvent): void {
    if (navigator.onLine || event.defaultPrevented) return
    event.preventDefault()
    say('unsent')
    line.scrollIntoView({ block: 'nearest' })
  }

  function listenOn(): void {
    window.clearTimeout(silence)
    silence = window.setTimeout(() => {
      say('lost')
      connect()
    }, longestSilence)
  }

  function close(): void {
    window.clearTimeout(silence)
    source?.close()
  }

  async function comeBack(): Promise<void> {
    retry = Math.min(retry * 2, slowestRetry)
    const isSignedIn = await refresh()
    if (isSignedIn) connect()
  }

  function show(state: LiveState): void {
    wanted = state.shape
    if (region.dataset.liveShape === wanted) writeCounts(region, state)
    else window.setTimeout(() => void refresh(), Math.random() * spreadOver)
  }

  /** Fetches the page; false where nobody is signed in any more, so that there is no use in asking again. */
  async function refresh(): Promise<boolean> {
    if (isFetching) return true
    if (isBeingTyped(region)) {
      say('changed')
      return true
    }
    isFetching = true
    try {
      // Our own script's kind of request: somebody signed out gets an answer and no other page.
      const response = await fetch(location.href, { headers: { accept: 'application/json, text/html' } })
      if (response.status === 401) {
        say('signed-out')
        return false
      }
      if (response.ok) replace(await response.text())
    } catch {
      say('lost')
    } finally {
      isFetching = false
    }
    return true
  }

  function replace(html: string): void {
    const next = new DOMParser().parseFromString(html, 'text/html')
    const fresh = next.querySelector<HTMLElement>('[data-live], [data-live-over]')
    // Another page than this one: whoever this is does not take part any more.
    if (!fresh) {
      location.reload()
      return
    }
    const hadFocus = region.contains(document.activeElement)
    region.replaceChildren(...fresh.childNodes)
    region.dataset.liveShape = fresh.dataset.liveShape ?? ''
    document.title = next.title
    onReplaced()
    if (hadFocus) focusHeading(region)
    else said.textContent = newsIn(region)
    if (fresh.dataset.liveOver !== undefined) {
      end()
      return
    }
    // The state may have changed again since that page was made.
    if (wanted !== '' && region.dataset.liveShape !== wanted)
      window.setTimeout(() => void refresh(), firstRetry)
  }

  /** Nothing changes any more, and nothing is to say that it does. */
  function end(): void {
    isOver = true
    close()
    line.remove()
  }

  function say(state: string): void {
    line.dataset.state = state
    words.textContent = line.getAttribute(`data-live-${state}`) ?? ''
  }
}

function writeCounts(region: HTMLElement, { people, votes }: LiveState): void {
  const figures: Readonly<Record<string, number>> = { ...votes.counts, people, votes: votes.total }
  for (const place of region.querySelectorAll<HTMLElement>('[data-live-count]'))
    place.textContent = String(figures[place.dataset.liveCount ?? ''] ?? 0)
  for (const bar of region.querySelectorAll<SVGRectElement>('[data-live-bar]')) {
    const count = votes.counts[bar.dataset.liveBar ?? ''] ?? 0
    bar.setAttribute('width', String(votes.total === 0 ? 0 : (100 * count) / votes.total))
  }
}

/** A lead's words are not to be lost because somebody else has voted or gone on. */
function isBeingTyped(region: HTMLElement): boolean {
  if (region.querySelector('[data-live-dirty]')) return true
  return [...region.querySelectorAll<HTMLFormElement>('[data-live-typed]')].some((form) =>
    [...form.elements].some((field) => {
      if (field instanceof HTMLInputElement)
        return field.type === 'radio'
          ? field.checked !== field.defaultChecked
          : field.value !== field.defaultValue
      return field instanceof HTMLTextAreaElement && field.value !== field.defaultValue
    }),
  )
}

/** What had the focus is gone: the heading has it, so that a screen reader reads on from what is new. */
function focusHeading(region: HTMLElement): void {
  const heading = region.querySelector<HTMLElement>('h1, h2')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** The statement, and what was agreed on it: the same words are not said again when less than that has changed. */
function newsIn(region: HTMLElement): string {
  const parts = [region.querySelector('h1, h2'), region.querySelector('.tiex-agreed')]
  return parts.map((part) => part?.textContent ?? '').join(' ')
}
