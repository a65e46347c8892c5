// A plan as plain data: everything that its Word, CSV and spreadsheet files say, already decided and in order, so that a
// worker process can write a file from it without a database, a clock or a framework.
import { type Framework, findArea } from '../framework/framework.rules.ts'
import {
  type Action,
  arrangePlan,
  type FullPlan,
  type Link,
  ownerName,
  type Plan,
  type PlanNames,
  type PlanSummary,
  partOfArea,
  planFileName,
  planInWords,
  planTitle,
  priorityWords,
  type Status,
  type Step,
  soonDays,
  statementWords,
  statusSymbols,
  statusWords,
  summarisePlan,
  targetWords,
  usualArrangement,
} from '../plans/plans.rules.ts'
import type { Resource } from '../resources/resources.rules.ts'
import { type CategoryLook, categoryLook } from '../scoring/scoring.rules.ts'

export type PlanDocument = {
  /** "Council plan", "Plan of Digital board", "Personal plan" */
  readonly title: string
  readonly council: string
  /** Whose personal plan it is, as their name may be shown; empty for any other plan. */
  readonly owner: string
  /** Who it is for: "officers and councillors" */
  readonly readers: string
  /** The day in London, as 2027-03-12. */
  readonly madeOn: string
  /** Without its ending. */
  readonly fileName: string
  readonly summary: PlanDocumentSummary
  /** In the plan's order, what belongs to no area last; none without an action. */
  readonly areas: readonly PlanDocumentArea[]
  /** Those that have no action yet. */
  readonly waiting: readonly Omit<PlanDocumentArea, 'actions'>[]
}

export type PlanDocumentSummary = Pick<PlanSummary, 'byFocus' | 'byOwner'> & {
  /** One sentence. */
  readonly sentence: string
  /** How many days count as soon. */
  readonly soonDays: number
  /** Numbers of actions. */
  readonly overdue: readonly number[]
  readonly dueSoon: readonly number[]
  readonly blocked: readonly number[]
}

export type PlanDocumentArea = {
  /** Empty where the actions belong to no area. */
  readonly id: string
  readonly title: string
  /** Both empty where it belongs to no focus. */
  readonly focusId: string
  readonly focus: string
  readonly target: PlanTarget | null
  readonly actions: readonly PlanDocumentAction[]
}

/** `look` is null for a category that the framework no longer has. */
export type PlanTarget = { readonly id: string; readonly label: string; readonly look: CategoryLook | null }

