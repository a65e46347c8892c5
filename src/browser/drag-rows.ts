// Dragging a row up and down within its list. It adds nothing that the buttons cannot do, so the handles are for the pointer
// alone: neither the keyboard nor a screen reader meets them.

type Dragging = {
  readonly mayDrag: () => boolean
  /** `value`: as the button would send it that does the same. */
  readonly onDropped: (value: string) => void
}

/** How near to the edge of the window it begins to scroll, and how far at a time; in pixels. */
const edge = 60
const step = 12

/** Gives what adds the handles, for whenever the rows are new. */
export function startDragging(region: HTMLElement, { mayDrag, onDropped }: Dragging): () => void {
  region.addEventListener('pointerdown', (event) => {
    const handle = event.target instanceof Element ? event.target.closest('.tiex-handle') : null
    const row = handle?.closest('li')
    if (!row || !event.isPrimary || event.button !== 0 || !mayDrag()) return
    event.preventDefault()
    drag(row, onDropped)
  })
  return () => {
    for (const row of region.querySelectorAll('li'))
      if (row.parentElement && row.parentElement.children.length > 1) addHandle(row)
  }
}

function addHandle(row: HTMLElement): void {
  const handle = document.createElement('span')
  handle.className = 'tiex-handle'
  handle.ariaHidden = 'true'
  row.lastElementChild?.prepend(handle)
}

function drag(row: HTMLElement, onDropped: (value: string) => void): void {
  const before = [...(row.parentElement?.children ?? [])]
  const over = new AbortController()
  const listen = { signal: over.signal }
  let y: number | undefined
  row.dataset.dragged = ''
  document.addEventListener(
    'pointermove',
    (event) => {
      y = event.clientY
      follow(row, y)
    },
    listen,
  )
  document.addEventListener('pointerup', () => end(true), listen)
  document.addEventListener('pointercancel', () => end(false), listen)
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') end(false)
    },
    listen,
  )
  requestAnimationFrame(scroll)

  function scroll(): void {
    if (over.signal.aborted) return
    if (y !== undefined && (y < edge || y > window.innerHeight - edge)) {
      window.scrollBy(0, y < edge ? -step : step)
      follow(row, y)
    }
    requestAnimationFrame(scroll)
  }

  function end(isDropped: boolean): void {
    over.abort()
    delete row.dataset.dragged
    const value = placeOf(row)
    const isMoved = before.some((one, at) => one !== row.parentElement?.children[at])
    if (isDropped && isMoved && value) onDropped(value)
    else row.parentElement?.append(...before)
  }
}

/** The rows that the pointer has passed make way. The dragged one stays where it is in the document: taken out of it, it would lose the pointer. */
function follow(row: HTMLElement, y: number): void {
  for (
    let above = row.previousElementSibling;
    above && y < middleOf(above);
    above = row.previousElementSibling
  )
    row.after(above)
  for (let below = row.nextElementSibling; below && y > middleOf(below); below = row.nextElementSibling)
    row.before(below)
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}

function placeOf(row: HTMLElement): string | undefined {
  const next = row.nextElementSibling
  if (next) return `${idOf(row)}:before:${idOf(next)}`
  const previous = row.previousElementSibling
  return previous ? `${idOf(row)}:after:${idOf(previous)}` : undefined
}

function idOf(row: Element): string {
  return row.id.replace('action-', '')
}
