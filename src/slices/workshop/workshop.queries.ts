// Workshops (workshop.workshop). Row-level security shows an officer those of their council, and lets only its leads start,
// move and end one.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Walk, Workshop } from './workshop-record.rules.ts'

/** A workshop of the asker's council. `id`: a UUID. */
export async function findWorkshop(tx: Handle, id: string): Promise<Workshop | undefined> {
  const { rows } = await sql<WorkshopRow>`
    select ${workshopColumns} from workshop.workshop where id = ${id}
  `.execute(tx)
  return rows[0] && toWorkshop(rows[0])
}

/** The one that was started last on a round, ended or not. `roundId`: a UUID. */
export async function latestWorkshop(tx: Handle, roundId: string): Promise<Workshop | undefined> {
  const { rows } = await sql<WorkshopRow>`
    select ${workshopColumns} from workshop.workshop where round_id = ${roundId}
    order by ended_at is null desc, started_at desc, id limit 1
  `.execute(tx)
  return rows[0] && toWorkshop(rows[0])
}

/** The open workshop of the asker's council with this code; another council's is as unknown as none. */
export async function findByCode(tx: Handle, joinCode: string): Promise<Workshop | undefined> {
  const { rows } = await sql<WorkshopRow>`
    select ${workshopColumns} from workshop.workshop where join_code = ${joinCode} and ended_at is null
  `.execute(tx)
  return rows[0] && toWorkshop(rows[0])
}

export type NewWorkshop = {
  readonly councilCode: string
  readonly roundId: string
  readonly joinCode: string
  readonly walk: Walk
  readonly startedBy: string
  readonly now: Date
}

/** The id of the new one; undefined where the round has an open one already, or an open one has this code. */
export async function insertWorkshop(tx: Handle, given: NewWorkshop): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into workshop.workshop (council_code, round_id, join_code, walk, started_by, started_at)
    values (${given.councilCode}, ${given.roundId}, ${given.joinCode}, ${given.walk}, ${given.startedBy}, ${given.now})
    on conflict do nothing returning id
  `.execute(tx)
  return rows[0]?.id
}

/** False, and nothing changed, where it has gone on from `version` or has ended. `statementId` undefined: none. */
export async function moveTo(
  tx: Handle,
  id: string,
  { version, statementId }: { version: number; statementId: string | undefined },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update workshop.workshop set statement_id = ${statementId ?? null}, version = version + 1
    where id = ${id} and version = ${version} and ended_at is null
  `.execute(tx)
  return numAffectedRows === 1n
}

/** False where it had ended. */
export async function endWorkshop(tx: Handle, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update workshop.workshop set ended_at = ${now}, version = version + 1 where id = ${id} and ended_at is null
  `.execute(tx)
  return numAffectedRows === 1n
}

const workshopColumns = sql`
  id, council_code, round_id, join_code, walk, statement_id, started_by, started_at, ended_at, version`

type WorkshopRow = {
  id: string
  council_code: string
  round_id: string
  join_code: string
  walk: Walk
  statement_id: string | null
  started_by: string
  started_at: Date
  ended_at: Date | null
  version: number
}

function toWorkshop(row: WorkshopRow): Workshop {
  return {
    id: row.id,
    councilCode: row.council_code,
    roundId: row.round_id,
    joinCode: row.join_code,
    walk: row.walk,
    statementId: row.statement_id ?? undefined,
    startedBy: row.started_by,
    startedAt: row.started_at,
    endedAt: row.ended_at ?? undefined,
    version: row.version,
  }
}
