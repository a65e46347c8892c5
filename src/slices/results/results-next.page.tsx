// What to do about the results: where to begin, what can help, and how to take them away.
import { routes } from '../../routes.ts'
import { CategoryTag } from '../../ui/category-tag.tsx'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { ResourceList } from '../../ui/resource-list.tsx'
import { typeLabel } from '../resources/resources.rules.ts'
import { ResultsAddToPlan, ResultsInPlan } from './results-plan.page.tsx'
import { areaHref } from './show-standing.page.tsx'
import type { FittingResource, Suggestion } from './suggest-next.rules.ts'
import type { ResultsView } from './view-results.rules.ts'

export function ResultsNext({ view }: { readonly view: ResultsView }) {
  const { assessmentId, plan, suggestions } = view
  return (
    <>
      <h2 class="govuk-heading-l">What to do next</h2>
      <p class="govuk-body">{view.chart ? view.help.readingYourResults : <NothingScored view={view} />}</p>
      {view.chart && view.factors.length > 0 && <p class="govuk-body">{view.help.criticalSuccessFactors}</p>}
      {plan && <ResultsInPlan assessmentId={assessmentId} plan={plan} />}
      {plan && view.chart && <ResultsAddToPlan plan={plan} />}
      {suggestions.length > 0 && <h3 class="govuk-heading-m">Suggestions for the weakest areas</h3>}
      {suggestions.map((suggestion, index) => (
        <SuggestedSteps
          assessmentId={assessmentId}
          suggestion={suggestion}
          // The same advice three times over would hide what differs.
          advise={suggestion.whatToDo !== suggestions[index - 1]?.whatToDo}
        />
      ))}
      {suggestions.length === 0 && view.whatToDo && <p class="govuk-body">{view.whatToDo}</p>}
      {view.chart && (
        <p class="govuk-body">Every area's page has what good looks like and its own next steps.</p>
      )}
    </>
  )
}

type SuggestedProps = {
  readonly assessmentId: string
  readonly suggestion: Suggestion
  readonly advise: boolean
}

function SuggestedSteps({ assessmentId, suggestion, advise }: SuggestedProps) {
  const { areaId, title, look, word, whatToDo, nextSteps } = suggestion
  return (
    <div class="tiex-keep">
      <h4 class="govuk-heading-s govuk-!-margin-bottom-2">
        <a class="govuk-link" href={areaHref(assessmentId, areaId)}>
          {title}
        </a>
      </h4>
      <p class="govuk-body">
        <CategoryTag category={look} word={word} size="small" /> {advise && whatToDo}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {nextSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
    </div>
  )
}

function NothingScored({ view }: { readonly view: ResultsView }) {
  if (view.reader !== 'author') return <>There is nothing to suggest until there are scores.</>
  return (
    <>
      To get scores, answer at least one statement of an area on the scale.{' '}
      <a class="govuk-link" href={routes.assessments.href()}>
        Begin a new assessment
      </a>
      ; it can start from a copy of this one.
    </>
  )
}

export function ResultsResources({ resources }: { readonly resources: readonly FittingResource[] }) {
  return (
    <>
      <h2 class="govuk-heading-l">Resources that fit the weakest areas</h2>
      <ResourceList
        items={resources.map(({ id, title, publisher, type, summary, helpsWith }) => ({
          title,
          href: routes.resource.href({ resource: id }),
          publisher,
          type: typeLabel(type),
          summary: [summary, <br />, `Helps with ${helpsWith.join('; ')}.`],
        }))}
      />
      <p class="govuk-body">
        Every area's page has its own.{' '}
        <a class="govuk-link" href={routes.resources.href()}>
          See all resources
        </a>
      </p>
    </>
  )
}

export function ResultsReports({ assessmentId }: { readonly assessmentId: string }) {
  return (
    <>
      <h2 class="govuk-heading-l">Take it away</h2>
      <p class="govuk-body">
        The Word report has a summary on one page, then the score, answers, notes, next steps and resources of
        every area, for papers and presentations. The CSV file has one row a statement, for a spreadsheet.
      </p>
      <ButtonGroup>
        <Button href={routes.reportWord.href({ id: assessmentId })}>Download the Word report</Button>
        <Button href={routes.reportCsv.href({ id: assessmentId })} variant="secondary">
          Download the CSV file
        </Button>
      </ButtonGroup>
    </>
  )
}
