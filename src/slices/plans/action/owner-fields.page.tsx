// Who is to do it: somebody of the list, or whoever a text names.
import type { FieldErrors } from '../../../ui/field-errors.ts'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { PlanKind } from '../plan-record.rules.ts'
import type { OwnerTyped } from './owner-choice.form.ts'
import type { OwnerChoice } from './owner-choices.rules.ts'

type Props = {
  readonly kind: PlanKind
  readonly choices: readonly OwnerChoice[]
  readonly typed: OwnerTyped
  readonly errors: FieldErrors
}

const listHints: Readonly<Record<PlanKind, string>> = {
  personal: 'Once you share your plan, colleagues see who owns what.',
  team: 'The team, or somebody in it.',
  council: 'A team, a lead, or a colleague who shows their name. They get reminders and can say how it goes.',
}
const textHints: Readonly<Record<PlanKind, string>> = {
  personal: 'For example, a partner or a supplier. Nobody is told.',
  team: 'For example, a partner or a supplier. Nobody is told.',
  council:
    "For example, a partner or a supplier. For a colleague who is not in the list, enter their e-mail address: it is theirs, and the plan says 'A colleague'.",
}

export function OwnerFields({ kind, choices, typed, errors }: Props) {
  return (
    <>
      <Select
        name="owner"
        label="Owner"
        hint={listHints[kind]}
        value={typed.owner}
        error={errors.owner}
        items={[
          { value: '', text: 'Nobody from the list' },
          ...choices.map(({ value, text }) => ({ value, text })),
        ]}
      />
      <Input
        name="owner-text"
        label="Or somebody else"
        hint={textHints[kind]}
        value={typed.ownerText}
        error={errors['owner-text']}
      />
    </>
  )
}
