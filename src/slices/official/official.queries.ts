// Official assessments (official.official_assessment): one stands a council and round, which a unique index decides, and
// a row is written once and afterwards only marked as superseded. Row-level security lets only a lead do either.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { scopeOf } from '../rounds/rounds.rules.ts'
import type { OfficialAssessment } from './official-record.rules.ts'

/** Every official assessment that the asker may see, those superseded too, latest first. */
export async function listOfficial(tx: Handle): Promise<readonly OfficialAssessment[]> {
  const { rows } = await sql<OfficialRow>`
    select ${columns} from ${joined} order by o.finalised_at desc, o.id
  `.execute(tx)
  return rows.map(toOfficial)
}

/** The council and the round (undefined: none) for which one stands. */
export type Seat = { readonly councilCode: string; readonly roundId: string | undefined }

export async function findStanding(tx: Handle, seat: Seat): Promise<OfficialAssessment | undefined> {
  const { rows } = await sql<OfficialRow>`
    select ${columns} from ${joined}
    where o.council_code = ${seat.councilCode} and o.round_id is not distinct from ${seat.roundId ?? null}
      and o.superseded_at is null
  `.execute(tx)
  return rows[0] && toOfficial(rows[0])
}

/** Whether this one was made already: the same form sent twice. `id`: a UUID. */
export async function hasOfficial(tx: Handle, id: string): Promise<boolean> {
  const { rows } = await sql`select from official.official_assessment where id = ${id}`.execute(tx)
  return rows.length > 0
}

/** Leads who finalise for one council and round at the same time take turns until their transactions end. */
export async function takeTurn(tx: Handle, { councilCode, roundId }: Seat): Promise<void> {
  const seat = `official ${councilCode} ${roundId ?? ''}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${seat}, 0))`.execute(tx)
}

export type NewOfficial = Seat & {
  readonly id: string
  readonly assessmentId: string
  readonly workshopId: string | undefined
  readonly finalisedBy: string
  readonly now: Date
}

/** @throws where another one stands, or the asker is no lead of the council. */
export async function insertOfficial(tx: Handle, given: NewOfficial): Promise<void> {
  await sql`
    insert into official.official_assessment
      (id, council_code, round_id, assessment_id, workshop_id, finalised_by, finalised_at)
    values (${given.id}, ${given.councilCode}, ${given.roundId ?? null}, ${given.assessmentId},
      ${given.workshopId ?? null}, ${given.finalisedBy}, ${given.now})
  `.execute(tx)
}

/** False where it does not stand any more. */
export async function markSuperseded(
  tx: Handle,
  which: { readonly id: string; readonly by: string; readonly now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update official.official_assessment set superseded_by = ${which.by}, superseded_at = ${which.now}
    where id = ${which.id} and superseded_at is null
  `.execute(tx)
  return numAffectedRows === 1n
}

// A lead is shown by name to their council; somebody who has since stopped being one, only if they agree.
const joined = sql`official.official_assessment o
  join assessment.assessment a on a.id = o.assessment_id
  left join rounds.round r on r.id = o.round_id
  left join identity.council_people() f on f.person_id = o.finalised_by
  left join identity.council_people() s on s.person_id = o.superseded_by`

const columns = sql`
  o.id, o.council_code, o.assessment_id, a.service_name, o.round_id, r.name as round_name,
  o.workshop_id is not null as is_from_workshop, f.shown_name as finalised_by, o.finalised_at,
  s.shown_name as superseded_by, o.superseded_at`

type OfficialRow = {
  id: string
  council_code: string
  assessment_id: string
  service_name: string | null
  round_id: string | null
  round_name: string | null
  is_from_workshop: boolean
  finalised_by: string | null
  finalised_at: Date
  superseded_by: string | null
  superseded_at: Date | null
}

function toOfficial(row: OfficialRow): OfficialAssessment {
  return {
    id: row.id,
    councilCode: row.council_code,
    assessmentId: row.assessment_id,
    scope: scopeOf(row.service_name),
    round: row.round_id === null ? undefined : { id: row.round_id, name: row.round_name ?? '' },
    isFromWorkshop: row.is_from_workshop,
    finalised: { by: row.finalised_by ?? undefined, at: row.finalised_at },
    superseded:
      row.superseded_at === null ? undefined : { by: row.superseded_by ?? undefined, at: row.superseded_at },
  }
}
