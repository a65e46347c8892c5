// Where an action belongs: its area and that area's focus, by the names they have today.
import { type Framework, findArea } from '../../framework/framework.rules.ts'

/** A focus area, the critical success factors together, or nothing at all. */
export type Part = { readonly id: string; readonly label: string }

const factors: Part = { id: 'csf', label: 'Critical success factors' }
export const noArea: Part = { id: 'none', label: 'No area' }

/** In the framework's order. What belongs to no area is not among them. */
export function partsOf(framework: Framework): readonly Part[] {
  return [...framework.focuses.map(({ id, label }) => ({ id, label: `${label} focus` })), factors]
}

/** Where the area is not in this framework, it belongs to none. */
export function partOfArea(framework: Framework, areaId: string | undefined): Part {
  const area = areaId === undefined ? undefined : findArea(framework, areaId)
  if (!area) return noArea
  if (area.kind === 'csf') return factors
  return partsOf(framework).find(({ id }) => id === area.focusId) ?? noArea
}

/** An area that this framework no longer has still needs a name. */
export function areaTitle(framework: Framework, areaId: string): string {
  return findArea(framework, areaId)?.title ?? 'An area of an earlier assessment'
}
