import { routes } from '../../../routes.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { Button, ButtonGroup } from '../../../ui/govuk/button.tsx'
import type { ActionTyped } from './action-fields.form.ts'
import { ActionFields } from './action-fields.page.tsx'
import { type AboutAction, ActionFrame, actionHref, type Refused } from './action-frame.page.tsx'
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
        <ButtonGroup>
          <Button preventDoubleClick>Save</Button>
          <a class="govuk-link" href={actionHref(action)}>
            {conflict ? 'Keep what is there now' : 'Cancel'}
          </a>
        </ButtonGroup>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.deleteAction.href(keys)}>
          Delete this action
        </a>
      </p>
    </ActionFrame>
  )
}
