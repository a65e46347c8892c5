// What changes a draft: begin, save, submit, delete. Each names the draft and its author and does nothing to any other; the
// database keeps the rest (one response an area, and nothing that was submitted is ever written).
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Scope } from '../rounds/rounds.rules.ts'
import {
  type AssessmentRow,
  assessmentColumns,
  inFull,
  type Own,
  toAssessment,
} from './assessment.queries.ts'
import type { AreaContent, Draft, FullAssessment } from './assessment-record.rules.ts'
import type { CopiedArea } from './copy-assessment.rules.ts'

export type NewDraft = {
  readonly id: string
  readonly councilCode: string
  readonly authorId: string
  readonly frameworkVersion: string
  readonly scope: Scope
  /** The round that it answers, which the author was asked in. */
  readonly roundId?: string | undefined
  readonly copiedFrom: string | undefined
  readonly now: Date
}

/**
 * False, and nothing done, where that id has been begun already (the same form sent twice), or the author has one in the
 * round. @throws where the round is closed or does not ask the author: row-level security refuses it.
 */
export async function beginDraft(tx: Handle, draft: NewDraft): Promise<boolean> {
  const serviceName = draft.scope.kind === 'service' ? draft.scope.name : null
  const { numAffectedRows } = await sql`
    insert into assessment.assessment
      (id, council_code, author_id, framework_version, scope, service_name, round_id, copied_from,
       begun_at, saved_at)
    values (${draft.id}, ${draft.councilCode}, ${draft.authorId}, ${draft.frameworkVersion}, ${draft.scope.kind},
      ${serviceName}, ${draft.roundId ?? null}, ${draft.copiedFrom ?? null}, ${draft.now}, ${draft.now})
    on conflict do nothing
  `.execute(tx)
  return numAffectedRows === 1n
}

/** Fills a draft that has just been begun. */
export async function insertCopies(tx: Handle, draft: NewDraft, areas: readonly CopiedArea[]): Promise<void> {
  if (areas.length === 0) return
  const rows = areas.map(
    (
      area,
    ) => sql`(${draft.id}, ${area.areaId}, ${draft.councilCode}, ${draft.authorId}, ${JSON.stringify(area.answers)},
      ${JSON.stringify(area.notes)}, ${area.deliberate}, ${area.deliberateReason}, ${area.inPlan}, 1, '', 0, ${draft.now})`,
  )
  await sql`insert into assessment.response (${responseColumns}) values ${sql.join(rows)}`.execute(tx)
}

/** The draft, locked until the transaction ends: saving and submitting the same one take turns. */
export async function lockDraft(
  tx: Handle,
  { id, authorId }: Own,
): Promise<FullAssessment<Draft> | undefined> {
  const { rows } = await sql<AssessmentRow>`
    select ${assessmentColumns} from assessment.assessment
    where id = ${id} and author_id = ${authorId} and status = 'draft' for update
  `.execute(tx)
  const found = rows[0] && toAssessment(rows[0])
  return found?.status === 'draft' ? inFull(tx, found) : undefined
}

export type Save = AreaContent & {
  readonly areaId: string
  readonly editor: string
  readonly editNumber: number
  /** The stored version that this one follows; 0 where nothing is stored. */
  readonly after: number
  readonly now: Date
}

/**
 * Writes one area of a locked draft and when the draft was last saved; the new version.
 * @throws when `after` is not the stored version: the lock makes that impossible.
 */
export async function saveResponse(tx: Handle, draft: Draft, save: Save): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    with saved as (
      insert into assessment.response as r (${responseColumns})
      values (${draft.id}, ${save.areaId}, ${draft.councilCode}, ${draft.authorId}, ${JSON.stringify(save.answers)},
        ${JSON.stringify(save.notes)}, ${save.deliberate}, ${save.deliberateReason}, ${save.inPlan}, 1, ${save.editor},
        ${save.editNumber}, ${save.now})
      on conflict (assessment_id, area_id) do update set
        answers = excluded.answers, notes = excluded.notes, deliberate = excluded.deliberate,
        deliberate_reason = excluded.deliberate_reason, in_plan = excluded.in_plan, version = r.version + 1,
        editor = excluded.editor, edit_number = excluded.edit_number, saved_at = excluded.saved_at
      where r.version = ${save.after} and r.author_id = ${draft.authorId}
      returning version
    )
    update assessment.assessment a set saved_at = ${save.now} from saved
    where a.id = ${draft.id} and a.author_id = ${draft.authorId}
    returning saved.version
  `.execute(tx)
  if (!rows[0]) throw new Error('An area changed while its draft was locked')
  return rows[0].version
}

/** False where there is no such draft. */
export async function markSubmitted(tx: Handle, { id, authorId }: Own, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update assessment.assessment set status = 'submitted', submitted_at = ${now}
    where id = ${id} and author_id = ${authorId} and status = 'draft'
  `.execute(tx)
  return numAffectedRows === 1n
}

/** False where there is no such draft. */
export async function deleteDraft(tx: Handle, { id, authorId }: Own): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from assessment.assessment where id = ${id} and author_id = ${authorId} and status = 'draft'
  `.execute(tx)
  return numAffectedRows === 1n
}

const responseColumns = sql`
  assessment_id, area_id, council_code, author_id, answers, notes, deliberate, deliberate_reason, in_plan, version, editor,
  edit_number, saved_at`
