// Tables of our Word files: a header row that Word repeats on every page and reads out, rows that never split across
// pages, and a name and description for those who do not see them.
import {
  BorderStyle,
  type ITableOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx'
import { toXmlText } from '../../platform/xml/xml-text.ts'
import { cellMargin, line, page, plumTint } from './word-measures.rules.ts'
import { paragraph, runs } from './word-text.document.ts'

export type Cell = { readonly content: readonly Paragraph[]; readonly fill?: string }

export type TableContent = {
  /** What the table is, and what it holds: read out before it. */
  readonly caption: string
  readonly description: string
  readonly header: readonly string[]
  /** Shares of the text width; they add up to 1. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
}

export function table({ caption, description, header, widths, rows }: TableContent): Table {
  const columns = widths.map((share) => Math.round(share * page.textWidth))
  const cells = (row: readonly Cell[]) => row.map((cell, index) => tableCell(cell, columns[index] ?? 0))
  const headerCells = header.map((text) => ({
    content: [paragraph(runs(text, { bold: true }), 'TableText', { keepNext: true })],
    fill: plumTint,
  }))
  return new DescribedTable(
    {
      columnWidths: columns,
      width: { size: page.textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: {
        top: cellMargin.vertical,
        bottom: cellMargin.vertical,
        left: cellMargin.side,
        right: cellMargin.side,
      },
      borders: horizontalLines,
      tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells(headerCells) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
      ],
    },
    { caption, description },
  )
}

export function textCell(text: string, options: { readonly bold?: boolean } = {}): Cell {
  return { content: [paragraph(runs(text, options), 'TableText')] }
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: line }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const horizontalLines = {
  top: rule,
  bottom: rule,
  insideHorizontal: rule,
  left: none,
  right: none,
  insideVertical: none,
}

function tableCell({ content, fill }: Cell, width: number): TableCell {
  return new TableCell({
    children: [...content],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill && { shading: { fill: fill.replace('#', '') } }),
  })
}

/** The library has no option for a table's alternative text, so it is added to the table's properties. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, { caption, description }: { caption: string; description: string }) {
    super(options)
    const properties = this.root.find((child) => child instanceof XmlComponent)
    if (!(properties instanceof XmlComponent))
      throw new Error('The table has no properties to describe it in')
    properties.addChildElement(new TextProperty('w:tblCaption', caption))
    properties.addChildElement(new TextProperty('w:tblDescription', description))
  }
}

class Value extends XmlAttributeComponent<{ value: string }> {
  protected override readonly xmlKeys = { value: 'w:val' }
}

class TextProperty extends XmlComponent {
  constructor(name: string, value: string) {
    super(name)
    this.root.push(new Value({ value: toXmlText(value) }))
  }
}
