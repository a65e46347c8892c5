// Rounds (rounds.round): opened once, closed once. Row-level security shows an officer those of their council.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import type { Round, RoundCounts } from './round-record.rules.ts'
import { type Scope, scopeOf } from './scope.rules.ts'

/** A round as the transaction's asker may see it: one of their council, or any for the LGA. `id`: a UUID. */
export async function findRound(tx: Handle, id: string): Promise<Round | undefined> {
  const { rows } = await sql<RoundRow>`select ${roundColumns} from rounds.round where id = ${id}`.execute(tx)
  return rows[0] && toRound(rows[0])
}

/** Every round that the asker may see, latest opened first. */
export async function listRounds(tx: Handle): Promise<readonly Round[]> {
  const { rows } = await sql<RoundRow>`
    select ${roundColumns} from rounds.round order by opened_at desc, id
  `.execute(tx)
  return rows.map(toRound)
}

/** How many began and submitted in a round of the asker's council. `id`: a UUID. */
export async function countsOf(tx: Handle, id: string): Promise<RoundCounts> {
  const { rows } = await sql<RoundCounts>`select begun, submitted from rounds.counts(${id})`.execute(tx)
  return rows[0] ?? { begun: 0, submitted: 0 }
}

/** Whether the asker may see what colleagues answered in a round: it is closed, or they have submitted their own. */
export async function isOpenToAsker(tx: Handle, id: string): Promise<boolean> {
  const { rows } = await sql<{ is_open: boolean }>`
    select rounds.is_open_to_asker(${id}) as is_open
  `.execute(tx)
  return rows[0]?.is_open ?? false
}

/** Whether the asker may begin an assessment in a round: it is open, and they were invited to it or are a lead. */
export async function mayBeginIn(tx: Handle, id: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select rounds.may_answer(${id}) as may`.execute(tx)
  return rows[0]?.may ?? false
}

/** What a round asks of somebody, and how far they are. */
export type Asked = {
  readonly round: Round
  /** What the lead wrote; undefined for a lead who was not invited by mail. */
  readonly message: string | undefined
  /** The asker's own in this round; undefined until it is begun. */
  readonly own: { readonly id: string; readonly isSubmitted: boolean } | undefined
}

/**
 * The rounds that concern the asker: those they were invited to, or have an assessment in. Latest opened first.
 * A lead may answer in any open round of the council without being invited; such rounds are not here until begun.
 */
export async function listAskedOf(tx: Handle, personId: string): Promise<readonly Asked[]> {
  const { rows } = await sql<RoundRow & AskedRow>`
    select ${roundColumns}, invited.message, own.assessment_id, own.is_submitted
    from rounds.round
    left join rounds.own_assessments() own on own.round_id = round.id
    left join (
      select i.round_id, i.message from rounds.invitation i
      join identity.person p on p.email = i.email and p.id = ${personId}
      where i.withdrawn_at is null
    ) invited on invited.round_id = round.id
    where invited.round_id is not null or own.round_id is not null
    order by opened_at desc, id
  `.execute(tx)
  return rows.map((row) => ({
    round: toRound(row),
    message: row.message ?? undefined,
    own:
      row.assessment_id === null
        ? undefined
        : { id: row.assessment_id, isSubmitted: row.is_submitted ?? false },
  }))
}

export type NewRound = {
  readonly id: string
  readonly councilCode: string
  readonly name: string
  readonly scope: Scope
  readonly frameworkVersion: string
  readonly answerBy: string
  readonly openedBy: string
  readonly now: Date
}

/** False, and nothing done, where that id is there already: the same form sent twice. */
export async function openRound(tx: Handle, round: NewRound): Promise<boolean> {
  const serviceName = round.scope.kind === 'service' ? round.scope.name : null
  const { numAffectedRows } = await sql`
    insert into rounds.round
      (id, council_code, name, scope, service_name, framework_version, answer_by, opened_by, opened_at)
    values (${round.id}, ${round.councilCode}, ${round.name}, ${round.scope.kind}, ${serviceName},
      ${round.frameworkVersion}, ${round.answerBy}, ${round.openedBy}, ${round.now})
    on conflict (id) do nothing
  `.execute(tx)
  return numAffectedRows === 1n
}

/** False where the round is closed already, or is none of the asker's council, or the asker is no lead. */
export async function closeRound(
  tx: Handle,
  id: string,
  closing: { readonly personId: string; readonly lateAllowed: boolean; readonly now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update rounds.round
    set closed_by = ${closing.personId}, closed_at = ${closing.now}, late_allowed = ${closing.lateAllowed}
    where id = ${id} and closed_at is null
  `.execute(tx)
  return numAffectedRows === 1n
}

/** Changes whether drafts of a closed round may still be submitted; false where it was so, or there is no such round. */
export async function setLateAllowed(tx: Handle, id: string, allowed: boolean): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update rounds.round set late_allowed = ${allowed}
    where id = ${id} and closed_at is not null and late_allowed <> ${allowed}
  `.execute(tx)
  return numAffectedRows === 1n
}

const roundColumns = sql`
  round.id, round.council_code, round.name, round.scope, round.service_name, round.framework_version, round.answer_by,
  round.opened_by, round.opened_at, round.closed_by, round.closed_at, round.late_allowed`

type RoundRow = {
  id: string
  council_code: string
  name: string
  service_name: string | null
  framework_version: string
  answer_by: string
  opened_by: string
  opened_at: Date
  closed_by: string | null
  closed_at: Date | null
  late_allowed: boolean
}
type AskedRow = { message: string | null; assessment_id: string | null; is_submitted: boolean | null }

function toRound(row: RoundRow): Round {
  const opened = {
    id: row.id,
    councilCode: row.council_code,
    name: row.name,
    scope: scopeOf(row.service_name),
    frameworkVersion: row.framework_version,
    answerBy: row.answer_by,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
  }
  return row.closed_at === null || row.closed_by === null
    ? { ...opened, state: 'open' }
    : {
        ...opened,
        state: 'closed',
        closedBy: row.closed_by,
        closedAt: row.closed_at,
        lateAllowed: row.late_allowed,
      }
}
