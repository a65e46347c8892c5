// Saves the area form by itself: answers at once, notes after a pause. One save at a time; what cannot be sent stays in
// this browser and is sent later. The button works all the same, and without this script nothing else does.
import { contentOf, fieldsOf, restoreFields, setField } from './form-fields.ts'
import { type Sent, sendForm } from './send-form.ts'
import { dropUnsent, findUnsent, keepUnsent } from './unsent-copy.ts'

const pauseAfterChoice = 150
const pauseAfterTyping = 1_200
const firstRetry = 2_000
const slowestRetry = 60_000

export function startAutosave(form: HTMLFormElement, line: HTMLElement): void {
  const address = new URL(form.action).pathname
  // A page that shows what was refused holds what is saved nowhere yet.
  let safe = form.dataset.unsaved === undefined ? contentOf(fieldsOf(form)) : ''
  let attempted = ''
  let edit = 0
  let retry = firstRetry
  let timer: number | undefined
  let sending: Promise<Sent | undefined> | undefined
  let stopped = false
  let leaving = false

  restoreUnsent()
  form.addEventListener('change', () => saveIn(pauseAfterChoice))
  form.addEventListener('input', () => saveIn(pauseAfterTyping))
  form.addEventListener('submit', onSubmit)
  window.addEventListener('online', () => saveIn(0))
  window.addEventListener('offline', () => show('offline'))
  window.addEventListener('pagehide', keepIfUnsafe)

  function restoreUnsent(): void {
    const copy = findUnsent(address)
    if (!copy) return
    const fields = new URLSearchParams(copy.body)
    if (contentOf(fields) === safe) {
      dropUnsent(address)
      return
    }
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

  function keepIfUnsafe(): void {
    if (!leaving && isUnsafe()) keepUnsent(address, numbered().toString())
  }

  function saveIn(milliseconds: number): void {
    window.clearTimeout(timer)
    if (!stopped) timer = window.setTimeout(save, milliseconds)
  }

  /** The fields with the number of this save: a new number for new content, the same for the same. */
  function numbered(): URLSearchParams {
    const content = contentOf(fieldsOf(form))
    if (content !== attempted) {
      attempted = content
      edit += 1
    }
    setField(form, 'edit', String(edit))
    return fieldsOf(form)
  }

  async function save(): Promise<Sent | undefined> {
    if (sending) {
      await sending
      return isUnsafe() && !stopped ? save() : undefined
    }
    if (!isUnsafe()) return undefined
    const fields = numbered()
    keepUnsent(address, fields.toString())
    show('saving')
    sending = sendForm(address, fields.toString())
    const sent = (await sending) as Sent
    sending = undefined
    settle(sent, contentOf(fields))
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
        // Saving again would change nothing: the person has to choose, or sign in, or it is over.
        stopped = true
        show(sent.kind)
    }
  }

  function saved(content: string, sent: { version: number; savedAt: string }): void {
    safe = content
    retry = firstRetry
    setField(form, 'version', String(sent.version))
    if (isUnsafe()) saveIn(0)
    else {
      dropUnsent(address)
      show('saved', timeOf(sent.savedAt))
    }
  }

  // The button first makes sure that everything is safe; only then does the browser leave the page. Where there is nothing
  // to wait for it must leave at once: a submission asked for while another is being announced is ignored by browsers.
  async function onSubmit(event: SubmitEvent): Promise<void> {
    window.clearTimeout(timer)
    if (leaving || stopped || (!sending && !isUnsafe())) {
      leave()
      return
    }
    event.preventDefault()
    const sent = await save()
    if (sent?.kind === 'unreachable') {
      line.scrollIntoView({ block: 'nearest' })
      return
    }
    leave()
    form.requestSubmit(event.submitter)
  }

  /** From here on the service has it, or shows it again in the next page. */
  function leave(): void {
    numbered()
    leaving = true
    dropUnsent(address)
  }

  // `data-signed-out` and its like hold the sentences.
  function show(state: string, detail = ''): void {
    const sentence = line.getAttribute(`data-${state}`) ?? ''
    line.dataset.state = state
    line.textContent = detail ? `${sentence} ${detail}` : sentence
  }
}

/** "at 14:02", as the clock on the wall has it in Britain. */
function timeOf(savedAt: string): string {
  const moment = new Date(savedAt)
  if (Number.isNaN(moment.getTime())) return ''
  const time = moment.toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  })
  return `at ${time}`
}
