// A plan by date. The words say it all; the bars beside them show the same at a glance.
import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import { routes } from '../../../routes.ts'
import { ThinBar } from '../../../ui/thin-bar.tsx'
import { StatusTag } from '../action/action-status.page.tsx'
import { type Action, isOpen } from '../plan-record.rules.ts'
import { ownerName } from '../plan-words.rules.ts'
import { groupByDate } from './arrange-by-date.rules.ts'
import { type TimeScale, timeBar, timePoint, timeScale } from './plan-timeline.rules.ts'
import { byDueDay } from './summarise-plan.rules.ts'
import type { PlanView } from './view-plan.rules.ts'
import { Due } from './view-plan-due.page.tsx'
import { AddActionLink, PlanFrame } from './view-plan-frame.page.tsx'

export function PlanTimelinePage({ view }: { readonly view: PlanView }) {
  const { actions } = view.full
  const { today } = view.context
  const scale = timeScale(actions, today)
  return (
    <PlanFrame view={view} way="timeline">
      <AddActionLink plan={view.full.plan} />
      <p class="govuk-body">{inWords(view, scale)}</p>
      {groupByDate(byDueDay(actions), today).map(({ title, actions: own }) => (
        <>
          <h2 class="govuk-heading-m govuk-!-margin-bottom-2">
            {title} ({own.length})
          </h2>
          <ol class="govuk-body-s tiex-rows tiex-rows--bars govuk-!-margin-bottom-6">
            {own.map((action) => (
              <Row view={view} action={action} scale={scale} />
            ))}
          </ol>
        </>
      ))}
    </PlanFrame>
  )
}

function inWords({ full: { actions }, context: { today } }: PlanView, scale: TimeScale): string {
  if (!actions.some((action) => timeBar(action, scale)))
    return 'Once an action has a due date, a bar shows it here.'
  return `Today is ${dayInWords(today)}, the line across the bars. Each bar runs from start to due date, between ${dayInWords(scale.from)} and ${dayInWords(scale.to)}.`
}

type RowProps = { readonly view: PlanView; readonly action: Action; readonly scale: TimeScale }

function Row({ view, action, scale }: RowProps) {
  const { names, today } = view.context
  return (
    <li class="tiex-rows__item tiex-keep">
      <span>
        <a
          class="govuk-link govuk-!-font-weight-bold tiex-user-text"
          href={routes.action.href({ plan: action.planId, action: action.id })}
        >
          {action.title}
        </a>
        <span class="tiex-scores__detail tiex-user-text">{ownerName(names, action.owner)}</span>
      </span>
      <span>
        <StatusTag status={action.status} />
      </span>
      <span>
        <Due action={action} today={today} />
        {action.startsOn !== undefined && `, from ${dayInWords(action.startsOn)}`}
        <Bar action={action} scale={scale} today={today} />
      </span>
    </li>
  )
}

type BarProps = { readonly action: Action; readonly scale: TimeScale; readonly today: string }

function Bar({ action, scale, today }: BarProps) {
  const bar = timeBar(action, scale)
  if (!bar) return null
  return (
    <ThinBar>
      <rect
        class={isOpen(action) ? 'tiex-progress__done' : 'tiex-spread__own'}
        x={bar.start}
        width={bar.length}
        height="1"
      />
      <rect x={timePoint(today, scale)} width=".6" height="1" fill="#d4610f" />
    </ThinBar>
  )
}
