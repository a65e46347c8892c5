// Where an area stands, ready to be shown: its name, its category's look and word, its score as text.
import { type Framework, findArea } from '../framework/framework.rules.ts'
import { type Look, lookOf } from './category-look.rules.ts'
import type { AreaResult, AssessmentResult, DeliberateChoice } from './score-assessment.rules.ts'
import { shortAreaName } from './score-chart.rules.ts'

export type AreaStanding = {
  readonly areaId: string
  /** Says which area it is without its surroundings. */
  readonly title: string
  /** What it is called where its group is already named. */
  readonly shortName: string
  readonly look: Look | 'not-assessed'
  /** The framework's word for the category, or for having none. */
  readonly word: string
  /** "77.8"; undefined where the area is not assessed. */
  readonly score: string | undefined
  /** The council chose to be where it is. */
  readonly chosen: DeliberateChoice | null
}

/** @throws {RangeError} when the result is not of this framework. */
export function areaStanding(framework: Framework, result: AreaResult): AreaStanding {
  const area = findArea(framework, result.areaId)
  if (!area) throw new RangeError(`No area ${result.areaId} in this framework`)
  return {
    areaId: area.id,
    title: area.title,
    shortName: shortAreaName(framework, area),
    chosen: result.deliberate,
    ...(result.kind === 'scored'
      ? {
          look: lookOf(framework, result.categoryId),
          word: framework.categories.find(({ id }) => id === result.categoryId)?.label ?? result.categoryId,
          score: result.score.toFixed(1),
        }
      : { look: 'not-assessed' as const, word: framework.notAssessed.label, score: undefined }),
  }
}

export type StandingMatrix = {
  readonly columns: readonly { readonly name: string }[]
  /** A cell for each column; undefined where the framework has no such area. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly (AreaStanding | undefined)[] }[]
}

/** Characteristics down, focuses across. */
export function standingMatrix(framework: Framework, result: AssessmentResult): StandingMatrix {
  const cell = (focusId: string, characteristicId: string) => {
    const area = framework.areas.find(
      (one) =>
        one.kind === 'characteristic' && one.focusId === focusId && one.characteristicId === characteristicId,
    )
    const found = result.areas.find(({ areaId }) => areaId === area?.id)
    return found && areaStanding(framework, found)
  }
  return {
    columns: framework.focuses.map(({ label }) => ({ name: label })),
    rows: framework.characteristics.map(({ id, label }) => ({
      name: label,
      cells: framework.focuses.map((focus) => cell(focus.id, id)),
    })),
  }
}

/** The areas that stand outside the matrix, in the framework's order. */
export function factorStandings(framework: Framework, result: AssessmentResult): readonly AreaStanding[] {
  const factors = new Set(framework.areas.filter(({ kind }) => kind === 'csf').map(({ id }) => id))
  return result.areas
    .filter(({ areaId }) => factors.has(areaId))
    .map((found) => areaStanding(framework, found))
}
