// For whoever tries the service out: the mails it would have sent.
import { routes } from '../../routes.ts'
import { EmailAddress } from '../../ui/email-address.tsx'
import { formatDateTime } from '../../ui/format-date.ts'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Table } from '../../ui/govuk/table.tsx'
import { Layout } from '../../ui/layout.tsx'

export type MailShown = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly date: string
  readonly text: string
}

export function MailListPage({ mails }: { mails: readonly MailShown[] }) {
  return (
    <Layout title="Mail sent by this service" wide>
      <h1 class="govuk-heading-l">Mail sent by this service</h1>
      <p class="govuk-body">
        No mail server is set, so nothing leaves this machine: every mail is kept in a file. The newest is
        first.
      </p>
      {mails.length === 0 ? (
        <p class="govuk-body">No mail has been sent yet. Ask for a code to sign in and it appears here.</p>
      ) : (
        <Table
          caption="The latest mails"
          captionSize="m"
          head={['To and subject', 'Sent']}
          rows={mails.map(({ id, to, subject, date }) => [
            <>
              <EmailAddress address={to} />
              <br />
              <a class="govuk-link tiex-user-text" href={routes.devMessage.href({ message: id })}>
                {subject}
              </a>
            </>,
            sentAt(date),
          ])}
        />
      )}
    </Layout>
  )
}

export function MailPage({ mail }: { mail: MailShown }) {
  return (
    <Layout title={mail.subject} back={{ href: routes.devMail.href(), text: 'All mail' }} wide>
      <h1 class="govuk-heading-l">{mail.subject}</h1>
      <SummaryList
        rows={[
          { key: 'To', value: <EmailAddress address={mail.to} /> },
          { key: 'Sent', value: sentAt(mail.date) },
        ]}
      />
      <p class="govuk-body tiex-user-text">{mail.text}</p>
    </Layout>
  )
}

/** A mail's own date, as the other pages write dates. */
function sentAt(date: string): string {
  const moment = new Date(date)
  return Number.isNaN(moment.getTime()) ? date : formatDateTime(moment)
}
