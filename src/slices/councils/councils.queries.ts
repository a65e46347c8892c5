// The register of councils and the e-mail domains that serve them. Public facts, the same for whoever asks.
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { type Council, isCouncilCode, isDomain } from './councils.rules.ts'

/** Every council, by short name. */
export async function listCouncils(tx: Handle): Promise<readonly Council[]> {
  return councilsWhere(tx, sql`true`)
}

/** `code`: as anybody may have typed it; what is no code finds nothing. */
export async function councilByCode(tx: Handle, code: string): Promise<Council | undefined> {
  // Not every text can be asked of the database: it refuses a zero byte with an error.
  return isCouncilCode(code) ? (await councilsWhere(tx, sql`code = ${code}`))[0] : undefined
}

/** The councils that an e-mail domain serves, by short name: none, one, or several that share it. Case does not matter. */
export async function councilsByDomain(tx: Handle, domain: string): Promise<readonly Council[]> {
  if (!isDomain(domain)) return []
  return councilsWhere(
    tx,
    sql`code in (select council_code from councils.email_domain where domain = ${domain.toLowerCase()})`,
  )
}

/**
 * Brings the register up to these councils, as the owner of the tables. A council that is not among them is kept as it
 * is, with its domains: assessments may name it.
 */
export async function storeRegister(tx: Handle, councils: readonly Council[]): Promise<void> {
  const given = JSON.stringify(councils)
  await sql`
    insert into councils.council
      (code, name, short_name, slug, type, region, parent_county_code, combined_authority, comparators)
    select code, name, "shortName", slug, type, region, "parentCountyCode", "combinedAuthority", comparators
    from jsonb_to_recordset(${given}::jsonb) as given (
      code text, name text, "shortName" text, slug text, type text, region text,
      "parentCountyCode" text, "combinedAuthority" text, comparators jsonb
    )
    on conflict (code) do update set
      name = excluded.name, short_name = excluded.short_name, slug = excluded.slug, type = excluded.type,
      region = excluded.region, parent_county_code = excluded.parent_county_code,
      combined_authority = excluded.combined_authority, comparators = excluded.comparators
  `.execute(tx)
  await sql`
    delete from councils.email_domain where council_code = any (${councils.map(({ code }) => code)}::text[])
  `.execute(tx)
  await sql`
    insert into councils.email_domain (domain, council_code)
    select domain, council ->> 'code'
    from jsonb_array_elements(${given}::jsonb) as given (council),
      jsonb_array_elements_text(council -> 'emailDomains') as domain
  `.execute(tx)
}

type CouncilRow = {
  code: string
  name: string
  short_name: string
  slug: string
  type: Council['type']
  region: string
  parent_county_code: string | null
  combined_authority: string | null
  comparators: Council['comparators']
  email_domains: string[]
}

async function councilsWhere(tx: Handle, condition: RawBuilder<unknown>): Promise<readonly Council[]> {
  const { rows } = await sql<CouncilRow>`
    select code, name, short_name, slug, type, region, parent_county_code, combined_authority, comparators,
      array(select domain from councils.email_domain d where d.council_code = c.code order by domain) as email_domains
    from councils.council c where ${condition} order by short_name, code
  `.execute(tx)
  return rows.map(toCouncil)
}

function toCouncil(row: CouncilRow): Council {
  return {
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    slug: row.slug,
    type: row.type,
    region: row.region,
    parentCountyCode: row.parent_county_code,
    combinedAuthority: row.combined_authority,
    comparators: row.comparators,
    emailDomains: row.email_domains,
  }
}
