import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Table } from '../../ui/govuk/table.tsx'
import { Layout } from '../../ui/layout.tsx'

type CouncilRow = {
  readonly name: string
  readonly assessments: ReadonlyArray<{
    readonly id: string
    readonly service: string | undefined
    readonly submittedAt: Date
  }>
}

export function CouncilsPage({ councils }: { councils: readonly CouncilRow[] }) {
  return (
    <Layout title="Councils" active="lga" wide>
      <h1 class="govuk-heading-xl">Councils</h1>
      {councils.length === 0 ? <NobodyYet /> : <SubmittedTable councils={councils} />}
    </Layout>
  )
}

function NobodyYet() {
  return (
    <p class="govuk-body">
      No council has submitted an assessment yet. Results appear here as soon as somebody submits one.
    </p>
  )
}

function SubmittedTable({ councils }: { councils: readonly CouncilRow[] }) {
  const total = councils.reduce((sum, { assessments }) => sum + assessments.length, 0)
  return (
    <>
      <p class="govuk-body tiex-lead">
        {count(councils.length, 'council has', 'councils have')} submitted{' '}
        {count(total, 'assessment', 'assessments')}.
      </p>
      <p class="govuk-body">These results are confidential. Do not share them outside the LGA.</p>
      <Table
        caption="Councils with a submitted assessment"
        captionSize="m"
        head={['Council', { text: 'Submitted', format: 'numeric' }, 'Results, latest first']}
        firstCellIsHeader
        rows={councils.map(({ name, assessments }) => [
          name,
          { text: String(assessments.length), format: 'numeric' },
          <ul class="govuk-list govuk-!-margin-bottom-0">
            {assessments.map((one) => (
              <li>
                <a class="govuk-link" href={routes.results.href({ id: one.id })}>
                  {one.service ?? 'Whole council'}, {formatDate(one.submittedAt)}
                  <span class="govuk-visually-hidden"> ({name})</span>
                </a>
              </li>
            ))}
          </ul>,
        ])}
      />
    </>
  )
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
