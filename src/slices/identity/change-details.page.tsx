// The account: what the service holds of a person, what they chose about their name, and where they are signed in.
import { routes } from '../../routes.ts'
import { EmailAddress } from '../../ui/email-address.tsx'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { formatDateTime } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import { DetailsFields, type DetailsShown } from './details-fields.page.tsx'

type Props = {
  readonly account: {
    readonly email: string
    /** Undefined for LGA staff. */
    readonly council: string | undefined
    readonly isLead: boolean
  }
  readonly details: DetailsShown
  readonly errors?: FieldErrors
  readonly today: Date
  /** What was just done, in words. */
  readonly done?: string | undefined
  readonly nameChoices: ReadonlyArray<{ readonly given: boolean; readonly at: Date }>
  readonly sessions: ReadonlyArray<{
    readonly begunAt: Date
    readonly seenAt: Date
    readonly isThis: boolean
  }>
}

export function ChangeDetailsPage(props: Props) {
  const { account, details, errors = {}, today, done, nameChoices, sessions } = props
  return (
    <Layout title="Your account" errors={hasErrors(errors)}>
      {done && !hasErrors(errors) && (
        <NotificationBanner type="success">
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Your account</h1>
      <SummaryList
        rows={[
          { key: 'E-mail address', value: <EmailAddress address={account.email} /> },
          {
            key: account.council ? 'Council' : 'Organisation',
            value: account.council ?? 'Local Government Association',
          },
          ...(account.isLead ? [{ key: 'Role', value: 'Lead for your council' }] : []),
        ]}
      />
      <h2 class="govuk-heading-m">Your details</h2>
      <Form action={routes.account.href()}>
        <DetailsFields {...{ details, errors, today }} asksName={account.council !== undefined} />
        <Button preventDoubleClick>Save changes</Button>
      </Form>
      {nameChoices.length > 0 && account.council && <NameRecord choices={nameChoices} />}
      {account.council && <Reminders />}
      <Sessions sessions={sessions} />
    </Layout>
  )
}

function NameRecord({ choices }: { choices: Props['nameChoices'] }) {
  return (
    <>
      <h2 class="govuk-heading-m">What you chose about your name</h2>
      <ul class="govuk-list govuk-list--bullet">
        {choices.map(({ given, at }) => (
          <li>
            {formatDateTime(at)}: {given ? 'colleagues may see your name' : 'colleagues see "A colleague"'}
          </li>
        ))}
      </ul>
    </>
  )
}

function Reminders() {
  return (
    <>
      <h2 class="govuk-heading-m">Reminders</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.reminders.href()}>
          Choose how often we remind you of what is due in your plans
        </a>
      </p>
    </>
  )
}

function Sessions({ sessions }: { sessions: Props['sessions'] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Where you are signed in</h2>
      <ul class="govuk-list govuk-list--bullet">
        {sessions.map(({ begunAt, seenAt, isThis }) => (
          <li>
            {isThis ? 'This browser' : 'Another browser'}, since {formatDateTime(begunAt)}
            {!isThis && `, last used on ${formatDateTime(seenAt)}`}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form action={routes.endSessions.href()}>
          <Button variant="secondary" preventDoubleClick>
            Sign out everywhere else
          </Button>
        </Form>
      )}
      <p class="govuk-body">
        You are signed out after 60 minutes without use, and after 12 hours in any case.
      </p>
    </>
  )
}
