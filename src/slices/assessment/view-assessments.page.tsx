// Where an officer's assessments begin and are found again: the own drafts, the own submitted ones, those of colleagues.
import { routes } from '../../routes.ts'
import { formatDate, formatDateTime } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Table } from '../../ui/govuk/table.tsx'
import { Layout } from '../../ui/layout.tsx'
import { type Assessment, type Draft, type Submitted, scopeName } from './assessment-record.rules.ts'

type Props = {
  own: readonly { assessment: Assessment; answered: number; total: number }[]
  colleagues: readonly { assessment: Submitted; author: string }[]
  council: string
}

export function ViewAssessmentsPage({ own, colleagues, council }: Props) {
  const drafts = own.flatMap(({ assessment, ...rest }) =>
    assessment.status === 'draft' ? [{ assessment, ...rest }] : [],
  )
  const submitted = own.flatMap(({ assessment }) => (assessment.status === 'submitted' ? [assessment] : []))
  return (
    <Layout title="Assessments" active="assessments" wide>
      <h1 class="govuk-heading-l">Assessments</h1>
      {own.length === 0 && (
        <p class="tiex-lead">
          You have not begun an assessment yet. It takes about an hour, in as many sittings as you like, and
          you do not have to answer everything.
        </p>
      )}
      <Button href={routes.beginAssessment.href()} variant={drafts.length > 0 ? 'secondary' : undefined}>
        Begin an assessment
      </Button>
      {drafts.length > 0 && <h2 class="govuk-heading-m">Your drafts</h2>}
      {drafts.map((draft) => (
        <DraftCard {...draft} />
      ))}
      {submitted.length > 0 && <OwnSubmitted submitted={submitted} />}
      <h2 class="govuk-heading-m">{`Submitted by colleagues at ${council}`}</h2>
      {colleagues.length === 0 ? (
        <p class="govuk-body">
          No colleague has submitted an assessment yet. You will find theirs here, with their results, once
          they have.
        </p>
      ) : (
        <Colleagues colleagues={colleagues} />
      )}
    </Layout>
  )
}

function DraftCard({ assessment, answered, total }: { assessment: Draft; answered: number; total: number }) {
  const { id, scope, begunAt, savedAt } = assessment
  const hidden = `the assessment begun on ${formatDate(begunAt)}`
  return (
    <SummaryList
      card={{
        title: scopeName(scope),
        titleLevel: 3,
        actions: [
          { href: routes.assessment.href({ id }), text: 'Continue', hidden },
          { href: routes.deleteAssessment.href({ id }), text: 'Delete', hidden },
        ],
      }}
      rows={[
        { key: 'Begun', value: formatDate(begunAt) },
        { key: 'Answered', value: `${answered} of ${total} statements` },
        { key: 'Last saved', value: formatDateTime(savedAt) },
      ]}
    />
  )
}

function OwnSubmitted({ submitted }: { submitted: readonly Submitted[] }) {
  return (
    <Table
      caption="Submitted by you"
      captionSize="m"
      head={['Assessment of', 'Submitted', 'Results', 'Report']}
      firstCellIsHeader
      rows={submitted
        .toSorted((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime())
        .map(({ id, scope, submittedAt }) => [
          scopeName(scope),
          formatDate(submittedAt),
          <ResultsLink id={id} of={`${scopeName(scope)}, ${formatDate(submittedAt)}`} />,
          <ReportLinks id={id} />,
        ])}
    />
  )
}

function Colleagues({ colleagues }: Pick<Props, 'colleagues'>) {
  return (
    <Table
      head={['Assessment of', 'By', 'Submitted', 'Results']}
      firstCellIsHeader
      rows={colleagues.map(({ assessment: { id, scope, submittedAt }, author }) => [
        scopeName(scope),
        author,
        formatDate(submittedAt),
        <ResultsLink id={id} of={`${scopeName(scope)} by ${author}, ${formatDate(submittedAt)}`} />,
      ])}
    />
  )
}

function ResultsLink({ id, of }: { id: string; of: string }) {
  return (
    <a class="govuk-link" href={routes.results.href({ id })}>
      See results<span class="govuk-visually-hidden">{` of ${of}`}</span>
    </a>
  )
}

function ReportLinks({ id }: { id: string }) {
  return (
    <>
      <a class="govuk-link" href={routes.reportWord.href({ id })}>
        Word
      </a>
      {' or '}
      <a class="govuk-link" href={routes.reportCsv.href({ id })}>
        CSV
      </a>
    </>
  )
}
