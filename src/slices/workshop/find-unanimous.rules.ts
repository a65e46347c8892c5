// Statements on which nobody has to talk: everybody who answered gave the same answer.
import type { StatementSpread } from '../comparison/comparison.rules.ts'

export type Unanimous = {
  readonly statementId: string
  readonly optionId: string
  /** How many gave it. */
  readonly count: number
}

/**
 * The one answer on the scale that was given. Undefined where answers differ; where fewer than 2 of several colleagues
 * answered, for one answer alone is no agreement; and where all chose what is not on the scale: that nobody can say is
 * worth talking about.
 */
export function unanimousAnswer(spread: StatementSpread): Unanimous | undefined {
  const given = spread.counts.filter(({ count }) => count > 0)
  const [only] = given
  if (!only || given.length > 1 || only.option.weight === null) return undefined
  if (only.count < Math.min(2, spread.assessments)) return undefined
  return { statementId: spread.statementId, optionId: only.option.id, count: only.count }
}

/** Those that have no agreed answer yet, in the order given. */
export function unanimousOpen(
  spreads: readonly StatementSpread[],
  isSettled: (statementId: string) => boolean,
): readonly Unanimous[] {
  return spreads
    .map(unanimousAnswer)
    .filter((one) => one !== undefined)
    .filter(({ statementId }) => !isSettled(statementId))
}

/** The reason that is recorded with such an answer. */
export function unanimousReason({ count }: Unanimous): string {
  return count === 1
    ? 'Accepted as the one colleague who answered gave it'
    : `Accepted without discussion: all ${count} who answered gave this answer on their own`
}
