// What could be done, area by area. Each suggestion has a button of its own and a box to tick, for several at once.
import { routes } from '../../../routes.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { ErrorMessage } from '../../../ui/govuk/error-message.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { Plan } from '../plan-record.rules.ts'
import { planTitle } from '../plan-words.rules.ts'
import { AreaStandings, StandingsFrom } from './plan-areas-standing.page.tsx'
import type { SuggestedArea } from './suggest-actions.rules.ts'
import { OneSuggestion } from './suggest-actions-one.page.tsx'
import type { SuggestionsFound } from './suggestions.queries.ts'

export type SuggestionsProps = {
  readonly plan: Plan
  readonly found: SuggestionsFound
  /** The one area that is shown; undefined for all. */
  readonly areaId: string | undefined
  /** The person who asks. */
  readonly asker: string
  /** What was done just now. */
  readonly news?: string | undefined
  readonly refused?: { readonly ticked: readonly string[]; readonly errors: FieldErrors } | undefined
}

/** The form of the boxes; each suggestion's button has its own, so that it never takes ticked ones with it. */
const several = 'several'

export function SuggestionsPage(props: SuggestionsProps) {
  const { plan, found, asker, news, refused } = props
  const errors = refused?.errors ?? {}
  return (
    <Layout
      title="Suggested actions"
      errors={hasErrors(errors)}
      active="plans"
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: planTitle(plan, asker), href: routes.plan.href({ plan: plan.id }) },
        { text: 'Suggested actions' },
      ]}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      {news && <NotificationBanner type="success" text={news} />}
      <span class="govuk-caption-l tiex-user-text">{planTitle(plan, asker)}</span>
      <h1 class="govuk-heading-l">Suggested actions</h1>
      <StandingsFrom plan={plan} bases={found.bases} />
      {found.hasAreas ? <Areas {...props} /> : <NoAreas plan={plan} />}
    </Layout>
  )
}

function NoAreas({ plan }: { readonly plan: Plan }) {
  return (
    <>
      <p class="govuk-body">Suggestions are made for the areas of the plan. It has none yet.</p>
      <Button href={routes.planAreas.href({ plan: plan.id })}>Choose areas</Button>
    </>
  )
}

function Areas({ plan, found, areaId, refused }: SuggestionsProps) {
  const toPlan = (
    <a class="govuk-link" href={routes.plan.href({ plan: plan.id })}>
      Go to the plan
    </a>
  )
  const open = found.areas.some(({ suggestions }) => suggestions.some(({ takenAs }) => takenAs === undefined))
  const error = refused?.errors.suggestions
  const action = routes.planSuggestions.href({ plan: plan.id })
  return (
    <>
      <p class="govuk-body">
        What you add becomes an action that stays tied to its area. You can change its words afterwards, and
        give it an owner and a date. {toPlan}
      </p>
      <div id="suggestions" class={error ? 'govuk-form-group govuk-form-group--error' : undefined}>
        {error && <ErrorMessage>{error}</ErrorMessage>}
        {found.areas.map((area) => (
          <AreaSuggestions plan={plan} area={area} shown={areaId} ticked={refused?.ticked ?? []} />
        ))}
      </div>
      {open && (
        <Form id={several} action={action} class="tiex-no-print">
          <HiddenFields values={{ area: areaId }} />
          <Button>Add the ticked ones to the plan</Button>
        </Form>
      )}
      {areaId !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={action}>
            See suggestions for every area of the plan
          </a>
        </p>
      )}
    </>
  )
}

type AreaProps = {
  readonly plan: Plan
  readonly area: SuggestedArea
  readonly shown: string | undefined
  readonly ticked: readonly string[]
}

function AreaSuggestions({ plan, area, shown, ticked }: AreaProps) {
  const { title, standings, suggestions } = area
  const chosen = standings.find((standing) => standing.chosen !== null)
  return (
    <section class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2">{title}</h2>
      <p class="govuk-body">
        <AreaStandings standings={standings} />
        {chosen && ' Your council has chosen to be where it is here.'}
      </p>
      {suggestions.length === 0 && (
        <p class="govuk-body">
          Nothing to suggest: the area has no score, and nobody noted anything.{' '}
          <a class="govuk-link" href={routes.addAction.href({ plan: plan.id }, { area: area.areaId })}>
            Add an action of your own<span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
      {suggestions.map((suggestion) => (
        <OneSuggestion
          planId={plan.id}
          suggestion={suggestion}
          shown={shown}
          boxes={several}
          isTicked={ticked.includes(suggestion.key)}
        />
      ))}
    </section>
  )
}
