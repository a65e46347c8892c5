// Paragraphs of our Word files. All text that people typed comes in through here, because one character that XML
// cannot hold makes Word refuse the whole file.
import {
  EmptyElement,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { toXmlText } from '../../platform/xml/xml-text.ts'
import { type StyleId, textStyles } from './word-measures.rules.ts'
import { bullets } from './word-styles.document.ts'

/** Text with its line breaks, in one run: a run for each line would take a hundred times the memory of the text. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  const [first = '', ...others] = toXmlText(text).split('\n')
  const lines = others.flatMap((line) => [new EmptyElement('w:br'), line])
  return [new TextRun({ ...options, children: [first, ...lines] })]
}

export function paragraph(
  content: string | readonly ParagraphChild[],
  styleId?: StyleId,
  options: IParagraphOptions = {},
): Paragraph {
  const children = typeof content === 'string' ? runs(content) : content
  return new Paragraph({ ...options, ...(styleId && { style: styleId }), children })
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

/** `before`: the space above it, in twips, where it is not that of the style. */
export type HeadingPlace = { readonly newPage?: boolean; readonly before?: number }

export function heading(level: 1 | 2 | 3, text: string, options: HeadingPlace = {}): Paragraph {
  return new Paragraph({
    heading: levels[level],
    children: runs(text),
    ...(options.newPage && { pageBreakBefore: true }),
    ...(options.before !== undefined && { spacing: { before: options.before } }),
  })
}

/** The second level in the look of the third: for the sections of a page that is to hold all of them. */
export function smallHeading(text: string): Paragraph {
  const { size, before, after } = textStyles.Heading3
  return new Paragraph({ heading: levels[2], children: runs(text, { size }), spacing: { before, after } })
}

export function bullet(content: string | readonly ParagraphChild[]): Paragraph {
  const children = typeof content === 'string' ? runs(content) : content
  return new Paragraph({
    style: 'ListParagraph',
    numbering: { reference: bullets, level: 0 },
    children,
  })
}

/** Shorter lines than this many in a note are no text, and thousands of them take more memory than the process has. */
const mostLines = 400

/** What somebody typed: its line breaks stay, but empty lines in a row become one, so that a page of them is not printed. */
export function note(text: string): Paragraph {
  const lines = toXmlText(text)
    .replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n')
    .trim()
    .split('\n')
  const rest = lines.slice(mostLines).join(' ')
  return paragraph([...lines.slice(0, mostLines), ...(rest === '' ? [] : [rest])].join('\n'), 'Note')
}

export function link(text: string, url: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: url, children: runs(text, { style: 'Hyperlink' }) })
}
