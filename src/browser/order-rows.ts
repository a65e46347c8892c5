// Moves a row of a list without leaving the page, by its buttons or by dragging it. The service alone says what the list
// looks like afterwards: its page is fetched and the list replaced, so that it also shows what others have moved meanwhile.
import { startDragging } from './drag-rows.ts'

/** How long to wait for an answer, in milliseconds. */
const patience = 10_000

type Wanted = { readonly value: string; readonly isDrag: boolean }

/** `line`: where the result is said, for those who do not see it. */
export function startOrdering(form: HTMLFormElement, line: HTMLElement): void {
  const waiting: Wanted[] = []
  let isMoving = false

  form.addEventListener('submit', (event) => {
    if (!(event.submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    move({ value: event.submitter.value, isDrag: false })
  })
  const addHandles = startDragging(form, {
    mayDrag: () => !isMoving,
    onDropped: (value) => move({ value, isDrag: true }),
  })
  addHandles()

  function move(wanted: Wanted): void {
    waiting.push(wanted)
    if (!isMoving) void moveInTurn()
  }

  /** A second press does not wait for the first to be answered, but is sent after it. */
  async function moveInTurn(): Promise<void> {
    isMoving = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const value = next.isDrag ? next.value : currentValue(next.value)
      if (value !== undefined) await send(value, next.isDrag)
    }
    isMoving = false
  }

  async function send(value: string, isDrag: boolean): Promise<void> {
    const body = new URLSearchParams({ move: value })
    for (const [name, field] of new FormData(form)) if (typeof field === 'string') body.append(name, field)
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body,
        signal: AbortSignal.timeout(patience),
      })
      const next = new DOMParser().parseFromString(await response.text(), 'text/html')
      const fresh = next.querySelector('[data-order]')
      if (!response.ok || !fresh) throw new Error('Another page')
      show(fresh, { value, isDrag })
    } catch {
      sendAsForm(value)
    }
  }

  function show(fresh: Element, { value, isDrag }: Wanted): void {
    const top = rowOf(value)?.getBoundingClientRect().top
    form.replaceChildren(...fresh.childNodes)
    addHandles()
    const row = rowOf(value)
    if (!row) return
    if (!isDrag) {
      // Whoever presses again need not look for the button again.
      if (top !== undefined) window.scrollBy(0, row.getBoundingClientRect().top - top)
      const button = buttonOf(value) ?? row.querySelector('button')
      button?.focus({ preventScroll: true })
    }
    line.textContent = placeInWords(row, line)
  }

  // The browser then shows whatever the service has to say: that somebody is signed out, or may not do this any more.
  function sendAsForm(value: string): void {
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name: 'move', value })
    form.append(field)
    form.submit()
  }
}

/** The same button's value as it is now: the neighbour to go past may be another one by now. */
function currentValue(pressed: string): string | undefined {
  return buttonOf(pressed)?.value
}

function buttonOf(value: string): HTMLButtonElement | null | undefined {
  const kind = value.split(':').slice(0, 2).join(':')
  return rowOf(value)?.querySelector<HTMLButtonElement>(`button[value^="${CSS.escape(kind)}"]`)
}

function rowOf(value: string): HTMLElement | null {
  return document.getElementById(`action-${value.split(':')[0]}`)
}

/** "Agree who decides on charges moved to place 2 of 8" */
function placeInWords(row: HTMLElement, line: HTMLElement): string {
  const rows = [...(row.parentElement?.children ?? [])]
  const title = row.querySelector('a')?.textContent ?? ''
  return `${title} ${line.dataset.orderMoved} ${rows.indexOf(row) + 1} ${line.dataset.orderOf} ${rows.length}`
}
