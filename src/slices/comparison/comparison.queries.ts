// Reads what was submitted in a round. Row-level security decides whether the asker may see any of it: nothing before the
// round is closed, except to those who have submitted their own.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Answers } from '../framework/framework.rules.ts'

/** One submitted assessment of a round. */
export type RoundAnswers = {
  readonly assessmentId: string
  readonly authorId: string
  readonly answers: Answers
}

/** Every submitted assessment of a round that the asker may see, the agreed ones left out. `roundId`: a UUID. `areaId`: of that area alone. */
export async function listRoundAnswers(
  tx: Handle,
  roundId: string,
  areaId?: string,
): Promise<readonly RoundAnswers[]> {
  const inArea = areaId === undefined ? sql`` : sql`and r.area_id = ${areaId}`
  const { rows } = await sql<{ id: string; author_id: string; answers: readonly Answers[] | null }>`
    select a.id, a.author_id, (
      select json_agg(r.answers) from assessment.response r where r.assessment_id = a.id ${inArea}
    ) as answers
    from assessment.assessment a
    join rounds.round o on o.id = a.round_id and o.framework_version = a.framework_version
    where a.round_id = ${roundId} and a.kind = 'own' and a.status = 'submitted'
    order by a.id
  `.execute(tx)
  return rows.map(({ id, author_id, answers }) => ({
    assessmentId: id,
    authorId: author_id,
    answers: Object.assign({}, ...(answers ?? [])),
  }))
}

/** What colleagues answered and noted in one area. */
export type AreaAnswers = RoundAnswers & {
  readonly notes: Readonly<Record<string, string>>
  /** Why the council has chosen to be where it is; undefined where they did not say so. */
  readonly deliberateReason: string | undefined
}

/** The same for one area alone, with its notes. */
export async function listAreaAnswers(
  tx: Handle,
  { roundId, areaId }: { readonly roundId: string; readonly areaId: string },
): Promise<readonly AreaAnswers[]> {
  const { rows } = await sql<{
    id: string
    author_id: string
    answers: Answers | null
    notes: Record<string, string> | null
    deliberate_reason: string | null
  }>`
    select a.id, a.author_id, r.answers, r.notes, case when r.deliberate then r.deliberate_reason end as deliberate_reason
    from assessment.assessment a
    join rounds.round o on o.id = a.round_id and o.framework_version = a.framework_version
    left join assessment.response r on r.assessment_id = a.id and r.area_id = ${areaId}
    where a.round_id = ${roundId} and a.kind = 'own' and a.status = 'submitted'
    order by a.id
  `.execute(tx)
  return rows.map(({ id, author_id, answers, notes, deliberate_reason }) => ({
    assessmentId: id,
    authorId: author_id,
    answers: answers ?? {},
    notes: notes ?? {},
    deliberateReason: deliberate_reason ?? undefined,
  }))
}

export type DirectorateGroup = { readonly directorate: string; readonly assessments: number }

/** The directorates that may be looked at on their own: none under 5, and nothing under 5 left beside them. */
export async function listDirectorates(tx: Handle, roundId: string): Promise<readonly DirectorateGroup[]> {
  const { rows } = await sql<DirectorateGroup>`
    select directorate, assessments from comparison.directorates(${roundId})
  `.execute(tx)
  return rows
}

/** The ids of the assessments of one of them; empty for any other text. */
export async function assessmentsIn(
  tx: Handle,
  { roundId, directorate }: { readonly roundId: string; readonly directorate: string },
): Promise<ReadonlySet<string>> {
  // PostgreSQL has no text with a zero byte in it, and so no directorate of that name.
  if (directorate.includes('\0')) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from comparison.assessments_in(${roundId}, ${directorate}) as id
  `.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
