// What every Word file of ours has around its content: properties, page size, running title and page numbers.
import { AlignmentType, Document, type FileChild, Footer, Header, Packer, PageNumber, TextRun } from 'docx'
import { toXmlText } from '../../platform/xml/xml-text.ts'
import { page } from './word-measures.rules.ts'
import { estimatePages, type PageNumbers } from './word-pages.document.ts'
import { numbering, styles } from './word-styles.document.ts'
import { paragraph } from './word-text.document.ts'

export type WordContent = {
  readonly title: string
  readonly subject: string
  readonly description: string
  /** At the top of every page but the first. */
  readonly running: string
  /** A cover has no number. */
  readonly firstPage: 'numbered' | 'cover'
  readonly children: readonly FileChild[]
}

const service = 'Transformation and Innovation Exchange'

/** `pageNumbers`: another estimator, for the tests that hold ours to it. */
export async function wordFile(
  content: WordContent,
  pageNumbers: PageNumbers = estimatePages,
): Promise<Uint8Array> {
  const nothing = [paragraph('')]
  const document = new Document({
    title: toXmlText(content.title),
    subject: toXmlText(content.subject),
    creator: service,
    lastModifiedBy: service,
    description: toXmlText(content.description),
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
        headers: {
          first: new Header({ children: nothing }),
          default: new Header({ children: [paragraph(content.running, 'Small')] }),
        },
        footers: {
          first: content.firstPage === 'cover' ? new Footer({ children: nothing }) : footer(),
          default: footer(),
        },
        children: [...content.children],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function footer(): Footer {
  const number = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  return new Footer({ children: [paragraph([number], 'Small', { alignment: AlignmentType.RIGHT })] })
}
