// The form of a new action, below the name of the plan that it comes into.
import { routes } from '../../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { Button, ButtonGroup } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { namedTitle } from '../look/view-plan.rules.ts'
import type { ActionTyped } from './action-fields.form.ts'
import { ActionFields } from './action-fields.page.tsx'
import type { ActionOffer } from './action-offer.queries.ts'

type Props = {
  readonly offer: ActionOffer
  readonly typed: ActionTyped
  /** This rendering of the form. */
  readonly once: string
  readonly errors?: FieldErrors | undefined
}

export function AddActionPage({ offer, typed, once, errors = {} }: Props) {
  const { plan, names } = offer
  const planName = namedTitle(plan, names)
  const planHref = routes.plan.href({ plan: plan.id })
  return (
    <Layout
      title="Add an action"
      errors={hasErrors(errors)}
      active="plans"
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: planName, href: planHref },
      ]}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      <span class="govuk-caption-l tiex-user-text">{planName}</span>
      <h1 class="govuk-heading-l">Add an action</h1>
      <Form action={routes.addAction.href({ plan: plan.id })}>
        <HiddenFields values={{ once }} />
        <ActionFields offer={offer} typed={typed} errors={errors} />
        <ButtonGroup cancel={planHref}>
          <Button preventDoubleClick>Add the action</Button>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}
