// A plan on one page, to be printed and read to a meeting: how far it is, what is late, what comes next, what is stuck.
import { routes } from '../../../routes.ts'
import { namesOnPaper } from './plan-summary.rules.ts'
import { SummaryFocuses, SummaryOwners } from './plan-summary-figures.page.tsx'
import { SummaryList } from './plan-summary-lists.page.tsx'
import { soonDays, summarisePlan } from './summarise-plan.rules.ts'
import type { PlanView } from './view-plan.rules.ts'
import { AddActionLink, PlanFrame } from './view-plan-frame.page.tsx'

export function PlanSummaryPage({ view }: { readonly view: PlanView }) {
  const { actions } = view.full
  return (
    <PlanFrame view={view} way="summary">
      {actions.length === 0 && (
        <>
          <AddActionLink plan={view.full.plan} />
          <p class="govuk-body">There is nothing to sum up until the plan has an action.</p>
        </>
      )}
      {actions.length > 0 && <Summary view={view} />}
    </PlanFrame>
  )
}

function Summary({ view: { full, context: given } }: { readonly view: PlanView }) {
  const context = { ...given, names: namesOnPaper(given.names, full.plan) }
  const { byFocus, overdue, dueSoon, blocked, byOwner } = summarisePlan(full, context)
  const at = (query: Readonly<Record<string, string>>) => routes.plan.href({ plan: full.plan.id }, query)
  return (
    <div class="tiex-summary">
      <p class="govuk-body tiex-no-print">
        Print this page for a meeting, or{' '}
        <a class="govuk-link" href={routes.planWord.href({ plan: full.plan.id })}>
          download the Word file
        </a>
        , which begins with it and has every action.
      </p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <SummaryFocuses focuses={byFocus} />
        </div>
        <div class="govuk-grid-column-one-half">
          <SummaryOwners owners={byOwner} all={at({ group: 'owner' })} />
        </div>
      </div>
      <SummaryList
        title="Overdue"
        none="Nothing is overdue."
        actions={overdue}
        context={context}
        all={at({ due: 'overdue' })}
      />
      <SummaryList
        title={`Due in the next ${soonDays} days`}
        none={`Nothing is due in the next ${soonDays} days.`}
        actions={dueSoon}
        context={context}
        all={at({ due: 'soon' })}
      />
      <SummaryList
        title="Blocked"
        none="Nothing is blocked."
        actions={blocked}
        context={context}
        all={at({ status: 'blocked' })}
        saysWhy
      />
    </div>
  )
}
