// Reads which areas a plan is to be about. The form says what was in the plan when its page was made, so that only what the
// person changed is changed: two people who choose at once both get what they asked for.
import type { FormFields } from '../../../platform/http/form-body.ts'
import { type Framework, findArea } from '../../framework/framework.rules.ts'
import type { AreaTarget } from './choose-areas.rules.ts'

export type ChosenAreas = {
  readonly add: readonly string[]
  readonly out: readonly string[]
  /** Of areas that are to be in the plan, where another one was chosen. */
  readonly targets: readonly AreaTarget[]
}

/** What was typed, to show it again. */
export type TypedAreas = {
  readonly ticked: readonly string[]
  readonly targets: Readonly<Record<string, string>>
}

export type ChoiceResult =
  | { readonly ok: true; readonly value: ChosenAreas; readonly typed: TypedAreas; readonly addsOnly: boolean }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>>; readonly typed: TypedAreas }

export const targetField = (areaId: string) => `target.${areaId}`
export const targetBefore = (areaId: string) => `target-was.${areaId}`

export function parseChoice(fields: FormFields, framework: Framework): ChoiceResult {
  const ticked = [...new Set(fields.getAll('area'))]
  const was = fields.getAll('was')
  const addsOnly = fields.get('mode') === 'add'
  const targets = ticked.flatMap((areaId) => targetOf(fields, areaId) ?? [])
  const typed = {
    ticked,
    targets: Object.fromEntries(targets.map(({ areaId, to }) => [areaId, to ?? ''])),
  }
  const isKnown = [...ticked, ...was].every((areaId) => findArea(framework, areaId))
  const errors = {
    ...(isKnown ? {} : { area: 'Choose from these areas: one that was sent is not among them' }),
    ...(addsOnly && ticked.length === 0 ? { area: 'Tick at least one area to add to the plan' } : {}),
    ...Object.fromEntries(
      targets
        .filter(({ to }) => to !== undefined && !framework.categories.some(({ id }) => id === to))
        .map(({ areaId }) => [targetField(areaId), 'Choose one of the targets in the list']),
    ),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const value = {
    add: ticked.filter((areaId) => !was.includes(areaId)),
    out: addsOnly ? [] : was.filter((areaId) => !ticked.includes(areaId)),
    targets: targets.filter(({ from, to }) => from !== to),
  }
  return { ok: true, value, typed, addsOnly }
}

/** Undefined where the form has no target for the area. */
function targetOf(fields: FormFields, areaId: string): AreaTarget | undefined {
  const to = fields.get(targetField(areaId))
  if (to === undefined) return undefined
  return { areaId, from: fields.get(targetBefore(areaId)) || undefined, to: to || undefined }
}
