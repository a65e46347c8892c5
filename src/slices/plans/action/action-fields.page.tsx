// The fields of an action, the same for a new one and for one that is changed.

import type { TypedDay } from '../../../platform/http/read-fields.ts'
import type { FieldErrors } from '../../../ui/field-errors.ts'
import { CharacterCount } from '../../../ui/govuk/character-count.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { type Priority, priorities, titleLimit, whyLimit } from '../plan-record.rules.ts'
import { priorityWords } from '../plan-words.rules.ts'
import type { ActionTyped } from './action-fields.form.ts'
import type { ActionOffer } from './action-offer.queries.ts'
import { PlaceFields } from './action-place.page.tsx'
import { LinksFields } from './links-fields.page.tsx'
import { OwnerFields } from './owner-fields.page.tsx'

type Props = {
  readonly offer: ActionOffer
  readonly typed: ActionTyped
  readonly errors: FieldErrors
}

const priorityHints: Readonly<Record<Priority, string>> = {
  must: 'The plan fails without it',
  should: 'Important, but the plan holds without it for a while',
  could: 'Worth doing if there is room',
}

export function ActionFields({ offer, typed, errors }: Props) {
  const { framework } = offer
  return (
    <>
      <Input
        name="title"
        label="Title"
        hint={`${framework.help.actionPlan.goodActionHint} Up to ${titleLimit} characters.`}
        value={typed.title}
        error={errors.title}
      />
      <CharacterCount
        name="why"
        label="What and why (optional)"
        maxlength={whyLimit}
        threshold={50}
        value={typed.why}
        error={errors.why}
      />
      <h2 class="govuk-heading-m">What it is for</h2>
      <PlaceFields {...offer} typed={typed} errors={errors} />
      <h2 class="govuk-heading-m">Who and when</h2>
      <OwnerFields kind={offer.plan.kind} choices={offer.choices} typed={typed} errors={errors} />
      <DayFields id="start" legend="Start date (optional)" typed={typed.start} error={errors['start-day']} />
      <DayFields id="due" legend="Due date (optional)" typed={typed.due} error={errors['due-day']} />
      <Radios
        name="priority"
        value={typed.priority}
        error={errors.priority}
        fieldset={{ legend: { text: 'Priority', size: 's' } }}
        items={priorities.map((value) => ({
          value,
          text: priorityWords[value],
          hint: priorityHints[value],
        }))}
      />
      <h2 class="govuk-heading-m">What helps</h2>
      <LinksFields typed={typed} errors={errors} resources={offer.resources} />
    </>
  )
}

type DayProps = {
  readonly id: string
  readonly legend: string
  readonly typed: TypedDay
  readonly error: string | undefined
}

export function DayFields({ id, legend, typed, error }: DayProps) {
  return (
    <DateInput
      id={id}
      namePrefix={id}
      fieldset={{ legend: { text: legend, size: 's' } }}
      hint="For example, 12 3 2027"
      error={error}
      items={[
        { name: 'day', value: typed.day },
        { name: 'month', value: typed.month },
        { name: 'year', value: typed.year },
      ]}
    />
  )
}
