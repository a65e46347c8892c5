// Asks what an assessment is to be about, and says first which drafts there are already, so that nobody begins a second by
// mistake.
import { routes } from '../../routes.ts'
import { errorLinks } from '../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import { ScopeFields } from '../../ui/scope-fields.tsx'
import { scopeName } from '../rounds/rounds.rules.ts'
import type { Assessment, Submitted } from './assessment-record.rules.ts'
import type { BeginErrors, BeginTyped } from './begin-assessment.form.ts'
import { CopyChoice } from './copy-choice.page.tsx'

type DraftListed = { assessment: Assessment; answered: number; total: number }
type Props = {
  drafts: readonly DraftListed[]
  last: Submitted | undefined
  council: string
  /** This rendering of the form. */
  once: string
  errors?: BeginErrors
  typed?: BeginTyped
}

export function BeginAssessmentPage({ drafts, last, council, once, errors = {}, typed }: Props) {
  return (
    <Layout
      title="Begin an assessment"
      errors={Object.keys(errors).length > 0}
      active="assessments"
      back={{ href: routes.assessments.href() }}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Begin an assessment</h1>
      {drafts.length > 0 && <AlreadyBegun drafts={drafts} />}
      <Form id="begin-form" action={routes.beginAssessment.href()}>
        <HiddenFields values={{ once }} />
        <ScopeFields council={council} typed={typed} errors={errors} />
        {last && <CopyChoice last={last} value={typed?.start} error={errors.start} />}
        <Button preventDoubleClick>{drafts.length > 0 ? 'Begin another' : 'Begin'}</Button>
      </Form>
    </Layout>
  )
}

function AlreadyBegun({ drafts }: { drafts: readonly DraftListed[] }) {
  return (
    <InsetText>
      <p class="govuk-body">
        {drafts.length === 1 ? 'You have a draft already. You can:' : 'You have drafts already. You can:'}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {drafts.map(({ assessment: { id, scope, begunAt }, answered, total }) => (
          <li>
            <a class="govuk-link" href={routes.assessment.href({ id })}>
              {`Continue the one begun on ${formatDate(begunAt)} (${scopeName(scope)}, ${answered} of ${total} answered)`}
            </a>
          </li>
        ))}
        <li>start again below, and keep what you have</li>
      </ul>
    </InsetText>
  )
}
