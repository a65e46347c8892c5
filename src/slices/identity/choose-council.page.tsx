// For an address on a domain that several councils share: which of them the person works for today.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Layout } from '../../ui/layout.tsx'

type Props = {
  readonly councils: ReadonlyArray<{ readonly code: string; readonly name: string }>
  readonly errors?: FieldErrors
}

export function ChooseCouncilPage({ councils, errors = {} }: Props) {
  const question = 'Which council are you working for today?'
  return (
    <Layout title={question} errors={hasErrors(errors)}>
      <ErrorSummary errors={errorLinks(errors)} />
      <Form action={routes.signInCouncil.href()}>
        <Radios
          name="council"
          fieldset={{ legend: { text: question, size: 'l', isPageHeading: true } }}
          hint="Your e-mail address is used by more than one council. What you do is kept apart for each. To change council, sign out and sign in again."
          items={councils.map(({ code, name }) => ({ value: code, text: name }))}
          error={errors.council}
        />
        <Button preventDoubleClick>Continue</Button>
      </Form>
    </Layout>
  )
}
