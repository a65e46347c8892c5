// Makes any text safe to stand in XML: what people type may hold characters that XML 1.0 cannot hold at all,
// and one of them makes Word refuse the whole file.

// biome-ignore lint/suspicious/noControlCharactersInRegex: Word and old Macs break lines with these.
const lineBreaks = /\r\n|[\r\u000B\u000C\u0085\u2028\u2029]/g
// XML 1.0, section 2.2: what it forbids, and the invisible ones that it advises against (the library of the spreadsheets drops
// those with the letter beside them).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to remove.
const unfit = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\p{Noncharacter_Code_Point}]/gu

/** The text with every kind of line break as \n, and without the characters that XML 1.0 forbids or advises against. */
export function toXmlText(text: string): string {
  return text.replace(lineBreaks, '\n').replace(unfit, '').toWellFormed()
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe as text and as an attribute value in quotes of either kind. */
export function escapeXml(text: string): string {
  return toXmlText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
