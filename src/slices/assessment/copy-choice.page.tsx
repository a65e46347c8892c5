import { formatDate } from '../../ui/format-date.ts'
import { Radios } from '../../ui/govuk/radios.tsx'
import { scopeName } from '../rounds/rounds.rules.ts'
import type { Submitted } from './assessment-record.rules.ts'

type Props = {
  readonly last: Submitted
  readonly value?: string | undefined
  readonly error?: string | undefined
}

/** Whether to begin from a copy of what the person submitted last, or with nothing. */
export function CopyChoice({ last, value, error }: Props) {
  return (
    <Radios
      name="start"
      value={value}
      error={error}
      fieldset={{ legend: { text: 'How do you want to start?', size: 'm' } }}
      items={[
        {
          value: 'copy',
          text: `From a copy of the one you submitted on ${formatDate(last.submittedAt)}`,
          hint: `${scopeName(last.scope)}. Copies its answers, notes and marks, for you to change. The submitted one stays as it is.`,
        },
        { value: 'empty', text: 'With nothing answered' },
      ]}
    />
  )
}
