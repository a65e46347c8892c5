// The first sign-in: name, job title, and who may see the name.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Layout } from '../../ui/layout.tsx'
import { DetailsFields, type DetailsShown } from './details-fields.page.tsx'

type Props = {
  readonly details: DetailsShown
  readonly errors?: FieldErrors
  readonly returnTo: string | undefined
  readonly today: Date
  /** Undefined for LGA staff. */
  readonly council: string | undefined
}

export function IntroduceYourselfPage({ details, errors = {}, returnTo, today, council }: Props) {
  return (
    <Layout title="About you" errors={hasErrors(errors)}>
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">About you</h1>
      <p class="govuk-body">
        This is the first time you have signed in{council ? ` for ${council}` : ' as a member of LGA staff'}.
        We ask this once.
      </p>
      <Form action={routes.introduce.href()}>
        <HiddenFields values={{ to: returnTo }} />
        <DetailsFields {...{ details, errors, today }} asksName={council !== undefined} />
        <Button preventDoubleClick>Continue</Button>
      </Form>
      <p class="govuk-body">
        How we use what you tell us is in the{' '}
        <a class="govuk-link" href={routes.privacy.href()}>
          privacy notice
        </a>
        .
      </p>
    </Layout>
  )
}
