// Puts paragraphs and tables on pages as Word does, for what our Word files use: headings stay with what follows, rows
// stay whole, a header row is repeated, and no single line of a paragraph is left alone. Lengths in twips.

export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly before: number
  readonly after: number
  /** The height of each line. */
  readonly lines: readonly number[]
  readonly keepNext: boolean
  readonly newPage: boolean
  readonly bookmarks: readonly string[]
}

/** The height of each row, the header row first. */
export type TableBlock = { readonly kind: 'table'; readonly rows: readonly number[] }

export type Block = ParagraphBlock | TableBlock

export type Pages = {
  /** The page of each bookmark, from 1. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly count: number
}

type Place = {
  readonly pageHeight: number
  readonly pageOf: Map<string, number>
  count: number
  /** How far down the page the next block begins, but for the space above it. */
  y: number
  /** The space below the block before, of which the larger counts. */
  gap: number
}

export function paginate(blocks: readonly Block[], pageHeight: number): Pages {
  const place: Place = { pageHeight, pageOf: new Map(), count: 1, y: 0, gap: 0 }
  blocks.forEach((block, index) => {
    const forced = block.kind === 'paragraph' && block.newPage && index > 0
    const held = isKept(blocks[index - 1])
    if (forced || (!held && place.y > 0 && place.y + headroom(blocks, index, place.gap) > pageHeight))
      newPage(place)
    if (block.kind === 'table') placeTable(place, block)
    else placeParagraph(place, block)
  })
  return { pageOf: place.pageOf, count: place.count }
}

function placeTable(place: Place, { rows }: TableBlock): void {
  const [header = 0] = rows
  rows.forEach((row, index) => {
    if (place.y > 0 && place.y + row > place.pageHeight) {
      newPage(place)
      if (index > 0) place.y += header
    }
    place.y += row
  })
  place.gap = 0
}

function placeParagraph(place: Place, { before, after, lines, bookmarks }: ParagraphBlock): void {
  // The space above what begins a page is left out, but for the first of the document.
  if (place.y > 0 || place.count === 1) place.y += Math.max(place.gap, before)
  for (const name of bookmarks) place.pageOf.set(name, place.count)
  lines.forEach((height, index) => {
    // The line before the last moves on with the last.
    const pair = index === lines.length - 2 && lines.length > 2
    const needed = pair ? height + (lines[index + 1] ?? 0) : height
    if (place.y > 0 && place.y + needed > place.pageHeight) newPage(place)
    place.y += height
  })
  place.gap = after
}

function newPage(place: Place): void {
  place.count += 1
  place.y = 0
  place.gap = 0
}

/** The room that must be left on this page for a block to begin there: with all that it is kept with. */
function headroom(blocks: readonly Block[], index: number, gap: number): number {
  const block = blocks[index]
  if (!block) return 0
  if (block.kind === 'table') return (block.rows[0] ?? 0) + (block.rows[1] ?? 0)
  const above = Math.max(gap, block.before)
  if (block.keepNext) return above + sum(block.lines) + headroom(blocks, index + 1, block.after)
  // Two lines at least stay at the foot of a page; of three none may be left alone on the next.
  return above + sum(block.lines.length === 3 ? block.lines : block.lines.slice(0, 2))
}

function isKept(previous: Block | undefined): boolean {
  return previous?.kind === 'paragraph' && previous.keepNext
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
