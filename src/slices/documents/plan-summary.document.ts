// Page one of a plan: what it is and how far it is, what is late, what comes next, what is stuck and whose it is. Each list
// names the first few, each in one line or, while there is room, in two, so that all of it stays on one page however large
// the plan is.
import type { FileChild, Paragraph } from 'docx'
import { dayInWords } from '../../platform/clock/london-day.rules.ts'
import type { PlanDocument, PlanDocumentAction } from './plan-document.rules.ts'
import { cutToWidth } from './word-fit.rules.ts'
import { breakLines } from './word-lines.rules.ts'
import { page, type TextStyle, textStyles } from './word-measures.rules.ts'
import { plumBehind } from './word-plum.document.ts'
import { table, textCell } from './word-table.document.ts'
import { bullet, heading, paragraph, runs, smallHeading } from './word-text.document.ts'

const mostListed = 3
/** Of both tables together, without their headings. */
const mostRows = 12

export function planSummaryPage(plan: PlanDocument, plum: Uint8Array): FileChild[] {
  const { summary } = plan
  const rest = plan.areas.length === 0 ? [] : [...focuses(plan), ...lists(plan), ...owners(plan)]
  return [...band(plan, plum), heading(1, 'Summary'), paragraph(summary.sentence, 'Lead'), ...rest]
}

/** White on plum: what it is, whose, of when and for whom. */
function band(plan: PlanDocument, plum: Uint8Array): Paragraph[] {
  const { council, madeOn, readers } = plan
  const title = titleOf(plan)
  const of = `${dayInWords(madeOn)}, for ${readers}`
  const height = [
    sum(linesOf(council, textStyles.CoverOnPlum)),
    sum(linesOf(title.text, { ...textStyles.Title, size: title.size })),
    sum(linesOf(of, textStyles.CoverOnPlum)),
    textStyles.CoverOnPlum.after + textStyles.Title.after,
  ]
  const twipsPerPixel = 15
  const background = plumBehind(plum, Math.round((page.margin.top + sum(height)) / twipsPerPixel))
  return [
    paragraph([background, ...runs(council)], 'CoverOnPlum', { spacing: { after: 60 } }),
    paragraph(runs(title.text, { size: title.size }), 'Title', { spacing: { after: 120 } }),
    paragraph(of, 'CoverOnPlum', { spacing: { after: 560 } }),
  ]
}

/** One that would not fit on a line is set smaller. `size`: of the font, in half points. */
function titleOf({ title, owner }: PlanDocument): { readonly text: string; readonly size: number } {
  const text = owner === '' ? title : `${title} of ${owner}`
  const { size } = textStyles.Title
  return { text, size: linesOf(text, textStyles.Title).length === 1 ? size : 36 }
}

function isLong({ size }: ReturnType<typeof titleOf>): boolean {
  return size < textStyles.Title.size
}

