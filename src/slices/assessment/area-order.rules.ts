// The areas in the order and groups in which they are shown: by focus, then the critical success factors.
import type { Area, Framework } from '../framework/framework.rules.ts'

export type AreaGroup = {
  readonly id: string
  readonly title: string
  readonly summary: string | undefined
  readonly areas: readonly Area[]
}

export function groupAreas(framework: Framework): readonly AreaGroup[] {
  const focuses = framework.focuses.map((focus) => ({
    id: focus.id,
    title: `${focus.label} focus`,
    summary: focus.summary,
    areas: framework.areas.filter((area) => area.kind === 'characteristic' && area.focusId === focus.id),
  }))
  const factors = framework.areas.filter((area) => area.kind === 'csf')
  const csf = {
    id: 'critical-success-factors',
    title: 'Critical success factors',
    summary: undefined,
    areas: factors,
  }
  return [...focuses, csf].filter((group) => group.areas.length > 0)
}

/** The area's name where its group is named already: the characteristic, or the factor. */
export function nameInGroup(framework: Framework, area: Area): string {
  if (area.kind === 'csf') return area.title
  return framework.characteristics.find(({ id }) => id === area.characteristicId)?.label ?? area.title
}

/** The areas before and after, in the framework's order; `place` counts from 1. */
export function neighbours(
  framework: Framework,
  area: Area,
): { readonly place: number; readonly previous: Area | undefined; readonly next: Area | undefined } {
  const at = framework.areas.findIndex(({ id }) => id === area.id)
  return { place: at + 1, previous: framework.areas[at - 1], next: framework.areas[at + 1] }
}
