// Where the areas of a plan stand now, and which assessment says so.
import { routes } from '../../../routes.ts'
import { CategoryTag } from '../../../ui/category-tag.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { scopePhrase } from '../../assessment/assessment.rules.ts'
import type { Plan } from '../plan-record.rules.ts'
import type { Basis, StandingNow } from './plan-areas.rules.ts'

/** Says whose view each is only where there are two. */
export function AreaStandings({ standings }: { readonly standings: readonly StandingNow[] }) {
  return (
    <>
      {standings.map(({ kind, look, word, score }, index) => (
        <>
          {index > 0 && ' '}
          {standings.length > 1 && (kind === 'own' ? 'You: ' : 'Council: ')}
          <CategoryTag category={look} word={word} size="small" />
          {score !== undefined && ` ${score}`}
        </>
      ))}
    </>
  )
}

type FromProps = { readonly plan: Plan; readonly bases: readonly Basis[] }

export function StandingsFrom({ plan, bases }: FromProps) {
  if (bases.length === 0) return <NothingYet kind={plan.kind} />
  return (
    <p class="govuk-body">
      Where each area stands is from{' '}
      {bases.map(({ kind, full, at }, index) => (
        <>
          {index > 0 && ' and from '}
          <a class="govuk-link" href={routes.results.href({ id: full.assessment.id })}>
            {kind === 'own' ? 'your assessment' : 'the official assessment'} of{' '}
            {scopePhrase(full.assessment.scope)}
          </a>
          , {kind === 'own' ? 'submitted' : 'finalised'} on {formatDate(at)}
        </>
      ))}
      .
    </p>
  )
}

function NothingYet({ kind }: Pick<Plan, 'kind'>) {
  return kind === 'council' ? (
    <p class="govuk-body">
      Your council has no official assessment yet, so this page cannot say where each area stands.{' '}
      <a class="govuk-link" href={routes.officials.href()}>
        Official assessments
      </a>
    </p>
  ) : (
    <p class="govuk-body">
      You have not submitted an assessment yet, so this page cannot say where each area stands.{' '}
      <a class="govuk-link" href={routes.assessments.href()}>
        Your assessments
      </a>
    </p>
  )
}
