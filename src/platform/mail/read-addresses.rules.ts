// Finds e-mail addresses in what somebody pasted: from a spreadsheet, a list, or a mail's "To" line.

/** Each becomes a mail, and one job that sends them one after another has to end within its time. */
const mostAtOnce = 500

export type ReadAddress =
  | { readonly kind: 'address'; readonly email: string }
  | { readonly kind: 'not-an-address' | 'another-domain'; readonly typed: string }

export type RefusedLine = Exclude<ReadAddress, { kind: 'address' }>

export type AddressList = {
  readonly emails: readonly string[]
  /** What was given beside them; they are to be mended or taken out. */
  readonly refused: readonly RefusedLine[]
  /** Why nobody of the list can be invited. */
  readonly problem: string | undefined
}

/** Whom a list of addresses invites. Good ones are kept beside bad ones: 60 pasted lines should not fail by one. */
export function readAddressList(text: string, domains: readonly string[]): AddressList {
  const read = readAddresses(text, domains)
  const emails = read.flatMap((one) => (one.kind === 'address' ? [one.email] : []))
  const refused = read.filter((one) => one.kind !== 'address')
  return { emails, refused, problem: listProblem(read.length, emails.length) }
}

function listProblem(given: number, good: number): string | undefined {
  if (given === 0) return 'Enter the e-mail addresses of the colleagues to invite'
  if (given > mostAtOnce) return `Invite ${mostAtOnce} colleagues or fewer at a time. You entered ${given}.`
  return good === 0 ? 'Nobody was invited: correct the addresses' : undefined
}

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
  return domains.includes(email.slice(email.lastIndexOf('@') + 1))
    ? { kind: 'address', email }
    : { kind: 'another-domain', typed }
}
