// A textarea that says how much is left. Without JavaScript it says the limit.
import { type Attributes, classNames } from '../content.ts'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

type Plural = Readonly<Record<string, string>>

type Props = Omit<TextareaProps, 'describedBy' | 'disabled' | 'autocomplete'> & {
  /** Most characters, counted as the browser counts them (UTF-16 units). */
  maxlength?: number | undefined
  maxwords?: number | undefined
  countType?: string | undefined
  /** Percentage of the limit from which the count is shown. */
  threshold?: number | string | undefined
  messageClass?: string | undefined
  /** Sentences in place of the usual ones; `%{count}` stands for the number. */
  texts?: Texts | undefined
}

type Texts = {
  description?: string | undefined
  charactersUnderLimit?: Plural | undefined
  charactersAtLimit?: string | undefined
  charactersOverLimit?: Plural | undefined
  wordsUnderLimit?: Plural | undefined
  wordsAtLimit?: string | undefined
  wordsOverLimit?: Plural | undefined
}

export function CharacterCount(props: Props) {
  const { maxlength, maxwords, threshold, messageClass, texts = {}, ...field } = props
  const id = props.id || props.name
  const countType = props.countType || (maxwords ? 'words' : undefined)
  const limit = maxwords || maxlength
  const template =
    texts.description ?? `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  const limitMessage = (
    <Hint id={`${id}-info`} class={classNames('govuk-character-count__message', messageClass)}>
      {limit === undefined ? undefined : template.replace('%{count}', String(limit))}
    </Hint>
  )
  return (
    <Textarea
      {...field}
      id={id}
      describedBy={`${id}-info`}
      class={classNames('govuk-js-character-count', props.class)}
      formGroup={{
        class: classNames('govuk-character-count', props.formGroup?.class),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': maxlength,
          'data-maxwords': maxwords,
          'data-threshold': threshold,
          'data-count-type': countType,
          ...translations(texts, limit === undefined),
          ...props.formGroup?.attributes,
        },
        before: props.formGroup?.before,
        after: [limitMessage, props.formGroup?.after],
      }}
    />
  )
}

/** The sentences as the `data-i18n.*` attributes that the script reads. */
function translations(texts: Texts, withoutLimit: boolean): Attributes {
  const found: Record<string, string> = {}
  const add = (key: string, value: string | Plural | undefined) => {
    if (typeof value === 'string') found[`data-i18n.${key}`] = value
    else for (const [rule, text] of Object.entries(value ?? {})) found[`data-i18n.${key}.${rule}`] = text
  }
  // With a limit the description is already filled in above; the script needs it only when the limit comes from it.
  if (withoutLimit && texts.description) add('textarea-description', { other: texts.description })
  add('characters-under-limit', texts.charactersUnderLimit)
  add('characters-at-limit', texts.charactersAtLimit)
  add('characters-over-limit', texts.charactersOverLimit)
  add('words-under-limit', texts.wordsUnderLimit)
  add('words-at-limit', texts.wordsAtLimit)
  add('words-over-limit', texts.wordsOverLimit)
  return found
}
