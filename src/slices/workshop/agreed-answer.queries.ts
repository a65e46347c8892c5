// What a workshop agreed (workshop.agreed_answer). Row-level security lets only leads of the council write it, and only
// while the workshop goes on.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { AgreedAnswer } from './workshop-record.rules.ts'

/** Every agreed answer of a workshop, by statement id, as the asker may see them. `workshopId`: a UUID. */
export async function agreedAnswers(
  tx: Handle,
  workshopId: string,
): Promise<ReadonlyMap<string, AgreedAnswer>> {
  const { rows } = await sql<AgreedRow>`
    select ${columns} from workshop.agreed_answer where workshop_id = ${workshopId} order by statement_id
  `.execute(tx)
  return new Map(rows.map((row) => [row.statement_id, toAgreed(row)]))
}

export type Agreement = {
  readonly workshopId: string
  readonly councilCode: string
  readonly statementId: string
  readonly optionId: string
  readonly reason: string
  readonly dissent: string
  readonly agreedBy: string
  readonly now: Date
}

/**
 * Records an answer, or corrects the one whose version is `seen` (0: there was none). False, and nothing changed, where
 * somebody else has recorded, corrected or reopened it meanwhile.
 */
export async function recordAgreement(tx: Handle, given: Agreement, seen: number): Promise<boolean> {
  const { numAffectedRows } =
    seen === 0
      ? await insert(tx, [given])
      : await sql`
          update workshop.agreed_answer
          set option_id = ${given.optionId}, reason = ${given.reason}, dissent = ${given.dissent},
            agreed_by = ${given.agreedBy}, agreed_at = ${given.now}, version = version + 1
          where workshop_id = ${given.workshopId} and statement_id = ${given.statementId} and version = ${seen}
        `.execute(tx)
  return numAffectedRows === 1n
}

/** Records several at once; how many. A statement that has an agreed answer keeps it. */
export async function recordMissing(tx: Handle, given: readonly Agreement[]): Promise<number> {
  const { numAffectedRows } = await insert(tx, given)
  return Number(numAffectedRows ?? 0n)
}

/** What the workshop before had agreed, as the beginning of a new one; how many. Both ids: UUIDs. */
export async function carryOver(
  tx: Handle,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into workshop.agreed_answer
      (workshop_id, statement_id, council_code, option_id, reason, dissent, agreed_by, agreed_at, version)
    select ${to}, statement_id, council_code, option_id, reason, dissent, agreed_by, agreed_at, 1
    from workshop.agreed_answer where workshop_id = ${from}
  `.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** Takes the agreed answer of version `seen` away again; false where it is another by now. */
export async function reopenStatement(
  tx: Handle,
  which: { readonly workshopId: string; readonly statementId: string; readonly seen: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from workshop.agreed_answer
    where workshop_id = ${which.workshopId} and statement_id = ${which.statementId} and version = ${which.seen}
  `.execute(tx)
  return numAffectedRows === 1n
}

function insert(tx: Handle, given: readonly Agreement[]) {
  const rows = given.map((one) => ({
    workshop_id: one.workshopId,
    statement_id: one.statementId,
    council_code: one.councilCode,
    option_id: one.optionId,
    reason: one.reason,
    dissent: one.dissent,
    agreed_by: one.agreedBy,
    agreed_at: one.now,
    version: 1,
  }))
  return sql`
    insert into workshop.agreed_answer
      (workshop_id, statement_id, council_code, option_id, reason, dissent, agreed_by, agreed_at, version)
    select workshop_id, statement_id, council_code, option_id, reason, dissent, agreed_by, agreed_at, version
    from jsonb_populate_recordset(null::workshop.agreed_answer, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing
  `.execute(tx)
}

const columns = sql`statement_id, option_id, reason, dissent, agreed_by, agreed_at, version`

type AgreedRow = {
  statement_id: string
  option_id: string
  reason: string
  dissent: string
  agreed_by: string
  agreed_at: Date
  version: number
}

function toAgreed(row: AgreedRow): AgreedAnswer {
  return {
    statementId: row.statement_id,
    optionId: row.option_id,
    reason: row.reason,
    dissent: row.dissent,
    agreedBy: row.agreed_by,
    agreedAt: row.agreed_at,
    version: row.version,
  }
}
