// What stands around every form about an action: where it belongs, what to correct, and which action it is.
import { routes } from '../../../routes.ts'
import type { Content } from '../../../ui/content.ts'
import { errorLinks, type FieldErrors, hasErrors } from '../../../ui/field-errors.ts'
import { Button, ButtonGroup } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { Action } from '../plan-record.rules.ts'
import { ConflictPart, conflictError } from './action-conflict.page.tsx'
import type { ChangeWords } from './history-words.rules.ts'

/** Which action a page is about; `planName`: what its plan is called to whoever reads it. */
export type AboutAction = { readonly action: Action; readonly planName: string }

/** Why a form is shown again. */
export type Refused = {
  readonly errors?: FieldErrors | undefined
  /** Where what is there now differs from what was typed, after somebody else changed it. */
  readonly conflict?: readonly ChangeWords[] | undefined
}

type Props = AboutAction & Refused & { readonly title: string; readonly children?: Content }

export function ActionFrame({ action, planName, title, errors = {}, conflict, children }: Props) {
  const found = [...(conflict ? [conflictError] : []), ...errorLinks(errors)]
  return (
    <Layout
      title={title}
      errors={conflict !== undefined || hasErrors(errors)}
      active="plans"
      breadcrumbs={[
        { text: 'Plans', href: routes.plans.href() },
        { text: typed(planName), href: routes.plan.href({ plan: action.planId }) },
        { text: typed(action.title), href: actionHref(action) },
      ]}
    >
      <ErrorSummary errors={found} />
      <span class="govuk-caption-l tiex-user-text">{action.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {conflict && <ConflictPart differences={conflict} />}
      {children}
    </Layout>
  )
}

/** Below the fields of a form about the action. `back`: where whoever saves nothing goes. */
export function SaveAction({ back, conflict }: Pick<Props, 'conflict'> & { readonly back: string }) {
  return (
    <ButtonGroup>
      <Button preventDoubleClick>Save</Button>
      <a class="govuk-link" href={back}>
        {conflict ? 'Keep what is there now' : 'Cancel'}
      </a>
    </ButtonGroup>
  )
}

/** A long word of a title breaks instead of pushing a page sideways. */
function typed(text: string) {
  return <span class="tiex-user-text">{text}</span>
}

/** Its card on the board. */
export function cardHref({ planId, id }: Pick<Action, 'planId' | 'id'>): string {
  return `${routes.planBoard.href({ plan: planId })}#action-${id}`
}

export function actionHref({ planId, id }: Pick<Action, 'planId' | 'id'>): string {
  return routes.action.href({ plan: planId, action: id })
}
