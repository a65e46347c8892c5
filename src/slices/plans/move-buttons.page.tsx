// The buttons that move one thing in its list. Inside a form; `read-move.form.ts` reads what they send.

export type MoveButtonsProps = {
  readonly id: string
  readonly title: string
  /** The neighbours that are shown; undefined at the ends of the list. */
  readonly previous: string | undefined
  readonly next: string | undefined
}

export function MoveButtons({ id, title, previous, next }: MoveButtonsProps) {
  return (
    <span class="tiex-moves tiex-no-print">
      {previous && <Move value={`${id}:before:${previous}`} label={`Move up: ${title}`} text="Up" />}
      {next && <Move value={`${id}:after:${next}`} label={`Move down: ${title}`} text="Down" />}
      {previous && <Move value={`${id}:top`} label={`Move to top: ${title}`} text="Top" />}
    </span>
  )
}

function Move({ value, label, text }: { value: string; label: string; text: string }) {
  return (
    <button type="submit" class="tiex-link-button" name="move" value={value} aria-label={label}>
      {text}
    </button>
  )
}
