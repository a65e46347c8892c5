// The answers of a round side by side: what to talk about first, where every area stands, what nobody could place on the
// scale, and who took part. A section with nothing to say is left out.
import { routes } from '../../routes.ts'
import type { Content, Maybe } from '../../ui/content.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SectionNav } from '../../ui/section-nav.tsx'
import type { Round } from '../rounds/rounds.rules.ts'
import { ChooseDirectorate, type DirectorateShown } from './choose-directorate.page.tsx'
import { ComparedAreas } from './compared-areas.page.tsx'
import { HowMeasured, NotOnScaleList, TalkFirst, WhoTookPart } from './comparison-findings.page.tsx'
import { comparisonCrumbs, comparisonTitle, RoundState } from './comparison-frame.page.tsx'
import type { ComparisonView } from './describe-comparison.rules.ts'
import type { Participant } from './name-colleagues.rules.ts'
import type { Draw } from './show-spread.page.tsx'

export type ComparisonProps = {
  readonly round: Round
  readonly view: ComparisonView
  /** The part of the council that is shown; undefined for everybody. */
  readonly directorate: string | undefined
  readonly directorates: readonly DirectorateShown[]
  readonly participants: readonly Participant[]
  /** The chart of all areas, drawn for both widths. */
  readonly areasSvg: string
  readonly draw: Draw
  /** Whether the reader may hold the workshop that comes next. */
  readonly leads: boolean
}

export function ComparisonPage(props: ComparisonProps) {
  const { round, view, directorate, directorates, participants, leads } = props
  const title = comparisonTitle(round)
  const sections = sectionsOf(props)
  return (
    <Layout
      title={title}
      active="council"
      breadcrumbs={[...comparisonCrumbs(round), { text: 'Compare answers' }]}
      wide
    >
      <h1 class="govuk-heading-xl tiex-user-text">{title}</h1>
      {participants.length === 0 ? (
        <p class="govuk-body tiex-lead">
          Nobody submitted an assessment in this round, so there is nothing to compare.
        </p>
      ) : (
        <>
          <p class="govuk-body tiex-lead">{view.sentence}</p>
          <RoundState round={round} />
          <ChooseDirectorate
            address={routes.comparison.href({ round: round.id })}
            assessments={view.assessments}
            {...{ directorate, directorates }}
          />
          <SectionNav items={sections.map(({ id, text }) => ({ href: `#${id}`, text }))}>
            {sections.map(({ id, content }) => (
              <section id={id} class="govuk-!-margin-bottom-8">
                {content}
              </section>
            ))}
          </SectionNav>
        </>
      )}
      {leads && round.state === 'closed' && participants.length > 0 && (
        <Button href={routes.startWorkshop.href({ round: round.id })}>Agree the answers in a workshop</Button>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={routes.round.href({ round: round.id })}>
          Back to the round
        </a>
      </p>
    </Layout>
  )
}

type Section = { readonly id: string; readonly text: string; readonly content: Content }

function sectionsOf({ round, view, directorate, participants, areasSvg, draw }: ComparisonProps) {
  const hrefOf = (areaId: string) =>
    routes.areaComparison.href({ round: round.id, area: areaId }, { directorate })
  const sections: readonly Maybe<Section>[] = [
    view.first.length > 0 && {
      id: 'first',
      text: 'Talk about these first',
      content: <TalkFirst {...{ hrefOf, draw }} statements={view.first} />,
    },
    { id: 'areas', text: 'All areas', content: <ComparedAreas {...{ view, hrefOf }} svg={areasSvg} /> },
    view.notOnScale.length > 0 && {
      id: 'not-on-scale',
      text: 'Not on the scale',
      content: <NotOnScaleList {...{ hrefOf }} statements={view.notOnScale} />,
    },
    { id: 'people', text: 'Who took part', content: <WhoTookPart participants={participants} /> },
    { id: 'measure', text: 'How this is measured', content: <HowMeasured /> },
  ]
  return sections.filter((section) => !!section)
}
