// The plan as a Word file: a summary that can be read alone on page one, all actions in one table, then each with all that
// is known of it, by area.
import { type FileChild, TableOfContents } from 'docx'
import { dayInWords } from '../../platform/clock/london-day.rules.ts'
import { areaActions, waitingAreas } from './plan-actions.document.ts'
import type { PlanDocument } from './plan-document.rules.ts'
import { planSummaryPage } from './plan-summary.document.ts'
import { actionTable } from './plan-table.document.ts'
import { wordFile } from './word-file.document.ts'
import { paragraph } from './word-text.document.ts'

/** With fewer actions than this, what one looks for is two or three pages away at most. */
const contentsFrom = 12

/** With more steps than this, a file that names each would be a thousand pages, and take more memory than the process has. */
const mostSteps = 5_000

/** `plum`: a PNG of nothing but plum. */
export function planWord(plan: PlanDocument, plum: Uint8Array): Promise<Uint8Array> {
  const actions = plan.areas.flatMap((area) => area.actions)
  const stepCount = actions.reduce((sum, { steps }) => sum + steps.length, 0)
  const hasContents = actions.length >= contentsFrom
  return wordFile({
    title: `${plan.title}: ${plan.council}`,
    subject: plan.title,
    description: plan.summary.sentence,
    running: `${plan.council}: ${plan.title}, ${dayInWords(plan.madeOn)}`,
    firstPage: 'numbered',
    children: [
      ...planSummaryPage(plan, plum),
      ...(hasContents ? contents() : []),
      ...actionTable(plan, hasContents ? { before: 480 } : { newPage: true }),
      ...(stepCount > mostSteps ? [stepsAreElsewhere(stepCount)] : []),
      ...plan.areas.flatMap((area) => areaActions(area, stepCount <= mostSteps)),
      ...waitingAreas(plan),
    ],
  })
}

function stepsAreElsewhere(count: number): FileChild {
  const steps = count.toLocaleString('en-GB')
  return paragraph(
    `The plan has ${steps} steps, too many for this file. It says how many of them are done; the spreadsheet of the plan lists each.`,
    undefined,
    { spacing: { before: 240 } },
  )
}

function contents(): FileChild[] {
  return [
    paragraph('Contents', 'ContentsHeading', { pageBreakBefore: true }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' }),
  ]
}
