// The CSV report: one row per statement, its columns a promise to whoever scripts the service (docs/contract.md).
import { writeCsv } from '../../platform/csv/write-csv.ts'
import type { Report, ReportArea, ReportStatement } from './report.rules.ts'

export function reportCsv(report: Report): Uint8Array {
  const header = [
    ...['council_code', 'council', 'assessment_id', 'framework_version', 'submitted_at'],
    ...['area_id', 'area', 'focus', 'characteristic', 'score', 'category'],
    ...['statement_id', 'step', 'statement', 'answer'],
    ...report.noteKinds.map(({ id }) => id.replaceAll('-', '_')),
    ...['deliberate', 'in_action_plan'],
    // What follows was not promised by name.
    ...['deliberate_reason', 'scope', 'author'],
    // How the council came to an official answer; empty in one officer's own report.
    ...['reason', 'dissent', 'spread'],
  ]
  const rows = report.groups.flatMap(({ areas }) =>
    areas.flatMap((area) => area.statements.map((statement) => rowOf(report, area, statement))),
  )
  return writeCsv(header, rows)
}

function rowOf(report: Report, area: ReportArea, statement: ReportStatement): string[] {
  const { standing } = area
  return [
    ...[
      report.council.code,
      report.council.name,
      report.assessmentId,
      report.frameworkVersion,
      report.submittedAt,
    ],
    ...[area.id, area.title, area.focusId, area.characteristicId],
    ...(standing.kind === 'scored'
      ? [standing.score.toFixed(1), standing.categoryId]
      : ['', report.notAssessed.id]),
    ...[statement.id, statement.stepId, statement.text, statement.answerId],
    ...report.noteKinds.map(({ id }) => area.notes.find(({ kindId }) => kindId === id)?.text ?? ''),
    ...[area.deliberateReason === null ? 'no' : 'yes', area.inPlan ? 'yes' : 'no'],
    ...[area.deliberateReason ?? '', report.scope, report.author],
    ...[statement.agreement.reason, statement.agreement.dissent, statement.agreement.spread],
  ]
}
