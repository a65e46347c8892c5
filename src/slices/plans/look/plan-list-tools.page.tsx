// Who sees the plan, and how to take it away.
import { londonDay } from '../../../platform/clock/london-day.rules.ts'
import { routes } from '../../../routes.ts'
import { Details } from '../../../ui/govuk/details.tsx'
import { canBeShared } from '../share-plan.rules.ts'
import { type PlanView, whoSees } from './view-plan.rules.ts'

export function PlanListTools({ view }: { readonly view: PlanView }) {
  const { plan, actions } = view.full
  const at = { plan: plan.id }
  const files = [
    [routes.planWord.href(at), 'Word document, with a summary on its first page'],
    [routes.planSpreadsheet.href(at), 'Spreadsheet (Excel)'],
    [routes.planCsv.href(at), 'CSV, for other programs'],
    [routes.planCalendar.href(at), 'Calendar file with the due dates'],
  ] as const
  return (
    <Details
      summary={plan.mayEdit ? 'Share, download and import' : 'Who sees this plan, and downloads'}
      class="tiex-no-print"
    >
      <p class="govuk-body">
        {whoSees(plan, view.context.names, plan.sharedAt && londonDay(plan.sharedAt))}{' '}
        {plan.mayEdit && canBeShared(plan.kind) && (
          <a class="govuk-link" href={routes.sharePlan.href(at)}>
            {plan.sharedAt
              ? 'Stop sharing it'
              : `Share it with ${plan.kind === 'council' ? 'the LGA' : 'your council'}`}
          </a>
        )}
      </p>
      {actions.length > 0 && (
        <>
          <p class="govuk-body">Download this plan:</p>
          <ul class="govuk-list govuk-list--bullet">
            {files.map(([href, text]) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {plan.mayEdit && (
        <p class="govuk-body">
          <a class="govuk-link" href={routes.importActions.href(at)}>
            Import actions from a CSV file
          </a>
        </p>
      )}
    </Details>
  )
}
