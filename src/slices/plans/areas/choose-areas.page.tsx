// The areas of a plan: those it is about, in its order, and all there are to choose from.
import { routes } from '../../../routes.ts'
import type { Content } from '../../../ui/content.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../../ui/field-errors.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { progressInWords } from '../look/summarise-counts.rules.ts'
import type { Plan } from '../plan-record.rules.ts'
import { planTitle } from '../plan-words.rules.ts'
import { type TypedAreas, targetBefore, targetField } from './choose-areas.form.ts'
import type { AreasFound } from './choose-areas.queries.ts'
import type { AreaToPlan } from './plan-areas.rules.ts'
import { AreaStandings, StandingsFrom } from './plan-areas-standing.page.tsx'
import { PlannedAreas } from './planned-areas.page.tsx'

export type ChooseAreasProps = {
  readonly plan: Plan
  readonly found: AreasFound
  /** The person who asks. */
  readonly asker: string
  /** What was done just now. */
  readonly news?: string | undefined
  /** The area that was moved just now. */
  readonly moved: string | undefined
  readonly refused?: { readonly typed: TypedAreas; readonly errors: FieldErrors } | undefined
}

export function ChooseAreasPage(props: ChooseAreasProps) {
  const { plan, found, asker, news, moved, refused } = props
  const errors = refused?.errors ?? {}
  return (
    <Layout
      title="Areas in this plan"
      errors={hasErrors(errors)}
      active="plans"
      wide
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: planTitle(plan, asker), href: routes.plan.href({ plan: plan.id }) },
        { text: 'Areas' },
      ]}
    >
      <ErrorSummary errors={errorLinks(errors)} />
      {news && <NotificationBanner type="success" text={news} />}
      <span class="govuk-caption-l tiex-user-text">{planTitle(plan, asker)}</span>
      <h1 class="govuk-heading-l">Areas in this plan</h1>
      <StandingsFrom plan={plan} bases={found.bases} />
      {found.planned.length > 0 && <PlannedAreas plan={plan} found={found} moved={moved} />}
      <h2 class="govuk-heading-m">
        {found.planned.length > 0 ? 'Add areas or take them out' : 'Choose the areas to work on'}
      </h2>
      <AllAreas plan={plan} found={found} typed={refused?.typed} errors={errors} />
    </Layout>
  )
}

type ChoiceProps = {
  readonly plan: Plan
  readonly found: AreasFound
  readonly typed: TypedAreas | undefined
  readonly errors: FieldErrors
}

function AllAreas({ plan, found, typed, errors }: ChoiceProps) {
  const ticked = typed?.ticked ?? found.planned.map(({ areaId }) => areaId)
  return (
    <Form action={routes.planAreas.href({ plan: plan.id })}>
      {found.planned.map(({ areaId, target }) => (
        <HiddenFields values={{ was: areaId, [targetBefore(areaId)]: target ?? '' }} />
      ))}
      {found.groups.map(({ label, areas }, index) => (
        <Checkboxes
          name="area"
          // The error summary leads to the first of all.
          idPrefix={index === 0 ? 'area' : `area-group-${index + 1}`}
          fieldset={{ legend: { text: label, size: 's' } }}
          error={index === 0 ? errors.area : undefined}
          items={areas.map((area) => ({
            value: area.areaId,
            text: area.shortName,
            hint: <Hint area={area} />,
            checked: ticked.includes(area.areaId),
            conditional: <Target area={area} typed={typed} error={errors[targetField(area.areaId)]} />,
          }))}
        />
      ))}
      <Button>Save the areas</Button>
    </Form>
  )
}

function Hint({ area }: { readonly area: AreaToPlan }) {
  const { total, dropped } = area.counts
  return (
    <>
      <AreaStandings standings={area.standings} />
      {total > 0 && (
        <>
          <br />
          {progressInWords(area.counts)}.
        </>
      )}
      {area.isIn && total > dropped && ' If you take it out, its actions stay in the plan.'}
    </>
  )
}

type TargetProps = {
  readonly area: AreaToPlan
  readonly typed: TypedAreas | undefined
  readonly error: string | undefined
}

function Target({ area, typed, error }: TargetProps): Content {
  const { areaId, shortName, target, targets } = area
  return (
    <Select
      name={targetField(areaId)}
      label={
        <>
          What it should become<span class="govuk-visually-hidden">: {shortName}</span>
        </>
      }
      value={typed?.targets[areaId] ?? target}
      error={error}
      items={[
        { value: '', text: 'No target' },
        ...targets.map(({ id, label }) => ({ value: id, text: label })),
      ]}
    />
  )
}
