import { type Attributes, asOptions, type Content, classNames } from '../content.ts'
import { Tag, type TagOptions } from './tag.tsx'

type Props = {
  tag: Content | TagOptions
  children?: Content
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function PhaseBanner({ tag, children, class: extra, attributes }: Props) {
  const options = asOptions<TagOptions>(tag)
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', extra)} {...attributes}>
      <p class="govuk-phase-banner__content">
        {options && (
          <Tag {...options} class={classNames('govuk-phase-banner__content__tag', options.class)}>
            {options.text}
          </Tag>
        )}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
