import type { Content } from './content.ts'

/** Shows what the words beside it say, so it is passed over when read aloud. `children`: what is drawn on 100 by 1. */
export function ThinBar({ children }: { children: Content }) {
  return (
    <svg
      class="tiex-progress__bar"
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

/** How much of a total is done; empty where there is nothing to do. */
export function DoneBar({ done, total }: { done: number; total: number }) {
  return (
    <ThinBar>
      <rect class="tiex-progress__done" width={total > 0 ? (100 * done) / total : 0} height="1" />
    </ThinBar>
  )
}
