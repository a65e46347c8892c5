// Whom to invite to a round, and after sending, what became of each line that was entered.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { CharacterCount } from '../../ui/govuk/character-count.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Textarea } from '../../ui/govuk/textarea.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { InviteTyped, RefusedLine } from './invite-colleagues.form.ts'
import { answerByDate, messageLimit, type Round } from './round-record.rules.ts'

type Props = {
  readonly round: Round
  /** What may follow the @ of an address of the council. */
  readonly domains: readonly string[]
  /** The round has just been opened. */
  readonly isNew?: boolean
  readonly errors?: FieldErrors
  readonly typed?: InviteTyped
  readonly refused?: readonly RefusedLine[]
  /** Addresses that were invited just now, and those that had been before. */
  readonly invited?: readonly string[]
  readonly already?: readonly string[]
}

export function InviteColleaguesPage(props: Props) {
  const { round, domains, isNew, errors = {}, typed, refused = [], invited = [], already = [] } = props
  return (
    <Layout
      title="Invite colleagues"
      errors={hasErrors(errors)}
      active="council"
      breadcrumbs={[
        { text: 'Council', href: routes.council.href() },
        { text: 'Rounds', href: routes.rounds.href() },
        { text: round.name, href: routes.round.href({ round: round.id }) },
      ]}
    >
      {isNew && <NotificationBanner type="success" text="The round is open. Now say who should answer." />}
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Invite colleagues</h1>
      <Outcome {...{ invited, already, refused, domains }} />
      <p class="govuk-body">
        {`Each of them gets an e-mail with your name, your message and the date to answer by, ${formatDate(answerByDate(round))}. They sign in with the address that you invite.`}
      </p>
      <Form action={routes.inviteColleagues.href({ round: round.id })}>
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
        <ButtonGroup>
          <Button preventDoubleClick>Send invitations</Button>
          <a class="govuk-link" href={routes.round.href({ round: round.id })}>
            {isNew ? 'Do this later' : 'Go back to the round'}
          </a>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}

type OutcomeProps = {
  invited: readonly string[]
  already: readonly string[]
  refused: readonly RefusedLine[]
  domains: readonly string[]
}

function Outcome({ invited, already, refused, domains }: OutcomeProps) {
  if (invited.length + already.length + refused.length === 0) return null
  const notAddresses = refused.flatMap((one) => (one.kind === 'not-an-address' ? [one.typed] : []))
  const elsewhere = refused.flatMap((one) => (one.kind === 'another-domain' ? [one.typed] : []))
  return (
    <>
      <h2 class="govuk-heading-m">What became of your list</h2>
      <Lines title={`Not an e-mail address: ${notAddresses.length}`} lines={notAddresses} />
      <Lines
        title={`Not an address of your council: ${elsewhere.length}`}
        hint={`It must end in ${domainList(domains)}.`}
        lines={elsewhere}
      />
      <Lines title={`Invited: ${invited.length}`} lines={invited} />
      <Lines title={`Invited before: ${already.length}`} lines={already} />
    </>
  )
}

function Lines({ title, hint, lines }: { title: string; hint?: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
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
