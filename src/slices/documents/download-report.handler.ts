// The Word and CSV report of a submitted assessment, for whoever may see it: its author, their colleagues and the LGA.
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Lga, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import type { FullAssessment, Submitted } from '../assessment/assessment.rules.ts'
import { findAssessment, findOfficialRecord } from '../assessment/index.ts'
import { findBeside } from '../comparison/index.ts'
import { councilByCode } from '../councils/index.ts'
import { shownNames } from '../identity/index.ts'
import { resourcesForAreas } from '../resources/index.ts'
import { buildReport, type Report, reportFileName } from './report.rules.ts'
import type { ReportJob } from './report-file.document.ts'
import { sendDocument } from './send-document.reply.ts'

type ReportAsk = Ask<Officer | Lga, typeof routes.reportWord> | Ask<Officer | Lga, typeof routes.reportCsv>
type Found =
  | { readonly kind: 'gone' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'report'; readonly report: Report }

export function downloadWord(ask: ReportAsk): Promise<Reply> {
  return download(ask, 'docx')
}

export function downloadCsv(ask: ReportAsk): Promise<Reply> {
  return download(ask, 'csv')
}

async function download(ask: ReportAsk, format: ReportJob['format']): Promise<Reply> {
  if (!isUuid(ask.params.id)) return notFound()
  const found = await ask.write((tx) => findReport(tx, ask))
  if (found.kind === 'gone') return notFound()
  if (found.kind === 'draft') return seeOther(routes.assessment.href(ask.params))
  const { report } = found
  return sendDocument(ask, { format, report }, reportFileName(report))
}

/** Reads all that the report says, and leaves the audit entry that it was taken away, in one transaction. */
async function findReport(tx: Handle, ask: ReportAsk): Promise<Found> {
  const full = await findAssessment(tx, ask.params.id)
  if (!full) return { kind: 'gone' }
  if (!isSubmitted(full)) return { kind: 'draft' }
  const { councilCode, authorId, id, kind } = full.assessment
  const council = await councilByCode(tx, councilCode)
  if (!council) throw new Error(`Council ${councilCode} is not in the register`)
  const areaIds = full.framework.areas.map((area) => area.id)
  const resources = await resourcesForAreas(tx, areaIds)
  const authorName = (await shownNames(tx, [authorId])).get(authorId)
  const record = kind === 'council' ? await findOfficialRecord(tx, id) : undefined
  const beside = await findBeside(tx, { assessment: full.assessment, personId: ask.actor.personId })
  await ask.audit(tx, id)
  return {
    kind: 'report',
    report: buildReport({ full, council, authorName, record, beside, resources, now: ask.now }),
  }
}

function isSubmitted(full: FullAssessment): full is FullAssessment<Submitted> {
  return full.assessment.status === 'submitted'
}
