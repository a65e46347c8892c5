// Where a lead records what was agreed on a statement, corrects it, or lets people vote on it again.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { CharacterCount } from '../../ui/govuk/character-count.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import type { Framework } from '../framework/framework.rules.ts'
import type { AgreeErrors, AgreeTyped } from './agree-answer.form.ts'
import { Agreed } from './statement-words.page.tsx'
import type { PlacedStatement } from './walk-statements.rules.ts'
import { type AgreedAnswer, dissentLimit, reasonLimit, type Workshop } from './workshop-record.rules.ts'

export type AgreeFormProps = {
  readonly workshop: Workshop
  readonly placed: PlacedStatement
  readonly agreed: AgreedAnswer | undefined
  readonly framework: Framework
  /** What was typed, where it could not be recorded. */
  readonly typed?: AgreeTyped
  readonly errors?: AgreeErrors
}

export function AgreeForm(props: AgreeFormProps) {
  const { agreed, framework, typed } = props
  if (!agreed) return <Fields {...props} />
  return (
    <>
      <Agreed framework={framework} agreed={agreed} />
      <Form action={routes.agreeAnswer.href({ workshop: props.workshop.id })}>
        <Which {...props} />
        <Button variant="secondary" name="action" value="reopen">
          Take it back and vote again
        </Button>
      </Form>
      <Details summary="Correct the agreed answer" open={typed !== undefined}>
        <Fields {...props} />
      </Details>
    </>
  )
}

function Fields(props: AgreeFormProps) {
  const { workshop, framework, agreed, errors = {} } = props
  const stored = agreed && { option: agreed.optionId, reason: agreed.reason, dissent: agreed.dissent }
  const shown = props.typed ?? stored
  return (
    <Form
      action={routes.agreeAnswer.href({ workshop: workshop.id })}
      attributes={props.typed ? { 'data-live-dirty': '' } : { 'data-live-typed': '' }}
    >
      <Which {...props} />
      <Radios
        name="option"
        value={shown?.option}
        error={errors.option}
        items={framework.scale.options.map(({ id, label }) => ({ value: id, text: label }))}
        fieldset={{ legend: { text: 'Agreed answer', size: 's' } }}
        small
      />
      <Input
        name="reason"
        label="Reason (optional)"
        hint="One line. It is shown with the official answer."
        value={shown?.reason}
        error={errors.reason}
        attributes={{ maxlength: String(reasonLimit) }}
      />
      <CharacterCount
        name="dissent"
        label="Who sees it otherwise, and why (optional)"
        hint="Leave out names unless the people agree. It is shown with the official answer."
        value={shown?.dissent}
        error={errors.dissent}
        maxlength={dissentLimit}
        rows={2}
      />
      <ButtonGroup>
        <Button name="action" value="record-next">
          {agreed ? 'Correct and go on' : 'Record and go on'}
        </Button>
        <Button variant="secondary" name="action" value="record">
          {agreed ? 'Correct' : 'Record'}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

function Which({ workshop, placed, agreed }: AgreeFormProps) {
  return (
    <HiddenFields
      values={{
        statement: placed.statement.id,
        seen: agreed?.version ?? 0,
        version: workshop.version,
      }}
    />
  )
}
