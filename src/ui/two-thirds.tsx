import type { Content } from './content.ts'

/** The column for text: lines short enough to read. For use inside a wide page; other pages have it already. */
export function TwoThirds({ children }: { children?: Content }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{children}</div>
    </div>
  )
}
