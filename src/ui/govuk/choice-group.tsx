// What Radios and Checkboxes share: a group of choices with its legend, hint and error, and what each choice reveals.
import { type Attributes, asOptions, type Content, classNames, type Maybe } from '../content.ts'
import type { ErrorOptions } from './error-message.tsx'
import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import { Hint, type HintOptions } from './hint.tsx'
import { Label } from './label.tsx'
import { descriptions, type FormGroupOptions } from './labelled-field.tsx'

export type Choice = {
  value: string
  text: Content
  hint?: Content | HintOptions
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** Shown only while the choice is made; always shown without JavaScript. */
  conditional?: Content
  id?: string | undefined
  name?: string | undefined
  behaviour?: 'exclusive' | undefined
  label?: { class?: string | undefined; attributes?: Attributes | undefined } | undefined
  attributes?: Attributes | undefined
  divider?: undefined
}

export type Divider = { divider: string }

export type ChoiceGroupProps = {
  name: string
  /** Id of the first choice and beginning of all other ids; the name unless given. */
  idPrefix?: string | undefined
  items: readonly Maybe<Choice | Divider>[]
  fieldset?: FieldsetOptions | undefined
  hint?: Content | HintOptions
  error?: Content | ErrorOptions
  describedBy?: string | undefined
  formGroup?: FormGroupOptions | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

type Kind = {
  type: 'radio' | 'checkbox'
  block: 'govuk-radios' | 'govuk-checkboxes'
  isChosen: (value: string) => boolean
}

export function ChoiceGroup({ group, kind }: { group: ChoiceGroupProps; kind: Kind }) {
  const idPrefix = group.idPrefix || group.name
  const outer = group.fieldset?.describedBy || group.describedBy
  const { describedBy, hint, error } = descriptions({ ...group, id: idPrefix, describedBy: outer })
  const choices = (
    <div class={classNames(kind.block, group.class)} {...group.attributes} data-module={kind.block}>
      {group.formGroup?.before}
      {group.items.map((item, index) => {
        if (!item) return null
        if (item.divider !== undefined) return <div class={`${kind.block}__divider`}>{item.divider}</div>
        // The first id has no number, so that an error summary can link to the group by its name.
        const id = item.id || (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)
        // Checkboxes outside a fieldset have nothing else to carry the group's hint and error.
        const describes = kind.type === 'checkbox' && !group.fieldset ? describedBy : undefined
        return choice({ item, id, describes, name: item.name || group.name, kind })
      })}
      {group.formGroup?.after}
    </div>
  )
  return (
    <div
      class={classNames('govuk-form-group', error && 'govuk-form-group--error', group.formGroup?.class)}
      {...group.formGroup?.attributes}
    >
      {group.fieldset ? (
        <Fieldset {...group.fieldset} describedBy={describedBy}>
          {hint}
          {error}
          {choices}
        </Fieldset>
      ) : (
        [hint, error, choices]
      )}
    </div>
  )
}

type ChoiceParts = { item: Choice; id: string; describes: string | undefined; name: string; kind: Kind }

function choice({ item, id, describes, name, kind }: ChoiceParts) {
  const isChecked = item.checked ?? kind.isChosen(item.value)
  const hint = asOptions<HintOptions>(item.hint)
  const hintId = hint?.text ? `${id}-item-hint` : undefined
  return (
    <>
      <div class={`${kind.block}__item`}>
        <input
          class={`${kind.block}__input`}
          id={id}
          name={name}
          type={kind.type}
          value={item.value}
          checked={isChecked || undefined}
          disabled={item.disabled || undefined}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          data-behaviour={item.behaviour}
          aria-describedby={classNames(describes, hintId) || undefined}
          {...item.attributes}
        />
        <Label
          for={id}
          class={classNames(`${kind.block}__label`, item.label?.class)}
          attributes={item.label?.attributes}
        >
          {item.text}
        </Label>
        {hint && hintId && (
          <Hint {...hint} id={hintId} class={classNames(`${kind.block}__hint`, hint.class)}>
            {hint.text}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div
          class={classNames(`${kind.block}__conditional`, !isChecked && `${kind.block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}
