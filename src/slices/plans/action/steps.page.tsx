// The steps of an action: each with who does it, by when and whether it is done. Ticking is a small form of its own, so that
// it works without JavaScript.
import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import { routes } from '../../../routes.ts'
import type { FieldErrors } from '../../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { stepsInWords } from '../look/view-plan.rules.ts'
import { MoveButtons } from '../move-buttons.page.tsx'
import { type Action, isOpen, mostSteps, type Step } from '../plan-record.rules.ts'
import { ownerHasLeft, ownerName } from '../plan-words.rules.ts'
import { StatusGlyph } from './action-status.page.tsx'
import type { StepTyped } from './steps.form.ts'
import { StepFields } from './steps-fields.page.tsx'
import type { ActionView } from './view-action.queries.ts'

/** The form that adds a step. */
export type AddingStep = {
  readonly typed: StepTyped
  /** This rendering of the form. */
  readonly once: string
  readonly errors: FieldErrors
  /** Whether somebody is about to add one. */
  readonly isOpen: boolean
}

type Props = { readonly view: ActionView; readonly adding: AddingStep }

export function Steps({ view, adding }: Props) {
  const { action, plan } = view
  return (
    <section id="steps">
      <h2 class="govuk-heading-m">Steps</h2>
      {action.steps.length === 0 ? (
        <p class="govuk-body">
          {plan.mayEdit
            ? 'No steps yet. Add the first below, if it helps to do this one step at a time.'
            : 'No steps.'}
        </p>
      ) : (
        <>
          <p class="govuk-body">{`${stepsInWords(action)}.`}</p>
          <ul class="tiex-scores">
            {action.steps.map((step, index) => (
              <OneStep step={step} view={view} index={index} />
            ))}
          </ul>
        </>
      )}
      {plan.mayEdit && <AddStep view={view} adding={adding} />}
    </section>
  )
}

type StepProps = { readonly step: Step; readonly view: ActionView; readonly index: number }

function OneStep({ step, view, index }: StepProps) {
  const { names, plan, action } = view
  const isDone = step.doneAt !== undefined
  const keys = { plan: plan.id, action: action.id, step: step.id }
  const change = <span class="govuk-visually-hidden">{`: ${step.title}`}</span>
  return (
    <li class="tiex-scores__item" id={`step-${step.id}`}>
      <div class="tiex-scores__name">
        <span class="tiex-user-text">
          {isDone && (
            <strong>
              <StatusGlyph status="done" /> Done:{' '}
            </strong>
          )}
          {step.title}
        </span>
        <span class="tiex-scores__detail">
          {/* Without an owner of its own a step is whoever's its action is. */}
          {step.owner && <span class="tiex-user-text">{`${ownerName(names, step.owner)} · `}</span>}
          {whenWords(step, view)}
          {plan.mayEdit && !isDone && ownerHasLeft(names, step.owner) && ' · Choose another owner'}
        </span>
        {plan.mayEdit && action.steps.length > 1 && (
          <Form action={routes.moveStep.href(keys)}>
            <MoveButtons
              id={step.id}
              title={step.title}
              previous={action.steps[index - 1]?.id}
              next={action.steps[index + 1]?.id}
            />
          </Form>
        )}
      </div>
      {view.mayReport && (
        <Form action={routes.tickStep.href(keys)} class="tiex-no-print">
          <HiddenFields values={{ done: isDone ? 'no' : 'yes' }} />
          <button type="submit" class="tiex-link-button">
            {isDone ? 'Mark as not done' : 'Mark as done'}
            {change}
          </button>
        </Form>
      )}
      {plan.mayEdit && (
        <a class="govuk-link tiex-no-print" href={routes.step.href(keys)}>
          Change{change}
        </a>
      )}
    </li>
  )
}

/** "By 12 March 2027", "Overdue since 12 March 2027", "Done on 3 December 2026". */
function whenWords(step: Step, { action, today }: Pick<ActionView, 'action' | 'today'>): string {
  if (step.doneAt) return `Done on ${formatDate(step.doneAt)}`
  if (step.dueOn === undefined) return 'No date'
  const when =
    isOpen(action) && step.dueOn < today
      ? `Overdue since ${dayInWords(step.dueOn)}`
      : `By ${dayInWords(step.dueOn)}`
  return isAfterEnd(step, action) ? `${when}, after the action is due` : when
}

function isAfterEnd(step: Step, { dueOn }: Pick<Action, 'dueOn'>): boolean {
  return step.dueOn !== undefined && dueOn !== undefined && step.dueOn > dueOn
}

function AddStep({ view, adding }: Props) {
  const { plan, action, choices } = view
  if (action.steps.length >= mostSteps)
    return <p class="govuk-body">{`The action has ${mostSteps} steps, which is the most it can have.`}</p>
  return (
    <div class="tiex-no-print" id="add-step">
      <Details summary="Add a step" open={adding.isOpen}>
        <Form action={routes.addStep.href({ plan: plan.id, action: action.id })}>
          <HiddenFields values={{ once: adding.once }} />
          <StepFields kind={plan.kind} choices={choices} typed={adding.typed} errors={adding.errors} />
          <Button variant="secondary" preventDoubleClick>
            Add the step
          </Button>
        </Form>
      </Details>
    </div>
  )
}
