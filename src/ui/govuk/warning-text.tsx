import { type Attributes, type Content, classNames } from '../content.ts'

type Props = {
  children?: Content
  iconFallbackText?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function WarningText({ children, iconFallbackText, class: extra, attributes }: Props) {
  return (
    <div class={classNames('govuk-warning-text', extra)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText || 'Warning'}</span> {children}
      </strong>
    </div>
  )
}
