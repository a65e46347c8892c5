// The section of one area: where it stands and why, the answers, the notes, what good looks like and what to do next.
import type { FileChild } from 'docx'
import { scoresText } from '../comparison/comparison.rules.ts'
import type { Report, ReportArea } from './report.rules.ts'
import { areaBeside, statementLines } from './report-beside.rules.ts'
import { circle, showStanding } from './report-standing.document.ts'
import { table, textCell } from './word-table.document.ts'
import { bullet, heading, link, note, paragraph, runs } from './word-text.document.ts'

export function areaSection(report: Report, area: ReportArea, newPage: boolean): FileChild[] {
  return [
    heading(2, area.title, { newPage }),
    paragraph(area.description),
    standingLine(report, area),
    paragraph(area.explanation),
    ...choices(area),
    heading(3, 'Answers'),
    ...answers(report, area),
    ...agreements(area),
    ...notes(area),
    ...list('What good looks like', area.whatGoodLooksLike),
    ...nextSteps(area),
    ...resources(area),
  ]
}

function standingLine(report: Report, area: ReportArea) {
  const { character, label, score, tint, ink } = showStanding(report, area.standing)
  const colour = ink.replace('#', '')
  const words = score === '' ? label : `${label}: ${score} out of 100`
  return paragraph(
    [...circle(character, ink), ...runs(`\u00a0\u00a0${words}`, { color: colour })],
    'Standing',
    {
      shading: { fill: tint.replace('#', '') },
    },
  )
}

function choices({ deliberateReason, inPlan }: ReportArea): FileChild[] {
  const reason = deliberateReason ? [note(deliberateReason)] : []
  return [
    ...(deliberateReason === null
      ? []
      : [paragraph('The council has chosen to be where it is in this area.', 'NoteLabel'), ...reason]),
    ...(inPlan ? [paragraph('Chosen for the action plan.')] : []),
  ]
}

/** With how everybody in the round answered in a column of its own, where there is somebody to compare with. */
function answers({ beside }: Report, area: ReportArea): FileChild[] {
  const all = areaBeside(beside, area.id)
  const widths = all ? [0.15, 0.46, 0.16, 0.23] : [0.17, 0.62, 0.21]
  return [
    ...(all
      ? [paragraph(`Scores of all in the round: ${scoresText(all)}.`, undefined, { keepNext: true })]
      : []),
    table({
      caption: `Answers: ${area.title}`,
      description: `Each row is one of ${area.statements.length} statements, with its step and the answer given${all ? ', and how many of all who submitted in the round chose what' : ''}.`,
      header: ['Step', 'Statement', 'Answer', ...(all ? [`All ${beside?.assessments} in the round`] : [])],
      widths,
      rows: area.statements.map(({ id, step, text, answer }) => [
        textCell(step),
        textCell(text),
        textCell(answer === '' ? 'Not answered' : answer, { bold: answer !== '' }),
        ...(all ? [textCell(statementLines(all, id).join('\n'))] : []),
      ]),
    }),
  ]
}

/** Beside the answers of an official assessment: why, who saw it otherwise, and what colleagues had chosen. */
function agreements(area: ReportArea): FileChild[] {
  const told = area.statements.filter(({ agreement }) => Object.values(agreement).some((text) => text !== ''))
  if (told.length === 0) return []
  return [
    heading(3, 'How it was agreed'),
    table({
      caption: `How it was agreed: ${area.title}`,
      description:
        'Each row is a statement, by its step, with the reason for the agreed answer, the dissent, and how many colleagues had chosen what on their own.',
      header: ['Step', 'Reason', 'Dissent', 'Colleagues on their own'],
      widths: [0.17, 0.29, 0.29, 0.25],
      rows: told.map(({ step, agreement }) => [
        textCell(step),
        textCell(agreement.reason === '' ? '–' : agreement.reason),
        textCell(agreement.dissent === '' ? 'None recorded' : agreement.dissent),
        textCell(agreement.spread === '' ? '–' : agreement.spread.replaceAll(', ', '\n')),
      ]),
    }),
  ]
}

function notes(area: ReportArea): FileChild[] {
  if (area.notes.length === 0) return []
  return [
    heading(3, 'Notes'),
    ...area.notes.flatMap(({ label, text }) => [paragraph(label, 'NoteLabel'), note(text)]),
  ]
}

function nextSteps({ nextSteps: steps, whatToDo }: ReportArea): FileChild[] {
  if (steps.length === 0) return []
  return [
    heading(3, 'Suggested next steps'),
    paragraph(whatToDo, undefined, { keepNext: true }),
    ...steps.map(bullet),
  ]
}

function list(title: string, items: readonly string[]): FileChild[] {
  return items.length === 0 ? [] : [heading(3, title), ...items.map((item) => bullet(item))]
}

function resources({ resources: all }: ReportArea): FileChild[] {
  if (all.length === 0) return []
  return [
    heading(3, 'Resources'),
    ...all.map(({ title, publisher, type, url }) =>
      bullet([link(title, url), ...runs(`, ${publisher} (${type.toLowerCase()})`)]),
    ),
  ]
}
