// What stands around every view of a plan: whose it is, how it goes in one sentence, and the other ways to look at it.
import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import { routes } from '../../../routes.ts'
import type { Content } from '../../../ui/content.ts'
import { Layout } from '../../../ui/layout.tsx'
import { countActions, planInWords } from './summarise-counts.rules.ts'
import { areasWithoutAction } from './summarise-plan.rules.ts'
import { namedTitle, type PlanView } from './view-plan.rules.ts'

const ways = [
  { key: 'list', text: 'List', path: routes.plan },
  { key: 'board', text: 'Board', path: routes.planBoard },
  { key: 'timeline', text: 'Timeline', path: routes.planTimeline },
  { key: 'summary', text: 'Summary', path: routes.planSummary },
] as const
type Way = (typeof ways)[number]['key']

type Props = {
  readonly view: PlanView
  readonly way: Way
  /** What has just happened. */
  readonly news?: Content
  readonly children?: Content
}

export function PlanFrame({ view, way, news, children }: Props) {
  const { full, context, council } = view
  const { isLga } = context.names
  const title = way === 'list' ? titleOf(view) : `${titleOf(view)}: ${way}`
  const counts = countActions(full.actions, context.today)
  return (
    <Layout
      title={title}
      wide
      active={isLga ? 'lga-plans' : 'plans'}
      breadcrumbs={[
        isLga
          ? { text: 'Shared plans', href: routes.lgaPlans.href() }
          : { text: 'Plans', href: routes.plans.href() },
      ]}
    >
      {news}
      <span class="govuk-caption-xl tiex-user-text tiex-names-council">
        {way === 'summary' ? `${council}, ${dayInWords(context.today)}` : council}
      </span>
      <h1 class="govuk-heading-xl tiex-user-text govuk-!-margin-bottom-4">{title}</h1>
      <p class="tiex-lead">{planInWords(counts, areasWithoutAction(full).length)}</p>
      <nav aria-label="Ways to look at this plan" class="tiex-no-print">
        <ul class="govuk-list tiex-ways">
          {ways.map(({ key, text, path }) => (
            <li>
              <a
                class={`govuk-link govuk-link--no-visited-state${key === way ? ' govuk-!-font-weight-bold' : ''}`}
                href={path.href({ plan: full.plan.id })}
                aria-current={key === way ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Layout>
  )
}

/** The next thing to do where a plan is looked at otherwise than as a list; nothing for those who only read. */
export function AddActionLink({ plan }: { readonly plan: PlanView['full']['plan'] }) {
  if (!plan.mayEdit) return null
  return (
    <p class="govuk-body tiex-no-print">
      <a class="govuk-link" href={routes.addAction.href({ plan: plan.id })}>
        Add an action
      </a>
    </p>
  )
}

function titleOf({ full, context }: PlanView): string {
  return namedTitle(full.plan, context.names)
}
