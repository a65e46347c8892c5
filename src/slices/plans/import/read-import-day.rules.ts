// Days as people and spreadsheets in Britain write them: day, month, year, never the American order.

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

// A spreadsheet that takes a day for a moment writes midnight behind it.
const midnight = /[ t]00:00(:00(\.0+)?)?z?$/
const inNumbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const inWords = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,})\.?,?[ -](\d{4}|\d{2})$/
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/**
 * 2027-03-12 for "2027-03-12", "12/03/2027", "12.3.27", "12 March 2027" and "12-Mar-27". Undefined for anything else, days
 * that the calendar does not have, and years before 2000 or after 2099.
 */
export function readWrittenDay(text: string): string | undefined {
  const written = text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(midnight, '')
  const iso = yearFirst.exec(written)
  if (iso) return toDay(iso[1], iso[2], iso[3])
  const numbers = inNumbers.exec(written)
  if (numbers) return toDay(numbers[4], numbers[3], numbers[1])
  const words = inWords.exec(written)
  return words ? toDay(words[3], monthNumber(words[2] ?? ''), words[1]) : undefined
}

/** "mar", "sept" and "march" alike; empty for what is no month. */
function monthNumber(name: string): string {
  const at = months.findIndex((month) => month.startsWith(name))
  return at < 0 ? '' : String(at + 1)
}

function toDay(year = '', month = '', day = ''): string | undefined {
  const full = year.length === 2 ? `20${year}` : year
  const written = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  const isThere = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written)
  return isThere && full.startsWith('20') ? written : undefined
}
