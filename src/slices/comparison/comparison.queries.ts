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

/** Every submitted assessment of a round that the asker may see, the agreed ones left out. `roundId`: a UUID. */
export async function listRoundAnswers(tx: Handle, roundId: string): Promise<readonly RoundAnswers[]> {
  const { rows } = await sql<{ id: string; author_id: string; answers: readonly Answers[] | null }>`
    select a.id, a.author_id, (
      select json_agg(r.answers) from assessment.response r where r.assessment_id = a.id
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
