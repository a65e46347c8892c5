// How wide Arial is, in thousandths of the font size: the figures that Arial, Helvetica and Liberation Sans share. Word
// breaks lines by them, so the contents can only know their page numbers by them too.

const first = 32
const ascii = {
  regular:
    '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
  bold: '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
}
const widths = {
  regular: ascii.regular.split(' ').map(Number),
  bold: ascii.bold.split(' ').map(Number),
}
const others: Readonly<Record<string, number>> = {
  '\u00a0': 278,
  '–': 556,
  '—': 1000,
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '•': 350,
  '…': 1000,
  '£': 556,
}

/** A line of single spacing, as a multiple of the font size. */
export const arialLineHeight = 1.149

/** In the unit of `size`. A character that is not known is as wide as an accented letter, or as an ideograph is. */
export function arialWidth(text: string, size: number, bold: boolean): number {
  const face = bold ? widths.bold : widths.regular
  let total = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    total += face[code - first] ?? others[character] ?? (code < 0x2e80 ? 556 : 1000)
  }
  return (total * size) / 1000
}
