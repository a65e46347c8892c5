// Somebody changed it while it was being edited: what is there now stands beside what was typed, and nothing is lost.
import type { ChangeWords } from './history-words.rules.ts'

type Props = {
  /** Where the two differ: `from` is what is there now, `to` what was typed. */
  readonly differences: readonly ChangeWords[]
}

/** The error that the summary of the page shows for it. */
export const conflictError = {
  text: 'Somebody else changed this while you were editing. Look at both, then save again',
  href: '#changed-meanwhile',
}

export function ConflictPart({ differences }: Props) {
  return (
    <section id="changed-meanwhile" class="govuk-inset-text">
      <h2 class="govuk-heading-m">What you entered is not saved yet</h2>
      <p class="govuk-body">
        It was changed after you opened it. Below is where it differs from what you entered. What you save now
        takes the place of what is there.
      </p>
      {differences.map(({ label, from, to }) => (
        <div class="tiex-keep">
          <h3 class="govuk-heading-s govuk-!-margin-bottom-2">{label}</h3>
          <div class="govuk-grid-row">
            <Side title="Now" text={from} />
            <Side title="What you entered" text={to} />
          </div>
        </div>
      ))}
    </section>
  )
}

function Side({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div class="govuk-grid-column-one-half">
      <h4 class="govuk-hint govuk-!-margin-bottom-1 govuk-!-margin-top-0">{title}</h4>
      <p class="govuk-body tiex-user-text">{text}</p>
    </div>
  )
}
