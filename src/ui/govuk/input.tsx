// A field of one line with its label, hint and error, and what may stand before and after it.
import { type Attributes, asOptions, type Content, classNames } from '../content.ts'
import { type FieldProps, LabelledField } from './labelled-field.tsx'

/** The object form of a prefix or suffix. */
export type AffixOptions = {
  text: Content
  class?: string | undefined
  attributes?: Attributes | undefined
}

export type InputProps = FieldProps & {
  type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'url'
    | 'search'
    | 'password'
    | 'number'
    | 'date'
    | 'time'
    | 'file'
    | undefined
  value?: string | number | undefined
  /** Width in characters; the whole column unless given. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | undefined
  prefix?: Content | AffixOptions
  suffix?: Content | AffixOptions
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | 'none' | undefined
  autocomplete?: string | undefined
  autocapitalize?: string | undefined
  spellcheck?: boolean | undefined
  pattern?: string | undefined
  wrapper?: { class?: string | undefined; attributes?: Attributes | undefined } | undefined
}

export function Input(props: InputProps) {
  const { before, after, ...formGroup } = props.formGroup ?? {}
  const prefix = affix('prefix', props.prefix)
  const suffix = affix('suffix', props.suffix)
  return (
    <LabelledField
      field={{ ...props, formGroup }}
      control={(wiring) => {
        const input = inputElement(props, wiring)
        if (!before && !prefix && !suffix && !after) return input
        return (
          <div
            class={classNames('govuk-input__wrapper', props.wrapper?.class)}
            {...props.wrapper?.attributes}
          >
            {before}
            {prefix}
            {input}
            {suffix}
            {after}
          </div>
        )
      }}
    />
  )
}

type Wiring = { id: string; describedBy: string | undefined; hasError: boolean }

function inputElement(props: InputProps, { id, describedBy, hasError }: Wiring) {
  const width = props.width && `govuk-input--width-${props.width}`
  return (
    <input
      class={classNames('govuk-input', width, props.class, hasError && 'govuk-input--error')}
      id={id}
      name={props.name}
      type={(props.type ?? 'text') as 'text'}
      spellcheck={props.spellcheck?.toString() as never}
      value={props.value}
      disabled={props.disabled || undefined}
      aria-describedby={describedBy}
      autocomplete={props.autocomplete as never}
      autocapitalize={props.autocapitalize as never}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  )
}

function affix(kind: 'prefix' | 'suffix', value: Content | AffixOptions) {
  const options = asOptions<AffixOptions>(value)
  if (!options?.text) return undefined
  return (
    <div class={classNames(`govuk-input__${kind}`, options.class)} aria-hidden="true" {...options.attributes}>
      {options.text}
    </div>
  )
}
