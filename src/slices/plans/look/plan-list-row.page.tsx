// One action of a list. The markup is lean on purpose: a plan of hundreds is one page.
import { routes } from '../../../routes.ts'
import { StatusTag } from '../action/action-status.page.tsx'
import { MoveButtons, type MoveButtonsProps } from '../move-buttons.page.tsx'
import type { Action } from '../plan-record.rules.ts'
import { ownerName, priorityWords } from '../plan-words.rules.ts'
import { areaTitle } from './arrange-areas.rules.ts'
import { type PlanView, stepsInWords } from './view-plan.rules.ts'
import { Due } from './view-plan-due.page.tsx'

type Props = {
  readonly view: PlanView
  readonly action: Action
  readonly showsArea: boolean
  /** The neighbours that a move goes past; undefined where nothing can be moved. */
  readonly moves: Pick<MoveButtonsProps, 'previous' | 'next'> | undefined
}

export function PlanListRow({ view, action, showsArea, moves }: Props) {
  const { framework, names, today } = view.context
  const { id, planId, title, areaId, owner } = action
  const facts = [
    `Priority: ${priorityWords[action.priority].toLowerCase()}`,
    stepsInWords(action),
    showsArea && areaId !== undefined ? areaTitle(framework, areaId) : undefined,
  ].filter((fact) => fact !== undefined)
  return (
    <li class="tiex-rows__item tiex-keep" id={`action-${id}`}>
      <span>
        <a
          class="govuk-link govuk-!-font-weight-bold tiex-user-text"
          href={routes.action.href({ plan: planId, action: id })}
        >
          {title}
        </a>
        <span class="tiex-scores__detail">{facts.join(' · ')}</span>
      </span>
      <span>
        <StatusTag status={action.status} />
      </span>
      <span>
        <span class="tiex-user-text">{ownerName(names, owner)}</span>
        <br />
        <Due action={action} today={today} />
      </span>
      {moves && <MoveButtons id={id} title={title} {...moves} />}
    </li>
  )
}
