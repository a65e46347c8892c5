// Reminders of what is due: when they come, and how often somebody wants them.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { Layout } from '../../ui/layout.tsx'

type Props = {
  readonly frequency: 'daily' | 'weekly' | 'off' | undefined
  readonly errors?: FieldErrors
  readonly isSaved?: boolean
}

export function ChooseRemindersPage({ frequency, errors = {}, isSaved = false }: Props) {
  return (
    <Layout
      title="Reminders by e-mail"
      errors={hasErrors(errors)}
      back={{ href: routes.account.href(), text: 'Your account' }}
    >
      {isSaved && (
        <NotificationBanner type="success">
          <p class="govuk-notification-banner__heading">Your choice is saved</p>
        </NotificationBanner>
      )}
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Reminders by e-mail</h1>
      <p class="govuk-body">
        We remind you of actions and steps in your plans that are yours, or your team's, to do. Reminders go
        to the address you sign in with.
      </p>
      <Form action={routes.reminders.href()}>
        <Radios
          name="frequency"
          fieldset={{ legend: { text: 'How often do you want reminders?', size: 'm' } }}
          items={[
            {
              value: 'daily',
              text: 'When something is due',
              hint: '14 days before it is due, 3 days before, on the day, and every 7 days while it is overdue. One e-mail a day at most',
            },
            {
              value: 'weekly',
              text: 'Once a week',
              hint: 'On Monday: everything due in the next 14 days, and everything overdue',
            },
            { value: 'off', text: 'Never' },
          ]}
          value={frequency}
          error={errors.frequency}
        />
        <Button preventDoubleClick>Save</Button>
      </Form>
      <h2 class="govuk-heading-m">When they come</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          They come from Monday to Friday, between 8am and 6pm, but not on a bank holiday. What would come on
          a day off comes on the last working day before it.
        </li>
        <li>What you have done by then is left out.</li>
        <li>When a date or an owner changes, reminders start again from that day.</li>
        <li>
          When the owner of an action has left, we say so once: to your council's leads for the council plan,
          and to the members of a team for its plan.
        </li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.plans.href()}>
          Go to your plans
        </a>
      </p>
    </Layout>
  )
}
