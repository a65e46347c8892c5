import { type Attributes, type Content, classNames } from '../content.ts'

export type TagColour =
  | 'grey'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow'

/** The object form of a tag. Colour never carries the meaning alone: the word does. */
export type TagOptions = {
  text: Content
  colour?: TagColour | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

type Props = Omit<TagOptions, 'text'> & { children?: Content }

export function Tag({ children, colour, class: extra, attributes }: Props) {
  return (
    <strong class={classNames('govuk-tag', colour && `govuk-tag--${colour}`, extra)} {...attributes}>
      {children}
    </strong>
  )
}
