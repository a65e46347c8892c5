import { type Attributes, type Content, classNames } from '../content.ts'

/** The object form of the `hint` prop of a form control. */
export type HintOptions = {
  text: Content
  class?: string | undefined
  attributes?: Attributes | undefined
}

type Props = Omit<HintOptions, 'text'> & { id?: string | undefined; children?: Content }

export function Hint({ id, class: extra, attributes, children }: Props) {
  return (
    <div id={id} class={classNames('govuk-hint', extra)} {...attributes}>
      {children}
    </div>
  )
}
