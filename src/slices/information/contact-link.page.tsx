import { contact } from './contact.rules.ts'

/** An address to write to, as a link that opens the reader's mail program. */
export function ContactLink({ to }: { to: keyof typeof contact }) {
  return (
    <a class="govuk-link" href={`mailto:${contact[to]}`}>
      {contact[to]}
    </a>
  )
}
