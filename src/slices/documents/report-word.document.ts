// The report as a Word file: cover, a summary that can be read alone, contents, the chart, then a section per area.
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  TableOfContents,
  TextRun,
} from 'docx'
import type { Picture } from '../../platform/charts/chart-picture.ts'
import { toXmlText } from '../../platform/xml/xml-text.ts'
import type { Report } from './report.rules.ts'
import { areaSection } from './report-area.document.ts'
import { cover } from './report-cover.document.ts'
import { summaryPage } from './report-summary.document.ts'
import { page } from './word-measures.rules.ts'
import { estimatePages, type PageNumbers } from './word-pages.document.ts'
import { numbering, styles } from './word-styles.document.ts'
import { heading, paragraph, runs } from './word-text.document.ts'

export type ReportPictures = {
  readonly chart: Picture
  /** What the chart shows, in words. */
  readonly chartDescription: string
  readonly plum: Uint8Array
}

/** `pageNumbers`: another estimator, for the tests that hold ours to it. */
export async function reportWord(
  report: Report,
  pictures: ReportPictures,
  pageNumbers: PageNumbers = estimatePages,
): Promise<Uint8Array> {
  const title = `${report.title}: ${report.council.name}`
  const document = new Document({
    title: toXmlText(title),
    subject: toXmlText(report.scope),
    creator: 'Transformation and Innovation Exchange',
    lastModifiedBy: 'Transformation and Innovation Exchange',
    description: toXmlText(report.summary),
    styles,
    numbering,
    pageNumbers,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin.top,
              bottom: page.margin.bottom,
              left: page.margin.side,
              right: page.margin.side,
              header: 624,
              footer: 510,
            },
          },
        },
        headers: { first: new Header({ children: [paragraph('')] }), default: header(report) },
        footers: { first: new Footer({ children: [paragraph('')] }), default: footer() },
        children: [
          ...cover(report, pictures.plum),
          ...summaryPage(report),
          ...contents(),
          ...chartPage(report, pictures),
          ...report.groups.flatMap(({ label, areas }) => [
            heading(1, label, { newPage: true }),
            ...areas.flatMap((area, index) => areaSection(report, area, index > 0)),
          ]),
          ...howScoresWork(report),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function contents(): FileChild[] {
  return [
    paragraph('Contents', 'ContentsHeading', { pageBreakBefore: true }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}

function chartPage(report: Report, { chart, chartDescription }: ReportPictures): FileChild[] {
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

function header(report: Report): Header {
  return new Header({ children: [paragraph(`${report.council.name}: ${report.title}`, 'Small')] })
}

function footer(): Footer {
  const number = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  return new Footer({ children: [paragraph([number], 'Small', { alignment: AlignmentType.RIGHT })] })
}
