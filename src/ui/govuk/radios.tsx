import { classNames, type Maybe } from '../content.ts'
import { type Choice, ChoiceGroup, type ChoiceGroupProps, type Divider } from './choice-group.tsx'

type Props = Omit<ChoiceGroupProps, 'items' | 'describedBy'> & {
  items: readonly Maybe<Omit<Choice, 'name' | 'behaviour'> | Divider>[]
  /** The value of the choice made; a choice's own `checked` comes first. */
  value?: string | undefined
  inline?: boolean | undefined
  small?: boolean | undefined
}

export function Radios({ value, inline, small, ...group }: Props) {
  const look = classNames(inline && 'govuk-radios--inline', small && 'govuk-radios--small', group.class)
  return (
    <ChoiceGroup
      group={{ ...group, class: look }}
      kind={{ type: 'radio', block: 'govuk-radios', isChosen: (own) => !!value && own === value }}
    />
  )
}
