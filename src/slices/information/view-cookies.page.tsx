// Says what the service keeps in a browser. Keep it true: it changes with each cookie and each use of browser storage.
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'

export function CookiesPage() {
  return (
    <Layout title="Cookies" indexed>
      <h1 class="govuk-heading-xl">Cookies</h1>
      <p class="govuk-body">
        Cookies are small files that a website keeps in your browser. This service uses only those without
        which you could not sign in. It uses none to measure, advertise or follow you, so it does not ask for
        your consent.
      </p>
      <h2 class="govuk-heading-m">Cookies that this service sets</h2>
      <SummaryList
        card={{ title: 'session', titleLevel: 3 }}
        rows={[
          {
            key: 'What it is for',
            value: 'Keeps you signed in. It holds a random value and nothing about you.',
          },
          {
            key: 'How long it lasts',
            value:
              'Until you sign out or close your browser. It stops working 60 minutes after you last used the service, and after 12 hours at most.',
          },
        ]}
      />
      <SummaryList
        card={{ title: 'sign-in', titleLevel: 3 }}
        rows={[
          {
            key: 'What it is for',
            value: 'Makes sure that a sign-in code works only in the browser that asked for it.',
          },
          { key: 'How long it lasts', value: 'Until you have signed in, 30 minutes at most.' },
        ]}
      />
      <p class="govuk-body">
        Where the service runs on a secure address, these names begin with "__Host-". Our pages cannot read
        the cookies with scripts, and no other website is sent them.
      </p>
      <h2 class="govuk-heading-m">What is kept in your browser besides</h2>
      <p class="govuk-body">
        While a change cannot be sent, for example because the connection is gone, what you typed is kept in
        your browser's own storage. It is removed as soon as it has been saved or you sign out, and after 14
        days at most.
      </p>
    </Layout>
  )
}
