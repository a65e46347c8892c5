// Breaks text into lines as Word does, for what our Word files use. Lengths in twips.
import { arialLineHeight, arialWidth } from './arial-widths.rules.ts'

/** Text in one font size; a picture stands in the line alone. */
export type Piece = {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  /** Its height; 0 where there is none. */
  readonly picture: number
}

export type Room = {
  readonly width: number
  /** The font size of a line without text. */
  readonly size: number
  /** 1 is single. */
  readonly spacing: number
}

type Pen = { x: number; height: number; readonly lines: number[] }

/** The height of each line. */
export function breakLines(pieces: readonly Piece[], room: Room): number[] {
  const pen: Pen = { x: 0, height: 0, lines: [] }
  for (const piece of pieces) {
    pen.height = Math.max(pen.height, piece.picture)
    for (const word of wordsOf(piece.text)) placeWord(pen, { ...piece, text: word }, room)
  }
  endLine(pen, room)
  return pen.lines
}

function placeWord(pen: Pen, { text, size, bold }: Piece, room: Room): void {
  if (text === '\n') {
    endLine(pen, room)
    return
  }
  if (text === '\t') {
    pen.x = (Math.floor(pen.x / tabStop) + 1) * tabStop
    return
  }
  // Spaces at the end of a line hang over it.
  const width = arialWidth(text.trimEnd(), size, bold)
  if (pen.x > 0 && pen.x + width > room.width) endLine(pen, room)
  pen.height = Math.max(pen.height, lineHeight(size, room))
  while (pen.x + width > room.width) {
    pen.lines.push(pen.height)
    pen.x -= room.width
  }
  pen.x += arialWidth(text, size, bold)
}

/** Half an inch: where Word has its tab stops unless told otherwise. */
const tabStop = 720

function endLine(pen: Pen, room: Room): void {
  pen.lines.push(pen.height === 0 ? lineHeight(room.size, room) : pen.height)
  pen.x = 0
  pen.height = 0
}

function lineHeight(size: number, { spacing }: Room): number {
  return size * arialLineHeight * spacing
}

/** Words with the spaces after them, line breaks and tabs. A line may also end after a hyphen, and not at a hard space. */
function wordsOf(text: string): string[] {
  return text.match(/\n|\t|[^\n\t -]+-*(?: +)?|-+ *| +/g) ?? []
}
