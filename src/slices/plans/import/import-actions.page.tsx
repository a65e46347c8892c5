// Where a file of actions is chosen, or rows are pasted; nothing is added before they were looked at.
import { routes } from '../../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../../ui/field-errors.ts'
import { Form } from '../../../ui/form.tsx'
import { Button, ButtonGroup } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { Plan } from '../plan-record.rules.ts'
import { planTitle } from '../plan-words.rules.ts'
import { mostImportRows } from './import-record.rules.ts'
import { columnLabel, type ImportColumn } from './read-import-columns.rules.ts'

type Props = {
  readonly plan: Plan
  readonly asker: string
  /** A file was sent after the session had ended, and could not be kept. */
  readonly isLost?: boolean
  readonly errors?: FieldErrors
  readonly pasted?: string
}

export function ImportActionsPage({ plan, asker, isLost, errors = {}, pasted }: Props) {
  const href = routes.importActions.href({ plan: plan.id })
  return (
    <Layout
      title="Import actions from a CSV file"
      errors={hasErrors(errors)}
      active="plans"
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: planTitle(plan, asker), href: routes.plan.href({ plan: plan.id }) },
      ]}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      <h1 class="govuk-heading-l">Import actions from a CSV file</h1>
      {isLost && (
        <InsetText>
          You were not signed in any more when you sent the file, and a file cannot be kept. Nothing of it was
          read. Choose it again.
        </InsetText>
      )}
      <p class="govuk-body">
        {`Choose a CSV file with one action in each row, up to ${mostImportRows}. You see what was read, and what was not, before anything is added.`}
      </p>
      <p class="govuk-body">
        The first row names the columns. Begin with{' '}
        <a class="govuk-link" href={routes.importActions.href({ plan: plan.id }, { template: 'csv' })}>
          an empty file that has them
        </a>
        , or with{' '}
        <a class="govuk-link" href={routes.planCsv.href({ plan: plan.id })}>
          the CSV file of this plan
        </a>
        . Only a title is needed.
      </p>
      <Details summary="What each column means">
        <SummaryList
          rows={columns.map(([name, meaning]) => ({
            key: `${columnLabel(name)} (${name})`,
            value: meaning,
          }))}
        />
      </Details>
      <Form action={href} multipart>
        <Input
          name="file"
          type="file"
          label={{ text: 'Choose a CSV file', size: 'm' }}
          hint="Up to 1 MB. In a spreadsheet, choose Save as and then CSV."
          error={errors.file}
          attributes={{ accept: '.csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values' }}
        />
        <Textarea
          name="pasted"
          label={{ text: 'Or paste rows', size: 'm' }}
          hint="Copy them from a spreadsheet, with the row that names the columns."
          rows={6}
          spellcheck={false}
          value={pasted}
          error={errors.pasted}
        />
        <ButtonGroup>
          <Button preventDoubleClick>Check the actions</Button>
          <a class="govuk-link" href={routes.plan.href({ plan: plan.id })}>
            Go back to the plan
          </a>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}

const columns: readonly (readonly [ImportColumn, string])[] = [
  ['title', 'What is to be done, in up to 200 characters. Needed.'],
  ['why', 'What and why, in up to 5,000 characters.'],
  ['area', 'The title of an area, such as "Managing income: service focus".'],
  ['status', 'Not started, In progress, Blocked, Done or Dropped. Empty: Not started.'],
  ['status_reason', 'Needed for what is blocked, done or dropped: why, or what came of it.'],
  ['priority', 'Must, Should or Could. Empty: Should.'],
  [
    'owner',
    'The name of a colleague as this service shows it, of a team, or of anybody else. In a team plan also the e-mail address of a member, in the council plan that of a colleague.',
  ],
  ['starts_on', 'A date: 12/03/2027, 12 March 2027 or 2027-03-12.'],
  ['due_on', 'A date.'],
  ['steps', 'One on each line of the cell; [x] in front of those that are done.'],
  ['links', 'One on each line: "Business case: https://example.org/case".'],
]
