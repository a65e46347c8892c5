import { classNames } from '../content.ts'
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx'

type Props = ChoiceGroupProps & {
  /** The values of the choices made; a choice's own `checked` comes first. */
  values?: readonly string[] | undefined
  small?: boolean | undefined
}

export function Checkboxes({ values, small, ...group }: Props) {
  return (
    <ChoiceGroup
      group={{ ...group, class: classNames(small && 'govuk-checkboxes--small', group.class) }}
      kind={{
        type: 'checkbox',
        block: 'govuk-checkboxes',
        isChosen: (own) => values?.includes(own) ?? false,
      }}
    />
  )
}
