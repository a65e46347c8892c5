// The plan on the results: what it is about already, areas to add, and what came of it.
import { routes } from '../../routes.ts'
import { CategoryTag } from '../../ui/category-tag.tsx'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button } from '../../ui/govuk/button.tsx'
import { Checkboxes } from '../../ui/govuk/checkboxes.tsx'
import { Details } from '../../ui/govuk/details.tsx'
import { ScoreList } from '../../ui/score-list.tsx'
import type { AreaStanding } from '../scoring/scoring.rules.ts'
import type { ResultsLoop, ResultsPlan } from './results-plan.rules.ts'
import { toScoreItem } from './show-standing.page.tsx'

type PlanProps = { readonly assessmentId: string; readonly plan: ResultsPlan }

/** Fewer fit on a screen with what they are for; the rest is one click away. */
const shownAtOnce = 6

export function ResultsInPlan({ assessmentId, plan }: PlanProps) {
  const { planId, name, planned, mayEdit } = plan
  if (planned.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-m">In {name}</h3>
      <ScoreList
        label={`Areas in ${name}`}
        items={planned.map((area) => ({ ...toScoreItem(assessmentId, area), detail: `${area.progress}.` }))}
      />
      <p class="govuk-body tiex-no-print">
        <a class="govuk-link" href={routes.plan.href({ plan: planId })}>
          Go to {name}
        </a>
        {mayEdit && (
          <>
            {' or '}
            <a class="govuk-link" href={routes.planSuggestions.href({ plan: planId })}>
              see suggested actions for it
            </a>
          </>
        )}
      </p>
    </>
  )
}

export function ResultsAddToPlan({ plan }: Pick<PlanProps, 'plan'>) {
  const { planId, name, mayEdit, toAdd, planned } = plan
  if (!mayEdit || toAdd.length === 0) return null
  const [first, rest] = [toAdd.slice(0, shownAtOnce), toAdd.slice(shownAtOnce)]
  const more = planned.length > 0 ? 'Add more areas' : 'Add areas'
  return (
    <Form action={routes.planAreas.href({ plan: planId })} class="tiex-no-print">
      <HiddenFields values={{ mode: 'add' }} />
      <Checkboxes
        name="area"
        small
        fieldset={{ legend: { text: `${more} to ${name}, weakest first`, size: 'm' } }}
        items={first.map(toChoice)}
      />
      {rest.length > 0 && (
        <Details summary={rest.length === 1 ? 'Show the other area' : `Show the other ${rest.length} areas`}>
          <Checkboxes
            name="area"
            idPrefix="area-more"
            small
            fieldset={{ legend: { text: 'Other areas', class: 'govuk-visually-hidden' } }}
            items={rest.map(toChoice)}
          />
        </Details>
      )}
      <Button>Add to {name}</Button>
    </Form>
  )
}

function toChoice({ areaId, title, look, word, score, chosen }: AreaStanding) {
  return {
    value: areaId,
    text: title,
    hint: (
      <>
        <CategoryTag category={look} word={word} size="small" />
        {score !== undefined && ` ${score}`}
        {chosen && ' Chosen.'}
      </>
    ),
  }
}

type LoopProps = { readonly assessmentId: string; readonly loop: ResultsLoop }

export function ResultsSincePlanned({ assessmentId, loop }: LoopProps) {
  return (
    <>
      <h2 class="govuk-heading-l">{loop.heading}</h2>
      <ScoreList
        label="Areas with actions that were assessed again"
        items={loop.areas.map(({ loop: { sentence, since }, ...area }) => ({
          ...toScoreItem(assessmentId, area),
          detail: `${sentence}, since ${formatDate(since)}.`,
        }))}
      />
      <p class="govuk-body">
        A statement moves when its answer is worth more or less than before. Answers that do not count towards
        a score are no move.
      </p>
    </>
  )
}
