// What staff of the LGA may see across councils. Owns no table; row-level security shows every submitted assessment to them,
// and no draft.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'

export type SubmittedOfCouncil = {
  readonly code: string
  /** The short one, as lists are sorted by it. */
  readonly name: string
  /** Latest first. `service`: what it is about where that is not the whole council. */
  readonly assessments: ReadonlyArray<{
    readonly id: string
    readonly service: string | undefined
    /** The one that the council agreed and made official. */
    readonly isOfficial: boolean
    readonly submittedAt: Date
  }>
}

/** Every council with a submitted assessment that the asker may see, by name. */
export async function listSubmittedByCouncil(tx: Handle): Promise<readonly SubmittedOfCouncil[]> {
  const { rows } = await sql<Row>`
    select c.code, c.short_name as name, a.id, a.service_name, a.submitted_at, a.kind
    from assessment.assessment a join councils.council c on c.code = a.council_code
    where a.status = 'submitted'
    order by c.short_name, c.code, a.submitted_at desc, a.id
  `.execute(tx)
  return [...Map.groupBy(rows, ({ code }) => code).values()].map(toCouncil)
}

type Row = {
  code: string
  name: string
  id: string
  service_name: string | null
  submitted_at: Date
  kind: string
}

function toCouncil(rows: readonly Row[]): SubmittedOfCouncil {
  const [{ code, name } = { code: '', name: '' }] = rows
  const assessments = rows.map((row) => ({
    id: row.id,
    service: row.service_name ?? undefined,
    isOfficial: row.kind === 'council',
    submittedAt: row.submitted_at,
  }))
  return { code, name, assessments }
}
