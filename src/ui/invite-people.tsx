// Whom to invite by e-mail, and after sending, what became of each line that was entered.
import type { FieldErrors } from './field-errors.ts'
import { CharacterCount } from './govuk/character-count.tsx'
import { Textarea } from './govuk/textarea.tsx'

type FieldsProps = {
  /** What may follow the @ of an address of the council. */
  readonly domains: readonly string[]
  readonly messageLimit: number
  readonly typed: { readonly addresses: string; readonly message: string } | undefined
  readonly errors: FieldErrors
}

export function InviteFields({ domains, messageLimit, typed, errors }: FieldsProps) {
  return (
    <>
      <Textarea
        name="addresses"
        label={{ text: 'E-mail addresses', size: 'm' }}
        hint={`Paste them from a list or an e-mail: one a line, or with commas between. They must end in ${domainList(domains)}.`}
        rows={8}
        spellcheck={false}
        value={typed?.addresses}
        error={errors.addresses}
      />
      <CharacterCount
        name="message"
        label={{ text: 'Message (optional)', size: 'm' }}
        hint="For example, why you ask them and what happens afterwards"
        maxlength={messageLimit}
        rows={5}
        value={typed?.message}
        error={errors.message}
      />
    </>
  )
}

type OutcomeProps = {
  readonly domains: readonly string[]
  /** Lines that invite nobody, each with its reason. */
  readonly refused: readonly {
    readonly kind: 'not-an-address' | 'another-domain'
    readonly typed: string
  }[]
  /** Addresses by what became of them: "Invited". Empty groups are left out. */
  readonly groups: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

export function InviteOutcome({ domains, refused, groups }: OutcomeProps) {
  if (refused.length === 0 && groups.every(({ lines }) => lines.length === 0)) return null
  const notAddresses = refused.flatMap((one) => (one.kind === 'not-an-address' ? [one.typed] : []))
  const elsewhere = refused.flatMap((one) => (one.kind === 'another-domain' ? [one.typed] : []))
  return (
    <>
      <h2 class="govuk-heading-m">What became of your list</h2>
      <Lines title="Not an e-mail address" lines={notAddresses} />
      <Lines
        title="Not an address of your council"
        hint={`It must end in ${domainList(domains)}.`}
        lines={elsewhere}
      />
      {groups.map((group) => (
        <Lines {...group} />
      ))}
    </>
  )
}

type LinesProps = { readonly title: string; readonly hint?: string; readonly lines: readonly string[] }

function Lines({ title, hint, lines }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{`${title}: ${lines.length}`}</h3>
      {hint && <p class="govuk-body">{hint}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li class="tiex-user-text">{line}</li>
        ))}
      </ul>
    </>
  )
}

/** "@a.gov.uk or @b.gov.uk" */
function domainList(domains: readonly string[]): string {
  const all = domains.map((domain) => `@${domain}`)
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} or ${last}`
}
