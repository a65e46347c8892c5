// Reads the register of councils and their further e-mail domains from two CSV files, whole or not at all.
import type * as v from 'valibot'
import type { ContentResult } from '../../platform/files/content-result.ts'
import { parseContent, record } from '../../platform/files/parse-content.ts'
import { type CsvRow, parseCsv } from '../../platform/files/parse-csv.ts'
import { type CouncilRow, columns, councilCode, councilRow, domain } from './council-row.content.ts'
import type { Council, NetRevenueBudget } from './councils.rules.ts'

export type NamedText = { readonly file: string; readonly text: string }

type Placed<T> = T & { readonly row: number }

const domainRow = record({ gss_code: councilCode, email_domain: domain })

/** Every council in the order of the file, or all that is wrong with the files, by row and column. */
export function readRegister(councils: NamedText, domains: NamedText): ContentResult<readonly Council[]> {
  const councilRows = readRows(councils, columns, councilRow)
  const domainRows = readRows(domains, ['gss_code', 'email_domain'], domainRow)
  if (!councilRows.ok || !domainRows.ok) {
    return { ok: false, errors: [councilRows, domainRows].flatMap((rows) => (rows.ok ? [] : rows.errors)) }
  }
  const codes = new Set(councilRows.value.map((row) => row.gss_code))
  const errors = [
    ...disagreements(councilRows.value).map((fault) => `${councils.file}: ${fault}`),
    ...domainRows.value
      .filter((row) => !codes.has(row.gss_code))
      .map(
        (row) => `${domains.file}: row ${row.row}: gss_code: "${row.gss_code}" is not in ${councils.file}`,
      ),
  ]
  if (errors.length > 0) return { ok: false, errors }
  return {
    ok: true,
    value: councilRows.value.map((row) =>
      toCouncil(
        row,
        domainRows.value.filter(({ gss_code }) => gss_code === row.gss_code).map((more) => more.email_domain),
      ),
    ),
  }
}

function readRows<T>(
  { file, text }: NamedText,
  expected: readonly string[],
  schema: v.GenericSchema<unknown, T>,
): ContentResult<readonly Placed<T>[]> {
  const rows = parseCsv(file, text, expected)
  if (!rows.ok) return rows
  const read = rows.value.map(({ row, cells }: CsvRow) => ({
    row,
    parsed: parseContent(`${file}: row ${row}`, schema, cells),
  }))
  const errors = read.flatMap(({ parsed }) => (parsed.ok ? [] : parsed.errors))
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, value: read.flatMap(({ row, parsed }) => (parsed.ok ? [{ ...parsed.value, row }] : [])) }
}

const codePrefixes = {
  county: 'E10',
  district: 'E07',
  unitary: 'E06',
  metropolitan_district: 'E08',
  london_borough: 'E09',
  city_of_london: 'E09',
} as const

const rucClasses: Readonly<Record<string, string>> = {
  Urban: 'Urban',
  'Intermediate urban': 'Mixed',
  'Intermediate rural': 'Mixed',
  'Majority rural': 'Rural',
}

function disagreements(rows: readonly Placed<CouncilRow>[]): string[] {
  const counties = new Set(rows.filter(({ type }) => type === 'county').map(({ gss_code }) => gss_code))
  return [
    ...(['gss_code', 'name', 'short_name', 'slug', 'la_register_code'] as const).flatMap((column) =>
      repeatedCells(rows, column),
    ),
    ...rows.flatMap((row) => withinRow(row, counties).map((fault) => `row ${row.row}: ${fault}`)),
  ]
}

function repeatedCells(rows: readonly Placed<CouncilRow>[], column: keyof CouncilRow): string[] {
  const first = new Map<unknown, number>()
  return rows.flatMap((row) => {
    const earlier = first.get(row[column])
    if (earlier !== undefined)
      return [`row ${row.row}: ${column}: "${row[column]}" is already in row ${earlier}`]
    first.set(row[column], row.row)
    return []
  })
}

function withinRow(row: CouncilRow, counties: ReadonlySet<string>): string[] {
  const parent = row.parent_county_gss
  const budget = [row.net_revenue_budget_gbp, row.net_revenue_year, row.net_revenue_basis]
  const rules: readonly (readonly [boolean, string])[] = [
    [
      row.gss_code.startsWith(codePrefixes[row.type]),
      `gss_code: a ${row.type} begins with ${codePrefixes[row.type]}`,
    ],
    [
      (row.region === 'London') === row.gss_code.startsWith('E09'),
      'region: London is for codes that begin with E09',
    ],
    [
      (parent !== null) === (row.type === 'district'),
      'parent_county_gss: every district has a county and nothing else has',
    ],
    [
      parent === null || counties.has(parent),
      `parent_county_gss: "${parent}" is not the code of a county here`,
    ],
    [
      Math.abs(row.population / row.area_km2 - row.density_per_km2) < 0.1,
      'density_per_km2: is not population divided by area_km2',
    ],
    [
      (row.imd_rank === null) === (row.imd_basis === 'derived_from_districts'),
      'imd_rank: is empty for a derived score, and given for an official one',
    ],
    [
      rucClasses[row.ruc_category] === row.ruc_class,
      `ruc_class: "${row.ruc_class}" does not go with the category "${row.ruc_category}"`,
    ],
    [
      row.coastal === (row.coast_type === 'sea'),
      'coastal: is true where coast_type is sea, and false elsewhere',
    ],
    [
      budget.every((cell) => cell === null) || budget.every((cell) => cell !== null),
      'net_revenue_budget_gbp: amount, year and basis are given together or not at all',
    ],
  ]
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault)
}

function toCouncil(row: CouncilRow, moreDomains: readonly string[]): Council {
  return {
    code: row.gss_code,
    name: row.name,
    shortName: row.short_name,
    slug: row.slug,
    type: row.type,
    region: row.region,
    parentCountyCode: row.parent_county_gss,
    combinedAuthority: row.combined_authority,
    comparators: {
      population: row.population,
      populationYear: row.population_year,
      areaKm2: row.area_km2,
      densityPerKm2: row.density_per_km2,
      share65Plus: row.share_65_plus,
      share0To15: row.share_0_15,
      imdScore: row.imd_avg_score,
      imdRank: row.imd_rank,
      imdDecile: row.imd_decile,
      imdYear: row.imd_year,
      imdBasis: row.imd_basis,
      rucCategory: row.ruc_category,
      rucClass: row.ruc_class,
      rucBasis: row.ruc_basis,
      ruralShare: row.rural_lsoa_share,
      coastal: row.coastal,
      coastType: row.coast_type,
      netRevenueBudget: toBudget(row),
    },
    emailDomains: [...new Set([row.website_domain, ...moreDomains])].sort(),
  }
}

function toBudget(row: CouncilRow): NetRevenueBudget | null {
  const { net_revenue_budget_gbp: pounds, net_revenue_year: year, net_revenue_basis: basis } = row
  return pounds === null || year === null || basis === null ? null : { pounds, year, basis }
}
