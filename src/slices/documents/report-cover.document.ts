// The cover: what it is, whose it is, who it is for, how far it may be trusted and when it was made.
import type { Paragraph } from 'docx'
import { formatDate } from './format-date.rules.ts'
import type { Report } from './report.rules.ts'
import { roundText } from './report-beside.rules.ts'
import { plumBehind } from './word-plum.document.ts'
import { paragraph, runs } from './word-text.document.ts'

/** `plumPicture`: a PNG of nothing but plum, which is stretched over the upper part of the page. */
export function cover(report: Report, plumPicture: Uint8Array): Paragraph[] {
  const { council } = report
  const submitted = formatDate(report.submittedAt)
  return [
    paragraph(
      [plumBehind(plumPicture, 640), ...runs('Transformation and Innovation Exchange')],
      'CoverOnPlum',
      {
        spacing: { before: 600, after: 2400 },
      },
    ),
    paragraph(council.name, 'Title'),
    paragraph(report.official ? `Official assessment. ${report.title}` : report.title, 'CoverOnPlum'),
    paragraph(report.isService ? `Service: ${report.scope}` : report.scope, 'CoverOnPlum'),
    paragraph(submitted, 'CoverOnPlum', { spacing: { before: 0, after: 3200 } }),
    fact('For', `Officers and councillors of ${council.name}`),
    ...whatItIs(report, submitted),
    fact('Report made', formatDate(report.madeAt)),
    fact('Questions', `Version ${report.frameworkVersion}`),
  ]
}

function whatItIs({ author, official, beside }: Report, submitted: string): Paragraph[] {
  if (!official)
    return [
      fact('Assessed by', `${author}, submitted on ${submitted}`),
      ...(beside ? [fact('Round', roundText(beside))] : []),
      fact('What it is', "One officer's assessment. It is not the official position of the council."),
    ]
  const { supersededAt, isFromWorkshop, roundName } = official
  const where = isFromWorkshop ? 'agreed in a workshop' : 'one assessment, chosen as it was'
  const stands = supersededAt === null ? '' : ` It was superseded on ${formatDate(supersededAt)}.`
  return [
    fact('Agreed by', `${author}, finalised on ${submitted}`),
    ...(roundName === '' ? [] : [fact('Round', roundName)]),
    fact('What it is', `The official assessment of the council: ${where}.${stands}`),
  ]
}

function fact(label: string, text: string): Paragraph {
  return paragraph([...runs(`${label}: `, { bold: true }), ...runs(text)], 'CoverText')
}
