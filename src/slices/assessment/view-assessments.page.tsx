// Where an officer's assessments begin and are found again: the own drafts, the own submitted ones, those of colleagues.
import { routes } from '../../routes.ts'
import { formatDate, formatDateTime } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Table } from '../../ui/govuk/table.tsx'
import { Layout } from '../../ui/layout.tsx'
import { answerByDate, type Round, scopeName, scopePhrase } from '../rounds/rounds.rules.ts'
import type { Assessment, Draft, Submitted } from './assessment-record.rules.ts'

type Props = {
  /** Open rounds in which the person is asked to answer and has not begun. */
  asked: readonly Round[]
  roundNames: ReadonlyMap<string, string>
  own: readonly { assessment: Assessment; answered: number; total: number }[]
  colleagues: readonly { assessment: Submitted; author: string }[]
  council: string
}

export function ViewAssessmentsPage({ asked, roundNames, own, colleagues, council }: Props) {
  const drafts = own.flatMap(({ assessment, ...rest }) =>
    assessment.status === 'draft' ? [{ assessment, ...rest }] : [],
  )
  const submitted = own.flatMap(({ assessment }) => (assessment.status === 'submitted' ? [assessment] : []))
  // With several, the person says which.
  const latest = drafts.length === 1 ? drafts[0] : undefined
  return (
    <Layout title="Assessments" active="assessments" wide>
      <h1 class="govuk-heading-l">Assessments</h1>
      {asked.map((round) => (
        <AskedCard round={round} />
      ))}
      {own.length === 0 && (
        <p class="tiex-lead">
          You have not begun an assessment yet. It takes about an hour, in as many sittings as you like, and
          you do not have to answer everything.
        </p>
      )}
      <ButtonGroup>
        {asked[0] && (
          <Button href={routes.beginInRound.href({ round: asked[0].id })}>
            {`Begin your assessment for ${asked[0].name}`}
          </Button>
        )}
        {latest && (
          <Button
            href={routes.assessment.href({ id: latest.assessment.id })}
            variant={asked[0] && 'secondary'}
          >
            Continue your assessment
          </Button>
        )}
        <Button href={routes.beginAssessment.href()} variant={latest || asked[0] ? 'secondary' : undefined}>
          {beginWords(latest !== undefined, asked.length > 0)}
        </Button>
      </ButtonGroup>
      {drafts.length > 0 && <h2 class="govuk-heading-m">Your drafts</h2>}
      {drafts.map((draft) => (
        <DraftCard {...draft} roundName={roundNames.get(draft.assessment.roundId ?? '')} />
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

function beginWords(hasDraft: boolean, isAsked: boolean): string {
  if (hasDraft) return 'Begin another'
  return isAsked ? 'Begin one outside the round' : 'Begin an assessment'
}

/** The first thing to do, above what the person has begun by themselves. */
function AskedCard({ round }: { round: Round }) {
  const { id, name, scope } = round
  return (
    <SummaryList
      card={{
        title: `You are asked to answer: ${name}`,
        titleLevel: 2,
        titleClass: 'tiex-user-text',
        actions: [{ href: routes.beginInRound.href({ round: id }), text: 'Begin' }],
      }}
      rows={[
        { key: 'About', value: { text: scopeName(scope), class: 'tiex-user-text' } },
        { key: 'Answer by', value: formatDate(answerByDate(round)) },
      ]}
    />
  )
}

type DraftCardProps = { assessment: Draft; answered: number; total: number; roundName: string | undefined }

function DraftCard({ assessment, answered, total, roundName }: DraftCardProps) {
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
        roundName !== undefined && { key: 'Round', value: { text: roundName, class: 'tiex-user-text' } },
        { key: 'Begun', value: formatDate(begunAt) },
        { key: 'Answered', value: `${answered} of ${total} statements` },
        { key: 'Last saved', value: formatDateTime(savedAt) },
      ]}
    />
  )
}

function OwnSubmitted({ submitted }: { submitted: readonly Submitted[] }) {
  const latestFirst = submitted.toSorted((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime())
  return (
    <>
      <h2 class="govuk-heading-m">Submitted by you</h2>
      <Table
        caption="Your assessments: select one to see its results"
        captionClass="govuk-!-font-weight-regular"
        head={['About', 'Submitted', 'Report']}
        rows={latestFirst.map((one) => [
          <ResultsLink assessment={one} />,
          formatDate(one.submittedAt),
          <ReportLinks assessment={one} />,
        ])}
      />
    </>
  )
}

function Colleagues({ colleagues }: Pick<Props, 'colleagues'>) {
  return (
    <Table
      caption="Colleagues' assessments: select one to see its results"
      captionClass="govuk-!-font-weight-regular"
      head={['About', 'Submitted by']}
      rows={colleagues.map(({ assessment, author }) => [
        <ResultsLink assessment={assessment} by={author} />,
        <>
          <span class="tiex-user-text">{author}</span>,{' '}
          <span class="tiex-unbroken">{formatDate(assessment.submittedAt)}</span>
        </>,
      ])}
    />
  )
}

function ResultsLink({ assessment, by }: { assessment: Submitted; by?: string }) {
  const { id, scope, submittedAt } = assessment
  const more = `: results of the assessment submitted on ${formatDateTime(submittedAt)}${by ? ` by ${by}` : ''}`
  return (
    <a class="govuk-link tiex-user-text" href={routes.results.href({ id })}>
      {scopeName(scope)}
      <span class="govuk-visually-hidden">{more}</span>
    </a>
  )
}

function ReportLinks({ assessment }: { assessment: Submitted }) {
  const { id, scope, submittedAt } = assessment
  const of = ` report of ${scopePhrase(scope)}, ${formatDateTime(submittedAt)}`
  return (
    <>
      <a class="govuk-link" href={routes.reportWord.href({ id })}>
        Word<span class="govuk-visually-hidden">{of}</span>
      </a>
      {' or '}
      <a class="govuk-link" href={routes.reportCsv.href({ id })}>
        CSV<span class="govuk-visually-hidden">{of}</span>
      </a>
    </>
  )
}
