// From the official options of form controls to our props, for the conformance test only.
import { Button } from '../../src/ui/govuk/button.tsx'
import { CharacterCount } from '../../src/ui/govuk/character-count.tsx'
import { Checkboxes } from '../../src/ui/govuk/checkboxes.tsx'
import { DateInput } from '../../src/ui/govuk/date-input.tsx'
import { ErrorMessage } from '../../src/ui/govuk/error-message.tsx'
import { ErrorSummary } from '../../src/ui/govuk/error-summary.tsx'
import { Fieldset } from '../../src/ui/govuk/fieldset.tsx'
import { Hint } from '../../src/ui/govuk/hint.tsx'
import { Input } from '../../src/ui/govuk/input.tsx'
import { Label } from '../../src/ui/govuk/label.tsx'
import { Radios } from '../../src/ui/govuk/radios.tsx'
import { Select } from '../../src/ui/govuk/select.tsx'
import { Textarea } from '../../src/ui/govuk/textarea.tsx'
import {
  type Adapter,
  choices,
  common,
  content,
  dateItems,
  failed,
  field,
  fieldset,
  formGroup,
  number,
  type Options,
  raw,
  text,
  textual,
} from './govuk-options.ts'

export const formAdapters: Record<string, Adapter> = {
  button: (o) => (
    <Button {...o} {...common(o)}>
      {content(o)}
    </Button>
  ),
  'character-count': (o) => (
    <CharacterCount
      {...field(o)}
      value={text(o.value)}
      rows={o.rows}
      spellcheck={o.spellcheck}
      maxlength={number(o.maxlength)}
      maxwords={number(o.maxwords)}
      threshold={o.threshold}
      countType={o.countType}
      messageClass={o.countMessage?.classes}
      texts={{
        description: o.textareaDescriptionText,
        charactersUnderLimit: o.charactersUnderLimitText,
        charactersAtLimit: o.charactersAtLimitText,
        charactersOverLimit: o.charactersOverLimitText,
        wordsUnderLimit: o.wordsUnderLimitText,
        wordsAtLimit: o.wordsAtLimitText,
        wordsOverLimit: o.wordsOverLimitText,
      }}
    />
  ),
  checkboxes: (o) => <Checkboxes {...choices(o)} values={o.values?.map(String)} />,
  'date-input': (o) => (
    <DateInput
      {...common(o)}
      id={o.id}
      namePrefix={o.namePrefix}
      items={dateItems(o)}
      fieldset={fieldset(o.fieldset)}
      hint={textual(o.hint)}
      error={failed(o.errorMessage)}
      formGroup={formGroup(o.formGroup)}
    />
  ),
  'error-message': (o) => (
    <ErrorMessage {...common(o)} id={o.id} visuallyHiddenText={o.visuallyHiddenText}>
      {content(o)}
    </ErrorMessage>
  ),
  'error-summary': (o) => (
    <ErrorSummary
      {...common(o)}
      title={o.titleHtml ? raw(o.titleHtml) : (o.titleText ?? null)}
      description={o.descriptionHtml ? raw(o.descriptionHtml) : o.descriptionText}
      disableAutoFocus={o.disableAutoFocus}
      errors={(o.errorList ?? []).map((e: Options) => e && { ...e, text: content(e) })}
    />
  ),
  fieldset: (o) => <Fieldset {...fieldset(o)}>{o.html && raw(o.html)}</Fieldset>,
  hint: (o) => (
    <Hint {...common(o)} id={o.id}>
      {content(o)}
    </Hint>
  ),
  input: (o) => (
    <Input
      {...o}
      {...field(o)}
      value={o.value ?? undefined}
      prefix={textual(o.prefix)}
      suffix={textual(o.suffix)}
      wrapper={o.inputWrapper && common(o.inputWrapper)}
    />
  ),
  label: (o) => (
    <Label {...common(o)} for={o.for} isPageHeading={o.isPageHeading}>
      {content(o)}
    </Label>
  ),
  radios: (o) => <Radios {...choices(o)} value={text(o.value)} />,
  select: (o) => (
    <Select
      {...field(o)}
      value={text(o.value)}
      items={(o.items ?? []).map(
        (i: Options) =>
          i && { ...i, text: text(i.text), value: text(i.value), selected: i.selected ?? undefined },
      )}
    />
  ),
  textarea: (o) => (
    <Textarea
      {...field(o)}
      value={text(o.value)}
      rows={o.rows}
      spellcheck={o.spellcheck}
      autocomplete={o.autocomplete}
    />
  ),
}
