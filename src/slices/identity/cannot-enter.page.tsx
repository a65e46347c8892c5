// For somebody who has proved to hold an address that may not be used to sign in.
import { routes } from '../../routes.ts'
import { Layout } from '../../ui/layout.tsx'

export function CannotEnterPage() {
  return (
    <Layout title="You cannot sign in with this address">
      <h1 class="govuk-heading-l">You cannot sign in with this address</h1>
      <p class="govuk-body">
        Your code was right, but this account has been closed. What you submitted for your council is still
        there.
      </p>
      <p class="govuk-body">
        If you think this is a mistake,{' '}
        <a class="govuk-link" href={routes.help.href()}>
          ask us for help
        </a>
        .
      </p>
    </Layout>
  )
}
