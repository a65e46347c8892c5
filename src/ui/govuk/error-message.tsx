import { type Attributes, type Content, classNames } from '../content.ts'

/** The object form of the `error` prop of a form control. */
export type ErrorOptions = {
  text: Content
  visuallyHiddenText?: string | false | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

type Props = Omit<ErrorOptions, 'text'> & { id?: string | undefined; children?: Content }

export function ErrorMessage({
  id,
  visuallyHiddenText = 'Error',
  class: extra,
  attributes,
  children,
}: Props) {
  return (
    <p id={id} class={classNames('govuk-error-message', extra)} {...attributes}>
      {visuallyHiddenText && <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>} {children}
    </p>
  )
}
