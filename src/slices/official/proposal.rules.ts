// A proposal: what a lead may make official, with where it comes from, before anybody has confirmed it.
import type { AgreedArea, Scope, Submitted } from '../assessment/assessment.rules.ts'
import type { Framework } from '../framework/framework.rules.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import { gapsOf } from './compose-agreed.rules.ts'

export type ClosedRound = Extract<Round, { state: 'closed' }>

/** For which round something is made official; undefined: for none. */
export type Place = ClosedRound | undefined

/** As it stands in an address: `workshop`, or the id of an assessment. */
export type Source = { readonly kind: 'workshop' } | { readonly kind: 'assessment'; readonly id: string }

export type Proposal = {
  readonly origin:
    | { readonly kind: 'workshop'; readonly workshopId: string }
    | {
        readonly kind: 'assessment'
        readonly assessmentId: string
        /** The lead's own. */
        readonly isOwn: boolean
        /** Undefined where the author does not show their name. */
        readonly authorName: string | undefined
      }
  readonly scope: Scope
  readonly framework: Framework
  /** Every area of the framework, in its order. */
  readonly areas: readonly AgreedArea[]
}

export function sourceText(source: Source): string {
  return source.kind === 'workshop' ? 'workshop' : source.id
}

/** For a round: one of that round, or the lead's own begun since it closed. Without: one of the whole council. */
export function fits(assessment: Submitted, place: Place, personId: string): boolean {
  const { kind, roundId, scope, authorId, begunAt } = assessment
  if (kind !== 'own') return false
  if (!place) return roundId === undefined && scope.kind === 'council'
  if (roundId !== undefined) return roundId === place.id
  const isSameScope =
    scope.kind === 'council'
      ? place.scope.kind === 'council'
      : place.scope.kind === 'service' && place.scope.name === scope.name
  return isSameScope && authorId === personId && begunAt >= place.closedAt
}

/** How much of a proposal has an answer. */
export function countAnswered({ framework, areas }: Proposal): {
  readonly answered: number
  readonly total: number
} {
  const total = framework.areas.reduce((sum, { statements }) => sum + statements.length, 0)
  const gaps = gapsOf(framework, areas).reduce((sum, { statements }) => sum + statements.length, 0)
  return { answered: total - gaps, total }
}
