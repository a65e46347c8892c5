// The results of one assessment, top to bottom: one sentence, what it is, then section by section what it says and what
// to do about it. A section with nothing to say is left out, and out of the list of sections too.
import { routes } from '../../routes.ts'
import { type Content, classNames, type Maybe } from '../../ui/content.ts'
import { formatDate } from '../../ui/format-date.ts'
import { WarningText } from '../../ui/govuk/warning-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SectionNav } from '../../ui/section-nav.tsx'
import { ResultsBeside } from './beside-colleagues.page.tsx'
import { ResultsAgreed } from './results-agreed.page.tsx'
import { ResultsChanges, ResultsChart, ResultsLeftOut, ResultsSteps } from './results-findings.page.tsx'
import { ResultsNext, ResultsReports, ResultsResources } from './results-next.page.tsx'
import { ResultsSincePlanned } from './results-plan.page.tsx'
import { ResultsChosen, ResultsMatrix, ResultsOutstanding } from './results-standing.page.tsx'
import type { ResultsView } from './view-results.rules.ts'

export type ResultsProps = {
  readonly view: ResultsView
  /** The chart of all scores, drawn for both widths; undefined where no area has one. */
  readonly chart: string | undefined
}

type Section = {
  readonly id: string
  readonly text: string
  readonly content: Content
  /** Of no use on paper. */
  readonly screenOnly?: boolean
}

export function ResultsPage({ view, chart }: ResultsProps) {
  const title = resultsTitle(view)
  const sections = sectionsOf(view, chart)
  return (
    <Layout title={title} breadcrumbs={resultsCrumbs(view)} active={activeItem(view)} wide>
      <h1 class="govuk-heading-xl tiex-user-text">{title}</h1>
      <p class="govuk-body tiex-lead">{view.sentence}</p>
      {view.chosenSentence && <p class="govuk-body">{view.chosenSentence}</p>}
      {view.official?.supersededAt && <Superseded at={view.official.supersededAt} />}
      <About view={view} />
      <SectionNav items={sections.map(({ id, text }) => ({ href: `#${id}`, text }))}>
        {sections.map(({ id, content, screenOnly }) => (
          <section id={id} class={classNames('govuk-!-margin-bottom-8', screenOnly && 'tiex-no-print')}>
            {content}
          </section>
        ))}
      </SectionNav>
    </Layout>
  )
}

type Titled = Pick<ResultsView, 'scope' | 'isService' | 'isOfficial'>

/** "Results: whole council", "Official results: whole council" */
export function resultsTitle({ scope, isService, isOfficial }: Titled): string {
  return `${isOfficial ? 'Official results' : 'Results'}: ${isService ? scope : scope.charAt(0).toLowerCase() + scope.slice(1)}`
}

type Readable = Pick<ResultsView, 'reader' | 'councilName'>

/** Where a page of these results stands; the last one has no link yet. */

export function resultsCrumbs({ reader, councilName }: Readable) {
  return reader === 'lga'
    ? [
        { text: 'Councils', href: routes.lga.href() },
        { text: councilName ? `Results of ${councilName}` : 'Results' },
      ]
    : reader === 'council'
      ? [
          { text: 'Council', href: routes.council.href() },
          { text: 'Official assessments', href: routes.officials.href() },
          { text: 'Results' },
        ]
      : [{ text: 'Assessments', href: routes.assessments.href() }, { text: 'Results' }]
}

export function activeItem({ reader }: Pick<ResultsView, 'reader'>): string {
  return reader === 'lga' || reader === 'council' ? reader : 'assessments'
}

/** Whose it is, what about, when, and how far it may be trusted. */
function About({ view }: { readonly view: ResultsView }) {
  return (
    <p class="govuk-body tiex-user-text">
      {view.councilName && `${view.councilName}. `}
      {view.whose} of {view.isService ? `the service ${view.scope}` : 'the whole council'},{' '}
      {view.official ? 'finalised' : 'submitted'} on {formatDate(view.submittedAt)}, with {view.answeredText}{' '}
      answered.{' '}
      {view.official?.origin ?? "It is one person's view, not the official position of the council."}
    </p>
  )
}

function Superseded({ at }: { readonly at: Date }) {
  return (
    <WarningText>
      This was the official assessment until {formatDate(at)}. Another one stands for the council now.
    </WarningText>
  )
}

function sectionsOf(view: ResultsView, chart: string | undefined): readonly Section[] {
  const { outstanding, chosen, steps, beside, changes, resources } = view
  const standsOut = outstanding.strongest.length + outstanding.weakest.length > 0
  const sections: readonly Maybe<Section>[] = [
    { id: 'scores', text: 'All areas', content: <ResultsMatrix view={view} /> },
    view.official && {
      id: 'agreed',
      text: 'How it was agreed',
      content: <ResultsAgreed assessmentId={view.assessmentId} official={view.official} />,
    },
    standsOut && {
      id: 'outstanding',
      text: 'Strongest and weakest',
      content: <ResultsOutstanding view={view} />,
    },
    chosen.length > 0 && { id: 'chosen', text: 'Chosen on purpose', content: <ResultsChosen view={view} /> },
    view.chart &&
      chart !== undefined && {
        id: 'chart',
        text: 'Scores side by side',
        content: <ResultsChart view={view} plot={view.chart} svg={chart} />,
      },
    steps && { id: 'steps', text: 'By step', content: <ResultsSteps steps={steps} /> },
    { id: 'left-out', text: 'Not in the scores', content: <ResultsLeftOut view={view} /> },
    beside && {
      id: 'beside',
      text: 'Beside colleagues',
      content: <ResultsBeside assessmentId={view.assessmentId} beside={beside} />,
    },
    changes && {
      id: 'changes',
      text: 'Since last time',
      content: <ResultsChanges assessmentId={view.assessmentId} changes={changes} />,
    },
    view.plan?.loop && {
      id: 'planned',
      text: view.plan.loop.name,
      content: <ResultsSincePlanned assessmentId={view.assessmentId} loop={view.plan.loop} />,
    },
    { id: 'next', text: 'What to do next', content: <ResultsNext view={view} /> },
    resources.length > 0 && {
      id: 'resources',
      text: 'Resources that fit',
      content: <ResultsResources resources={resources} />,
    },
    {
      id: 'reports',
      text: 'Take it away',
      content: <ResultsReports assessmentId={view.assessmentId} />,
      screenOnly: true,
    },
  ]
  return sections.filter((section) => !!section)
}
