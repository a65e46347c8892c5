// Writes down the assessment that a council agreed. It is begun, filled and submitted in the caller's one transaction, so
// that no draft of it is ever seen; the database lets only a lead of the council do it.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Scope } from '../rounds/rounds.rules.ts'
import type { AgreedArea } from './assessment-record.rules.ts'
import { markSubmitted } from './draft.queries.ts'

export type CouncilAssessment = {
  /** A UUID that no assessment has yet. */
  readonly id: string
  readonly councilCode: string
  /** The lead who makes it official. */
  readonly leadId: string
  readonly frameworkVersion: string
  readonly scope: Scope
  readonly roundId: string | undefined
  /** The assessment that was chosen as it is; undefined where the answers come from elsewhere. */
  readonly copiedFrom: string | undefined
  readonly areas: readonly AgreedArea[]
  readonly now: Date
}

/** @throws where the asker may not do this for the council. */
export async function insertCouncilAssessment(tx: Handle, given: CouncilAssessment): Promise<void> {
  const { id, councilCode, leadId, scope, now } = given
  await sql`
    insert into assessment.assessment (id, council_code, author_id, framework_version, scope, service_name, kind, round_id,
      copied_from, begun_at, saved_at)
    values (${id}, ${councilCode}, ${leadId}, ${given.frameworkVersion}, ${scope.kind},
      ${scope.kind === 'service' ? scope.name : null}, 'council', ${given.roundId ?? null}, ${given.copiedFrom ?? null},
      ${now}, ${now})
  `.execute(tx)
  await sql`
    insert into assessment.response (assessment_id, area_id, council_code, author_id, answers, notes, deliberate,
      deliberate_reason, in_plan, version, editor, edit_number, saved_at, agreement)
    select ${id}, area."areaId", ${councilCode}, ${leadId}, area.answers, area.notes, area.deliberate,
      area."deliberateReason", area."inPlan", 1, '', 0, ${now}, area.agreement
    from jsonb_to_recordset(${JSON.stringify(given.areas)}::jsonb) as area ("areaId" text, answers jsonb, notes jsonb,
      deliberate boolean, "deliberateReason" text, "inPlan" boolean, agreement jsonb)
  `.execute(tx)
  if (!(await markSubmitted(tx, { id, authorId: leadId }, now)))
    throw new Error('The agreed assessment could not be submitted')
}
