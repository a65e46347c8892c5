// A few actions of a summary under their heading, and how many more there are.
import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import { routes } from '../../../routes.ts'
import type { Action } from '../plan-record.rules.ts'
import { ownerName } from '../plan-words.rules.ts'
import { shortened } from './plan-summary.rules.ts'
import type { SummaryContext } from './summarise-plan.rules.ts'

/** What still fits one page with everything else; the rest is a link away. */
const mostListed = 5
/** In characters, both. */
const mostTitle = 100
const mostReason = 85

type Props = {
  readonly title: string
  /** What is said where there are none. */
  readonly none: string
  readonly actions: readonly Action[]
  readonly context: SummaryContext
  /** The address of all of them. */
  readonly all: string
  /** Why each of them is stuck, instead of when it is due. */
  readonly saysWhy?: boolean
}

export function SummaryList({ title, none, actions, context, all, saysWhy = false }: Props) {
  return (
    <div>
      <h2 class="govuk-heading-m">{headingOf(title, actions.length)}</h2>
      {actions.length === 0 && <p class="govuk-body">{none}</p>}
      {actions.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {actions.slice(0, mostListed).map((action) => (
            <li class="tiex-keep">
              <Line action={action} context={context} saysWhy={saysWhy} />
            </li>
          ))}
        </ul>
      )}
      {actions.length > mostListed && (
        <p class="govuk-body tiex-no-print">
          <a class="govuk-link" href={all}>
            See all {actions.length}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </div>
  )
}

function headingOf(title: string, count: number): string {
  if (count === 0) return title
  return count > mostListed ? `${title}: the first ${mostListed} of ${count}` : `${title} (${count})`
}

/** A day stays on one line. */
const unbroken = (day: string) => day.replaceAll(' ', '\u00a0')

type LineProps = { readonly action: Action; readonly context: SummaryContext; readonly saysWhy: boolean }

/** "Agree who decides on charges: Priya Patel, due 12 March 2027" */
function Line({ action, context, saysWhy }: LineProps) {
  const { id, planId, title, owner, statusReason, dueOn } = action
  const detail = saysWhy
    ? shortened(statusReason, mostReason)
    : `due ${dueOn === context.today ? 'today' : unbroken(dayInWords(dueOn ?? context.today))}`
  return (
    <>
      <a class="govuk-link tiex-user-text" href={routes.action.href({ plan: planId, action: id })}>
        {shortened(title, mostTitle)}
      </a>
      <span class="tiex-user-text">{`: ${ownerName(context.names, owner)}${saysWhy ? '. ' : ', '}${detail}`}</span>
    </>
  )
}
