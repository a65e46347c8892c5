// Shares a plan to be read, or shares it no longer; the page says exactly who will see what.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Plan } from './plan-record.rules.ts'
import { planTitle } from './plan-words.rules.ts'
import { sharingWords } from './share-plan.rules.ts'

type Props = { readonly plan: Plan; readonly asker: string; readonly isDone: boolean }

export function SharePlanPage({ plan, asker, isDone }: Props) {
  const words = sharingWords(plan, plan.sharedAt && formatDate(plan.sharedAt))
  if (!words) return null
  const isShared = plan.sharedAt !== undefined
  return (
    <Layout
      title={words.heading}
      active="plans"
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: planTitle(plan, asker), href: routes.plan.href({ plan: plan.id }) },
        { text: 'Sharing' },
      ]}
    >
      {isDone && (
        <NotificationBanner
          type="success"
          text={isShared ? 'The plan is shared' : 'The plan is not shared any more'}
        />
      )}
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body">{words.now}</p>
      <p class="govuk-body">{isShared ? 'If you stop sharing it:' : 'If you share it:'}</p>
      <ul class="govuk-list govuk-list--bullet">
        {words.effects.map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
      <Form action={routes.sharePlan.href({ plan: plan.id })}>
        <HiddenFields values={{ share: isShared ? 'no' : 'yes' }} />
        <Button variant={isShared ? 'secondary' : undefined}>{words.button}</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.plan.href({ plan: plan.id })}>
          Back to the plan
        </a>
      </p>
    </Layout>
  )
}
