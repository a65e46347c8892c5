// Reads assessments and what was answered in them. Row-level security decides what the asker may see at all: the own ones,
// and what was submitted in the own council. What changes a draft is in draft.queries.ts.
import { sql } from 'kysely'
import type { Handle } from '../../platform/database/handle.ts'
import { type Answers, type Framework, statementCount } from '../framework/framework.rules.ts'
import { findFramework } from '../framework/index.ts'
import { findRound } from '../rounds/index.ts'
import { type Round, scopeOf } from '../rounds/rounds.rules.ts'
import type { Agreement, Assessment, FullAssessment, Response, Submitted } from './assessment-record.rules.ts'

/** Names an assessment and the person who answers it. `id`: a UUID. */
export type Own = { readonly id: string; readonly authorId: string }

/** An assessment as the transaction's asker may see it: a draft only if it is the asker's own. `id`: a UUID. */
export async function findAssessment(tx: Handle, id: string): Promise<FullAssessment | undefined> {
  const { rows } = await sql<AssessmentRow>`
    select ${assessmentColumns} from assessment.assessment where id = ${id}
  `.execute(tx)
  return rows[0] && inFull(tx, toAssessment(rows[0]))
}

/** The author's own assessment, or a submitted one that the asker may see; nobody answers the latter any more. */
export async function findToAnswer(tx: Handle, { id, authorId }: Own): Promise<FullAssessment | undefined> {
  const { rows } = await sql<AssessmentRow>`
    select ${assessmentColumns} from assessment.assessment
    where id = ${id} and (author_id = ${authorId} or status = 'submitted')
  `.execute(tx)
  return rows[0] && inFull(tx, toAssessment(rows[0]))
}

/** The round that an assessment answers; undefined where it stands alone. */
export async function roundOf(tx: Handle, { roundId }: Assessment): Promise<Round | undefined> {
  return roundId === undefined ? undefined : findRound(tx, roundId)
}

/** The author's own assessment in a round. */
export async function findOwnInRound(
  tx: Handle,
  { roundId, authorId }: { readonly roundId: string; readonly authorId: string },
): Promise<Assessment | undefined> {
  const { rows } = await sql<AssessmentRow>`
    select ${assessmentColumns} from assessment.assessment
    where round_id = ${roundId} and author_id = ${authorId} and kind = 'own'
  `.execute(tx)
  return rows[0] && toAssessment(rows[0])
}

async function listResponses(tx: Handle, assessmentId: string): Promise<readonly Response[]> {
  const { rows } = await sql<ResponseRow>`
    select area_id, answers, notes, deliberate, deliberate_reason, in_plan, version, editor, edit_number, saved_at,
      agreement
    from assessment.response where assessment_id = ${assessmentId}
  `.execute(tx)
  return rows.map(toResponse)
}

/**
 * What officers of a council submitted, latest first, in an order that stays the same. Assessments of an open round are
 * among them once the asker has submitted their own there; the agreed ones of the council never are.
 */
export async function listSubmittedOfCouncil(tx: Handle, councilCode: string): Promise<readonly Submitted[]> {
  const { rows } = await sql<AssessmentRow>`
    select ${assessmentColumns} from assessment.assessment
    where council_code = ${councilCode} and status = 'submitted' and kind = 'own'
    order by submitted_at desc, id
  `.execute(tx)
  return rows.map(toAssessment).filter((one) => one.status === 'submitted')
}

export type OwnListed = { readonly assessment: Assessment; readonly answered: number; readonly total: number }

/** Somebody's own view of the council: their assessments, latest begun first, each with how many of its statements have an answer. */
export async function listOwn(tx: Handle, authorId: string): Promise<readonly OwnListed[]> {
  const { rows } = await sql<AssessmentRow & { answered: number }>`
    select ${assessmentColumns}, (
      select count(*)::integer from assessment.response r cross join jsonb_object_keys(r.answers)
      where r.assessment_id = assessment.id
    ) as answered
    from assessment.assessment where author_id = ${authorId} and kind = 'own'
    order by begun_at desc, id
  `.execute(tx)
  return Promise.all(
    rows.map(async (row) => {
      const framework = await frameworkOf(tx, row.framework_version)
      return { assessment: toAssessment(row), answered: row.answered, total: statementCount(framework) }
    }),
  )
}

export async function findLastSubmitted(tx: Handle, authorId: string): Promise<Submitted | undefined> {
  const { rows } = await sql<AssessmentRow>`
    select ${assessmentColumns} from assessment.assessment
    where author_id = ${authorId} and status = 'submitted' and kind = 'own'
    order by submitted_at desc, id limit 1
  `.execute(tx)
  const last = rows[0] && toAssessment(rows[0])
  return last?.status === 'submitted' ? last : undefined
}

/** With what was saved in it; read in two statements, so lock the draft first where it may be written meanwhile. */
export async function inFull<A extends Assessment>(tx: Handle, assessment: A): Promise<FullAssessment<A>> {
  const framework = await frameworkOf(tx, assessment.frameworkVersion)
  return { assessment, responses: await listResponses(tx, assessment.id), framework }
}

async function frameworkOf(tx: Handle, version: string): Promise<Framework> {
  const framework = await findFramework(tx, version)
  if (!framework) throw new Error(`Framework ${version} is not in the database`)
  return framework
}

export const assessmentColumns = sql`
  id, council_code, author_id, framework_version, scope, service_name, kind, round_id, status, begun_at, saved_at,
  submitted_at`

export type AssessmentRow = {
  id: string
  council_code: string
  author_id: string
  framework_version: string
  scope: 'council' | 'service'
  service_name: string | null
  kind: 'own' | 'council'
  round_id: string | null
  status: 'draft' | 'submitted'
  begun_at: Date
  saved_at: Date
  submitted_at: Date | null
}

type ResponseRow = {
  area_id: string
  answers: Answers
  notes: Record<string, string>
  deliberate: boolean
  deliberate_reason: string
  in_plan: boolean
  version: number
  editor: string
  edit_number: number
  saved_at: Date
  agreement: Agreement | null
}

export function toAssessment(row: AssessmentRow): Assessment {
  const shared = {
    id: row.id,
    councilCode: row.council_code,
    authorId: row.author_id,
    frameworkVersion: row.framework_version,
    scope: scopeOf(row.service_name),
    kind: row.kind,
    roundId: row.round_id ?? undefined,
    begunAt: row.begun_at,
    savedAt: row.saved_at,
  }
  return row.submitted_at === null
    ? { ...shared, status: 'draft' }
    : { ...shared, status: 'submitted', submittedAt: row.submitted_at }
}

function toResponse(row: ResponseRow): Response {
  return {
    areaId: row.area_id,
    answers: row.answers,
    notes: row.notes,
    deliberate: row.deliberate,
    deliberateReason: row.deliberate_reason,
    inPlan: row.in_plan,
    version: row.version,
    editor: row.editor,
    editNumber: row.edit_number,
    savedAt: row.saved_at,
    ...(row.agreement === null ? {} : { agreement: row.agreement }),
  }
}
