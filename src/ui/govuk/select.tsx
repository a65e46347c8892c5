// A list to choose one thing from, for lists too long to lay out as radios.
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

/** Items under a heading of their own. */
export type SelectGroup = { group: string; items: readonly SelectItem[] }

type Props = FieldProps & {
  items: readonly Maybe<SelectItem | SelectGroup>[]
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
          {props.items.map((item) => item && optionOrGroup(item, props.value))}
        </select>
      )}
    />
  )
}

function optionOrGroup(item: SelectItem | SelectGroup, chosen: string | undefined) {
  if (!('group' in item)) return option(item, chosen)
  return <optgroup label={item.group}>{item.items.map((one) => option(one, chosen))}</optgroup>
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
