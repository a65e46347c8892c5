// Who asks to be a lead, for the LGA to confirm or refuse.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'

type Request = {
  readonly id: string
  readonly councilName: string
  readonly leads: number
  readonly name: string
  readonly email: string
  readonly jobTitle: string
  readonly askedAt: Date
}

type Props = {
  readonly requests: readonly Request[]
  readonly done?: string | undefined
  readonly error?: string | undefined
}

export function DecideLeadsPage({ requests, done, error }: Props) {
  return (
    <Layout title="Requests to be a lead" errors={error !== undefined} active="lga-leads">
      {done && <NotificationBanner type="success" text={done} />}
      {error && <ErrorSummary errors={[{ text: error, href: '#requests' }]} />}
      <h1 class="govuk-heading-l" id="requests">
        Requests to be a lead
      </h1>
      <p class="govuk-body">
        A lead opens rounds, invites colleagues and finalises the official assessment of the council. Check
        that the person holds this role before you confirm.
      </p>
      {requests.length === 0 && (
        <p class="govuk-body">Nobody is waiting. Requests appear here as soon as an officer makes one.</p>
      )}
      {requests.map((request) => (
        <WaitingRequest request={request} />
      ))}
    </Layout>
  )
}

function WaitingRequest({ request }: { request: Request }) {
  const { id, councilName, leads, name, email, jobTitle, askedAt } = request
  const hidden = <span class="govuk-visually-hidden">{` ${name}, ${councilName}`}</span>
  return (
    <>
      <SummaryList
        card={{ title: councilName }}
        rows={[
          { key: 'Name', value: { text: name, class: 'tiex-user-text' } },
          { key: 'Job title', value: { text: jobTitle, class: 'tiex-user-text' } },
          { key: 'E-mail address', value: { text: email, class: 'tiex-user-text' } },
          { key: 'Asked', value: formatDate(askedAt) },
          { key: 'Leads at present', value: leads === 0 ? 'None' : leads },
        ]}
      />
      <Form action={routes.lgaLeads.href()}>
        <HiddenFields values={{ request: id }} />
        <ButtonGroup>
          <Button name="decision" value="confirm">
            Confirm{hidden}
          </Button>
          <Button name="decision" value="refuse" variant="secondary">
            Refuse{hidden}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  )
}
