// Where the code from the e-mail is entered.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { useFrame } from '../../ui/frame.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Layout } from '../../ui/layout.tsx'

type Props = {
  /** As the person gave it: it says nothing about whether anybody is known by it. */
  readonly email: string
  readonly returnTo: string | undefined
  readonly typed?: string
  readonly errors?: FieldErrors
}

export function EnterCodePage({ email, returnTo, typed, errors = {} }: Props) {
  const otherAddress = routes.signIn.href({}, { to: returnTo })
  return (
    <Layout title="Check your e-mail" errors={hasErrors(errors)} back={{ href: otherAddress }}>
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Check your e-mail</h1>
      <p class="govuk-body">
        We have sent a code to <strong class="tiex-user-text">{email}</strong>.
      </p>
      <KeptMail />
      <Form action={routes.signInCode.href()}>
        <Input
          name="code"
          label="Code from the e-mail"
          hint="8 digits. It works once, in this browser, within 10 minutes."
          width={10}
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          value={typed}
          error={errors.code}
        />
        <Button preventDoubleClick>Sign in</Button>
      </Form>
      <h2 class="govuk-heading-m">If the e-mail has not come</h2>
      <p class="govuk-body">
        It can take a minute or two. Look in your junk folder, check the address above, or have a new code
        sent. The newest code is the one that works.
      </p>
      <Form action={routes.signIn.href()}>
        <HiddenFields values={{ email, to: returnTo }} />
        <Button variant="secondary" preventDoubleClick>
          Send a new code
        </Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={otherAddress}>
          Use a different e-mail address
        </a>
      </p>
    </Layout>
  )
}

/** For whoever tries the service out: no mail leaves their machine, and the code lies where they would not look for it. */
function KeptMail() {
  const { dev } = useFrame()
  if (!dev) return null
  return (
    <InsetText>
      No mail server is set, so the e-mail has not left this machine. Find the code in{' '}
      <a class="govuk-link" href={dev.href} target="_blank" rel="noopener">
        {dev.text.charAt(0).toLowerCase() + dev.text.slice(1)} (opens in a new tab)
      </a>
      .
    </InsetText>
  )
}
