import { type Attributes, classNames, type Maybe } from '../content.ts'
import { type FieldProps, LabelledField } from './labelled-field.tsx'

export type SelectItem = {
  text?: string | undefined
  /** What is sent; the text unless given. */
  value?: string | undefined
  selected?: boolean | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

type Props = FieldProps & {
  items: readonly Maybe<SelectItem>[]
  value?: string | undefined
}

export function Select(props: Props) {
  return (
    <LabelledField
      field={props}
      control={({ id, describedBy, hasError }) => (
        <select
          class={classNames('govuk-select', props.class, hasError && 'govuk-select--error')}
          id={id}
          name={props.name}
          disabled={props.disabled || undefined}
          aria-describedby={describedBy}
          {...props.attributes}
        >
          {props.items.map((item) => item && option(item, props.value))}
        </select>
      )}
    />
  )
}

function option(item: SelectItem, chosen: string | undefined) {
  const selected = item.selected ?? (!!chosen && (item.value ?? item.text) === chosen)
  return (
    <option
      value={item.value}
      selected={selected || undefined}
      disabled={item.disabled || undefined}
      {...item.attributes}
    >
      {item.text}
    </option>
  )
}
