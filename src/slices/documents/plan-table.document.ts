// All actions of a plan in one table, in the plan's order: what a cabinet paper needs, and the way into the details by number.
import type { FileChild, ParagraphChild } from 'docx'
import { dayInWords } from '../../platform/clock/london-day.rules.ts'
import type { PlanDocument, PlanDocumentAction, PlanDocumentArea } from './plan-document.rules.ts'
import { type StyleId, textStyles } from './word-measures.rules.ts'
import { type Cell, table, textCell } from './word-table.document.ts'
import { type HeadingPlace, heading, paragraph, runs } from './word-text.document.ts'

/** `place`: where its heading stands. */
export function actionTable({ areas }: PlanDocument, place: HeadingPlace): FileChild[] {
  if (areas.length === 0) return []
  return [
    heading(1, 'All actions', place),
    table({
      caption: 'All actions',
      description:
        'Each row is one action, with its number, title, area, owner, due date, priority and status. Details follow by number.',
      header: ['No.', 'Action', 'Area', 'Owner', 'Due', 'Priority and status'],
      widths: [0.055, 0.29, 0.185, 0.145, 0.175, 0.15],
      rows: areas.flatMap((area) => area.actions.map((action) => rowOf(area, action))),
    }),
  ]
}

function rowOf({ title: area }: PlanDocumentArea, action: PlanDocumentAction): Cell[] {
  const { number, title, owner, dueOn, isOverdue, priorityWord } = action
  return [
    textCell(String(number)),
    textCell(title, { bold: true }),
    textCell(area),
    textCell(owner === '' ? 'Nobody yet' : owner),
    textCell(dueOn === '' ? 'No date' : `${dayInWords(dueOn)}${isOverdue ? '\nOverdue' : ''}`),
    { content: [paragraph([...runs(`${priorityWord}\n`), ...statusRuns(action, 'TableText')], 'TableText')] },
  ]
}

/** The symbol and the word, on one line. `style`: of the paragraph that they stand in. */
export function statusRuns({ symbol, statusWord }: PlanDocumentAction, style: StyleId): ParagraphChild[] {
  return [
    ...symbolRun(symbol, style),
    ...runs(`\u00a0${statusWord.replaceAll(' ', '\u00a0')}`, { bold: true }),
  ]
}

/**
 * Arial has no tick: without a font that has one, each computer would pick its own. That font's lines are higher than
 * Arial's, so it is a little smaller: the line, and so the page, is as high as without it.
 */
export function symbolRun(symbol: string, style: StyleId): ParagraphChild[] {
  return runs(symbol, { font: 'Segoe UI Symbol', size: Math.floor(textStyles[style].size * 0.85) })
}
