// One page that can be read alone: the sentence, the matrix, the critical success factors, the strongest and the
// weakest, and where to start.
import type { FileChild } from 'docx'
import type { Report } from './report.rules.ts'
import { circle, showStanding, standingCell } from './report-standing.document.ts'
import { type Cell, table, textCell } from './word-table.document.ts'
import { bullet, heading, paragraph, runs, smallHeading } from './word-text.document.ts'

export function summaryPage(report: Report): FileChild[] {
  return [
    heading(1, 'Summary', { newPage: true }),
    paragraph(report.summary, 'Lead'),
    ...(report.findings.chosen === undefined ? [] : [paragraph(report.findings.chosen)]),
    ...matrix(report),
    ...factors(report),
    ...strongestAndWeakest(report),
    categoryKey(report),
    ...whereToStart(report),
  ]
}

function matrix(report: Report): FileChild[] {
  const { columns, rows } = report.matrix
  if (columns.length === 0 || rows.length === 0) return []
  const first = 0.25
  return [
    table({
      caption: 'Scores by characteristic and focus',
      description: `Each row is one of ${rows.length} characteristics, each column one of ${columns.length} focus areas. Each cell has the category and the score out of 100.`,
      header: ['Characteristic', ...columns.map((label) => `${label} focus`)],
      widths: [first, ...columns.map(() => (1 - first) / columns.length)],
      rows: rows.map(({ label, cells }) => [
        textCell(label, { bold: true }),
        ...cells.map((standing) => standingCell(report, standing, 'below')),
      ]),
    }),
  ]
}

function factors(report: Report): FileChild[] {
  if (report.factors.length === 0) return []
  return [
    smallHeading('Critical success factors'),
    table({
      caption: 'Scores of the critical success factors',
      description: 'Each row is one critical success factor, with its category and its score out of 100.',
      header: ['Critical success factor', 'Category and score'],
      widths: [0.6, 0.4],
      rows: report.factors.map(({ label, standing }) => [
        textCell(label, { bold: true }),
        standingCell(report, standing, 'beside'),
      ]),
    }),
  ]
}

function strongestAndWeakest(report: Report): FileChild[] {
  const count = Math.max(report.strongest.length, report.weakest.length)
  if (count === 0) return []
  const tied = [report.tied.strongest ?? '', report.tied.weakest ?? '']
  const cell = (areas: Report['strongest'], index: number): Cell => {
    const area = areas[index]
    if (!area) return textCell('')
    const { character, score, ink } = showStanding(report, area.standing)
    const words = [...circle(character, ink), ...runs(`\u00a0${area.title}, ${score}`)]
    return { content: [paragraph(words, 'TableText')] }
  }
  return [
    smallHeading('Strongest and weakest areas'),
    table({
      caption: 'Strongest and weakest areas',
      description:
        'The areas with the highest scores on the left and with the lowest on the right, at most 3 of each.',
      header: ['Strongest', 'Weakest'],
      widths: [0.5, 0.5],
      rows: [
        ...Array.from({ length: count }, (_, index) => [
          cell(report.strongest, index),
          cell(report.weakest, index),
        ]),
        ...(tied.some((text) => text !== '') ? [tied.map((text) => textCell(text))] : []),
      ],
    }),
  ]
}

function categoryKey(report: Report) {
  const parts = report.categories.flatMap(({ label, rangeText, look }, index) => [
    ...(index > 0 ? runs('   ') : []),
    ...circle(look.character, look.ink),
    ...runs(`\u00a0${label}: ${rangeText.charAt(0).toLowerCase()}${rangeText.slice(1)}`),
  ])
  return paragraph(parts, 'Small', { spacing: { before: 200, after: 0 } })
}

function whereToStart({ whereToStart: steps }: Report): FileChild[] {
  if (steps.length === 0) return []
  return [
    smallHeading('Where to start'),
    ...steps.map(({ title, text }) => bullet([...runs(`${title}: `, { bold: true }), ...runs(text)])),
  ]
}
