// One area's result: where it stands and why, answer by answer, then what good looks like and what could be done.
import { routes } from '../../routes.ts'
import { CategoryTag } from '../../ui/category-tag.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Pagination } from '../../ui/govuk/pagination.tsx'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import { ResourceList } from '../../ui/resource-list.tsx'
import { typeLabel } from '../resources/resources.rules.ts'
import { AreaInPlan } from './area-plan.page.tsx'
import { AnswerBeside } from './beside-colleagues.page.tsx'
import { AgreementDetails } from './results-agreed.page.tsx'
import { areaHref } from './show-standing.page.tsx'
import type { AnswerShown, AreaLink, AreaResultView, ResourceShown } from './view-area-result.rules.ts'
import { activeItem, resultsCrumbs, resultsTitle } from './view-results.page.tsx'

export type AreaResultProps = { readonly view: AreaResultView }

export function AreaResultPage({ view }: AreaResultProps) {
  const { standing } = view
  const results = routes.results.href({ id: view.assessmentId })
  const crumbs = resultsCrumbs(view).map((crumb) => ('href' in crumb ? crumb : { ...crumb, href: results }))
  return (
    <Layout
      title={`${standing.title} – ${resultsTitle(view)}`}
      breadcrumbs={[...crumbs, { text: standing.title }]}
      active={activeItem(view)}
    >
      <span class="govuk-caption-xl tiex-user-text">
        {view.councilName && `${view.councilName}. `}
        {view.whose}: {view.scope}
      </span>
      <h1 class="govuk-heading-xl">{standing.title}</h1>
      <p class="govuk-body tiex-lead">{view.description}</p>
      <Standing view={view} />
      <h2 class="govuk-heading-l">How the score came about</h2>
      <p class="govuk-body">{view.explanation}</p>
      {view.beside && <p class="govuk-body">{view.beside}</p>}
      <SummaryList
        rows={view.answers.map((answer) => ({ key: answer.step, value: <Answer {...answer} /> }))}
      />
      {view.roundId && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={routes.areaComparison.href({ round: view.roundId, area: standing.areaId })}
          >
            Compare these answers with those of colleagues
          </a>
        </p>
      )}
      <Points heading="What good looks like" points={view.whatGoodLooksLike} />
      <Points heading="Suggested next steps" lead={view.whatToDo} points={view.nextSteps} />
      {view.plan && <AreaInPlan plan={view.plan} title={standing.title} />}
      <Notes notes={view.notes} />
      {view.resources.length > 0 && (
        <>
          <h2 class="govuk-heading-l">Resources that fit</h2>
          <ResourceList items={view.resources.map(toItem)} />
        </>
      )}
      <Pagination
        label="Areas"
        previous={arrow(view.assessmentId, 'Previous area', view.previous)}
        next={arrow(view.assessmentId, 'Next area', view.next)}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={results}>
          Back to all results
        </a>
      </p>
    </Layout>
  )
}

function Standing({ view }: AreaResultProps) {
  const { look, word, score, chosen } = view.standing
  return (
    <>
      <p class="govuk-body">
        <CategoryTag category={look} word={word} />{' '}
        {score !== undefined && <strong class="tiex-unbroken">{score} out of 100</strong>}
      </p>
      <p class="govuk-body">{view.meaning}</p>
      {chosen && (
        <InsetText>
          <p class="govuk-body">
            <strong>Chosen:</strong> {view.council} has decided to be where it is in this area.
          </p>
          <p class="govuk-body tiex-user-text">{chosen.reason.trim() || 'No reason was given.'}</p>
        </InsetText>
      )}
    </>
  )
}

function Answer({ statement, answer, meaning, worth, agreement, beside }: AnswerShown) {
  return (
    <>
      <p class="govuk-body">{statement}</p>
      <p class="govuk-body">
        <strong>{answer}</strong>
        {meaning && `: ${meaning}`}
      </p>
      <p class="govuk-body">{worth === undefined ? 'Left out of the score' : `Worth ${worth}`}</p>
      <AgreementDetails {...agreement} />
      <AnswerBeside beside={beside} />
    </>
  )
}

type PointsProps = {
  readonly heading: string
  readonly lead?: string
  readonly points: readonly string[]
}

function Points({ heading, lead, points }: PointsProps) {
  if (points.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-l">{heading}</h2>
      {lead && <p class="govuk-body">{lead}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </>
  )
}

function Notes({ notes }: Pick<AreaResultView, 'notes'>) {
  if (notes.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-l">Notes</h2>
      {notes.map(({ label, text }) => (
        <>
          <h3 class="govuk-heading-m">{label}</h3>
          <p class="govuk-body tiex-user-text">{text}</p>
        </>
      ))}
    </>
  )
}

function toItem({ id, title, publisher, type, summary, url, host }: ResourceShown) {
  return {
    title,
    href: routes.resource.href({ resource: id }),
    publisher,
    type: typeLabel(type),
    summary: [
      `${summary} `,
      <a class="govuk-link" href={url} rel="external">
        Go to {host}
        <span class="govuk-visually-hidden">: {title}</span>
      </a>,
    ],
  }
}

function arrow(assessmentId: string, text: string, area: AreaLink | undefined) {
  return area && { href: areaHref(assessmentId, area.areaId), text, label: area.title }
}
