// A plan as a board: a column for each status, side by side where there is room and under one another on a phone.
import { routes } from '../../../routes.ts'
import { type Action, type Status, statuses } from '../plan-record.rules.ts'
import { ownerName, statusWords } from '../plan-words.rules.ts'
import { CardMoves } from './plan-board-moves.page.tsx'
import { type PlanView, stepsInWords } from './view-plan.rules.ts'
import { Due } from './view-plan-due.page.tsx'
import { AddActionLink, PlanFrame } from './view-plan-frame.page.tsx'

type Props = {
  readonly view: PlanView
  /** Ids of actions whose status the reader may change. */
  readonly reportable: ReadonlySet<string>
}

export function PlanBoardPage({ view, reportable }: Props) {
  const byStatus = Map.groupBy(view.full.actions, ({ status }) => status)
  return (
    <PlanFrame view={view} way="board">
      <AddActionLink plan={view.full.plan} />
      <div class="tiex-board">
        {statuses.map((status) => (
          <Column status={status} actions={byStatus.get(status) ?? []} view={view} reportable={reportable} />
        ))}
      </div>
    </PlanFrame>
  )
}

type ColumnProps = Props & { readonly status: Status; readonly actions: readonly Action[] }

function Column({ status, actions, view, reportable }: ColumnProps) {
  return (
    <section aria-labelledby={status}>
      <h2 class="govuk-heading-s" id={status}>
        {statusWords[status]} ({actions.length})
      </h2>
      {actions.length > 0 && (
        <ol class="govuk-body-s tiex-rows">
          {actions.map((action) => (
            <Card view={view} action={action} mayReport={reportable.has(action.id)} />
          ))}
        </ol>
      )}
    </section>
  )
}

type CardProps = { readonly view: PlanView; readonly action: Action; readonly mayReport: boolean }

function Card({ view, action, mayReport }: CardProps) {
  const { names, today } = view.context
  const { id, planId, title } = action
  return (
    <li class="tiex-rows__card tiex-keep" id={`action-${id}`}>
      <a
        class="govuk-link govuk-!-font-weight-bold tiex-user-text"
        href={routes.action.href({ plan: planId, action: id })}
      >
        {title}
      </a>
      <span class="tiex-scores__detail tiex-user-text">{ownerName(names, action.owner)}</span>
      <Due action={action} today={today} isNarrow />
      <span class="tiex-scores__detail">{stepsInWords(action)}</span>
      {mayReport && <CardMoves action={action} />}
    </li>
  )
}
