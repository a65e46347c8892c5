// The form with which a lead opens a round.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { DateInput } from '../../ui/govuk/date-input.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Layout } from '../../ui/layout.tsx'
import { ScopeFields } from '../../ui/scope-fields.tsx'
import type { OpenRoundTyped } from './open-round.form.ts'

type Props = {
  readonly council: string
  /** This rendering of the form. */
  readonly once: string
  readonly errors?: FieldErrors
  readonly typed?: OpenRoundTyped
}

export function OpenRoundPage({ council, once, errors = {}, typed }: Props) {
  return (
    <Layout
      title="Open a round"
      errors={hasErrors(errors)}
      active="council"
      breadcrumbs={[
        { text: 'Council', href: routes.council.href() },
        { text: 'Rounds', href: routes.rounds.href() },
      ]}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Open a round</h1>
      <p class="govuk-body">
        In a round you ask colleagues to assess the same thing by the same date. Nobody sees a colleague's
        answers before submitting their own, or before you close the round.
      </p>
      <Form action={routes.openRound.href()}>
        <HiddenFields values={{ once }} />
        <Input
          name="name"
          label="Name of the round"
          hint="For example, Spring 2027, corporate directors"
          value={typed?.name}
          error={errors.name}
        />
        <ScopeFields council={council} typed={typed} errors={errors} />
        <AnswerBy errors={errors} typed={typed} />
        <Button preventDoubleClick>Open the round</Button>
      </Form>
    </Layout>
  )
}

function AnswerBy({ errors, typed }: { errors: FieldErrors; typed: OpenRoundTyped | undefined }) {
  return (
    <DateInput
      id="answer-by"
      namePrefix="answer-by"
      fieldset={{ legend: { text: 'Answer by', size: 'm' } }}
      hint="For example, 12 3 2027. Nothing closes by itself on this date: you close the round."
      error={errors['answer-by-day']}
      items={[
        { name: 'day', value: typed?.day },
        { name: 'month', value: typed?.month },
        { name: 'year', value: typed?.year },
      ]}
    />
  )
}
