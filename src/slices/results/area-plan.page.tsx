// What the reader's plan does about one area, and the way into it.
import { routes } from '../../routes.ts'
import { Form, HiddenFields } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Button, ButtonGroup } from '../../ui/govuk/button.tsx'
import { Table } from '../../ui/govuk/table.tsx'
import type { AreaPlan } from './results-plan.rules.ts'

type Props = { readonly plan: AreaPlan; readonly title: string }

export function AreaInPlan({ plan, title }: Props) {
  const { planId, name, mayEdit, isIn, actions, progress, loop, areaId } = plan
  if (!mayEdit && actions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-l">In {name}</h2>
      {loop && (
        <p class="govuk-body">
          <strong>Since it was planned from the assessment of {formatDate(loop.since)}:</strong>{' '}
          {loop.sentence}.
        </p>
      )}
      {actions.length > 0 && (
        <Table
          caption={`${loop ? 'Its actions' : progress}${isIn ? '' : '. The area itself is no longer in the plan'}.`}
          captionSize="s"
          head={['Action', 'Status']}
          rows={actions.map(({ id, title: action, statusWord }) => [
            <a class="govuk-link tiex-user-text" href={routes.action.href({ plan: planId, action: id })}>
              {action}
            </a>,
            statusWord,
          ])}
        />
      )}
      {actions.length === 0 && (
        <p class="govuk-body">
          {isIn ? `This area is in ${name}. It has no actions yet.` : `This area is not in ${name}.`}
        </p>
      )}
      {mayEdit && <WaysIn planId={planId} areaId={areaId} name={name} isIn={isIn} title={title} />}
    </>
  )
}

type WaysProps = Pick<AreaPlan, 'planId' | 'areaId' | 'name' | 'isIn'> & { readonly title: string }

function WaysIn({ planId: plan, areaId, name, isIn, title }: WaysProps) {
  const add = (
    <Button href={routes.addAction.href({ plan }, { area: areaId })} variant={isIn ? undefined : 'secondary'}>
      Add an action
    </Button>
  )
  if (!isIn)
    return (
      <Form action={routes.planAreas.href({ plan })} class="tiex-no-print">
        <HiddenFields values={{ mode: 'add', area: areaId }} />
        <ButtonGroup>
          <Button>Add this area to {name}</Button>
          {add}
        </ButtonGroup>
      </Form>
    )
  return (
    <div class="tiex-no-print">
      <ButtonGroup>
        {add}
        <a class="govuk-link" href={routes.planSuggestions.href({ plan }, { area: areaId })}>
          See suggested actions<span class="govuk-visually-hidden">: {title}</span>
        </a>
      </ButtonGroup>
    </div>
  )
}
