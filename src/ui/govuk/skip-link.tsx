import { type Attributes, type Content, classNames } from '../content.ts'

type Props = {
  href?: string | undefined
  children?: Content
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function SkipLink({ href, children, class: extra, attributes }: Props) {
  return (
    <a
      href={href || '#content'}
      class={classNames('govuk-skip-link', extra)}
      {...attributes}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  )
}
