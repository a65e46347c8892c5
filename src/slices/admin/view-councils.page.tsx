// Where staff of the LGA find what councils have submitted: a line for each assessment, leading to its results.
import { routes } from '../../routes.ts'
import { formatDate, formatTime } from '../../ui/format-date.ts'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'

type CouncilRow = {
  readonly name: string
  readonly assessments: ReadonlyArray<{
    readonly id: string
    readonly service: string | undefined
    readonly isOfficial: boolean
    readonly submittedAt: Date
  }>
}

type Props = {
  readonly councils: readonly CouncilRow[]
  /** How many officers wait to hear whether they are a lead. */
  readonly leadRequests: number
}

export function CouncilsPage({ councils, leadRequests }: Props) {
  return (
    <Layout title="Councils" active="lga" wide>
      <h1 class="govuk-heading-xl">Councils</h1>
      {leadRequests > 0 && (
        <InsetText>
          <a class="govuk-link" href={routes.lgaLeads.href()}>
            {count(leadRequests, 'officer waits', 'officers wait')} to be confirmed as a lead
          </a>
        </InsetText>
      )}
      {councils.length === 0 ? <NobodyYet /> : <SubmittedList councils={councils} />}
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

function SubmittedList({ councils }: { councils: readonly CouncilRow[] }) {
  const total = councils.reduce((sum, { assessments }) => sum + assessments.length, 0)
  return (
    <>
      <p class="govuk-body tiex-lead">
        {count(councils.length, 'council has', 'councils have')} submitted{' '}
        {count(total, 'assessment', 'assessments')}.
      </p>
      <p class="govuk-body">
        Each council's results, latest first. They are confidential: do not share them outside the LGA.
      </p>
      <SummaryList
        rows={councils.map(({ name, assessments }) => ({
          key: name,
          value: (
            <ul class="govuk-list govuk-!-margin-bottom-0">
              {assessments.map((one) => (
                <li>
                  <a class="govuk-link" href={routes.results.href({ id: one.id })}>
                    {one.service ?? 'Whole council'}
                    {one.isOfficial && ', official'}, {formatDate(one.submittedAt)}
                    <span class="govuk-visually-hidden">{` at ${formatTime(one.submittedAt)} (${name})`}</span>
                  </a>
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </>
  )
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
