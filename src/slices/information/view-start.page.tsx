// Where everybody arrives: what the assessment is, what it asks of them, and one button to begin or go on.
import { routes } from '../../routes.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Help } from '../framework/framework.rules.ts'
import { type DemoPeople, DemoPeopleList } from './demo-people.page.tsx'
import { HelpSections } from './help-sections.page.tsx'

export type StartProps = {
  readonly help: Help['startPage']
  /** The one big button. `signsIn`: it leads through signing in first, which the page then explains. */
  readonly begin: { readonly text: string; readonly href: string; readonly signsIn: boolean }
  /** Empty except in the demonstration. */
  readonly demo: DemoPeople
}

/** Enough to decide whether to begin; what else the framework explains is folded away below. */
const sectionsBeforeBeginning = 3

/** Who sees what, and what comes after, is the service's to say: a framework's words could promise what is not there. */
const saidByTheService = ['privacy', 'afterwards']

export function StartPage({ help, begin, demo }: StartProps) {
  const sections = help.sections.filter(({ id }) => !saidByTheService.includes(id))
  return (
    <Layout title={help.title} indexed>
      <h1 class="govuk-heading-xl">{help.title}</h1>
      <p class="govuk-body tiex-lead">{help.lead}</p>
      <DemoPeopleList people={demo} />
      <Button href={begin.href} isStartButton>
        {begin.text}
      </Button>
      {begin.signsIn && (
        <p class="govuk-body">
          You sign in with your council e-mail address. We send you a code, so there is no password to
          remember.
        </p>
      )}
      <HelpSections sections={sections.slice(0, sectionsBeforeBeginning)} />
      {sections.length > sectionsBeforeBeginning && (
        <Details summary="More about answering">
          <HelpSections sections={sections.slice(sectionsBeforeBeginning)} />
        </Details>
      )}
      <InsetText>
        Your answers are confidential: only you see them until you submit, and no other council ever sees your
        results or your name. Read{' '}
        <a class="govuk-link" href={`${routes.guidance.href()}#who-sees-what`}>
          who can see what
        </a>
        .
      </InsetText>
      <h2 class="govuk-heading-m">More about the assessment</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={routes.guidance.href()}>
            Guidance: how the assessment works and how scores are worked out
          </a>
        </li>
        <li>
          <a class="govuk-link" href={routes.glossary.href()}>
            Glossary
          </a>
        </li>
        <li>
          <a class="govuk-link" href={routes.resources.href()}>
            Resources for every area, open to everyone
          </a>
        </li>
      </ul>
    </Layout>
  )
}
