// Asks before an action goes for good, or says why it cannot go and what to do instead.
import { routes } from '../../../routes.ts'
import { Form } from '../../../ui/form.tsx'
import { Button, ButtonGroup } from '../../../ui/govuk/button.tsx'
import { type AboutAction, ActionFrame, actionHref } from './action-frame.page.tsx'

/** `isBegun`: what was begun stays on record. */
type Props = AboutAction & { readonly isBegun: boolean }

export function DeleteActionPage({ action, planName, isBegun }: Props) {
  const keys = { plan: action.planId, action: action.id }
  const keep = (
    <a class="govuk-link" href={actionHref(action)}>
      Keep it
    </a>
  )
  if (isBegun)
    return (
      <ActionFrame title="This action cannot be deleted" action={action} planName={planName}>
        <p class="govuk-body">
          Somebody has begun it, so it stays on record with its history. If it will not be done, drop it and
          say why.
        </p>
        <ButtonGroup>
          <Button href={routes.changeStatus.href(keys, { status: 'dropped' })}>Drop it with a reason</Button>
          {keep}
        </ButtonGroup>
      </ActionFrame>
    )
  return (
    <ActionFrame title="Delete this action" action={action} planName={planName}>
      <p class="govuk-body">
        {`The action ${stepsWords(action.steps.length)}will be deleted for everyone who can see the plan. You cannot get it back.`}
      </p>
      <Form action={routes.deleteAction.href(keys)}>
        <ButtonGroup>
          <Button variant="warning" preventDoubleClick>
            Delete this action
          </Button>
          {keep}
        </ButtonGroup>
      </Form>
    </ActionFrame>
  )
}

function stepsWords(count: number): string {
  if (count === 0) return ''
  return count === 1 ? 'and its step ' : `and its ${count} steps `
}
