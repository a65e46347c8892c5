// Works out which page each heading falls on, so that the contents have page numbers when the file is opened: Word
// fills them in only after asking the reader. The library's own estimator needs two thirds of a second for a report
// and follows all of Word; this one follows what our files use, in a hundredth of that, and tests hold it to the other.
import type { Document } from 'docx'
import { breakLines } from './word-lines.rules.ts'
import { cellMargin, page, type TextStyle, textStyles } from './word-measures.rules.ts'
import { type Block, type ParagraphBlock, paginate } from './word-paging.rules.ts'

/** What the library asks for the page numbers of a document that it has written. */
export type PageNumbers = NonNullable<ConstructorParameters<typeof Document>[0]['pageNumbers']>
/** The library's form of XML: an object with one key, the element's name. */
type Xml = Readonly<Record<string, unknown>>

export const estimatePages: PageNumbers = (body) => {
  const blocks = childrenOf(body).flatMap(blocksOf)
  const { pageOf, count } = paginate(blocks, page.textHeight)
  const bookmarks = new Map([...pageOf].map(([name, number]) => [name, String(number)]))
  return { bookmarks, bookmarkPageNumbers: pageOf, pageCount: count, sectionPageCounts: [count] }
}

function blocksOf(element: Xml): Block[] {
  switch (nameOf(element)) {
    case 'w:p':
      return [paragraphBlock(element, page.textWidth)]
    case 'w:tbl':
      return [tableBlock(element)]
    case 'w:sdt':
    case 'w:sdtContent':
      return childrenOf(element).flatMap(blocksOf)
    default:
      return []
  }
}

function paragraphBlock(element: Xml, width: number): ParagraphBlock {
  const properties = find(element, 'w:pPr')
  const style = styleOf(properties)
  const spacing = find(properties, 'w:spacing')
  const left = has(properties, 'w:numPr') ? page.bulletIndent : (style.left ?? 0)
  return {
    kind: 'paragraph',
    before: numberOf(spacing, 'w:before') ?? style.before,
    after: numberOf(spacing, 'w:after') ?? style.after,
    lines: linesOf(element, style, width - left),
    keepNext: style.keepNext === true || has(properties, 'w:keepNext'),
    newPage: has(properties, 'w:pageBreakBefore'),
    bookmarks: childrenOf(element)
      .filter((child) => nameOf(child) === 'w:bookmarkStart')
      .flatMap((child) => attribute(child, 'w:name') ?? []),
  }
}

function tableBlock(element: Xml): Block {
  const rows = childrenOf(element).filter((child) => nameOf(child) === 'w:tr')
  return { kind: 'table', rows: rows.map(rowHeight) }
}

function rowHeight(row: Xml): number {
  const heights = childrenOf(row)
    .filter((child) => nameOf(child) === 'w:tc')
    .map((cell) => {
      const width = (numberOf(find(find(cell, 'w:tcPr'), 'w:tcW'), 'w:w') ?? 0) - 2 * cellMargin.side
      const paragraphs = childrenOf(cell).filter((child) => nameOf(child) === 'w:p')
      return paragraphs.reduce((sum, paragraph) => {
        const { before, after, lines } = paragraphBlock(paragraph, width)
        return sum + before + after + lines.reduce((all, height) => all + height, 0)
      }, 2 * cellMargin.vertical)
    })
  const border = 10
  return Math.max(0, ...heights) + border
}

function linesOf(paragraph: Xml, style: TextStyle, width: number): number[] {
  const runs = childrenOf(paragraph).flatMap((child) =>
    nameOf(child) === 'w:hyperlink' ? childrenOf(child) : [child],
  )
  const pieces = runs
    .filter((child) => nameOf(child) === 'w:r')
    .map((run) => {
      const properties = find(run, 'w:rPr')
      const bold = find(properties, 'w:b')
      return {
        text: childrenOf(run).map(textOf).join(''),
        size: (numberOf(find(properties, 'w:sz'), 'w:val') ?? style.size) * 10,
        bold: bold ? attribute(bold, 'w:val') !== 'false' : (style.bold ?? false),
        picture: pictureHeight(run),
      }
    })
  return breakLines(pieces, { width, size: style.size * 10, spacing: style.line / 240 })
}

function textOf(child: Xml): string {
  const name = nameOf(child)
  if (name === 'w:br') return '\n'
  if (name === 'w:tab') return '\t'
  return name === 'w:t'
    ? contentOf(child)
        .filter((part) => typeof part === 'string')
        .join('')
    : ''
}

/** Only of a picture in the line; one that floats takes no room. An EMU is 1/635 twip. */
function pictureHeight(run: Xml): number {
  const extent = find(find(find(run, 'w:drawing'), 'wp:inline'), 'wp:extent')
  return (numberOf(extent, 'cy') ?? 0) / 635
}

function styleOf(properties: Xml | undefined): TextStyle {
  const id = attribute(find(properties, 'w:pStyle'), 'w:val') ?? 'Normal'
  const known: Readonly<Record<string, TextStyle>> = textStyles
  return known[id] ?? textStyles.Normal
}

function nameOf(element: Xml): string {
  return Object.keys(element)[0] ?? ''
}

function contentOf(element: Xml): readonly unknown[] {
  const content = Object.values(element)[0]
  return Array.isArray(content) ? content : [content]
}

function childrenOf(element: Xml): Xml[] {
  return contentOf(element).filter((child): child is Xml => typeof child === 'object' && child !== null)
}

function find(element: Xml | undefined, name: string): Xml | undefined {
  return element && childrenOf(element).find((child) => nameOf(child) === name)
}

function has(element: Xml | undefined, name: string): boolean {
  return find(element, name) !== undefined
}

function attribute(element: Xml | undefined, name: string): string | undefined {
  const holder = element && childrenOf(element).find((child) => '_attr' in child)
  const attributes = holder?._attr as Readonly<Record<string, unknown>> | undefined
  const value = attributes?.[name]
  return value === undefined ? undefined : String(value)
}

function numberOf(element: Xml | undefined, name: string): number | undefined {
  const value = attribute(element, name)
  return value === undefined ? undefined : Number(value)
}
