// Reads the form of an action, the same for a new one and for one that is changed.
import type { FormFields } from '../../../platform/http/form-body.ts'
import { cleanText, lineProblem, type TypedDay, textProblem } from '../../../platform/http/read-fields.ts'
import type { Framework } from '../../framework/framework.rules.ts'
import {
  type Action,
  mostActions,
  type Priority,
  priorities,
  titleLimit,
  whyLimit,
} from '../plan-record.rules.ts'
import type { TargetChoice } from './action-area.queries.ts'
import type { ActionContent } from './action-changes.rules.ts'
import { parseDay, typedDay } from './action-days.form.ts'
import { areaOfStatement } from './action-words.rules.ts'
import { type LinksTyped, linksTyped, parseLinks } from './links.form.ts'
import { type OwnerPick, type OwnerTyped, ownerTyped, parseOwner } from './owner-choice.form.ts'
import type { OwnerChoice } from './owner-choices.rules.ts'

export type ActionTyped = OwnerTyped &
  LinksTyped & {
    readonly title: string
    readonly why: string
    readonly area: string
    readonly statement: string
    readonly target: string
    readonly start: TypedDay
    readonly due: TypedDay
    readonly priority: string
  }
/** All but the owner, who may have to be looked for. */
export type ActionChoice = {
  readonly content: Omit<ActionContent, 'owner'>
  readonly owner: OwnerPick
  readonly target: TargetChoice
}
export type ActionResult =
  | { readonly ok: true; readonly value: ActionChoice; readonly typed: ActionTyped }
  | {
      readonly ok: false
      readonly errors: Readonly<Record<string, string>>
      readonly typed: ActionTyped
    }

type Context = {
  readonly framework: Framework
  readonly choices: readonly OwnerChoice[]
  /** The resources that may be chosen. */
  readonly resources: readonly { readonly id: string }[]
  /** As it stands now, where it is changed: what it has may stay, though it could not be chosen any more. */
  readonly current?: Action | undefined
}

export function parseAction(
  fields: FormFields,
  { framework, choices, resources, current }: Context,
): ActionResult {
  const text = (name: string) => (fields.get(name) ?? '').trim()
  const owner = parseOwner(fields, { choices, current: current?.owner })
  const links = parseLinks(
    fields,
    resources.map(({ id }) => id),
  )
  const [start, due] = [parseDay(fields, 'start', 'start date'), parseDay(fields, 'due', 'due date')]
  const typed: ActionTyped = {
    title: text('title'),
    why: cleanText(fields.get('why')),
    area: text('area'),
    statement: text('statement'),
    target: text('target'),
    ...owner.typed,
    start: start.typed,
    due: due.typed,
    priority: text('priority'),
    ...links.typed,
  }
  const priority = priorities.find((one) => one === typed.priority)
  const place = readPlace(typed, { framework, current })
  const isBackwards = start.day !== undefined && due.day !== undefined && start.day > due.day
  const found = {
    title: lineProblem(typed.title, 'the title', titleLimit),
    why: textProblem(typed.why, 'what and why', whyLimit),
    ...place.errors,
    ...owner.errors,
    'start-day':
      start.problem ?? (isBackwards ? 'The start date must be on or before the due date' : undefined),
    'due-day': due.problem,
    priority: priority ? undefined : 'Select a priority',
    ...links.errors,
  }
  const errors = definedOnly(found)
  if (Object.keys(errors).length > 0 || !priority) return { ok: false, errors, typed }
  const { title, why } = typed
  const { areaId, statementId, target } = place
  const content = { title, why, areaId, statementId, startsOn: start.day, dueOn: due.day, priority }
  return {
    ok: true,
    value: { content: { ...content, links: links.links }, owner: owner.pick, target },
    typed,
  }
}

type Place = {
  readonly areaId: string | undefined
  readonly statementId: string | undefined
  readonly target: TargetChoice
  readonly errors: Readonly<Record<string, string | undefined>>
}

/** Which area, statement and target. A statement alone says its area. */
function readPlace(
  { area, statement, target }: ActionTyped,
  { framework, current }: Pick<Context, 'framework' | 'current'>,
): Place {
  const ofStatement = statement === '' ? undefined : areaOfStatement(framework, statement)
  const areaId = area || ofStatement
  const isKnown = framework.areas.some(({ id }) => id === area)
  const isCategory = framework.categories.some(({ id }) => id === target)
  // What is there from an earlier version stays as long as nobody changes it.
  const keepsStatement = statement === current?.statementId && areaId === current.areaId
  return {
    areaId,
    statementId: statement || undefined,
    target: target === 'none' ? 'none' : isCategory ? { category: target } : undefined,
    errors: {
      area: area === '' || isKnown || area === current?.areaId ? undefined : 'Choose an area from the list',
      statement:
        statement === '' || keepsStatement || (ofStatement !== undefined && ofStatement === areaId)
          ? undefined
          : 'Choose a statement of the area, or none',
      target: targetProblem({ target, isCategory, hasArea: areaId !== undefined }),
    },
  }
}

function targetProblem({
  target,
  isCategory,
  hasArea,
}: {
  target: string
  isCategory: boolean
  hasArea: boolean
}) {
  if (target === '' || target === 'none') return undefined
  if (!isCategory) return 'Choose a target from the list'
  return hasArea ? undefined : 'Choose the area that this target is for'
}

/** What the form has before anything is typed in it. */
export function actionTyped(action: ActionContent): ActionTyped {
  return {
    title: action.title,
    why: action.why,
    area: action.areaId ?? '',
    statement: action.statementId ?? '',
    target: '',
    ...ownerTyped(action.owner),
    start: typedDay(action.startsOn),
    due: typedDay(action.dueOn),
    priority: action.priority satisfies Priority,
    ...linksTyped(action.links),
  }
}

/** The form of an action that is new; the address may say its area and its statement. */
export function noActionTyped(query: URLSearchParams, framework: Framework): ActionTyped {
  const asked = query.get('statement') ?? ''
  const areaId = areaOfStatement(framework, asked) ?? query.get('area') ?? ''
  const empty = actionTyped({
    title: '',
    why: '',
    areaId: framework.areas.find(({ id }) => id === areaId)?.id,
    statementId: undefined,
    owner: undefined,
    startsOn: undefined,
    dueOn: undefined,
    priority: 'should',
    links: [],
  })
  return areaOfStatement(framework, asked) === undefined ? empty : { ...empty, statement: asked }
}

export const fullPlanProblem = `A plan holds ${mostActions.toLocaleString('en-GB')} actions at most. Add this to an action as a step, or delete actions that nobody has begun`

/** What is to be corrected, in the order of the page. */
export function definedOnly(
  found: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
