import { routes } from '../../../routes.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import type { ActionTyped } from './action-fields.form.ts'
import { ActionFields } from './action-fields.page.tsx'
import { type AboutAction, ActionFrame, actionHref, type Refused, SaveAction } from './action-frame.page.tsx'
import type { ActionOffer } from './action-offer.queries.ts'

/** `action` as it is now: what is saved next is a change of this version. */
type Props = AboutAction & Refused & { readonly offer: ActionOffer; readonly typed: ActionTyped }

export function ChangeActionPage({ action, planName, offer, typed, errors = {}, conflict }: Props) {
  const keys = { plan: action.planId, action: action.id }
  return (
    <ActionFrame title="Change the action" {...{ action, planName, errors, conflict }}>
      <Form action={routes.changeAction.href(keys)}>
        <HiddenFields values={{ version: action.version }} />
        <ActionFields offer={offer} typed={typed} errors={errors} />
        <SaveAction back={actionHref(action)} conflict={conflict} />
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.deleteAction.href(keys)}>
          Delete this action
        </a>
      </p>
    </ActionFrame>
  )
}
