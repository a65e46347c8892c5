// How wide text will be, near enough to break a label before it runs into the next column. There is no browser to
// ask, and a reader's own font may be wider, so the widths are those of Arial, the widest of the fonts in use.

const narrow = /[ijltfrI.,:;'|!()[\]\s-]/
const wide = /[mwMW@%]/
const capital = /[A-Z]/

/** Width in the unit of the font size. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) {
    ems += narrow.test(character) ? 0.3 : wide.test(character) ? 0.88 : capital.test(character) ? 0.7 : 0.56
  }
  return ems * fontSize
}

/** The text in lines that fit the width; a single word that is wider stays whole. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, fontSize) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
