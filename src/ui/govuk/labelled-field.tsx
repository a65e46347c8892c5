// What Input, Textarea and Select share: label, hint, error, and the ids that tie them to the control.
import { type Attributes, asOptions, type Content, classNames } from '../content.ts'
import { ErrorMessage, type ErrorOptions } from './error-message.tsx'
import { Hint, type HintOptions } from './hint.tsx'
import { Label, type LabelOptions } from './label.tsx'

export type FormGroupOptions = {
  class?: string | undefined
  attributes?: Attributes | undefined
  /** Content right before and right after the control. */
  before?: Content
  after?: Content
}

export type FieldProps = {
  name: string
  /** The name, unless given. */
  id?: string | undefined
  label?: Content | LabelOptions
  hint?: Content | HintOptions
  error?: Content | ErrorOptions
  /** Ids of elements elsewhere that describe the control. */
  describedBy?: string | undefined
  disabled?: boolean | undefined
  formGroup?: FormGroupOptions | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

type Control = (wiring: { id: string; describedBy: string | undefined; hasError: boolean }) => Content

export function LabelledField({ field, control }: { field: FieldProps; control: Control }) {
  const id = field.id || field.name
  const label = asOptions<LabelOptions>(field.label)
  const { describedBy, hint, error } = descriptions({ ...field, id })
  return (
    <div
      class={classNames('govuk-form-group', error && 'govuk-form-group--error', field.formGroup?.class)}
      {...field.formGroup?.attributes}
    >
      {label && (
        <Label {...label} for={id}>
          {label.text}
        </Label>
      )}
      {hint}
      {error}
      {field.formGroup?.before}
      {control({ id, describedBy, hasError: error !== undefined })}
      {field.formGroup?.after}
    </div>
  )
}

type Described = Pick<FieldProps, 'hint' | 'error' | 'describedBy'> & { id: string }

/** The hint and error of a control or group, and the `aria-describedby` that names them after what it had. */
export function descriptions(field: Described) {
  const hint = asOptions<HintOptions>(field.hint)
  const error = asOptions<ErrorOptions>(field.error)
  const ids = [field.describedBy, hint && `${field.id}-hint`, error && `${field.id}-error`]
  return {
    describedBy: classNames(...ids) || undefined,
    hint: hint && (
      <Hint {...hint} id={`${field.id}-hint`}>
        {hint.text}
      </Hint>
    ),
    error: error && (
      <ErrorMessage {...error} id={`${field.id}-error`}>
        {error.text}
      </ErrorMessage>
    ),
  }
}
