// Saves the area form by itself: answers at once, notes after a pause. One save at a time; what cannot be sent stays in
// this browser and is sent later. The button works all the same, and without this script nothing else does.
import { contentOf, fieldsOf, forgetRestored, restoreFields, servedFields, setField } from './form-fields.ts'
import { type Sent, sendForm } from './send-form.ts'
import { timeOfDay } from './time-of-day.ts'
import { dropUnsent, findUnsent, isKeeping, keepUnsent } from './unsent-copy.ts'

// In milliseconds, all four.
const pauseAfterChoice = 150
const pauseAfterTyping = 1_200
const firstRetry = 2_000
const slowestRetry = 60_000

export function startAutosave(form: HTMLFormElement, line: HTMLElement): void {
  const address = new URL(form.action).pathname
  forgetRestored(form)
  // A page that shows what was refused holds what is saved nowhere yet. What the page was served with is saved; what
  // somebody entered before this script ran is not.
  let safe = form.dataset.unsaved === undefined ? contentOf(servedFields(form)) : ''
  let attempted = ''
  let edit = 0
  let retry = firstRetry
  let timer: number | undefined
  let sending: Promise<Sent> | undefined
  // Why saving again would change nothing: the person has to choose, or to sign in, or it is over.
  let stopped: Sent['kind'] | undefined
  let pressed = false
  let leaving = false

  if (form.dataset.unsaved === undefined && isUnsafe()) saveIn(pauseAfterTyping)
  restoreUnsent()
  form.addEventListener('change', () => saveIn(pauseAfterChoice))
  form.addEventListener('input', () => saveIn(pauseAfterTyping))
  form.addEventListener('submit', onSubmit)
  window.addEventListener('online', onOnline)
  window.addEventListener('offline', () => show('offline'))
  // Whoever follows a link right after typing goes before the pause is over. Not every browser fires the first of these.
  for (const goingAway of ['beforeunload', 'pagehide']) window.addEventListener(goingAway, saveNow)
  document.addEventListener('visibilitychange', saveNow)
  window.addEventListener('pageshow', () => {
    leaving = false
  })

  function restoreUnsent(): void {
    const copy = findUnsent(address)
    if (!copy) return
    const fields = new URLSearchParams(copy.body)
    if (contentOf(fields) === safe) dropUnsent(address)
    if ([safe, contentOf(fieldsOf(form))].includes(contentOf(fields))) return
    restoreFields(form, fields)
    // The copy's own bookkeeping: the service can then tell a late save from one that would undo another's.
    setField(form, 'version', fields.get('version') ?? '0')
    setField(form, 'editor', fields.get('editor') ?? '')
    edit = Number(fields.get('edit') ?? 0)
    saveIn(0)
  }

  function isUnsafe(): boolean {
    return contentOf(fieldsOf(form)) !== safe
  }

  function saveIn(milliseconds: number): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(saveNow, milliseconds)
  }

  function saveNow(): void {
    if (leaving || !isUnsafe()) return
    keep()
    if (!stopped) save()
  }

  /** Keeps the fields in this browser, under the number of this save: a new number for new content, the same for the same. */
  function keep(): string {
    const content = contentOf(fieldsOf(form))
    if (content !== attempted) {
      attempted = content
      edit += 1
    }
    setField(form, 'edit', String(edit))
    const body = fieldsOf(form).toString()
    keepUnsent(address, body)
    return body
  }

  /** Saves what is not safe yet; after the save that is under way, if there is one. */
  async function save(): Promise<Sent | undefined> {
    while (sending) await sending
    if (stopped || !isUnsafe()) return undefined
    const body = keep()
    show('saving')
    sending = sendForm(address, body)
    const sent = await sending
    sending = undefined
    settle(sent, contentOf(new URLSearchParams(body)))
    return sent
  }

  function settle(sent: Sent, content: string): void {
    switch (sent.kind) {
      case 'saved':
        saved(content, sent)
        break
      case 'unreachable':
        show(navigator.onLine ? 'waiting' : 'offline')
        saveIn(retry)
        retry = Math.min(retry * 2, slowestRetry)
        break
      case 'invalid':
        show('invalid')
        break
      default:
        stopped = sent.kind
        show(isOnlyHere() ? 'signed-out-elsewhere' : sent.kind)
    }
  }

  function saved(content: string, sent: Extract<Sent, { kind: 'saved' }>): void {
    safe = content
    retry = firstRetry
    setField(form, 'version', String(sent.version))
    if (isUnsafe()) saveIn(0)
    else {
      dropUnsent(address)
      show(sent.round === undefined ? 'saved' : `round-${sent.round}`, timeOfDay(sent.savedAt))
    }
  }

  function onOnline(): void {
    if (isUnsafe()) saveIn(0)
    else if (line.dataset.state === 'offline') show('saved')
  }

  // The button first makes sure that everything is safe; only then does the browser leave the page. Where there is nothing
  // to wait for it must leave at once: a submission asked for while another is being announced is ignored by browsers.
  async function onSubmit(event: SubmitEvent): Promise<void> {
    window.clearTimeout(timer)
    if (isOnlyHere()) stopped = undefined
    if (leaving || stopped || !(sending || isUnsafe())) {
      leave()
      return
    }
    event.preventDefault()
    if (pressed) return
    pressed = true
    const sent = await save()
    pressed = false
    if (sent?.kind === 'unreachable' || isOnlyHere()) {
      line.scrollIntoView({ block: 'nearest' })
      return
    }
    leave()
    form.requestSubmit(event.submitter)
  }

  /** Signed out in another tab: leaving would lose what is entered, so the button only asks whether it can be saved by now. */
  function isOnlyHere(): boolean {
    return stopped === 'signed-out' && !isKeeping()
  }

  /** What is not saved yet stays here as well until it is; but of a conflict the next page asks, and nothing may ask again. */
  function leave(): void {
    if (isUnsafe()) keep()
    if (stopped === 'conflict') dropUnsent(address)
    leaving = true
  }

  // `data-signed-out` and its like hold the sentences.
  function show(state: string, time = ''): void {
    const sentence = line.getAttribute(`data-${state}`) ?? ''
    line.dataset.state = state
    line.textContent = time ? `${sentence} at ${time}` : sentence
  }
}
