// What is sent to everybody who watches a workshop: the whole of what is on the screen now, and nothing about anybody.
import type { StatementSpread } from '../comparison/comparison.rules.ts'
import type { PlacedStatement } from './walk-statements.rules.ts'
import type { AgreedAnswer, Counts, Workshop } from './workshop-record.rules.ts'

export type LiveState = {
  /**
   * Another text whenever more has changed than the counts below: pages are then fetched anew. A page that was made from
   * the same state has the same.
   */
  readonly shape: string
  readonly version: number
  readonly statement: { readonly id: string; readonly number: number; readonly text: string } | null
  /** How many have joined. */
  readonly people: number
  /** The votes on this statement. */
  readonly votes: { readonly total: number; readonly counts: Counts }
  /** What colleagues had answered on their own. */
  readonly spread: { readonly assessments: number; readonly counts: Counts }
  readonly agreed: { readonly optionId: string; readonly reason: string; readonly dissent: string } | null
  /** How many statements have an agreed answer. */
  readonly settled: number
  readonly hasEnded: boolean
}

export type Shown = {
  readonly workshop: Workshop
  readonly placed: PlacedStatement | undefined
  readonly people: number
  readonly votes: Counts
  readonly spread: StatementSpread | undefined
  readonly agreed: AgreedAnswer | undefined
  readonly settled: number
}

export function liveState(shown: Shown): LiveState {
  const { workshop, placed, people, votes, spread, agreed, settled } = shown
  return {
    shape: shapeOf(shown),
    version: workshop.version,
    statement: placed
      ? { id: placed.statement.id, number: placed.statement.number, text: placed.statement.text }
      : null,
    people,
    votes: { total: totalOf(votes), counts: votes },
    spread: {
      assessments: spread?.assessments ?? 0,
      counts: Object.fromEntries((spread?.counts ?? []).map(({ option, count }) => [option.id, count])),
    },
    agreed: agreed ? { optionId: agreed.optionId, reason: agreed.reason, dissent: agreed.dissent } : null,
    settled,
    hasEnded: workshop.endedAt !== undefined,
  }
}

/** See `LiveState`. */
export function shapeOf({ workshop, spread, agreed, settled }: Shown): string {
  const answer = agreed ? `${agreed.version}@${agreed.agreedAt.getTime()}` : 'open'
  return `${workshop.version}.${settled}.${spread?.assessments ?? 0}.${answer}`
}

export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
