// The actions of an area with all that is known of them, each under a heading of its own.
import type { FileChild, ParagraphChild } from 'docx'
import { dayInWords } from '../../platform/clock/london-day.rules.ts'
import type {
  PlanDocument,
  PlanDocumentAction,
  PlanDocumentArea,
  PlanDocumentStep,
  PlanTarget,
} from './plan-document.rules.ts'
import { statusRuns, symbolRun } from './plan-table.document.ts'
import { circle } from './report-standing.document.ts'
import { bullet, heading, link, note, paragraph, runs } from './word-text.document.ts'

/** `tellsSteps`: whether each step is told, or only how many there are. */
export function areaActions({ title, target, actions }: PlanDocumentArea, tellsSteps: boolean): FileChild[] {
  return [
    heading(1, title, { before: 480 }),
    ...(target
      ? [
          paragraph([...runs('Target: ', { bold: true }), ...targetRuns(target)], undefined, {
            keepNext: true,
          }),
        ]
      : []),
    ...actions.flatMap((action) => actionSection(action, tellsSteps)),
  ]
}

/** Areas that the plan is about and that no action helps with yet. */
export function waitingAreas({ waiting }: PlanDocument): FileChild[] {
  if (waiting.length === 0) return []
  return [
    heading(1, 'Areas without actions', { before: 480 }),
    ...waiting.map(({ title, target }) =>
      bullet([...runs(title), ...(target ? [...runs(', target: '), ...targetRuns(target)] : [])]),
    ),
  ]
}

function targetRuns({ label, look }: PlanTarget): ParagraphChild[] {
  return [...(look ? [...circle(look.character, look.ink), ...runs('\u00a0')] : []), ...runs(label)]
}

function actionSection(action: PlanDocumentAction, tellsSteps: boolean): FileChild[] {
  const { number, title, statement } = action
  return [
    heading(2, `${number}. ${title}`, { before: 300 }),
    facts(action),
    ...(statement === '' ? [] : [paragraph([...runs('Aims at: ', { bold: true }), ...runs(statement)])]),
    ...text('What and why', action.why),
    ...text(reasonLabels[action.status], action.reason),
    ...steps(action.steps, tellsSteps),
    ...links(action),
  ]
}

const reasonLabels: Readonly<Record<PlanDocumentAction['status'], string>> = {
  'not-started': 'Comment',
  'in-progress': 'Comment',
  blocked: 'Why it is blocked',
  done: 'Outcome',
  dropped: 'Why it was dropped',
}

/** In one line that reads as a sentence does, for eyes and ears. */
function facts(action: PlanDocumentAction): FileChild {
  const { priorityWord, owner } = action
  const whose = owner === '' ? 'nobody yet' : owner
  return paragraph([
    ...statusRuns(action, 'Normal'),
    ...runs(`.  Priority: ${priorityWord.toLowerCase()}.  Owner: ${whose}.  ${days(action)}.`),
  ])
}

function days({ startsOn, dueOn, isOverdue }: PlanDocumentAction): string {
  if (dueOn === '') return startsOn === '' ? 'No due date' : `Starts: ${dayInWords(startsOn)}`
  const due = `${dayInWords(dueOn)}${isOverdue ? ', overdue' : ''}`
  return startsOn === '' ? `Due: ${due}` : `From ${dayInWords(startsOn)} to ${due}`
}

function text(label: string, typed: string): FileChild[] {
  return typed === '' ? [] : [paragraph(label, 'NoteLabel'), note(typed)]
}

function steps(all: readonly PlanDocumentStep[], tells: boolean): FileChild[] {
  if (all.length === 0) return []
  const done = `Steps: ${all.filter(({ isDone }) => isDone).length} of ${all.length} done`
  return tells ? [paragraph(done, 'NoteLabel'), ...all.map(step)] : [paragraph(runs(done, { bold: true }))]
}

function step({ title, isDone, owner, dueOn }: PlanDocumentStep): FileChild {
  const known = [owner, dueOn === '' ? '' : `due ${dayInWords(dueOn)}`]
    .filter((fact) => fact !== '')
    .join(', ')
  const said = `${title}${known === '' ? '' : ` (${known})`}`
  return bullet(
    isDone ? [...symbolRun('✓', 'ListParagraph'), ...runs(`\u00a0Done: ${said}`)] : runs(`To do: ${said}`),
  )
}

function links({ links: all }: PlanDocumentAction): FileChild[] {
  if (all.length === 0) return []
  return [
    paragraph('Links', 'NoteLabel'),
    ...all.map(({ text: words, href }) =>
      bullet(/^https?:\/\//i.test(href) ? [link(words, href)] : runs(`${words}: ${href}`)),
    ),
  ]
}
