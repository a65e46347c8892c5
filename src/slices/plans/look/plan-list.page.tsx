// A plan as a list: in groups, filtered and sorted as the address says, and in the plan's own order moved up and down.
import { routes } from '../../../routes.ts'
import { Button, ButtonGroup } from '../../../ui/govuk/button.tsx'
import type { ImportNews } from '../import/import-news.form.ts'
import { ImportBanner } from '../import/import-news.page.tsx'
import { filterInWords } from './arrange-choices.rules.ts'
import { ArrangeFields } from './arrange-fields.page.tsx'
import { type Arrangement, arrangementQuery, arrangePlan } from './arrange-plan.rules.ts'
import { isFiltered } from './filter-actions.rules.ts'
import { PlanListGroups } from './plan-list-groups.page.tsx'
import { PlanListTools } from './plan-list-tools.page.tsx'
import type { PlanView } from './view-plan.rules.ts'
import { PlanFrame } from './view-plan-frame.page.tsx'

type Props = {
  readonly view: PlanView
  readonly arrangement: Arrangement
  /** What came from a file just now. */
  readonly imported?: ImportNews | undefined
}

export function PlanListPage({ view, arrangement, imported }: Props) {
  const { plan, actions } = view.full
  const groups = arrangePlan(view.full, arrangement, view.context)
  const shown = groups.reduce((sum, group) => sum + group.actions.length, 0)
  return (
    <PlanFrame view={view} way="list" news={imported && <ImportBanner planId={plan.id} news={imported} />}>
      {plan.mayEdit && <NextThings planId={plan.id} />}
      {actions.length > 1 && <ArrangeFields view={view} arrangement={arrangement} />}
      <PlanListTools view={view} />
      {isFiltered(arrangement) && <Shown view={view} arrangement={arrangement} shown={shown} />}
      {groups.length === 0 && !isFiltered(arrangement) && <HowToBegin mayEdit={plan.mayEdit} />}
      <PlanListGroups view={view} arrangement={arrangement} groups={groups} />
    </PlanFrame>
  )
}

function NextThings({ planId }: { readonly planId: string }) {
  return (
    <ButtonGroup>
      <Button href={routes.addAction.href({ plan: planId })}>Add an action</Button>
      <Button href={routes.planAreas.href({ plan: planId })} variant="secondary">
        Areas in this plan
      </Button>
      <a class="govuk-link" href={routes.planSuggestions.href({ plan: planId })}>
        See suggested actions
      </a>
    </ButtonGroup>
  )
}

function Shown({ view, arrangement, shown }: Props & { readonly shown: number }) {
  const { plan, actions } = view.full
  const { group, sort } = arrangementQuery(arrangement)
  return (
    <p class="govuk-body">
      {shown === 0 ? 'None' : shown} of {actions.length} actions {shown === 1 ? 'is' : 'are'} shown:{' '}
      <span class="tiex-user-text">{filterInWords(arrangement, view)}</span>.{' '}
      <a class="govuk-link tiex-no-print" href={routes.plan.href({ plan: plan.id }, { group, sort })}>
        Show all
      </a>
    </p>
  )
}

function HowToBegin({ mayEdit }: { readonly mayEdit: boolean }) {
  if (!mayEdit) return <p class="govuk-body">Nobody has added an action to this plan yet.</p>
  return (
    <p class="govuk-body">
      Begin with the areas that matter most: choose them under Areas in this plan, or take an action from the
      suggestions that follow from your results. You can also add an action of your own.
    </p>
  )
}
