// Reads a step of an action: what, who and by when.
import type { FormFields } from '../../../platform/http/form-body.ts'
import { lineProblem, type TypedDay } from '../../../platform/http/read-fields.ts'
import { mostSteps, type Step, titleLimit } from '../plan-record.rules.ts'
import { parseDay, typedDay } from './action-days.form.ts'
import { definedOnly } from './action-fields.form.ts'
import { type OwnerPick, type OwnerTyped, ownerTyped, parseOwner } from './owner-choice.form.ts'
import type { OwnerChoice } from './owner-choices.rules.ts'

export type StepTyped = OwnerTyped & { readonly title: string; readonly due: TypedDay }
export type StepChoice = {
  readonly title: string
  readonly owner: OwnerPick
  readonly dueOn: string | undefined
}
export type StepResult =
  | { readonly ok: true; readonly value: StepChoice; readonly typed: StepTyped }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly typed: StepTyped
    }

/** `current`: as it stands now, where it is changed. */
export function parseStep(
  fields: FormFields,
  { choices, current }: { readonly choices: readonly OwnerChoice[]; readonly current?: Step | undefined },
): StepResult {
  const owner = parseOwner(fields, { choices, current: current?.owner })
  const due = parseDay(fields, 'due', 'date')
  const title = (fields.get('title') ?? '').trim()
  const typed = { title, ...owner.typed, due: due.typed }
  const errors = definedOnly({
    title: lineProblem(title, 'the step', titleLimit),
    ...owner.errors,
    'due-day': due.problem,
  })
  if (Object.keys(errors).length > 0) return { ok: false, errors, typed }
  return { ok: true, value: { title, owner: owner.pick, dueOn: due.day }, typed }
}

/** What the form has before anything is typed in it. */
export function stepTyped({ title, owner, dueOn }: Pick<Step, 'title' | 'owner' | 'dueOn'>): StepTyped {
  return { title, ...ownerTyped(owner), due: typedDay(dueOn) }
}

/** The form of a step that nobody has typed in yet. */
export const noStepTyped: StepTyped = {
  title: '',
  owner: '',
  ownerText: '',
  due: { day: '', month: '', year: '' },
}

export const tooManySteps = `An action has ${mostSteps} steps at most. Put some of them into an action of its own`

/** What a step shall be: done or not; undefined where the form does not say. */
export function parseTick(fields: FormFields): boolean | undefined {
  const done = fields.get('done')
  return done === 'yes' || done === 'no' ? done === 'yes' : undefined
}
