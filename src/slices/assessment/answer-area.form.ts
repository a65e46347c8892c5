// Reads a posted area page strictly: every field must belong to the area, once, and every text is kept as it was typed.
import type { FormFields } from '../../platform/http/form-body.ts'
import { tooLong } from '../../platform/http/read-fields.ts'
import type { Area, Framework } from '../framework/framework.rules.ts'
import { type AreaContent, noteLimit, reasonLimit } from './assessment-record.rules.ts'
import type { IncomingSave } from './save-response.rules.ts'

/** Where the person goes once the area is saved; `clear`: they took the answer to this statement away. */
export type Onward =
  | { readonly to: 'next' }
  | { readonly to: 'list' }
  | { readonly to: 'clear'; readonly statementId: string }

export type AreaForm = IncomingSave & { readonly onward: Onward }

/** What to correct, by field, in the order of the page. `area-form` stands for the form as a whole. */
export type AreaErrors = Readonly<Record<string, string>>

export type AreaFormResult =
  | { readonly ok: true; readonly value: AreaForm }
  | { readonly ok: false; readonly errors: AreaErrors; readonly typed: AreaContent; readonly version: number }

export const wholeForm = 'area-form'
export const noteField = (kindId: string) => `note.${kindId}`

type Expected = {
  readonly area: Area
  readonly framework: Framework
  /** Our own script saves while somebody is still typing: a reason that is still to come is then no mistake. */
  readonly stillTyping: boolean
}

export function parseAreaForm(fields: FormFields, expected: Expected): AreaFormResult {
  const typed = readContent(fields, expected)
  const page = readPage(fields, expected.area)
  const errors = {
    ...(page && areAllOurs(fields, expected) ? {} : { [wholeForm]: notOurs }),
    ...answerErrors(fields, expected),
    ...noteErrors(fields, expected),
    ...reasonErrors(typed, expected),
  }
  if (page && Object.keys(errors).length === 0)
    return { ok: true, value: { ...page, content: cleared(typed, page.onward) } }
  return { ok: false, errors, typed, version: page?.version ?? 0 }
}

const notOurs = 'Something in this form does not belong to this area. Check your answers and save again.'

function answerErrors(fields: FormFields, { area, framework }: Expected): AreaErrors {
  const known = new Set(framework.scale.options.map(({ id }) => id))
  const wrong = area.statements.filter(({ id }) => {
    const given = fields.getAll(id)
    return given.length > 1 || given.some((option) => !known.has(option))
  })
  return Object.fromEntries(wrong.map(({ id }) => [id, 'Select one of the answers to this statement']))
}

function noteErrors(fields: FormFields, { framework }: Expected): AreaErrors {
  const problems = framework.noteKinds.map(({ id, label }) => {
    const text = fields.get(noteField(id)) ?? ''
    return [noteField(id), textProblem(text, { name: label, limit: noteLimit })] as const
  })
  return Object.fromEntries(problems.filter((one): one is [string, string] => one[1] !== undefined))
}

function reasonErrors({ deliberate, deliberateReason }: AreaContent, { stillTyping }: Expected): AreaErrors {
  const problem = textProblem(deliberateReason, { name: 'The reason', limit: reasonLimit })
  // Its field is hidden while the box is not ticked: the error then stands where it can be seen.
  if (problem) return { [deliberate ? 'deliberate-reason' : 'deliberate']: problem }
  if (!deliberate || stillTyping || deliberateReason.trim() !== '') return {}
  return { 'deliberate-reason': 'Say why your council has chosen to be where it is here' }
}

function readContent(fields: FormFields, { area, framework }: Expected): AreaContent {
  const given = (names: readonly (readonly [string, string])[]) =>
    Object.fromEntries(
      names.map(([key, name]) => [key, fields.get(name) ?? '']).filter(([, value]) => value !== ''),
    )
  return {
    answers: given(area.statements.map(({ id }) => [id, id])),
    notes: given(framework.noteKinds.map(({ id }) => [id, noteField(id)])),
    deliberate: fields.get('deliberate') === 'yes',
    deliberateReason: fields.get('deliberate-reason') ?? '',
    inPlan: fields.get('in-plan') === 'yes',
  }
}

function cleared(content: AreaContent, onward: Onward): AreaContent {
  if (onward.to !== 'clear') return content
  const answers = Object.fromEntries(
    Object.entries(content.answers).filter(([id]) => id !== onward.statementId),
  )
  return { ...content, answers }
}

/** A browser counts a line break as one character, whatever it sends. */
function textProblem(text: string, { name, limit }: { name: string; limit: number }): string | undefined {
  if (text.includes('\0'))
    return `${name} has a character that cannot be saved. Delete it, or type the text again.`
  if (text.replaceAll('\r\n', '\n').length <= limit) return undefined
  return tooLong(name, limit)
}

/** What the page says of itself, and the button that was pressed; undefined where no page of ours says so. */
function readPage(fields: FormFields, area: Area): Omit<AreaForm, 'content'> | undefined {
  const version = fields.get('version') ?? '0'
  const edit = fields.get('edit') ?? ''
  const editor = fields.get('editor') ?? ''
  const onward = readOnward(fields, area)
  if (
    !/^\d{1,9}$/.test(version) ||
    !/^(|[1-9]\d{0,8})$/.test(edit) ||
    !/^[\w-]{0,64}$/.test(editor) ||
    !onward
  )
    return undefined
  return { version: Number(version), editor, editNumber: countOf(edit, onward), onward }
}

/** The page's script counts what is typed; taking an answer away by its button is one more save than it counted. */
function countOf(edit: string, onward: Onward): number {
  return onward.to === 'clear' && edit !== '' ? Number(edit) + 1 : Number(edit)
}

function readOnward(fields: FormFields, area: Area): Onward | undefined {
  const statementId = fields.get('clear')
  if (statementId !== undefined)
    return area.statements.some(({ id }) => id === statementId) ? { to: 'clear', statementId } : undefined
  const then = fields.get('then') ?? 'next'
  return then === 'next' || then === 'list' ? { to: then } : undefined
}

const ticks = ['deliberate', 'in-plan']
const ours = [...ticks, 'deliberate-reason', 'version', 'editor', 'edit', 'then', 'clear']

function areAllOurs(fields: FormFields, { area, framework }: Expected): boolean {
  const statements = area.statements.map(({ id }) => id)
  const single = new Set([...ours, ...framework.noteKinds.map(({ id }) => noteField(id))])
  return (
    fields.names.every(
      (name) => statements.includes(name) || (single.has(name) && fields.getAll(name).length === 1),
    ) && ticks.every((name) => (fields.get(name) ?? 'yes') === 'yes')
  )
}
