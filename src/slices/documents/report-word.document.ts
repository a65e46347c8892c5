// The report as a Word file: cover, a summary that can be read alone, contents, all scores, then a section per area.
import { type FileChild, TableOfContents } from 'docx'
import type { Picture } from '../../platform/charts/chart-picture.ts'
import type { Report } from './report.rules.ts'
import { areaSection } from './report-area.document.ts'
import { cover } from './report-cover.document.ts'
import { scoresPage } from './report-scores.document.ts'
import { summaryPage } from './report-summary.document.ts'
import { wordFile } from './word-file.document.ts'
import type { PageNumbers } from './word-pages.document.ts'
import { heading, paragraph, runs } from './word-text.document.ts'

export type ReportPictures = {
  readonly chart: Picture
  /** What the chart shows, in words. */
  readonly chartDescription: string
  readonly plum: Uint8Array
}

/** `pageNumbers`: another estimator, for the tests that hold ours to it. */
export function reportWord(
  report: Report,
  pictures: ReportPictures,
  pageNumbers?: PageNumbers,
): Promise<Uint8Array> {
  return wordFile(
    {
      title: `${report.title}: ${report.council.name}`,
      subject: report.scope,
      description: report.summary,
      running: `${report.council.name}: ${report.title}`,
      firstPage: 'cover',
      children: [
        ...cover(report, pictures.plum),
        ...summaryPage(report),
        ...contents(),
        ...scoresPage(report, pictures),
        ...report.groups.flatMap(({ label, areas }) => [
          heading(1, label, { newPage: true }),
          ...areas.flatMap((area, index) => areaSection(report, area, index > 0)),
        ]),
        ...howScoresWork(report),
      ],
    },
    pageNumbers,
  )
}

function contents(): FileChild[] {
  return [
    paragraph('Contents', 'ContentsHeading', { pageBreakBefore: true }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}

function howScoresWork(report: Report): FileChild[] {
  return [
    heading(1, 'How scores are worked out', { newPage: true }),
    ...report.explanations.map((text) => paragraph(text)),
    ...report.categories.map(({ label, rangeText, meaning }) =>
      paragraph([
        ...runs(`${label} (${rangeText.charAt(0).toLowerCase()}${rangeText.slice(1)}): `, { bold: true }),
        ...runs(meaning),
      ]),
    ),
    paragraph([
      ...runs(`${report.notAssessed.label}: `, { bold: true }),
      ...runs(report.notAssessed.meaning),
    ]),
  ]
}
