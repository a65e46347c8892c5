// What the report says of the round that its assessment was submitted in. It is handed on, so nobody is "you" in it.
import {
  type AreaBeside,
  type Beside,
  type BesideShown,
  describeBeside,
  furthestFromMiddle,
} from '../comparison/comparison.rules.ts'
import { type Framework, findArea } from '../framework/framework.rules.ts'
import type { AssessmentResult } from '../scoring/scoring.rules.ts'

export type ReportBeside = BesideShown & {
  /** Titles of the areas where this assessment is furthest from the middle of all, the furthest first. */
  readonly furthest: readonly string[]
  /** This assessment's own score in each area with one, by the area's id: "62.5". */
  readonly own: Readonly<Record<string, string>>
}

export function reportBeside(framework: Framework, result: AssessmentResult, beside: Beside): ReportBeside {
  const shown = describeBeside(framework, beside)
  return {
    ...shown,
    furthest: furthestFromMiddle(result, shown.areas).map(
      ({ areaId }) => findArea(framework, areaId)?.title ?? areaId,
    ),
    own: Object.fromEntries(
      result.areas.flatMap((area) => (area.kind === 'scored' ? [[area.areaId, area.score.toFixed(1)]] : [])),
    ),
  }
}

/** What the first page says, for whoever is handed the file. */
export function roundText({ roundName, assessments, colleagues, mayChange }: ReportBeside): string {
  if (assessments === 1) return `${roundName}. No colleague had submitted in it when this report was made.`
  const blind = mayChange ? ' Colleagues who have not submitted theirs should not read it yet.' : ''
  return `${roundName}. How ${colleagues} answered stands beside this assessment.${blind}`
}

/** Undefined where there is nobody to compare with. */
export function areaBeside(beside: ReportBeside | null, areaId: string): AreaBeside | undefined {
  return beside && beside.assessments > 1 ? beside.areas.find((area) => area.areaId === areaId) : undefined
}

/** One a line: "Disagree 2", "Agree 4", "Middle: agree", '1 of 7 chose "I do not know"'. */
export function statementLines({ statements }: AreaBeside, statementId: string): readonly string[] {
  const found = statements.find((one) => one.statementId === statementId)
  if (!found) return []
  const { chosen, middle, offScale } = found
  return [...chosen, ...(middle === undefined ? [] : [`Middle: ${middle}`]), ...offScale]
}
