// Signing out: a button while somebody is signed in, and afterwards the word that it is done.
import { routes } from '../../routes.ts'
import { EmailAddress } from '../../ui/email-address.tsx'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'

export function SignOutPage({ email }: { email: string }) {
  return (
    <Layout title="Sign out">
      <h1 class="govuk-heading-l">Sign out</h1>
      <p class="govuk-body">
        You are signed in as <EmailAddress address={email} />. What you have saved is kept, and you can go on
        with it when you sign in again.
      </p>
      <Form action={routes.signOut.href()}>
        <Button preventDoubleClick>Sign out</Button>
      </Form>
    </Layout>
  )
}

export function SignedOutPage() {
  return (
    <Layout title="You are signed out">
      <h1 class="govuk-heading-l">You are signed out</h1>
      <p class="govuk-body">What you have saved is kept, and you can go on with it when you sign in again.</p>
      <Button href={routes.signIn.href()}>Sign in</Button>
    </Layout>
  )
}
