// What forms of several slices ask of a posted text or day, so that the same fault gets the same sentence everywhere.

// A name stands in headings, lists and the subject of a mail: a line break or a direction mark would break them.
const hiddenInLine = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u
const hiddenInText = /[^\P{Cc}\n\t]|\p{Bidi_Control}/u

/** What is said of a text over its limit. `what` as it begins a sentence: "The name of the round". `limit`: characters. */
export function tooLong(what: string, limit: number): string {
  return `${what} must be ${limit.toLocaleString('en-GB')} characters or less`
}

/** What is wrong with a required line of text. `what` as it stands in a sentence: "the name of the round". */
export function lineProblem(text: string, what: string, limit: number): string | undefined {
  return text === '' ? `Enter ${what}` : optionalLineProblem(text, what, limit)
}

export function optionalLineProblem(text: string, what: string, limit: number): string | undefined {
  if (text.length > limit) return tooLong(capital(what), limit)
  return hiddenInLine.test(text) ? `${capital(what)} must be one line of plain text` : undefined
}

/** What is wrong with a text of several lines that may be empty; its line ends are LF. */
export function textProblem(text: string, what: string, limit: number): string | undefined {
  if (text.length > limit) return tooLong(capital(what), limit)
  return hiddenInText.test(text)
    ? `${capital(what)} must be plain text, without control characters`
    : undefined
}

/** A posted text with line ends as LF and nothing around it. */
export function cleanText(posted: string | undefined): string {
  return (posted ?? '').replaceAll(/\r\n?/g, '\n').trim()
}

export type TypedDay = { readonly day: string; readonly month: string; readonly year: string }

/** As 2027-03-12; undefined where the calendar has no such day. The year 0 is one that PostgreSQL does not know: bound it. */
export function readDay({ day, month, year }: TypedDay): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : undefined
}

function capital(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1)
}
