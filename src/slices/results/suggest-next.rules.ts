// Where to begin: the areas that stand out, without those that the council has chosen to leave where they are, and what
// could be done about each.
import { type Framework, findArea } from '../framework/framework.rules.ts'
import type { Resource } from '../resources/resources.rules.ts'
import {
  type AreaStanding,
  type AssessmentResult,
  areaStanding,
  strongestAndWeakest,
} from '../scoring/scoring.rules.ts'

/** Longer lists are read by nobody; the rest is on the areas' own pages. */
const mostAreas = 3
const mostResources = 6

export type Outstanding = {
  readonly strongest: readonly AreaStanding[]
  /** Without the areas that are a deliberate choice. */
  readonly weakest: readonly AreaStanding[]
  /** "9 other areas score 66.7 too.", of a list that ends among equals. */
  readonly tied: { readonly strongest: string | undefined; readonly weakest: string | undefined }
}

/** At most 3 of each, best and poorest first; both empty when nothing stands out. */
export function outstandingAreas(framework: Framework, result: AssessmentResult): Outstanding {
  // Asked for all of them, so that an area that follows a deliberate one is not also among the strongest.
  const all = strongestAndWeakest(result, result.areas.length)
  const stand = (area: AssessmentResult['areas'][number]) => areaStanding(framework, area)
  const unchosen = ({ deliberate }: AssessmentResult['areas'][number]) => deliberate === null
  const strongest = all.strongest.slice(0, mostAreas).map(stand)
  const weakest = all.weakest.filter(unchosen).slice(0, mostAreas).map(stand)
  return {
    strongest,
    weakest,
    tied: {
      strongest: tieOf(strongest, result.areas.map(stand)),
      weakest: tieOf(weakest, result.areas.filter(unchosen).map(stand)),
    },
  }
}

function tieOf(shown: readonly AreaStanding[], all: readonly AreaStanding[]): string | undefined {
  const score = shown.at(-1)?.score
  const alike = (areas: readonly AreaStanding[]) => areas.filter((area) => area.score === score).length
  const others = alike(all) - alike(shown)
  if (score === undefined || others === 0) return undefined
  return others === 1 ? `1 other area scores ${score} too.` : `${others} other areas score ${score} too.`
}

export type Suggestion = AreaStanding & {
  readonly whatToDo: string
  readonly nextSteps: readonly string[]
}

/** What the framework suggests for an area in its category; nothing for an area that is not assessed. */
export function suggestionFor(
  framework: Framework,
  result: AssessmentResult,
  areaId: string,
): Suggestion | undefined {
  const found = result.areas.find((area) => area.areaId === areaId)
  const area = findArea(framework, areaId)
  if (!area || found?.kind !== 'scored') return undefined
  const category = framework.categories.find(({ id }) => id === found.categoryId)
  return {
    ...areaStanding(framework, found),
    whatToDo: category?.whatToDo ?? '',
    nextSteps: (area.nextSteps[found.categoryId] ?? []).map(({ text }) => text),
  }
}

export type FittingResource = Resource & {
  /** Titles of those of the areas in question that it helps with. */
  readonly helpsWith: readonly string[]
}

/** Those that help with the most of these areas first, then in the hub's order; at most 6. */
export function fittingResources(
  resources: readonly Resource[],
  areas: readonly { readonly areaId: string; readonly title: string }[],
): readonly FittingResource[] {
  return resources
    .map((resource) => ({
      ...resource,
      helpsWith: areas.filter(({ areaId }) => resource.areaIds.includes(areaId)).map(({ title }) => title),
    }))
    .filter(({ helpsWith }) => helpsWith.length > 0)
    .toSorted((a, b) => b.helpsWith.length - a.helpsWith.length)
    .slice(0, mostResources)
}
