// The words of a digest: what is due, the most pressing first. It names nobody, and no link signs anybody in.
import { dayInWords, daysBetween } from '../../platform/clock/london-day.rules.ts'
import { letter } from '../../platform/mail/letter.rules.ts'

export type DigestLine = {
  readonly planId: string
  /** As its reader knows it. */
  readonly planTitle: string
  readonly actionId: string
  readonly title: string
  /** Where a step of the action is meant. */
  readonly stepTitle: string | undefined
  /** As 2027-03-12. */
  readonly dueOn: string | undefined
  /** Its owner has left, and the reader may choose another. */
  readonly needsOwner: boolean
}

export type DigestAddresses = {
  readonly service: string
  readonly plans: string
  readonly reminders: string
  action(line: DigestLine): string
}

type Group = {
  readonly heading: string
  /** How many, in the subject. */
  readonly count: (n: number) => string
  /** `days` until it is due; undefined without a date. */
  readonly holds: (line: DigestLine, days: number | undefined) => boolean
}

const groups: readonly Group[] = [
  { heading: 'Overdue', count: (n) => `${n} overdue`, holds: due((days) => days < 0) },
  { heading: 'Due today', count: (n) => `${n} due today`, holds: due((days) => days === 0) },
  {
    heading: 'Due within a week',
    count: (n) => `${n} due within a week`,
    holds: due((days) => days > 0 && days <= 7),
  },
  { heading: 'Due later', count: (n) => `${n} due later`, holds: due((days) => days > 7) },
  {
    heading: 'Needs a new owner',
    count: (n) => `${n} ${n === 1 ? 'needs' : 'need'} a new owner`,
    holds: ({ needsOwner }) => needsOwner,
  },
]

/** More than these of a kind are counted: the mail stays one that is read. */
const mostLines = 20

/** `lines`: at least one. `today`: the day in London on which it is sent. */
export function digestMail(
  { lines, today }: { readonly lines: readonly DigestLine[]; readonly today: string },
  addresses: DigestAddresses,
): { readonly subject: string; readonly text: string } {
  const parts = groups
    .map((group) => ({ ...group, lines: lines.filter((line) => group.holds(line, daysUntil(line, today))) }))
    .filter((group) => group.lines.length > 0)
  return {
    subject: `Your plans: ${parts.map((part) => part.count(part.lines.length)).join(', ')}`,
    text: letter(addresses.service, [
      'This needs your attention in your plans in the Transformation and Innovation Exchange.',
      ...parts.flatMap((part) => [
        part.heading,
        ...part.lines.slice(0, mostLines).map((line) => item(line, today, addresses)),
        ...(part.lines.length > mostLines
          ? [`And ${part.lines.length - mostLines} more. See your plans:\n${addresses.plans}`]
          : []),
      ]),
      `To change how often you get this e-mail, or to stop it, sign in and go to:\n${addresses.reminders}`,
    ]),
  }
}

function item(line: DigestLine, today: string, addresses: DigestAddresses): string {
  const title = oneLine(line.title)
  const named =
    line.stepTitle === undefined ? [`- ${title}`] : [`- ${oneLine(line.stepTitle)}`, `Step of: ${title}`]
  const where = [oneLine(line.planTitle), ...(line.dueOn === undefined ? [] : [dueWords(line.dueOn, today)])]
  return [...named, where.join(', '), addresses.action(line)].join('\n')
}

/** "due today, 12 March 2027", "due 12 March 2027, in 3 days", "due 12 March 2027, 1 day ago" */
function dueWords(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn)
  const words = dayInWords(dueOn)
  if (days === 0) return `due today, ${words}`
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`
  return days > 0 ? `due ${words}, in ${count}` : `due ${words}, ${count} ago`
}

/** A line break or a mark that turns the direction around would make a title look like something else in a mail. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, ' ').trim()
}

function daysUntil({ dueOn }: DigestLine, today: string): number | undefined {
  return dueOn === undefined ? undefined : daysBetween(today, dueOn)
}

function due(test: (days: number) => boolean): Group['holds'] {
  return ({ needsOwner }, days) => !needsOwner && days !== undefined && test(days)
}
