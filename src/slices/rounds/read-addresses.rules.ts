// Finds e-mail addresses in what somebody pasted: from a spreadsheet, a list, or a mail's "To" line.
import { domainOf } from '../councils/councils.rules.ts'

export const mostInvited = 500

export type ReadAddress =
  | { readonly kind: 'address'; readonly email: string }
  | { readonly kind: 'not-an-address' | 'another-domain'; readonly typed: string }

/**
 * Each address once, in lower case and in the order given, and each piece that holds none. Commas, semicolons, line ends
 * and spaces part addresses; a name before an address, with or without angle brackets, is passed over.
 * `domains`: what may follow the @, in lower case.
 */
export function readAddresses(text: string, domains: readonly string[]): readonly ReadAddress[] {
  const found = new Map<string, ReadAddress>()
  for (const typed of text.split(/[\r\n;]+/).flatMap(addressesIn)) {
    const email = typed.toLowerCase()
    if (!found.has(email)) found.set(email, judge(typed, email, domains))
  }
  return [...found.values()]
}

/** What could be an address in one line: the rest is a name. A piece without any is given as it stands. */
function addressesIn(line: string): readonly string[] {
  const inBrackets = [...line.matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => bare(inside))
  const outside = line.replaceAll(/<[^<>]*>/g, ',')
  const pieces = inBrackets.length > 0 ? [outside] : outside.split(',')
  const others = pieces.flatMap((piece) => {
    const words = piece.split(/[\s,]+/).map(bare)
    const withAt = words.filter((word) => word.includes('@'))
    // Beside an address in brackets the rest is its name, which may hold a comma: "Shah, Priya <...>".
    return withAt.length > 0 || inBrackets.length > 0 ? withAt : [piece.trim()]
  })
  return [...others, ...inBrackets].filter((one) => one !== '')
}

/** Without what commonly clings to an address: quotation marks, brackets, a full stop, "mailto:". */
function bare(word: string): string {
  return word
    .trim()
    .replaceAll(/^["'(<[]+|["')>\].:]+$/g, '')
    .replace(/^mailto:/i, '')
}

// One bare address: anything looser could reach people nobody meant.
const address =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9-]+\.)+[a-z]{2,63}$/

function judge(typed: string, email: string, domains: readonly string[]): ReadAddress {
  if (email.length > 254 || !address.test(email) || email.indexOf('@') > 64)
    return { kind: 'not-an-address', typed }
  return domains.includes(domainOf(email) ?? '')
    ? { kind: 'address', email }
    : { kind: 'another-domain', typed }
}
