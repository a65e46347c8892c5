// Every plan that somebody may see, each with how far it is.
import { routes } from '../../routes.ts'
import type { Content } from '../../ui/content.ts'
import { Layout } from '../../ui/layout.tsx'
import { type ActionCounts, progressInWords } from './look/summarise-counts.rules.ts'
import type { Plan } from './plan-record.rules.ts'

export type ListedPlan = { readonly plan: Plan; readonly title: string; readonly counts: ActionCounts }

type Props = {
  readonly council: string
  /** Teams that whoever reads the page is asked to join. */
  readonly invitedTo: readonly { readonly id: string; readonly name: string }[]
  readonly own: readonly ListedPlan[]
  readonly teams: readonly ListedPlan[]
  readonly councils: readonly ListedPlan[]
  readonly colleagues: readonly ListedPlan[]
}

export function ViewPlansPage({ council, invitedTo, own, teams, councils, colleagues }: Props) {
  return (
    <Layout title="Plans" active="plans">
      <h1 class="govuk-heading-l">Plans</h1>
      <p class="tiex-lead">What you, your teams and your council do next, and how far it is.</p>
      <Plans title="Yours" plans={own} />
      <Plans title="Your teams" plans={teams}>
        {invitedTo.map(({ id, name }) => (
          <p class="govuk-body tiex-user-text">
            You are invited to the team {name}.{' '}
            <a class="govuk-link" href={routes.joinTeam.href({ team: id })}>
              Join or decline<span class="govuk-visually-hidden"> {name}</span>
            </a>
          </p>
        ))}
        <p class="govuk-body">
          {teams.length === 0 && 'A team is a few colleagues with a plan that only they see. '}
          <a class="govuk-link" href={routes.teams.href()}>
            {teams.length === 0 ? 'Make a team' : 'Manage your teams'}
          </a>
        </p>
      </Plans>
      <Plans title={council} plans={councils} />
      {colleagues.length > 0 && <Plans title="Shared by colleagues" plans={colleagues} />}
      <h2 class="govuk-heading-m">Keep up with what is due</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={routes.calendarAddress.href()}>
            See due dates in your calendar
          </a>
        </li>
        <li>
          <a class="govuk-link" href={routes.reminders.href()}>
            Choose when we remind you by e-mail
          </a>
        </li>
      </ul>
    </Layout>
  )
}

type PlansProps = {
  readonly title: string
  readonly plans: readonly ListedPlan[]
  readonly children?: Content
}

function Plans({ title, plans, children }: PlansProps) {
  return (
    <>
      <h2 class="govuk-heading-m tiex-user-text">{title}</h2>
      {plans.length > 0 && (
        <ul class="tiex-resources">
          {plans.map(({ plan, title: name, counts }) => (
            <li class="tiex-resources__item">
              <h3 class="tiex-resources__title">
                <a class="govuk-link tiex-user-text" href={routes.plan.href({ plan: plan.id })}>
                  {name}
                </a>
              </h3>
              <p class="tiex-resources__summary">{progressInWords(counts)}</p>
            </li>
          ))}
        </ul>
      )}
      {children}
    </>
  )
}
