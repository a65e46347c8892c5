// The private address for one's calendar: what it gives, how to add it, and how to take it back.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import { AddToCalendar } from './add-to-calendar.page.tsx'

/** What was just done, or why nothing was. */
export type AddressNews = { readonly text: string; readonly isSuccess: boolean }

type Address = {
  readonly id: string
  readonly madeAt: Date
  /** Undefined where it can no longer be shown. */
  readonly href: string | undefined
}

type Props = {
  readonly address: Address | undefined
  readonly news?: AddressNews | undefined
  /** A form came that asked for nothing the page offers. */
  readonly isUnclear?: boolean
}

export function CalendarAddressPage({ address, news, isUnclear = false }: Props) {
  const title = 'Due dates in your calendar'
  return (
    <Layout
      title={title}
      errors={isUnclear}
      active="plans"
      breadcrumbs={[{ text: 'Plans', href: routes.plans.href() }]}
    >
      {news && <NotificationBanner type={news.isSuccess ? 'success' : undefined} text={news.text} />}
      <ErrorSummary
        errors={isUnclear ? [{ text: 'Choose what to do with your address', href: '#address' }] : []}
      />
      <h1 class="govuk-heading-l">{title}</h1>
      {address ? <Existing address={address} /> : <None />}
    </Layout>
  )
}

function None() {
  return (
    <>
      <p class="tiex-lead">
        Add a private address to Outlook, Google Calendar or Apple Calendar once, and your due dates show
        there and keep themselves up to date.
      </p>
      <WhatItShows />
      <WhoCanRead />
      <Form action={routes.calendarAddress.href()} id="address">
        <Button name="choice" value="make" preventDoubleClick>
          Make a private address
        </Button>
      </Form>
    </>
  )
}

function Existing({ address: { id, madeAt, href } }: { address: Address }) {
  const made = formatDate(madeAt)
  return (
    <>
      <h2 class="govuk-heading-m" id="address">
        Your private address
      </h2>
      {href ? (
        <InsetText>
          <span class="tiex-user-text">{href}</span>
        </InsetText>
      ) : (
        <p class="govuk-body">
          {`You made an address on ${made}, and calendars that you added it to still get your due dates. It cannot be shown any more. To see an address again, make a new one.`}
        </p>
      )}
      <WhoCanRead />
      {href && <AddToCalendar />}
      <WhatItShows />
      <h2 class="govuk-heading-m">Replace or stop the address</h2>
      <p class="govuk-body">
        {`You made this address on ${made}. If somebody else may know it, make a new one. The old address stops working at once, and a calendar that you added it to shows nothing new.`}
      </p>
      <Form action={routes.calendarAddress.href()}>
        <HiddenFields values={{ address: id }} />
        <ButtonGroup>
          <Button name="choice" value="replace" variant="secondary" preventDoubleClick>
            Make a new address
          </Button>
          <Button name="choice" value="stop" variant="warning" preventDoubleClick>
            Stop the address
          </Button>
        </ButtonGroup>
      </Form>
    </>
  )
}

function WhoCanRead() {
  return (
    <WarningText>
      Anyone who knows the address can see these titles and dates without signing in. Keep it to yourself,
      like a password.
    </WarningText>
  )
}

function WhatItShows() {
  return (
    <>
      <h2 class="govuk-heading-m">What it shows</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          actions and steps with a due date that are yours or one of your teams', from your own plan, the
          plans of your teams and the council plan
        </li>
        <li>their titles and dates, and a link that works for you once you sign in</li>
        <li>"Done" in front of what is done; nothing that was dropped</li>
        <li>no notes and no names of colleagues</li>
      </ul>
    </>
  )
}