export type PlanDocumentAction = {
  /** Its place in this document, from 1. */
  readonly number: number
  readonly title: string
  readonly why: string
  readonly status: Status
  readonly statusWord: string
  readonly symbol: string
  /** Why it is blocked or dropped, or what came of it; may be empty. */
  readonly reason: string
  readonly priority: Action['priority']
  readonly priorityWord: string
  /** Empty where it is nobody's. */
  readonly owner: string
  /** As 2027-03-12; empty where there is none. */
  readonly startsOn: string
  readonly dueOn: string
  readonly isOverdue: boolean
  readonly steps: readonly PlanDocumentStep[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
  /** Both empty where it aims at none. */
  readonly statementId: string
  readonly statement: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly changedAt: string
}

export type PlanDocumentStep = {
  readonly title: string
  readonly isDone: boolean
  readonly owner: string
  readonly dueOn: string
}

export type PlanSource = {
  readonly full: FullPlan
  readonly council: string
  readonly framework: Framework
  readonly names: PlanNames
  /** Of the hub: those that actions link to are among them. */
  readonly resources: readonly Resource[]
  readonly today: string
}

export function buildPlanDocument(source: PlanSource): PlanDocument {
  const { full, council, framework, today } = source
  const { plan } = full
  const names = namesInFile(source.names, plan)
  const context = { framework, names, today }
  const groups = arrangePlan(full, usualArrangement, context)
  const numbers = new Map(groups.flatMap(({ actions }) => actions).map(({ id }, index) => [id, index + 1]))
  const summary = summarisePlan(full, context)
  const overdue = numbersOf(summary.overdue, numbers)
  const areas = groups.map(({ areaId, title, actions }) => ({
    id: areaId ?? '',
    title: title ?? '',
    ...focusOf(framework, areaId),
    target: targetOf(full, areaId, framework),
    actions: actions.map((action) => {
      const number = numbers.get(action.id) ?? 0
      return buildAction(action, { ...source, names, number, isOverdue: overdue.includes(number) })
    }),
  }))
  return {
    title: plan.kind === 'personal' ? 'Personal plan' : planTitle(plan, names.asker),
    council,
    owner: plan.ownerId === undefined ? '' : ownerName(names, { kind: 'person', personId: plan.ownerId }),
    readers: readersOf(plan),
    madeOn: today,
    fileName: planFileName(plan, council, today),
    summary: {
      sentence: planInWords(summary.counts, summary.areasWithout),
      soonDays,
      byFocus: summary.byFocus,
      byOwner: summary.byOwner,
      overdue,
      dueSoon: numbersOf(summary.dueSoon, numbers),
      blocked: numbersOf(summary.blocked, numbers),
    },
    areas: areas.filter(({ actions }) => actions.length > 0),
    waiting: areas.filter(({ actions }) => actions.length === 0),
  }
}

/** A file is handed on, so "You" would be whoever reads it. In one's own plan a name that is not shown is "Me". */
function namesInFile(names: PlanNames, plan: Plan): PlanNames {
  const { asker } = names
  const self = names.people.get(asker)
  if (plan.ownerId !== asker || self?.name !== undefined) return { ...names, asker: '' }
  const people = new Map([...names.people, [asker, { name: 'Me', hasLeft: false }] as const])
  return { ...names, asker: '', people }
}

function readersOf({ kind, sharedAt }: Plan): string {
  if (kind === 'team') return 'members of the team'
  if (kind === 'personal') return sharedAt ? 'its owner and officers of the council' : 'its owner'
  return `officers and councillors${sharedAt ? ', and the LGA' : ''}`
}

function focusOf(framework: Framework, areaId: string | undefined) {
  const area = areaId === undefined ? undefined : findArea(framework, areaId)
  if (!area) return { focusId: '', focus: '' }
  return {
    focusId: area.kind === 'csf' ? '' : area.focusId,
    focus: partOfArea(framework, areaId).label,
  }
}

function targetOf({ areas }: FullPlan, areaId: string | undefined, framework: Framework): PlanTarget | null {
  const id = areas.find((area) => area.areaId === areaId)?.target
  if (id === undefined) return null
  const isKnown = framework.categories.some((category) => category.id === id)
  return { id, label: targetWords(framework, id), look: isKnown ? categoryLook(framework, id) : null }
}

type Building = PlanSource & { readonly number: number; readonly isOverdue: boolean }

function buildAction(action: Action, building: Building): PlanDocumentAction {
  const { framework, names, resources, number, isOverdue } = building
  const { statementId } = action
  return {
    number,
    title: action.title,
    why: action.why,
    status: action.status,
    statusWord: statusWords[action.status],
    symbol: statusSymbols[action.status],
    reason: action.statusReason,
    priority: action.priority,
    priorityWord: priorityWords[action.priority],
    owner: nameOf(action, names),
    startsOn: action.startsOn ?? '',
    dueOn: action.dueOn ?? '',
    isOverdue,
    steps: action.steps.map((step) => ({
      title: step.title,
      isDone: step.doneAt !== undefined,
      owner: nameOf(step, names),
      dueOn: step.dueOn ?? '',
    })),
    links: action.links.flatMap((link) => linkOf(link, resources)),
    statementId: statementId ?? '',
    statement: statementId === undefined ? '' : statementWords(framework, statementId),
    madeAt: action.madeAt.toISOString(),
    changedAt: action.changedAt.toISOString(),
  }
}

function nameOf({ owner }: Pick<Action | Step, 'owner'>, names: PlanNames): string {
  return owner === undefined ? '' : ownerName(names, owner)
}

/** A resource that the hub no longer has leads nowhere. */
function linkOf(link: Link, resources: readonly Resource[]) {
  if ('href' in link) return [link]
  const resource = resources.find(({ id }) => id === link.resource)
  return resource ? [{ text: resource.title, href: resource.url }] : []
}

function numbersOf(actions: readonly Action[], numbers: ReadonlyMap<string, number>): number[] {
  return actions.flatMap(({ id }) => numbers.get(id) ?? [])
}
