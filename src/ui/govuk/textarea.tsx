import { classNames } from '../content.ts'
import { type FieldProps, LabelledField } from './labelled-field.tsx'

export type TextareaProps = FieldProps & {
  value?: string | undefined
  /** Height in lines; 5 unless given. */
  rows?: number | string | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
}

export function Textarea(props: TextareaProps) {
  return (
    <LabelledField
      field={props}
      control={({ id, describedBy, hasError }) => (
        <textarea
          class={classNames('govuk-textarea', hasError && 'govuk-textarea--error', props.class)}
          id={id}
          name={props.name}
          rows={Number(props.rows || 5)}
          spellcheck={props.spellcheck?.toString() as never}
          disabled={props.disabled || undefined}
          aria-describedby={describedBy}
          autocomplete={props.autocomplete as never}
          {...props.attributes}
        >
          {keepFirstLineBreak(props.value)}
        </textarea>
      )}
    />
  )
}

/** HTML drops a line break that directly follows `<textarea>`; without one more, text that begins with one would lose it at each save. */
function keepFirstLineBreak(value: string | undefined): string | undefined {
  return value && /^\r?\n/.test(value) ? `\n${value}` : value
}
