// The form of a step that is there already, with the way to remove it while it is not done.
import { routes } from '../../../routes.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import type { PlanKind, Step } from '../plan-record.rules.ts'
import { type AboutAction, ActionFrame, actionHref, type Refused, SaveAction } from './action-frame.page.tsx'
import type { OwnerChoice } from './owner-choices.rules.ts'
import type { StepTyped } from './steps.form.ts'
import { StepFields } from './steps-fields.page.tsx'

type Props = AboutAction &
  Refused & {
    /** As it is now: what is saved next is a change of this version. */
    readonly step: Step
    readonly kind: PlanKind
    readonly choices: readonly OwnerChoice[]
    readonly typed: StepTyped
  }

export function ChangeStepPage({
  action,
  planName,
  step,
  kind,
  choices,
  typed,
  errors = {},
  conflict,
}: Props) {
  const keys = { plan: action.planId, action: action.id, step: step.id }
  return (
    <ActionFrame title="Change the step" {...{ action, planName, errors, conflict }}>
      <Form action={routes.step.href(keys)}>
        <HiddenFields values={{ version: step.version }} />
        <StepFields {...{ kind, choices, typed, errors }} />
        <SaveAction back={actionHref(action)} conflict={conflict} />
      </Form>
      {step.doneAt ? (
        <p class="govuk-body">The step is done, so it stays on record and cannot be removed.</p>
      ) : (
        <Form action={routes.removeStep.href(keys)}>
          <h2 class="govuk-heading-m">Remove the step</h2>
          <p class="govuk-body">
            It is removed for everyone who can see the plan. The history still shows that it was there.
          </p>
          <Button variant="warning" preventDoubleClick>
            Remove the step
          </Button>
        </Form>
      )}
    </ActionFrame>
  )
}
