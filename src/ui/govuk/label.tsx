import { type Attributes, type Content, classNames } from '../content.ts'

/** The object form of the `label` prop of a form control. `size` is as in GOV.UK's headings. */
export type LabelOptions = {
  text: Content
  size?: 's' | 'm' | 'l' | 'xl' | undefined
  isPageHeading?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

type Props = Omit<LabelOptions, 'text'> & { for?: string | undefined; children?: Content }

/** Draws nothing without text: a label that names nothing would only confuse. */
export function Label(props: Props) {
  if (props.children === undefined || props.children === '' || props.children === null) return null
  const size = props.size && `govuk-label--${props.size}`
  const label = (
    <label
      class={classNames('govuk-label', size, props.class)}
      {...props.attributes}
      for={props.for || undefined}
    >
      {props.children}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
