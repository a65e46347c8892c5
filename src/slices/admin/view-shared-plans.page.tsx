// The council plans that leads have shared with the LGA: how far each is, and since when it may be read.
import { routes } from '../../routes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import { countActions, progressInWords } from '../plans/plans.rules.ts'
import type { SharedPlan } from './shared-plans.queries.ts'

type Props = {
  readonly plans: readonly SharedPlan[]
  /** As 2027-03-12. */
  readonly today: string
}

export function SharedPlansPage({ plans, today }: Props) {
  return (
    <Layout title="Shared plans" active="lga-plans" wide>
      <h1 class="govuk-heading-xl">Shared plans</h1>
      {plans.length === 0 ? (
        <p class="govuk-body">
          No council shares its plan yet. A plan appears here as soon as a lead of the council shares it with
          the LGA.
        </p>
      ) : (
        <>
          <p class="govuk-body tiex-lead">
            {plans.length === 1
              ? '1 council shares its plan.'
              : `${plans.length} councils share their plans.`}
          </p>
          <p class="govuk-body">
            What councils share is confidential: keep it inside the LGA. A council can stop sharing its plan
            at any time.
          </p>
          <SummaryList rows={plans.map((plan) => row(plan, today))} />
        </>
      )}
    </Layout>
  )
}

function areasInWords(areas: number): string {
  if (areas === 0) return ''
  return areas === 1 ? '; 1 area' : `; ${areas} areas`
}

function row({ planId, council, sharedAt, areas, actions }: SharedPlan, today: string) {
  return {
    key: council,
    value: (
      <>
        <a class="govuk-link" href={routes.plan.href({ plan: planId })}>
          Plan<span class="govuk-visually-hidden"> of {council}</span>
        </a>
        {`: ${progressInWords(countActions(actions, today))}${areasInWords(areas)}`}
        <br />
        Shared since {formatDate(sharedAt)}
      </>
    ),
  }
}
