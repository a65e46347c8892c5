// What colleagues wrote about an area in their own assessments, as something to begin to talk from.
import type { ColleagueNote } from './colleague-notes.queries.ts'

type Props = { readonly notes: readonly ColleagueNote[]; readonly id?: string }

/** Nothing where nobody wrote anything. */
export function ColleagueNotes({ notes, id }: Props) {
  if (notes.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m" id={id}>
        What colleagues wrote about this area
      </h2>
      {notes.map(({ author, kind, text }) => (
        <blockquote class="tiex-note">
          <p class="govuk-body tiex-user-text">{text}</p>
          <footer class="govuk-hint">{`${author}, ${kind}`}</footer>
        </blockquote>
      ))}
    </>
  )
}
