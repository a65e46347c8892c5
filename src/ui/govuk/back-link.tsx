import { type Attributes, type Content, classNames } from '../content.ts'

type Props = {
  href?: string | undefined
  children?: Content
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function BackLink({ href, children, class: extra, attributes }: Props) {
  return (
    <a href={href || '#'} class={classNames('govuk-back-link', extra)} {...attributes}>
      {children || 'Back'}
    </a>
  )
}
