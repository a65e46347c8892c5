// A council as the register knows it, and which councils an e-mail address may belong to.
export type { Source } from './sources.rules.ts'

export type Council = {
  /** The ONS (GSS) code: E and 8 digits. */
  readonly code: string
  readonly name: string
  /** Without "Council" and the like, for lists: "Hartlepool". */
  readonly shortName: string
  readonly slug: string
  readonly type: CouncilType
  readonly region: string
  /** The county council of a district; null for every other type. */
  readonly parentCountyCode: string | null
  readonly combinedAuthority: string | null
  readonly comparators: Comparators
  /** What may follow the @ of an address of its officers: lower case, in alphabetical order. Another council may share one. */
  readonly emailDomains: readonly string[]
}

export type CouncilType = keyof typeof councilTypes

/** Each type of council, in words. */
export const councilTypes = {
  county: 'County council',
  district: 'District council',
  unitary: 'Unitary authority',
  metropolitan_district: 'Metropolitan district',
  london_borough: 'London borough',
  city_of_london: 'City of London',
} as const

/** Facts that cohorts are made from. Where each comes from, and how sure it is, stands in content/sources.yaml. */
export type Comparators = {
  readonly population: number
  /** The middle of this year. */
  readonly populationYear: number
  readonly areaKm2: number
  /** People for each square kilometre. */
  readonly densityPerKm2: number
  /** 0 to 1. */
  readonly share65Plus: number
  /** 0 to 1. */
  readonly share0To15: number
  /** Average score in the Index of Multiple Deprivation: higher is more deprived. */
  readonly imdScore: number
  /** 1 is the most deprived; null for counties, which the index does not rank. */
  readonly imdRank: number | null
  /** 1 is the most deprived tenth of councils. Ours: not the published deciles of small areas. */
  readonly imdDecile: number
  readonly imdYear: number
  readonly imdBasis: 'official' | 'derived_from_districts'
  readonly rucCategory: string
  readonly rucClass: 'Urban' | 'Mixed' | 'Rural'
  readonly rucBasis: 'official_ruc21' | 'derived_from_lsoa21'
  /** Share of small areas, not of people, that are rural; 0 to 1. */
  readonly ruralShare: number
  /** Touches the open sea; an estuary is not enough. */
  readonly coastal: boolean
  readonly coastType: 'sea' | 'estuary' | 'inland'
  /** Null where it is not known, as for every district. */
  readonly netRevenueBudget: NetRevenueBudget | null
}

export type NetRevenueBudget = {
  readonly pounds: number
  /** The financial year: "2024-25". */
  readonly year: string
  /** Outturn: what was spent in the end, net, and not what was budgeted. */
  readonly basis: 'outturn_RS_NRE'
}

/** What follows the last @ of an address, in lower case; undefined when there is no such thing. */
export function domainOf(email: string): string | undefined {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1).toLowerCase()
  return at < 1 || domain === '' ? undefined : domain
}

/** Whether this may be the code of a council at all. */
export function isCouncilCode(text: string): boolean {
  return /^E\d{8}$/.test(text)
}

/** Whether this may be a domain at all, in either case. */
export function isDomain(text: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)
}
