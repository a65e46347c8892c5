// From what the official assessment of a round may be made: the workshop's outcome, one assessment as it is, or a fresh one.
import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Submitted } from '../assessment/assessment.rules.ts'
import { scopeName } from '../rounds/rounds.rules.ts'
import type { Candidate, Choices, WorkshopChoice } from './choices.rules.ts'
import { leadName, type OfficialAssessment } from './official-record.rules.ts'

export function ChooseOfficialPage({ choices }: { readonly choices: Choices }) {
  const { round, standing, workshop, candidates, fresh } = choices
  const title = 'Choose the official assessment'
  return (
    <Layout
      title={title}
      active="council"
      breadcrumbs={[
        { text: 'Council', href: routes.council.href() },
        { text: round.name, href: routes.round.href({ round: round.id }) },
        { text: 'Official assessment' },
      ]}
    >
      <span class="govuk-caption-xl tiex-user-text">
        {round.name}: {scopeName(round.scope)}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {standing && <Standing standing={standing} />}
      <p class="govuk-body">
        It stands for your council. You see it whole before you confirm, and nothing is official until then.
      </p>
      <h2 class="govuk-heading-m">What the workshop agreed</h2>
      <WorkshopOutcome workshop={workshop} round={round.id} />
      <h2 class="govuk-heading-m">One assessment of the round, as it is</h2>
      <CandidateList candidates={candidates} round={round.id} />
      <h2 class="govuk-heading-m">A fresh one</h2>
      <Fresh fresh={fresh} round={round.id} />
    </Layout>
  )
}

function Standing({ standing }: { readonly standing: OfficialAssessment }) {
  return (
    <InsetText>
      <p class="govuk-body tiex-user-text">
        This round has an{' '}
        <a class="govuk-link" href={routes.results.href({ id: standing.assessmentId })}>
          official assessment
        </a>
        . {leadName(standing.finalised)} finalised it on {formatDate(standing.finalised.at)}. What you choose
        here supersedes it once you have confirmed.
      </p>
    </InsetText>
  )
}

function lookHref(round: string, source: string): string {
  return routes.finaliseOfficial.href({ round }, { source })
}

function WorkshopOutcome({ workshop, round }: { readonly workshop: WorkshopChoice; readonly round: string }) {
  switch (workshop.kind) {
    case 'none':
      return (
        <p class="govuk-body">
          No workshop has been held on this round.{' '}
          <a class="govuk-link" href={routes.startWorkshop.href({ round })}>
            Start a workshop
          </a>{' '}
          to agree the answers together.
        </p>
      )
    case 'going-on':
      return (
        <p class="govuk-body">
          The workshop is still going on.{' '}
          <a class="govuk-link" href={routes.leadWorkshop.href({ workshop: workshop.id })}>
            End the workshop
          </a>{' '}
          before you make its outcome official.
        </p>
      )
    case 'ended':
      return <Ended {...workshop} round={round} />
  }
}

type EndedProps = Extract<WorkshopChoice, { kind: 'ended' }> & { readonly round: string }

function Ended({ endedAt, agreed, total, dissents, round }: EndedProps) {
  if (agreed === 0)
    return (
      <p class="govuk-body">
        The workshop ended on {formatDate(endedAt)} without an agreed answer. There is nothing in it to make
        official.
      </p>
    )
  const open = total - agreed
  return (
    <>
      <p class="govuk-body">
        {agreed} of {total} statements agreed on {formatDate(endedAt)}, {dissents === 0 ? 'none' : dissents}{' '}
        of them with dissent.
        {open > 0 && ` ${open === 1 ? '1 statement was' : `${open} statements were`} left open.`}
      </p>
      <Button href={lookHref(round, 'workshop')}>See what the workshop agreed</Button>
    </>
  )
}

type ListProps = { readonly candidates: readonly Candidate[]; readonly round: string }

function CandidateList({ candidates, round }: ListProps) {
  if (candidates.length === 0) return <p class="govuk-body">Nobody submitted an assessment in this round.</p>
  return (
    <>
      <p class="govuk-body">
        With its answers and notes. Authors are named only where they agreed to it. The order says nothing
        about who they are.
      </p>
      <SummaryList
        rows={candidates.map((candidate, index) => ({
          key: {
            text: `${index + 1}. ${candidate.isOwn ? 'You' : (candidate.authorName ?? 'A colleague')}`,
            class: 'tiex-user-text',
          },
          value: (
            <>
              {candidate.summary} {candidate.answered} of {candidate.total} statements answered.
            </>
          ),
          actions: [
            {
              href: lookHref(round, candidate.assessmentId),
              text: 'See it whole',
              hidden: `: assessment ${index + 1}`,
            },
          ],
        }))}
      />
    </>
  )
}

function Fresh({ fresh, round }: { readonly fresh: Submitted | undefined; readonly round: string }) {
  return (
    <>
      <p class="govuk-body">
        Answer for the council yourself:{' '}
        <a class="govuk-link" href={routes.beginAssessment.href()}>
          begin an assessment
        </a>{' '}
        of the same scope, submit it, then come back here and choose it.
      </p>
      {fresh && (
        <p class="govuk-body">
          You submitted one on {formatDate(fresh.submittedAt)}, after the round had closed.{' '}
          <a class="govuk-link" href={lookHref(round, fresh.id)}>
            See your fresh assessment whole
          </a>
        </p>
      )}
    </>
  )
}
