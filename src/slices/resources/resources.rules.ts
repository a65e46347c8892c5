// What a resource of the hub is, and how resources are named and grouped.

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

/** The type as the heading of a list of its resources. */
export function typeHeading(type: string): string {
  return plurals[type] ?? typeLabel(type)
}

// The others have no plural of their own: "guidance", "research", "training".
const plurals: Readonly<Record<string, string>> = {
  tool: 'Tools',
  'case-study': 'Case studies',
  report: 'Reports',
}

export type ResourceGroup = { readonly type: string; readonly resources: readonly Resource[] }

/** The resources by type: types in the order in which they first appear, resources in the order given. */
export function groupByType(resources: readonly Resource[]): readonly ResourceGroup[] {
  return [...Map.groupBy(resources, ({ type }) => type)].map(([type, group]) => ({ type, resources: group }))
}

/** Whether this may be the id of a resource at all; whatever an address holds is no id unless this says so. */
export function isResourceId(text: string): boolean {
  return /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(text)
}
