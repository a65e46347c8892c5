/** One entry of the public hub. */
export type Resource = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** A kind of resource, as the content names it: "guidance", "case-study". */
  readonly type: string
  /** One sentence, in our words. */
  readonly summary: string
  /** Always https. */
  readonly url: string
  /** The areas it helps with, in no particular order. */
  readonly areaIds: readonly string[]
  /** True until a person has opened the address: it was seen in a list and never visited. */
  readonly unverified?: true
}

/** What helps with one area, in the hub's order. */
export function resourcesForArea(resources: readonly Resource[], areaId: string): readonly Resource[] {
  return resources.filter((resource) => resource.areaIds.includes(areaId))
}

/** The type in words: "case-study" is "Case study". */
export function typeLabel(type: string): string {
  const words = type.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
