// The real register loads and holds what its sources promise; each fault planted in a row is named in words.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readRegister } from './read-register.content.ts'

const content = (name: string) => readFileSync(new URL(`../../../content/${name}`, import.meta.url), 'utf8')
const registerText = content('councils.csv')
const domainsText = content('email_domains.csv')

function read(councils: string, domains = 'gss_code,email_domain\n') {
  return readRegister(
    { file: 'content/councils.csv', text: councils },
    { file: 'content/email_domains.csv', text: domains },
  )
}

function register() {
  const outcome = read(registerText, domainsText)
  assert.ok(outcome.ok)
  return outcome.value
}

test('the register has the 317 councils of England, by type', () => {
  const byType = Object.groupBy(register(), ({ type }) => type)
  assert.deepEqual(Object.fromEntries(Object.entries(byType).map(([type, list]) => [type, list.length])), {
    unitary: 63,
    district: 164,
    metropolitan_district: 36,
    london_borough: 32,
    city_of_london: 1,
    county: 21,
  })
})

test('populations without the districts add up to England in the middle of 2023', () => {
  const outsideDistricts = register().filter(({ type }) => type !== 'district')
  assert.equal(
    outsideDistricts.reduce((sum, { comparators }) => sum + comparators.population, 0),
    57_690_323,
  )
})

test('a county has the population of its districts', () => {
  const councils = register()
  for (const county of councils.filter(({ type }) => type === 'county')) {
    const districts = councils.filter(({ parentCountyCode }) => parentCountyCode === county.code)
    assert.ok(districts.length >= 5, county.name)
    assert.equal(
      districts.reduce((sum, { comparators }) => sum + comparators.population, 0),
      county.comparators.population,
      county.name,
    )
  }
})

test('budgets are known for 151 councils, none of them a district, Enfield or Shropshire', () => {
  const known = register().filter(({ comparators }) => comparators.netRevenueBudget !== null)
  assert.equal(known.length, 151)
  assert.ok(!known.some(({ type, shortName }) => type === 'district' || /Enfield|Shropshire/.test(shortName)))
  assert.deepEqual(
    known.find(({ shortName }) => shortName === 'Birmingham')?.comparators.netRevenueBudget?.year,
    '2022-23',
  )
})

test('the domains that serve two councils are the known joint ones', () => {
  const councils = register()
  const domains = [...new Set(councils.flatMap(({ emailDomains }) => emailDomains))]
  const served = (domain: string) => councils.filter(({ emailDomains }) => emailDomains.includes(domain))
  const shared = domains.filter((domain) => served(domain).length > 1)
  assert.deepEqual(
    shared
      .map((domain) => [
        domain,
        served(domain)
          .map(({ shortName }) => shortName)
          .join(' and '),
      ])
      .sort(),
    [
      ['adur-worthing.gov.uk', 'Adur and Worthing'],
      ['baberghmidsuffolk.gov.uk', 'Babergh and Mid Suffolk'],
      ['lewes-eastbourne.gov.uk', 'Eastbourne and Lewes'],
      ['richmondandwandsworth.gov.uk', 'Richmond upon Thames and Wandsworth'],
      ['southandvale.gov.uk', 'South Oxfordshire and Vale of White Horse'],
      ['southnorfolkandbroadland.gov.uk', 'Broadland and South Norfolk'],
      ['swdevon.gov.uk', 'South Hams and West Devon'],
    ],
  )
})

test('a council may have several domains, that of its website among them', () => {
  const hull = register().find(({ code }) => code === 'E06000010')
  assert.deepEqual(hull?.emailDomains, ['hull.gov.uk', 'hullcc.gov.uk'])
})

const [header = '', ...rows] = registerText.trimEnd().split('\n')
const columns = header.split(',')

/** A register of one unitary, one county and one of its districts, with `cells` put into the row of the unitary. */
function smallRegister(cells: Readonly<Record<string, string>>, which = 'E06000001') {
  const kept = ['E06000001', 'E10000003', 'E07000008'].map(
    (code) => rows.find((row) => row.startsWith(code)) ?? '',
  )
  const changed = kept.map((row) =>
    row.startsWith(which)
      ? row
          .split(',')
          .map((cell, i) => cells[columns[i] ?? ''] ?? cell)
          .join(',')
      : row,
  )
  return [header, ...changed].join('\n')
}

test('a smaller register loads, and www is no part of a domain', () => {
  const outcome = read(smallRegister({ website_domain: 'WWW.Hartlepool.gov.uk' }))
  assert.ok(outcome.ok)
  assert.deepEqual(
    outcome.value.map(({ shortName, emailDomains }) => [shortName, emailDomains]),
    [
      ['Hartlepool', ['hartlepool.gov.uk']],
      ['Cambridgeshire', ['cambridgeshire.gov.uk']],
      ['Cambridge', ['cambridge.gov.uk']],
    ],
  )
})

