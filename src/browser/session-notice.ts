// Warns before the session ends, and says so when it has. The page knows for how long it had nothing to fear when it was
// made; after that it asks the service, which alone knows what other tabs, saves and live pages have used since.
import { isDue, phaseOf, type SessionLeft, type SessionPhase, warning } from './session-phase.ts'
import { timeOfDay } from './time-of-day.ts'

/** How often to ask while the end is near, and how long to wait for an answer; in milliseconds. */
const askEvery = 20_000
const patience = 10_000

type Answer = SessionLeft & { readonly endsAt: string }

/** `region` holds a template for each thing to say, and `said`, whose content is read out as it changes. */
export function startSessionNotice(region: HTMLElement, said: HTMLElement): void {
  const { session = '', left, leftAtMost } = region.dataset
  let heard = { left: Number(left), leftAtMost: Number(leftAtMost), at: Date.now() }
  let phase: SessionPhase | 'ended' = 'quiet'
  let asked = 0
  // Somebody's words that only this page has. A page that shows what was refused has them from the beginning.
  let hasWords = document.querySelector('.govuk-error-summary') !== null
  /** Where somebody was when the notice came, or has typed since: the focus goes back to there when it goes. */
  let place: Element | null = null

  look()
  window.setInterval(() => {
    if (phase !== 'ended') look()
  }, askEvery)
  // Also after an end: somebody may have signed in again in another tab.
  for (const back of ['visibilitychange', 'focus', 'pageshow', 'online']) window.addEventListener(back, look)
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof Element)) return
    place = target
    if (target.closest('form')?.method === 'post') hasWords = true
  })
  document.addEventListener('focusin', () => requestAnimationFrame(keepClear))
  said.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (button?.dataset.sessionDo === 'stay') void ask('POST')
    if (button?.dataset.sessionDo === 'hide') fill()
  })

  function look(): void {
    if (document.visibilityState === 'visible' && isDue(heard, Date.now())) void ask('GET')
  }

  async function ask(method: 'GET' | 'POST'): Promise<void> {
    asked += 1
    const turn = asked
    const answer = await send(session, method)
    // Of two answers the one that was asked for last counts.
    if (turn !== asked) return
    if (answer === 'signed-out') end()
    else if (answer) {
      heard = { ...answer, at: Date.now() }
      show(phaseOf(answer), { time: timeOfDay(answer.endsAt), isWanted: method === 'POST' })
    } else if (method === 'POST') failed()
  }

  function end(): void {
    if (phase === 'ended') return
    // Until it is asked again it is time to ask, whatever was heard before.
    heard = { left: warning, leftAtMost: warning, at: Date.now() }
    phase = 'ended'
    fill(hasWords ? 'ended-with-words' : 'ended')
  }

  /** `isWanted`: somebody has just asked to stay, and hears that they do. */
  function show(next: SessionPhase, { time, isWanted }: { time: string; isWanted: boolean }): void {
    if (next === phase) return
    phase = next
    fill(isWanted && next === 'quiet' ? 'stayed' : next, time)
  }

  function failed(): void {
    for (const line of said.querySelectorAll<HTMLElement>('[data-session-failed]')) {
      line.textContent = line.dataset.sessionFailed ?? ''
      line.hidden = false
    }
  }

  /** Fills the notice from its template; without one it is empty. The focus stays where it is, or goes back to there. */
  function fill(name = '', time = ''): void {
    const hadFocus = said.contains(document.activeElement)
    if (!hadFocus) place = document.activeElement
    const template = region.querySelector<HTMLTemplateElement>(`template[data-when="${name}"]`)
    said.replaceChildren(...(template ? [template.content.cloneNode(true)] : []))
    for (const line of said.querySelectorAll('[data-session-time]')) line.textContent = time
    if (hadFocus) focusOn(said.querySelector<HTMLElement>('button, a') ?? place)
    keepClear()
  }

  /** What has the focus never lies under the notice. */
  function keepClear(): void {
    const focused = document.activeElement
    if (!focused || focused.contains(region) || region.contains(focused)) return
    const bar = region.getBoundingClientRect()
    const field = focused.getBoundingClientRect()
    const isUnder = field.top < bar.bottom && field.bottom > bar.top
    // Of a field that is higher than the room below, the line that is being written may be anywhere.
    if (isUnder && field.height < window.innerHeight - bar.height) window.scrollBy(0, field.top - bar.bottom)
  }
}

async function send(address: string, method: 'GET' | 'POST'): Promise<Answer | 'signed-out' | undefined> {
  try {
    const response = await fetch(address, {
      method,
      headers: { accept: 'application/json' },
      body: method === 'POST' ? new URLSearchParams() : null,
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 401) return 'signed-out'
    return response.ok ? ((await response.json()) as Answer) : undefined
  } catch {
    return undefined
  }
}

/** Who had not been anywhere begins at the page's main part. */
function focusOn(place: Element | null): void {
  const main = document.getElementById('main-content')
  const target = place?.isConnected && place !== document.body ? place : main
  if (target === main && main) {
    main.tabIndex = -1
    main.classList.add('govuk-skip-link-focused-element')
  }
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}
