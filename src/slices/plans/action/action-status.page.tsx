// How an action stands, everywhere the same: a symbol, a word and a colour, of which the word alone says it all.
import { Tag, type TagColour } from '../../../ui/govuk/tag.tsx'
import type { Status } from '../plan-record.rules.ts'
import { statusWords } from '../plan-words.rules.ts'

/** `path`: in a square of 16. Drawn, because not every font has the characters. */
const looks: Readonly<Record<Status, { readonly path: string; readonly colour: TagColour }>> = {
  'not-started': { path: 'M4 8h8', colour: 'grey' },
  'in-progress': { path: 'M2 8h11M9 4l4 4-4 4', colour: 'blue' },
  blocked: { path: 'M8 2v7M8 12v2', colour: 'red' },
  done: { path: 'M2 9l4 4 8-10', colour: 'green' },
  dropped: { path: 'M4 4l8 8M12 4l-8 8', colour: 'grey' },
}

export function StatusTag({ status }: { readonly status: Status }) {
  return (
    <Tag colour={looks[status].colour}>
      <StatusGlyph status={status} /> {statusWords[status]}
    </Tag>
  )
}

/** The symbol alone. Hidden from screen readers: the word always stands beside it. */
export function StatusGlyph({ status }: { readonly status: Status }) {
  return (
    <svg class="tiex-glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={looks[status].path} fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  )
}
