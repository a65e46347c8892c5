// All scores on one scale, and what they say together: which step is weakest, and what could not be scored.
import { type FileChild, ImageRun } from 'docx'
import type { Picture } from '../../platform/charts/chart-picture.ts'
import type { Report } from './report.rules.ts'
import { areaBeside } from './report-beside.rules.ts'
import { table, textCell } from './word-table.document.ts'
import { bullet, heading, paragraph, runs, smallHeading } from './word-text.document.ts'

type Chart = {
  readonly chart: Picture
  /** What the chart shows, in words. */
  readonly chartDescription: string
}

export function scoresPage(report: Report, { chart, chartDescription }: Chart): FileChild[] {
  const width = 627
  return [
    heading(1, 'All scores', { newPage: true }),
    paragraph(`${report.chart.title}.`),
    paragraph([
      new ImageRun({
        type: 'png',
        data: chart.png,
        transformation: { width, height: Math.round((width * chart.height) / chart.width) },
        altText: { name: 'Chart of all scores', title: report.chart.title, description: chartDescription },
      }),
    ]),
    ...steps(report),
    ...leftOut(report),
    ...besideAll(report),
  ]
}

/** Every area of this assessment beside all of its round, and where they are furthest apart. */
function besideAll({ beside, groups }: Report): FileChild[] {
  if (!beside || beside.assessments === 1) return []
  const { colleagues, assessments, furthest, own } = beside
  const middle = `the middle one of all ${assessments}, this assessment included`
  return [
    smallHeading(`Beside ${colleagues} in the round`),
    paragraph(
      furthest.length === 0
        ? `No score differs from ${middle}.`
        : `Furthest from ${middle}: ${furthest.join('; ')}.`,
      undefined,
      { keepNext: true },
    ),
    table({
      caption: 'Scores beside those of all in the round',
      description:
        'Each row is one area, with its score here, the middle and the range of the scores of all in the round, and how many have one.',
      header: ['Area', 'Score', 'Middle', 'Range', 'Scored by'],
      widths: [0.48, 0.1, 0.1, 0.18, 0.14],
      rows: groups.flatMap(({ areas }) =>
        areas.map(({ id, title }) => {
          const { median = '–', range = '–', scored = '–' } = areaBeside(beside, id) ?? {}
          const isFar = furthest.includes(title)
          return [
            textCell(title, { bold: isFar }),
            textCell(own[id] ?? '–', { bold: isFar }),
            ...[median, range, scored].map((text) => textCell(text)),
          ]
        }),
      ),
    }),
  ]
}

function steps({ findings: { steps: found } }: Report): FileChild[] {
  if (found === undefined) return []
  return [
    smallHeading(found.heading),
    table({
      caption: 'Scores by step, over all areas',
      description: 'Each row is one step, with the question it asks and its score out of 100.',
      header: ['Step', 'What it asks', 'Score'],
      widths: [0.35, 0.45, 0.2],
      rows: found.rows.map(({ label, question, score, weakest }) => [
        textCell(label, { bold: weakest }),
        textCell(question),
        textCell(score, { bold: weakest }),
      ]),
    }),
  ]
}

function leftOut({ findings: { leftOut: found } }: Report): FileChild[] {
  return [
    smallHeading(found.heading),
    ...found.reasons.map(({ label, text }) => bullet([...runs(`${label}: `, { bold: true }), ...runs(text)])),
  ]
}
