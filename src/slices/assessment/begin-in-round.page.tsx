// Where somebody who is asked in a round begins to answer; what it is about stands already.
import { routes } from '../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import { answerByDate, type Round, scopeName } from '../rounds/rounds.rules.ts'
import type { Submitted } from './assessment-record.rules.ts'
import { CopyChoice } from './copy-choice.page.tsx'

type Props = {
  readonly round: Round
  readonly last: Submitted | undefined
  /** This rendering of the form. */
  readonly once: string
  readonly errors?: FieldErrors
}

export function BeginInRoundPage({ round, last, once, errors = {} }: Props) {
  const title = `Begin your assessment for ${round.name}`
  return (
    <Layout
      title={title}
      errors={hasErrors(errors)}
      active="assessments"
      back={{ href: routes.round.href({ round: round.id }) }}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l tiex-user-text">{title}</h1>
      <SummaryList
        rows={[
          { key: 'About', value: { text: scopeName(round.scope), class: 'tiex-user-text' } },
          { key: 'Answer by', value: formatDate(answerByDate(round)) },
        ]}
      />
      <p class="govuk-body">
        It takes about an hour, in as many sittings as you like, and you do not have to answer everything.
        Nobody sees your answers before you submit them, and you see those of colleagues once you have.
      </p>
      <Form id="begin-form" action={routes.beginInRound.href({ round: round.id })}>
        <HiddenFields values={{ once }} />
        {last && <CopyChoice last={last} error={errors.start} />}
        <Button preventDoubleClick>Begin</Button>
      </Form>
    </Layout>
  )
}