function linesOf(text: string, style: TextStyle): number[] {
  const size = style.size * 10
  const piece = { text, size, bold: style.bold ?? false, picture: 0 }
  return breakLines([piece], { width: page.textWidth, size, spacing: style.line / 240 })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function focuses({ summary }: PlanDocument): FileChild[] {
  return [
    smallHeading('Progress by focus'),
    table({
      caption: 'Progress by focus',
      description: 'Each row is one focus, with how many of its actions are done and how many are overdue.',
      header: ['Focus', 'Actions done', 'Overdue'],
      widths: [0.56, 0.22, 0.22],
      rows: summary.byFocus.map(({ label, done, total, overdue }) => [
        textCell(label, { bold: true }),
        textCell(`${done} of ${total}`),
        textCell(String(overdue)),
      ]),
    }),
  ]
}

function lists(plan: PlanDocument): FileChild[] {
  const { overdue, dueSoon, blocked, soonDays } = plan.summary
  const free = [overdue, dueSoon, blocked].map(
    ({ length }) => mostListed + 1 - Math.min(length, mostListed + 1),
  )
  // None is left when each list is full.
  const room = { lines: sum(free) }
  const due = ({ owner, dueOn }: PlanDocumentAction) => ` (${short(owner)}due ${dayInWords(dueOn)})`
  return [
    ...list(plan, { title: 'Overdue', none: 'Nothing is overdue.', numbers: overdue, say: due, room }),
    ...list(plan, {
      title: `Due in the next ${soonDays} days`,
      none: `Nothing is due in the next ${soonDays} days.`,
      numbers: dueSoon,
      say: due,
      room,
    }),
    ...list(plan, {
      title: 'Blocked',
      none: 'Nothing is blocked.',
      numbers: blocked,
      say: ({ reason }) => `: ${cutToWidth(reason, { width: lineWidth / 2, size })}`,
      room,
    }),
  ]
}

const size = textStyles.ListParagraph.size * 10
const lineWidth = page.textWidth - page.bulletIndent

function short(owner: string): string {
  return owner === '' ? '' : `${cutToWidth(owner, { width: lineWidth / 4, size })}, `
}

type Listed = {
  readonly title: string
  readonly none: string
  readonly numbers: readonly number[]
  readonly say: (action: PlanDocumentAction) => string
  /** Lines of the page that are still free; who takes one takes it from here. */
  readonly room: { lines: number }
}

function list(plan: PlanDocument, { title, none, numbers, say, room }: Listed): FileChild[] {
  const head = smallHeading(numbers.length === 0 ? title : `${title}: ${numbers.length}`)
  if (numbers.length === 0) return [head, paragraph(none)]
  const actions = plan.areas.flatMap((area) => area.actions)
  const lines = numbers.slice(0, mostListed).flatMap((number) => {
    const action = actions.find((one) => one.number === number)
    return action ? [lineOf(action, { said: say(action), room })] : []
  })
  const more = numbers.length - mostListed
  return [head, ...lines.map((line) => bullet(line)), ...(more > 0 ? [bullet(`and ${more} more`)] : [])]
}

/** Less than two lines: words are not cut where a line ends. */
const twoLines = 1.8 * lineWidth

function lineOf(
  { number, title }: PlanDocumentAction,
  { said, room }: { readonly said: string; readonly room: Listed['room'] },
): string {
  const whole = `${number}. ${title}`
  const line = cutToWidth(whole, { width: lineWidth, size, after: said })
  if (line === whole + said || room.lines === 0) return line
  room.lines -= 1
  return cutToWidth(whole, { width: twoLines, size, after: said })
}

/** Bold, and with the cell's margins: a little less than the column. */
const ownerRoom = { width: 0.45 * page.textWidth, size: textStyles.TableText.size * 10 }

function owners(plan: PlanDocument): FileChild[] {
  const { byOwner, byFocus } = plan.summary
  const most = mostRows - byFocus.length - (isLong(titleOf(plan)) ? 2 : 0)
  const named = byOwner.length > most ? byOwner.slice(0, most - 1) : byOwner
  const others = byOwner.slice(named.length)
  const all = (key: 'open' | 'done' | 'overdue') => sum(others.map((one) => one[key]))
  const rest = {
    name: `${others.length} others`,
    open: all('open'),
    done: all('done'),
    overdue: all('overdue'),
  }
  return [
    smallHeading('By owner'),
    table({
      caption: 'Actions by owner',
      description: 'Each row is one owner, with how many of their actions are open, done and overdue.',
      header: ['Owner', 'Open', 'Done', 'Overdue'],
      widths: [0.55, 0.15, 0.15, 0.15],
      rows: [...named, ...(others.length > 0 ? [rest] : [])].map(({ name, open, done, overdue }) => [
        textCell(cutToWidth(name, ownerRoom), { bold: true }),
        ...[open, done, overdue].map((count) => textCell(String(count))),
      ]),
    }),
  ]
}