const faults: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['a code', { gss_code: 'E0600001' }, 'gss_code: "E0600001" is not a code of E and 8 digits'],
  ['a code of another type', { gss_code: 'E08000001' }, 'gss_code: a unitary begins with E06'],
  ['a name', { name: '' }, 'name: is empty'],
  ['a slug', { slug: 'Hartle pool' }, 'slug: "Hartle pool" is not lower-case words joined by hyphens'],
  [
    'a type',
    { type: 'parish' },
    'type: "parish" is not one of county, district, unitary, metropolitan_district, london_borough, city_of_london',
  ],
  ['a region for London', { region: 'London' }, 'region: London is for codes that begin with E09'],
  [
    'a county of a unitary',
    { parent_county_gss: 'E10000003' },
    'parent_county_gss: every district has a county and nothing else has',
  ],
  ['a population in words', { population: 'many' }, 'population: "many" is not a whole number'],
  ['a fraction of a person', { population: '95366.5' }, 'population: "95366.5" is not a whole number'],
  ['a population out of range', { population: '12' }, 'population: 12 is not between 1000 and 2000000'],
  ['an empty figure', { share_65_plus: '' }, 'share_65_plus: "" is not a number'],
  ['a percentage for a share', { share_65_plus: '20.04' }, 'share_65_plus: 20.04 is not between 0 and 1'],
  [
    'a density that does not fit',
    { density_per_km2: '1015' },
    'density_per_km2: is not population divided by area_km2',
  ],
  [
    'an official score without a rank',
    { imd_rank: '' },
    'imd_rank: is empty for a derived score, and given for an official one',
  ],
  ['a rank', { imd_rank: 'first' }, 'imd_rank: "first" is not a whole number'],
  ['a class', { ruc_class: 'Rural' }, 'ruc_class: "Rural" does not go with the category "Urban"'],
  ['a coast', { coastal: 'false' }, 'coastal: is true where coast_type is sea, and false elsewhere'],
  ['a truth', { coastal: 'yes' }, 'coastal: "yes" is not one of true, false'],
  [
    'half a budget',
    { net_revenue_year: '' },
    'net_revenue_budget_gbp: amount, year and basis are given together or not at all',
  ],
  [
    'a financial year',
    { net_revenue_year: '2024' },
    'net_revenue_year: "2024" is not a financial year, such as 2024-25',
  ],
  ['a domain', { website_domain: 'hartlepool' }, 'website_domain: "hartlepool" is not a domain'],
  [
    'an address for a domain',
    { website_domain: 'https://hartlepool.gov.uk/' },
    'website_domain: "https://hartlepool.gov.uk/" is not a domain',
  ],
  ['a date', { start_date: '18/06/2005' }, 'start_date: "18/06/2005" is not a date, such as 2023-04-01'],
]
for (const [what, cells, error] of faults) {
  test(`${what} that is wrong is told by row and column`, () => {
    const outcome = read(smallRegister(cells))
    assert.ok(!outcome.ok, 'the fault was not noticed')
    assert.deepEqual(outcome.errors, [`content/councils.csv: row 2: ${error}`])
  })
}

test('a district names a county that is in the register', () => {
  const outcome = read(smallRegister({ parent_county_gss: 'E10000099' }, 'E07000008'))
  assert.ok(!outcome.ok)
  assert.deepEqual(outcome.errors, [
    'content/councils.csv: row 4: parent_county_gss: "E10000099" is not the code of a county here',
  ])
})

test('what two councils share is told with both rows', () => {
  const outcome = read(smallRegister({ slug: 'hartlepool' }, 'E10000003'))
  assert.ok(!outcome.ok)
  assert.deepEqual(outcome.errors, ['content/councils.csv: row 3: slug: "hartlepool" is already in row 2'])
})

test('faults of both files are told together', () => {
  const outcome = read(smallRegister({ population: 'many' }), 'gss_code,email_domain\nE06000001,nonsense\n')
  assert.ok(!outcome.ok)
  assert.deepEqual(outcome.errors, [
    'content/councils.csv: row 2: population: "many" is not a whole number',
    'content/email_domains.csv: row 2: email_domain: "nonsense" is not a domain',
  ])
})

test('a further domain belongs to a council of the register', () => {
  const outcome = read(smallRegister({}), 'gss_code,email_domain\nE06000999,elsewhere.gov.uk\n')
  assert.ok(!outcome.ok)
  assert.deepEqual(outcome.errors, [
    'content/email_domains.csv: row 2: gss_code: "E06000999" is not in content/councils.csv',
  ])
})
