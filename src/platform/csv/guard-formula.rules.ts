// What keeps a spreadsheet from running text as a formula, put on where a file is written and taken off where one is read.

// A spreadsheet runs a cell that begins like this as a formula, full-width signs and leading space included.
const formula = /^[\s\u00a0\ufeff]*[=+\-@|%＝＋－＠\t\r\n]/

/** Text that a spreadsheet would run as a formula gets a ' in front; all other text stays byte for byte. */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text before it was guarded; an apostrophe that belongs to it stays. */
export function unguardFormula(cell: string): string {
  const text = cell.slice(1)
  return cell.startsWith("'") && formula.test(text) ? text : cell
}
