import { arialWidth } from './arial-widths.rules.ts'

export type LineRoom = {
  readonly width: number
  /** Of the font. */
  readonly size: number
  /** Stands behind the text and stays whole. */
  readonly after?: string
}

/** The text on one line, cut with a … where it is too wide. Lengths in twips. */
export function cutToWidth(text: string, { width, size, after = '' }: LineRoom): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const wide = (some: string) => arialWidth(some, size, false)
  const room = width - wide(after)
  if (wide(line) <= room) return line + after
  let cut = ''
  let used = wide('…')
  for (const character of line) {
    used += wide(character)
    if (used > room) break
    cut += character
  }
  return `${cut.trimEnd()}…${after}`
}
