// The measures of our Word files, which the styles are made from and the page numbers are worked out with.
// Lengths are in twips (1/1440 inch), font sizes in half points, as Word has them.

export const plum = '40235B'
export const plumTint = 'F4EFF7'
export const ink = '0B0C0C'
const quiet = '484949'
export const line = 'B1B4B6'

const a4 = { width: 11906, height: 16838 }
const margin = { top: 1361, bottom: 1191, side: 1247 }

export const page = {
  ...a4,
  margin,
  textWidth: a4.width - 2 * margin.side,
  textHeight: a4.height - margin.top - margin.bottom,
  bulletIndent: 397,
}

export const cellMargin = { vertical: 30, side: 100 }

export type TextStyle = {
  readonly name: string
  readonly size: number
  readonly before: number
  readonly after: number
  /** 240 is single spacing. */
  readonly line: number
  readonly bold?: boolean
  readonly color?: string
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean
  readonly left?: number
  /** White on plum. */
  readonly onPlum?: boolean
  /** A bar at the left, for words that are somebody's own. */
  readonly bar?: boolean
}

/** By Word's id of the style. */
export const textStyles = {
  Normal: { name: 'Normal', size: 20, before: 0, after: 100, line: 264 },
  Title: {
    name: 'Title',
    size: 60,
    before: 0,
    after: 240,
    line: 252,
    bold: true,
    color: 'FFFFFF',
    onPlum: true,
  },
  Heading1: heading('heading 1', 36, [0, 150]),
  Heading2: heading('heading 2', 28, [0, 110]),
  Heading3: heading('heading 3', 22, [180, 60]),
  Lead: { name: 'Lead', size: 24, before: 0, after: 160, line: 276 },
  Small: { name: 'Small', size: 18, before: 0, after: 80, line: 252, color: quiet },
  TableText: { name: 'Table text', size: 18, before: 40, after: 40, line: 252 },
  ListParagraph: { name: 'List Paragraph', size: 20, before: 0, after: 40, line: 264 },
  Standing: { name: 'Standing', size: 23, before: 60, after: 110, line: 276, bold: true, keepNext: true },
  Note: { name: 'Note', size: 20, before: 0, after: 110, line: 269, left: 170, bar: true },
  NoteLabel: { name: 'Note label', size: 20, before: 110, after: 40, line: 269, bold: true, keepNext: true },
  CoverText: { name: 'Cover text', size: 23, before: 0, after: 120, line: 276 },
  CoverOnPlum: {
    name: 'Cover on plum',
    size: 28,
    before: 0,
    after: 120,
    line: 276,
    color: 'FFFFFF',
    onPlum: true,
  },
  ContentsHeading: { ...heading('Contents heading', 36, [0, 150]) },
  TOC1: { name: 'toc 1', size: 20, before: 120, after: 40, line: 269, bold: true },
  TOC2: { name: 'toc 2', size: 20, before: 0, after: 40, line: 269, left: 284 },
} as const satisfies Record<string, TextStyle>

export type StyleId = keyof typeof textStyles

function heading(name: string, size: number, [before, after]: readonly [number, number]): TextStyle {
  return { name, size, before, after, line: 252, bold: true, color: plum, keepNext: true }
}
