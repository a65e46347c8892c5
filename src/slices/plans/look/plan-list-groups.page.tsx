// The groups of a list and their rows. One form around all of them carries every move: hundreds of forms would be heavy.
import { routes } from '../../../routes.ts'
import { Form, HiddenFields } from '../../../ui/form.tsx'
import { type ActionGroup, type Arrangement, arrangementQuery } from './arrange-plan.rules.ts'
import { PlanListRow } from './plan-list-row.page.tsx'
import type { PlanView } from './view-plan.rules.ts'

type Props = {
  readonly view: PlanView
  readonly arrangement: Arrangement
  readonly groups: readonly ActionGroup[]
}

export function PlanListGroups({ view, arrangement, groups }: Props) {
  const { plan } = view.full
  const mayMove = plan.mayEdit && arrangement.sort === 'plan'
  const listed = groups.map((group) => (
    <Group view={view} group={group} mayMove={mayMove} showsArea={arrangement.group !== 'area'} />
  ))
  if (!mayMove) return <>{listed}</>
  const address = routes.plan.href({ plan: plan.id }, arrangementQuery(arrangement))
  return (
    <>
      <p
        class="govuk-visually-hidden"
        role="status"
        data-order-line
        data-order-moved="moved to place"
        data-order-of="of"
      />
      <Form action={routes.moveAction.href({ plan: plan.id })} attributes={{ 'data-order': true }}>
        <HiddenFields values={{ back: address.split('?')[1] ?? '' }} />
        {listed}
      </Form>
    </>
  )
}

type GroupProps = {
  readonly view: PlanView
  readonly group: ActionGroup
  readonly mayMove: boolean
  readonly showsArea: boolean
}

function Group({ view, group, mayMove, showsArea }: GroupProps) {
  const { title, areaId, actions } = group
  return (
    <>
      {title !== undefined && (
        <h2 class="govuk-heading-m govuk-!-margin-bottom-2 tiex-user-text">
          {title}
          {actions.length > 0 && ` (${actions.length})`}
        </h2>
      )}
      {actions.length === 0 && <NoAction view={view} areaId={areaId} title={title} />}
      {actions.length > 0 && (
        <ol class="govuk-body-s tiex-rows govuk-!-margin-bottom-6">
          {actions.map((action, at) => (
            <PlanListRow
              view={view}
              action={action}
              showsArea={showsArea}
              moves={mayMove ? { previous: actions[at - 1]?.id, next: actions[at + 1]?.id } : undefined}
            />
          ))}
        </ol>
      )}
    </>
  )
}

/** An area of the plan that waits for its first action. */
function NoAction({ view, areaId, title }: Pick<GroupProps, 'view'> & Pick<ActionGroup, 'areaId' | 'title'>) {
  const { id: plan, mayEdit } = view.full.plan
  if (!mayEdit || areaId === undefined) return <p class="govuk-body">No actions yet.</p>
  return (
    <p class="govuk-body">
      No actions yet.{' '}
      <span class="tiex-no-print">
        <a class="govuk-link" href={routes.addAction.href({ plan }, { area: areaId })}>
          Add one<span class="govuk-visually-hidden"> to {title}</span>
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={routes.planSuggestions.href({ plan }, { area: areaId })}>
          see suggestions<span class="govuk-visually-hidden"> for {title}</span>
        </a>
      </span>
    </p>
  )
}
