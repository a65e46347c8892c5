import { type Attributes, type Content, classNames } from '../content.ts'

type Props = {
  children?: Content
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export function InsetText({ children, id, class: extra, attributes }: Props) {
  return (
    <div id={id} class={classNames('govuk-inset-text', extra)} {...attributes}>
      {children}
    </div>
  )
}
