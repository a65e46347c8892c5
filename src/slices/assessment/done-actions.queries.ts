// What was done in an area since its author last assessed it in the same scope, from the plans that they may see. This slice
// knows nothing of plans: a function of the database does.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { DoneAction } from './done-actions.rules.ts'

/** What an answerer of this assessment is reminded of, latest done first. `area`: any text. */
export async function listDoneActions(
  tx: Handle,
  { id, area }: { readonly id: string; readonly area: string },
): Promise<readonly DoneAction[]> {
  const { rows } = await sql<Row>`
    select statement_id, title, outcome, is_council from assessment.done_actions(${area}, ${id})
    order by done_at desc, title, statement_id, outcome, is_council
  `.execute(tx)
  return rows.map((row) => ({
    statementId: row.statement_id ?? undefined,
    title: row.title,
    outcome: row.outcome,
    isCouncil: row.is_council,
  }))
}

type Row = { statement_id: string | null; title: string; outcome: string; is_council: boolean }
