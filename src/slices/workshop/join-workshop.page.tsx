// Where somebody enters the code from the screen.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Layout } from '../../ui/layout.tsx'

type Props = { readonly typed: string | undefined; readonly errors?: FieldErrors }

export function JoinWorkshopPage({ typed, errors = {} }: Props) {
  return (
    <Layout
      title="Join a workshop"
      errors={hasErrors(errors)}
      active="council"
      back={{ href: routes.council.href() }}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Join a workshop</h1>
      <p class="govuk-body">
        Your votes in a workshop are counted. Nobody sees who voted what, and you can change your vote until
        an answer is agreed.
      </p>
      <Form action={routes.joinWorkshop.href()}>
        <Input
          name="code"
          label="Code from the screen"
          hint="6 digits. A lead of your council can tell you."
          width={10}
          inputmode="numeric"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          error={errors.code}
        />
        <Button preventDoubleClick>Join</Button>
      </Form>
    </Layout>
  )
}
