// What stands in the record of an assessment of kind 'council': when it became official, and whether it still is.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { type AssessmentRow, assessmentColumns, toAssessment } from './assessment.queries.ts'
import type { Submitted } from './assessment-record.rules.ts'

export type OfficialRecord = {
  readonly finalisedAt: Date
  /** Undefined while it stands. */
  readonly supersededAt: Date | undefined
  /** Agreed in a workshop, or one assessment that was chosen as it was. */
  readonly isFromWorkshop: boolean
  /** Undefined where it belongs to no round. */
  readonly roundName: string | undefined
}

/** Undefined where it is none that the asker may see. `assessmentId`: a UUID. */
export async function findOfficialRecord(
  tx: Handle,
  assessmentId: string,
): Promise<OfficialRecord | undefined> {
  const { rows } = await sql<RecordRow>`
    select finalised_at, superseded_at, is_from_workshop, round_name from assessment.official_record(${assessmentId})
  `.execute(tx)
  return rows[0] && toRecord(rows[0])
}

export type ListedOfficial = { readonly assessment: Submitted; readonly record: OfficialRecord }

/** Every assessment that stands or stood for a council, as the asker may see them, latest finalised first. */
export async function listOfficial(tx: Handle, councilCode: string): Promise<readonly ListedOfficial[]> {
  const { rows } = await sql<AssessmentRow & RecordRow>`
    select ${assessmentColumns}, finalised_at, superseded_at, is_from_workshop, round_name
    from assessment.assessment cross join lateral assessment.official_record(id)
    where council_code = ${councilCode} and status = 'submitted' and kind = 'council'
    order by finalised_at desc, id
  `.execute(tx)
  return rows.flatMap((row) => {
    const assessment = toAssessment(row)
    return assessment.status === 'submitted' ? [{ assessment, record: toRecord(row) }] : []
  })
}

/** What stands for the council now: of the whole council before that of a service, the latest of several. */
export async function findStanding(tx: Handle, councilCode: string): Promise<ListedOfficial | undefined> {
  const standing = (await listOfficial(tx, councilCode)).filter(
    ({ record }) => record.supersededAt === undefined,
  )
  return standing.find(({ assessment }) => assessment.scope.kind === 'council') ?? standing[0]
}

type RecordRow = {
  finalised_at: Date
  superseded_at: Date | null
  is_from_workshop: boolean
  round_name: string | null
}

function toRecord(row: RecordRow): OfficialRecord {
  return {
    finalisedAt: row.finalised_at,
    supersededAt: row.superseded_at ?? undefined,
    isFromWorkshop: row.is_from_workshop,
    roundName: row.round_name ?? undefined,
  }
}
