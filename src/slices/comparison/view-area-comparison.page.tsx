// One area of a round: its scores, its statements with everybody's answers and the reader's own, and colleagues' notes.
import { routes } from '../../routes.ts'
import { CategoryTag } from '../../ui/category-tag.tsx'
import { Pagination } from '../../ui/govuk/pagination.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Round } from '../rounds/rounds.rules.ts'
import { comparisonCrumbs, comparisonTitle } from './comparison-frame.page.tsx'
import type { AreaComparisonView, AreaLink, NotesShown } from './describe-area-comparison.rules.ts'
import { type Draw, Spread } from './show-spread.page.tsx'

export type AreaComparisonProps = {
  readonly round: Round
  readonly view: AreaComparisonView
  readonly directorate: string | undefined
  /** How many are compared. */
  readonly assessments: number
  readonly draw: Draw
}

export function AreaComparisonPage({ round, view, directorate, assessments, draw }: AreaComparisonProps) {
  const whole = routes.comparison.href({ round: round.id }, { directorate })
  const arrow = (text: string, area: AreaLink | undefined) =>
    area && {
      href: routes.areaComparison.href({ round: round.id, area: area.areaId }, { directorate }),
      text,
      label: area.title,
    }
  return (
    <Layout
      title={`${view.title} – ${comparisonTitle(round)}`}
      active="council"
      breadcrumbs={[
        ...comparisonCrumbs(round),
        { text: 'Compare answers', href: whole },
        { text: view.title },
      ]}
    >
      <span class="govuk-caption-xl tiex-user-text">
        {comparisonTitle(round)}
        {directorate !== undefined && `, ${directorate}`}
      </span>
      <h1 class="govuk-heading-xl">{view.title}</h1>
      <p class="govuk-body tiex-lead">{view.description}</p>
      <Scores {...{ view, assessments }} />
      {view.statements.map((shown) => (
        <section id={shown.chart.id}>
          <h2 class="govuk-heading-m">
            <span class="govuk-caption-m">{shown.step}</span>
            {shown.text}
          </h2>
          <Spread {...{ shown, draw }} headingLevel={3} />
        </section>
      ))}
      <Notes notes={view.notes} filtered={directorate !== undefined} />
      <Pagination
        label="Areas"
        previous={arrow('Previous area', view.previous)}
        next={arrow('Next area', view.next)}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={whole}>
          Back to all areas
        </a>
      </p>
    </Layout>
  )
}

function Scores({ view, assessments }: Pick<AreaComparisonProps, 'view' | 'assessments'>) {
  const { own, median, range, scored } = view
  return (
    <SummaryList
      rows={[
        ...(own
          ? [
              {
                key: 'Your score',
                value: (
                  <>
                    {own.score !== undefined && `${own.score} `}
                    <CategoryTag category={own.look} word={own.word} size="small" />
                  </>
                ),
              },
            ]
          : []),
        { key: 'Middle score', value: median },
        { key: 'Range of scores', value: range },
        {
          key: 'Scored by',
          value: `${scored} ${assessments === 1 ? 'assessment' : 'assessments'}`,
        },
      ]}
    />
  )
}

function Notes({ notes, filtered }: { readonly notes: readonly NotesShown[]; readonly filtered: boolean }) {
  return (
    <>
      <h2 class="govuk-heading-l">Notes</h2>
      {notes.length === 0 && <p class="govuk-body">Nobody has written a note on this area.</p>}
      {filtered && notes.length > 0 && (
        <p class="govuk-body">The notes are those of everybody in the round.</p>
      )}
      {notes.map(({ label, notes: written }) => (
        <>
          <h3 class="govuk-heading-m">{label}</h3>
          {written.map(({ author, text }) => (
            <div class="tiex-note">
              <p class="govuk-body tiex-user-text govuk-!-margin-bottom-1">{text}</p>
              <p class="govuk-body-s govuk-!-margin-bottom-0 tiex-user-text">{author}</p>
            </div>
          ))}
        </>
      ))}
    </>
  )
}
