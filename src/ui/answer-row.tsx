// How one statement is answered, wherever it is: the form of an area is a column of these.
import { type Content, classNames } from './content.ts'
import { Radios } from './govuk/radios.tsx'

type Props = {
  /** The statement's id: the name of the group and the id of its first choice. */
  name: string
  /** The step that the statement belongs to: "Identify". */
  step?: string | undefined
  statement: Content
  options: readonly { value: string; text: string; hint?: string | undefined }[]
  value?: string | undefined
  hint?: Content
  error?: string | undefined
}

/** More than these, or options with hints, never fit in one row. */
const mostInARow = 6

/** One statement with its answers: in one row where all fit, one under another elsewhere; always in the same order. */
export function AnswerRow({ name, step, statement, options, value, hint, error }: Props) {
  const inARow = options.length <= mostInARow && !options.some((option) => option.hint)
  return (
    <Radios
      name={name}
      value={value}
      items={options}
      hint={hint}
      error={error}
      class={classNames('tiex-answer__options', inARow && 'tiex-answer__options--row')}
      formGroup={{ class: 'tiex-answer' }}
      fieldset={{
        legend: {
          class: 'tiex-answer__legend',
          text: (
            <>
              {step && <span class="tiex-answer__step">{step}</span>} {statement}
            </>
          ),
        },
      }}
    />
  )
}
