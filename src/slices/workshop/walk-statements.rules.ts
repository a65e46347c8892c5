// The way through the statements: in which order, what comes before and after, and what is not settled yet.
import { rankByDisagreement, type StatementSpread } from '../comparison/comparison.rules.ts'
import type { Area, Framework, Statement } from '../framework/framework.rules.ts'
import type { Walk } from './workshop-record.rules.ts'

/** Every statement's id in the order of the walk. `spreads`: one for each statement, in the framework's order. */
export function walkOrder(walk: Walk, spreads: readonly StatementSpread[]): readonly string[] {
  const ordered = walk === 'disagreement' ? rankByDisagreement(spreads) : spreads
  return ordered.map(({ statementId }) => statementId)
}

export type Steps = {
  /** Its place in the walk, from 1; 0 before the first. */
  readonly place: number
  readonly previous: string | undefined
  readonly next: string | undefined
  /** The next one without an agreed answer, from the beginning again after the last; undefined where all have one. */
  readonly nextOpen: string | undefined
}

/** From `statementId` on; undefined: nothing was talked about yet. */
export function stepsFrom(
  order: readonly string[],
  statementId: string | undefined,
  isSettled: (statementId: string) => boolean,
): Steps {
  const at = statementId === undefined ? -1 : order.indexOf(statementId)
  const onwards = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))]
  return {
    place: at + 1,
    previous: at > 0 ? order[at - 1] : undefined,
    next: order[at + 1],
    nextOpen: onwards.find((id) => !isSettled(id)),
  }
}

export type PlacedStatement = { readonly area: Area; readonly statement: Statement; readonly step: string }

/** A statement with the area that it stands in and the word of its step; undefined where there is none of that id. */
export function findStatement(framework: Framework, statementId: string): PlacedStatement | undefined {
  for (const area of framework.areas) {
    const statement = area.statements.find(({ id }) => id === statementId)
    if (!statement) continue
    const step = framework.steps.find(({ id }) => id === statement.stepId)?.label ?? ''
    return { area, statement, step }
  }
  return undefined
}
