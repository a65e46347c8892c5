// What stands in the record of an assessment of kind 'council': when it became official, and whether it still is.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'

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
