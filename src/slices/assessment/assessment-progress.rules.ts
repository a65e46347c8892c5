// How far an assessment is, as its author sees it: per area and in all, and an honest guess at what is left.
import { type Area, type Framework, statementCount } from '../framework/framework.rules.ts'
import type { AreaContent, Response } from './assessment-record.rules.ts'

export type AreaProgress = {
  readonly areaId: string
  readonly answered: number
  readonly total: number
  readonly state: 'not-started' | 'in-progress' | 'completed'
  readonly hasNotes: boolean
}

export type Progress = {
  /** One for each area of the framework, in its order. */
  readonly areas: readonly AreaProgress[]
  /** Statements answered, "not applicable" and "I do not know" included. */
  readonly answered: number
  readonly total: number
  readonly areasCompleted: number
  /** See `minutesLeft`. */
  readonly minutesLeft: number
}

/** Reading a statement, thinking about it and choosing: 84 of them take close to an hour. */
const secondsPerStatement = 40

export function progress(framework: Framework, responses: readonly Response[]): Progress {
  const byArea = new Map(responses.map((response) => [response.areaId, response]))
  const areas = framework.areas.map((area) => areaProgress(area, byArea.get(area.id)))
  const answered = areas.reduce((sum, area) => sum + area.answered, 0)
  const total = statementCount(framework)
  return {
    areas,
    answered,
    total,
    areasCompleted: areas.filter((area) => area.state === 'completed').length,
    minutesLeft: minutesLeft(total - answered),
  }
}

/**
 * Minutes that so many statements still take: 40 seconds each, to the nearest 5 minutes and never less than 5 while any is
 * left. 0 when none is.
 */
export function minutesLeft(statements: number): number {
  if (statements <= 0) return 0
  return Math.max(5, Math.round((statements * secondsPerStatement) / 300) * 5)
}

/** A mark alone (a note, the plan, a deliberate choice) has begun an area; only answers complete it. */
function areaProgress(area: Area, content: AreaContent | undefined): AreaProgress {
  const answered = content ? area.statements.filter(({ id }) => content.answers[id] !== undefined).length : 0
  const total = area.statements.length
  const hasNotes = content !== undefined && Object.keys(content.notes).length > 0
  const begun = answered > 0 || hasNotes || content?.deliberate === true || content?.inPlan === true
  const state = answered === total ? 'completed' : begun ? 'in-progress' : 'not-started'
  return { areaId: area.id, answered, total, state, hasNotes }
}
