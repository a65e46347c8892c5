// A group of fields that answer one question, with the question as its legend.
import { type Attributes, asOptions, type Content, classNames } from '../content.ts'

/** The object form of a legend. `size` is the size of its text, as in GOV.UK's headings. */
export type LegendOptions = {
  text: Content
  size?: 's' | 'm' | 'l' | 'xl' | undefined
  isPageHeading?: boolean | undefined
  class?: string | undefined
}

export type FieldsetOptions = {
  legend?: Content | LegendOptions
  describedBy?: string | undefined
  role?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function Fieldset(props: FieldsetOptions & { children?: Content }) {
  const legend = asOptions<LegendOptions>(props.legend)
  return (
    <fieldset
      class={classNames('govuk-fieldset', props.class)}
      role={(props.role || undefined) as never}
      aria-describedby={props.describedBy || undefined}
      {...props.attributes}
    >
      {legend?.text && (
        <legend
          class={classNames(
            'govuk-fieldset__legend',
            legend.size && `govuk-fieldset__legend--${legend.size}`,
            legend.class,
          )}
        >
          {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
        </legend>
      )}
      {props.children}
    </fieldset>
  )
}
