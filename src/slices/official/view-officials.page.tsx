// What stands for the council, everything that ever did, and for leads where to make something official.
import { routes } from '../../routes.ts'
import { formatDate, formatDateTime } from '../../ui/format-date.ts'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Table } from '../../ui/govuk/table.tsx'
import { Layout } from '../../ui/layout.tsx'
import { scopeName, scopePhrase } from '../assessment/assessment.rules.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import type { LoneCandidate } from './find-choices.queries.ts'
import { LeadChoices } from './lead-choices.page.tsx'
import { leadName, type OfficialAssessment } from './official-record.rules.ts'

type Props = {
  readonly council: string
  readonly standing: readonly OfficialAssessment[]
  /** Those superseded too, latest first. */
  readonly all: readonly OfficialAssessment[]
  readonly isLead: boolean
  readonly closedRounds: readonly Round[]
  readonly hasRounds: boolean
  readonly lone: readonly LoneCandidate[]
}

export function ViewOfficialsPage(props: Props) {
  const { council, standing, all, isLead } = props
  return (
    <Layout
      title="Official assessments"
      active="council"
      breadcrumbs={[{ text: 'Council', href: routes.council.href() }, { text: 'Official assessments' }]}
    >
      <span class="govuk-caption-xl tiex-names-council">{council}</span>
      <h1 class="govuk-heading-l">Official assessments</h1>
      <p class="govuk-body">
        An official assessment stands for your council: colleagues agreed it, and a lead finalised it. It is
        never changed, only superseded by another.
      </p>
      {standing.length === 0 ? (
        <p class="govuk-body">
          Your council has none yet. A lead makes one official after a round is closed, most often from what a
          workshop agreed.
        </p>
      ) : (
        <>
          <h2 class="govuk-heading-l">What stands now</h2>
          {standing.map((one) => (
            <StandingCard {...one} />
          ))}
        </>
      )}
      {isLead && <LeadChoices {...props} />}
      {all.length > 0 && <History all={all} />}
    </Layout>
  )
}

function StandingCard({ assessmentId, scope, round, isFromWorkshop, finalised }: OfficialAssessment) {
  const hidden = ` of the official assessment of ${scopePhrase(scope)}, ${formatDate(finalised.at)}`
  const link = (href: string, text: string) => (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden">{hidden}</span>
    </a>
  )
  const id = assessmentId
  return (
    <SummaryList
      card={{ title: scopeName(scope), titleLevel: 3 }}
      rows={[
        ...(round ? [{ key: 'Round', value: <span class="tiex-user-text">{round.name}</span> }] : []),
        {
          key: 'Agreed',
          value: isFromWorkshop ? 'In a workshop' : 'From one assessment, chosen as it was',
        },
        {
          key: 'Finalised',
          value: `${leadName(finalised)}, ${formatDateTime(finalised.at)}`,
        },
        {
          key: 'See it',
          value: (
            <>
              {link(routes.results.href({ id }), 'Results')},{' '}
              {link(routes.reportWord.href({ id }), 'Word report')} or{' '}
              {link(routes.reportCsv.href({ id }), 'CSV file')}
            </>
          ),
        },
      ]}
    />
  )
}

function History({ all }: Pick<Props, 'all'>) {
  const days = Map.groupBy(all, ({ finalised }) => formatDate(finalised.at))
  // Two of one day would look alike. What superseded one is the next one, so its day is among them too.
  const when = (at: Date) =>
    (days.get(formatDate(at))?.length ?? 0) > 1 ? formatDateTime(at) : formatDate(at)
  return (
    <>
      <h2 class="govuk-heading-l">History</h2>
      <Table
        caption="Every official assessment, latest first"
        captionSize="s"
        head={['About', 'Who and when']}
        rows={all.map(({ assessmentId, scope, round, finalised, superseded }) => [
          <a class="govuk-link tiex-user-text" href={routes.results.href({ id: assessmentId })}>
            {round ? `${scopeName(scope)}: ${round.name}` : scopeName(scope)}
            <span class="govuk-visually-hidden">, finalised on {when(finalised.at)}</span>
          </a>,
          <>
            Finalised by {leadName(finalised)}, {when(finalised.at)}
            <br />
            {superseded ? `Superseded by ${leadName(superseded)}, ${when(superseded.at)}` : 'It stands'}
          </>,
        ])}
      />
    </>
  )
}
