// The form of one row of the register, cell by cell. What must agree between rows is in read-register.content.ts.
import * as v from 'valibot'
import { record, text } from '../../platform/files/parse-content.ts'
import { councilTypes } from './councils.rules.ts'

const types = Object.keys(councilTypes) as (keyof typeof councilTypes)[]
const regions = [
  'North East',
  'North West',
  'Yorkshire and The Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West',
]

function cell(pattern: RegExp, fault: string) {
  return v.pipe(
    v.string(),
    v.regex(pattern, (issue) => `${issue.received} ${fault}`),
  )
}

function number(pattern: RegExp, kind: string, [least, most]: readonly [number, number]) {
  const range = `is not between ${least} and ${most}`
  return v.pipe(
    cell(pattern, `is not ${kind}`),
    v.transform(Number),
    v.minValue(least, (issue) => `${issue.received} ${range}`),
    v.maxValue(most, (issue) => `${issue.received} ${range}`),
  )
}
const whole = (least: number, most: number) => number(/^\d+$/, 'a whole number', [least, most])
const decimal = (least: number, most: number) => number(/^\d+(\.\d+)?$/, 'a number', [least, most])

const empty = v.pipe(
  v.literal(''),
  v.transform(() => null),
)

/** An empty cell is null. */
function orEmpty<const S extends v.GenericSchema>(schema: S) {
  return v.lazy((value): typeof empty | S => (value === '' ? empty : schema))
}

export const councilCode = cell(/^E\d{8}$/, 'is not a code of E and 8 digits')

/** Without www, and in lower case, so that it can be what follows the @ of an address. */
export const domain = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.transform((value) => value.replace(/^www\./, '')),
  v.maxLength(253, 'is a domain of more than 253 characters'),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, (issue) => `${issue.received} is not a domain`),
)

/** Every column of the file, in its order. */
export const councilRow = record({
  gss_code: councilCode,
  name: text(120),
  short_name: text(120),
  slug: cell(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case words joined by hyphens'),
  type: v.picklist(types),
  region: v.picklist(regions),
  nation: v.picklist(['England']),
  parent_county_gss: orEmpty(councilCode),
  population: whole(1_000, 2_000_000),
  population_year: whole(2020, 2100),
  area_km2: decimal(1, 10_000),
  density_per_km2: decimal(1, 30_000),
  share_65_plus: decimal(0, 1),
  share_0_15: decimal(0, 1),
  imd_avg_score: decimal(0, 100),
  imd_rank: orEmpty(whole(1, 400)),
  imd_decile: whole(1, 10),
  imd_year: whole(2019, 2100),
  imd_basis: v.picklist(['official', 'derived_from_districts']),
  ruc_category: text(60),
  ruc_class: v.picklist(['Urban', 'Mixed', 'Rural']),
  ruc_basis: v.picklist(['official_ruc21', 'derived_from_lsoa21']),
  rural_lsoa_share: decimal(0, 1),
  coastal: v.pipe(
    v.picklist(['true', 'false']),
    v.transform((value) => value === 'true'),
  ),
  coast_type: v.picklist(['sea', 'estuary', 'inland']),
  net_revenue_budget_gbp: orEmpty(whole(1, 10_000_000_000)),
  net_revenue_year: orEmpty(cell(/^\d{4}-\d{2}$/, 'is not a financial year, such as 2024-25')),
  net_revenue_basis: orEmpty(v.picklist(['outturn_RS_NRE'])),
  website_domain: domain,
  combined_authority: orEmpty(text(120)),
  la_register_code: text(10),
  start_date: orEmpty(cell(/^\d{4}-\d{2}-\d{2}$/, 'is not a date, such as 2023-04-01')),
})

export const columns = Object.keys(councilRow.entries)

export type CouncilRow = v.InferOutput<typeof councilRow>
