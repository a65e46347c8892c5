// One action: how it stands, what it is, its steps, and all that happened to it.

import { routes } from '../../../routes.ts'
import { errorLinks, hasErrors } from '../../../ui/field-errors.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { namedTitle } from '../look/view-plan.rules.ts'
import { ActionFacts } from './action-facts.page.tsx'
import { StatusTag } from './action-status.page.tsx'
import { openSteps } from './change-status.page.tsx'
import { History } from './history.page.tsx'
import { type AddingStep, Steps } from './steps.page.tsx'
import type { ActionView } from './view-action.queries.ts'

type Props = {
  readonly view: ActionView
  /** What was just done. */
  readonly done?: string | undefined
  readonly adding: AddingStep
}

export function ViewActionPage({ view, done, adding }: Props) {
  const { plan, action, names } = view
  const { isLga } = names
  return (
    <Layout
      title={action.title}
      errors={hasErrors(adding.errors)}
      active={isLga ? 'lga-plans' : 'plans'}
      breadcrumbs={[
        isLga
          ? { text: 'Shared plans', href: routes.lgaPlans.href() }
          : { text: 'Plans', href: routes.plans.href() },
        { text: namedTitle(plan, names), href: routes.plan.href({ plan: plan.id }) },
      ]}
    >
      {done && <NotificationBanner type="success" text={done} />}
      <ErrorSummary errors={errorLinks(adding.errors)} />
      <span class="govuk-caption-l">Action</span>
      <h1 class="govuk-heading-l tiex-user-text">{action.title}</h1>
      <Standing view={view} />
      <Tools view={view} />
      <ActionFacts view={view} />
      <Steps view={view} adding={adding} />
      <History entries={view.history} words={view} />
    </Layout>
  )
}

function Standing({ view: { action } }: Pick<Props, 'view'>) {
  const { status, statusAt, statusReason } = action
  const open = openSteps(action)
  return (
    <>
      <p class="govuk-body">
        <StatusTag status={status} />
        {status !== 'not-started' && ` since ${formatDate(statusAt)}`}
      </p>
      {statusReason !== '' && <p class="govuk-body tiex-user-text">{statusReason}</p>}
      {status === 'done' && open && <p class="govuk-body">{`${open}.`}</p>}
    </>
  )
}

function Tools({ view: { plan, action, mayReport } }: Pick<Props, 'view'>) {
  const keys = { plan: plan.id, action: action.id }
  if (!mayReport) return null
  return (
    <ButtonGroup>
      <Button href={routes.changeStatus.href(keys)}>Say how it is going</Button>
      {plan.mayEdit && (
        <Button href={routes.changeAction.href(keys)} variant="secondary">
          Change the action
        </Button>
      )}
    </ButtonGroup>
  )
}
