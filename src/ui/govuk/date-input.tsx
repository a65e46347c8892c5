// A day that somebody knows by heart or reads off a calendar, as three numbers.
import { type Attributes, type Content, classNames, type Maybe } from '../content.ts'
import type { ErrorOptions } from './error-message.tsx'
import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import type { HintOptions } from './hint.tsx'
import { Input, type InputProps } from './input.tsx'
import { descriptions, type FormGroupOptions } from './labelled-field.tsx'

/** One of the numbers. `name` stands after the group's prefix and is the label unless another is given. */
export type DateInputItem = Pick<
  InputProps,
  'id' | 'value' | 'inputmode' | 'autocomplete' | 'pattern' | 'class' | 'attributes'
> & {
  name: string
  label?: Content
  /** In characters; null where `class` says it. */
  width?: 2 | 4 | null | undefined
  /** Left open, the group's error marks every number. */
  error?: boolean | undefined
}

type Props = {
  id?: string | undefined
  namePrefix?: string | undefined
  items: readonly Maybe<DateInputItem>[]
  fieldset?: FieldsetOptions | undefined
  hint?: Content | HintOptions
  error?: Content | ErrorOptions
  formGroup?: FormGroupOptions | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function DateInput(props: Props) {
  const { id = '', fieldset, formGroup } = props
  const { describedBy, hint, error } = descriptions({
    id,
    hint: props.hint,
    error: props.error,
    describedBy: fieldset?.describedBy,
  })
  const group = { id, prefix: props.namePrefix, marksAll: error !== undefined && !anyError(props.items) }
  const inside = [
    hint,
    error,
    <div class={classNames('govuk-date-input', props.class)} {...props.attributes} id={id || undefined}>
      {formGroup?.before}
      {props.items.map((item) => item && oneNumber(item, group))}
      {formGroup?.after}
    </div>,
  ]
  return (
    <div
      class={classNames('govuk-form-group', error && 'govuk-form-group--error', formGroup?.class)}
      {...formGroup?.attributes}
    >
      {fieldset ? (
        // Without the role JAWS leaves out the description of a fieldset of text inputs.
        <Fieldset {...fieldset} describedBy={describedBy} role="group">
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </div>
  )
}

function anyError(items: Props['items']): boolean {
  return items.some((item) => (item ? item.error : false))
}

function oneNumber(
  item: DateInputItem,
  group: { id: string; prefix: string | undefined; marksAll: boolean },
) {
  const { name, label, width = name === 'year' ? 4 : 2, error, class: extra, ...rest } = item
  const isWrong = error || (error === undefined && group.marksAll)
  return (
    <div class="govuk-date-input__item">
      <Input
        inputmode="numeric"
        {...rest}
        id={item.id || `${group.id}-${name}`}
        name={group.prefix ? `${group.prefix}-${name}` : name}
        label={{
          text: label || name.charAt(0).toUpperCase() + name.slice(1),
          class: 'govuk-date-input__label',
        }}
        class={classNames(
          'govuk-date-input__input',
          isWrong && 'govuk-input--error',
          width && `govuk-input--width-${width}`,
          extra,
        )}
      />
    </div>
  )
}
