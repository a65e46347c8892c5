// The fields for what a person says of themselves, with both ways in which colleagues may see them.

import type { FieldErrors } from '../../ui/field-errors.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'

export type DetailsShown = {
  readonly name: string
  readonly jobTitle: string
  readonly directorate: string
  readonly nameVisible: boolean
}

type Props = {
  readonly details: DetailsShown
  readonly errors: FieldErrors
  /** LGA staff are not asked: no colleague sees their name. */
  readonly asksName: boolean
  readonly today: Date
}

export function DetailsFields({ details, errors, asksName, today }: Props) {
  return (
    <>
      <Input
        name="name"
        label="Your name"
        autocomplete="name"
        spellcheck={false}
        value={details.name}
        error={errors.name}
      />
      <Input
        name="jobTitle"
        label="Job title"
        autocomplete="organization-title"
        value={details.jobTitle}
        error={errors.jobTitle}
      />
      <Input
        name="directorate"
        label="Directorate or service (optional)"
        hint="Never shown beside your name or answers. Colleagues can compare the answers of a directorate where at least 5 people of it have submitted an assessment."
        value={details.directorate}
        error={errors.directorate}
      />
      {asksName && <NameChoice {...{ details, errors, today }} />}
    </>
  )
}

function NameChoice({ details, errors, today }: Omit<Props, 'asksName'>) {
  const seenAs = (name: string) => (
    <>
      Colleagues see: Submitted by <strong class="tiex-user-text">{name}</strong>, {formatDate(today)}
    </>
  )
  return (
    <Radios
      name="showName"
      fieldset={{ legend: { text: 'May colleagues at your council see your name?', size: 'm' } }}
      hint="It is shown beside the assessments you submit and the actions you own or report on. Nobody from another council sees it. You can change this at any time, and it then changes everywhere."
      value={details.nameVisible ? 'yes' : 'no'}
      items={[
        {
          value: 'no',
          text: 'No, show me as "A colleague"',
          hint: (
            <>
              {seenAs('A colleague')}. Some may still work out that it was you, most easily where few have
              submitted.
            </>
          ),
        },
        { value: 'yes', text: 'Yes, show my name', hint: seenAs(details.name || 'Your name') },
      ]}
      error={errors.showName}
    />
  )
}
