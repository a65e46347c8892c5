// What an action is for: its area, one of the area's statements, and the category that the area should reach.

import type { FieldErrors } from '../../../ui/field-errors.ts'
import { Select, type SelectGroup, type SelectItem } from '../../../ui/govuk/select.tsx'
import { type Framework, findArea } from '../../framework/framework.rules.ts'
import { areaGroups } from '../../scoring/scoring.rules.ts'
import { areaTitle } from '../look/arrange-areas.rules.ts'
import { statementWords, targetWords } from './action-words.rules.ts'

type Props = {
  readonly framework: Framework
  /** Ids of the areas that the plan is about, in its order. */
  readonly planAreas: readonly string[]
  /** As chosen so far; empty where nothing is. */
  readonly typed: { readonly area: string; readonly statement: string; readonly target: string }
  /** The target that the chosen area has now. */
  readonly target: string | undefined
  readonly errors: FieldErrors
}

export function PlaceFields({ framework, planAreas, typed, target, errors }: Props) {
  return (
    <>
      <Select
        name="area"
        label="Area"
        hint="An area that is not in the plan yet is added to it."
        value={typed.area}
        error={errors.area}
        items={areaItems(framework, planAreas, typed.area)}
      />
      <Select
        name="statement"
        label="Statement (optional)"
        hint={
          findArea(framework, typed.area)
            ? 'The statement of this area that the action should improve.'
            : 'The statement that the action should improve. If you choose one, its area is chosen too.'
        }
        value={typed.statement}
        error={errors.statement}
        items={statementItems(framework, typed)}
      />
      <Select
        name="target"
        label="Target for the area"
        hint="What the area should become. All actions of an area share its target."
        value={typed.target}
        error={errors.target}
        items={[
          { value: '', text: target ? `Leave it at ${targetWords(framework, target)}` : 'No change' },
          ...framework.categories.map(({ id, label }) => ({ value: id, text: label })),
          { value: 'none', text: 'No target' },
        ]}
      />
    </>
  )
}

type Items = readonly (SelectItem | SelectGroup)[]

/** Areas of the plan first: most actions are for one of them. */
function areaItems(framework: Framework, planAreas: readonly string[], chosen: string): Items {
  const inPlan = planAreas.filter((id) => findArea(framework, id))
  const item = (id: string) => ({ value: id, text: areaTitle(framework, id) })
  const others = areaGroups(framework).map(({ label, areas }) => ({
    group: label,
    items: areas.filter(({ id }) => !inPlan.includes(id)).map(({ id }) => item(id)),
  }))
  return [
    { value: '', text: 'No area' },
    ...(chosen !== '' && !findArea(framework, chosen) ? [item(chosen)] : []),
    { group: 'In the plan', items: inPlan.map(item) },
    ...others,
  ].filter((one) => !('group' in one) || one.items.length > 0)
}

/** Those of the chosen area; all of them, by area, where none is chosen. */
function statementItems(
  framework: Framework,
  { area, statement }: { readonly area: string; readonly statement: string },
): Items {
  const chosen = findArea(framework, area)
  const itemsOf = (areas: Framework['areas']) =>
    areas.flatMap(({ statements }) =>
      statements.map(({ id, number, text }) => ({ value: id, text: `${number}. ${text}` })),
    )
  const offered: Items = chosen
    ? itemsOf([chosen])
    : framework.areas.map((one) => ({ group: one.title, items: itemsOf([one]) }))
  const isElsewhere =
    statement !== '' && !itemsOf(chosen ? [chosen] : framework.areas).some(({ value }) => value === statement)
  return [
    { value: '', text: 'No statement' },
    ...(isElsewhere ? [{ value: statement, text: statementWords(framework, statement) }] : []),
    ...offered,
  ]
}
