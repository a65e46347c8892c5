import type { FieldErrors } from '../../../ui/field-errors.ts'
import { Input } from '../../../ui/govuk/input.tsx'
import type { PlanKind } from '../plan-record.rules.ts'
import { DayFields } from './action-fields.page.tsx'
import type { OwnerChoice } from './owner-choices.rules.ts'
import { OwnerFields } from './owner-fields.page.tsx'
import type { StepTyped } from './steps.form.ts'

type Props = {
  readonly kind: PlanKind
  readonly choices: readonly OwnerChoice[]
  readonly typed: StepTyped
  readonly errors: FieldErrors
}

export function StepFields({ kind, choices, typed, errors }: Props) {
  return (
    <>
      <Input name="title" label="Step" value={typed.title} error={errors.title} />
      <OwnerFields {...{ kind, choices, typed, errors }} />
      <DayFields id="due" legend="Due date (optional)" typed={typed.due} error={errors['due-day']} />
    </>
  )
}
