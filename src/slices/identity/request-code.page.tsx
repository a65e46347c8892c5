// Where signing in begins: the address that a code is sent to.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Layout } from '../../ui/layout.tsx'

type Props = {
  readonly email: string
  readonly returnTo: string | undefined
  /** They were signed out while they filled in a form, which is kept for them. */
  readonly isKept?: boolean
  readonly errors?: FieldErrors
}

export function RequestCodePage({ email, returnTo, isKept = false, errors = {} }: Props) {
  return (
    <Layout title="Sign in" errors={hasErrors(errors)}>
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Sign in</h1>
      {isKept && (
        <InsetText>
          You had been signed out. What you entered is kept, and is sent once you have signed in again in this
          browser.
        </InsetText>
      )}
      <p class="govuk-body">
        Use your council e-mail address. We send you a code to enter on the next page; there is no password.
      </p>
      <AddressForm {...{ email, returnTo, errors }} />
      <p class="govuk-body">
        The part after the @ tells us which council you work for. If you have not signed in before, we ask for
        your name and job title next.
      </p>
    </Layout>
  )
}

/** The address is on no council's domain: what to do about it, and the form to try another. */
export function UnknownDomainPage({ email, returnTo, domain }: Omit<Props, 'errors'> & { domain: string }) {
  const errors = { email: `Enter your work address at an English council: we do not know ${domain}` }
  return (
    <Layout title="We do not know this e-mail domain" errors>
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">We do not know this e-mail domain</h1>
      <p class="govuk-body">
        You can sign in with a work address at any council in England. The part after the @ has to be one that
        we hold for the council. It is usually the same as in the address of its website, like{' '}
        <span class="tiex-unbroken">name@yourcouncil.gov.uk</span>.
      </p>
      <AddressForm {...{ email, returnTo, errors }} />
      <h2 class="govuk-heading-m">If this is your council's address</h2>
      <p class="govuk-body">
        Your council may use a domain that we do not hold yet.{' '}
        <a class="govuk-link" href={routes.help.href()}>
          Ask us to add it
        </a>
        : say which council it is and what its e-mail addresses end with. Personal addresses cannot be used.
      </p>
    </Layout>
  )
}

function AddressForm({ email, returnTo, errors = {} }: Props) {
  return (
    <Form action={routes.signIn.href()}>
      <HiddenFields values={{ to: returnTo }} />
      <Input
        name="email"
        label="Your e-mail address"
        type="email"
        autocomplete="email"
        autocapitalize="none"
        spellcheck={false}
        value={email}
        error={errors.email}
      />
      <Button preventDoubleClick>Send me a code</Button>
    </Form>
  )
}
