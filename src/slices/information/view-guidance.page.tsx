// How the assessment works, drawn from the questionnaire itself, so that the two cannot disagree.
import { routes } from '../../routes.ts'
import { Layout } from '../../ui/layout.tsx'
import { SectionNav } from '../../ui/section-nav.tsx'
import type { Framework } from '../framework/framework.rules.ts'
import { ContactLink } from './contact-link.page.tsx'
import { AreasExplained, StepsExplained } from './explain-areas.page.tsx'
import { PlansExplained } from './explain-plans.page.tsx'
import {
  AnswersExplained,
  CategoriesExplained,
  NotesExplained,
  ScoresExplained,
} from './explain-scores.page.tsx'
import { VisibilityExplained } from './explain-visibility.page.tsx'

export function GuidancePage({ framework }: { framework: Framework }) {
  return (
    <Layout title="Guidance" active="guidance" wide indexed>
      <h1 class="govuk-heading-xl">Guidance</h1>
      <p class="govuk-body tiex-lead">{framework.introduction}</p>
      <SectionNav
        items={[
          { href: '#areas', text: 'What you assess' },
          { href: '#steps', text: 'The steps' },
          { href: '#answers', text: 'The answers' },
          { href: '#scores', text: 'How scores are worked out' },
          { href: '#categories', text: 'What the categories mean' },
          { href: '#notes-explained', text: 'Notes' },
          { href: '#plans', text: 'Action plans' },
          { href: '#who-sees-what', text: 'Who can see what' },
        ]}
      >
        <p class="govuk-body">
          Councils change in different ways. Some make the services they have faster and cheaper. Some start
          from what people need when they come to the council. Some work with partners and communities on why
          the need arises at all. Most do all of these at once, so the assessment looks at each of them, and
          no one way is the right one.
        </p>
        <AreasExplained framework={framework} />
        <StepsExplained framework={framework} />
        <AnswersExplained framework={framework} />
        <ScoresExplained framework={framework} />
        <CategoriesExplained framework={framework} />
        <NotesExplained framework={framework} />
        <PlansExplained />
        <VisibilityExplained />
        <p class="govuk-body">
          Words you do not know may be in the{' '}
          <a class="govuk-link" href={routes.glossary.href()}>
            glossary
          </a>
          . To say what you think of the assessment, write to <ContactLink to="feedback" />.
        </p>
      </SectionNav>
    </Layout>
  )
}
