// The nouns of this slice: a plan, the areas it is about, its actions and their steps.

/** A personal plan has an owner, a team plan a team; the council plan is everyone's to read and a lead's to change. */
export type PlanKind = 'personal' | 'team' | 'council'

export type Plan = {
  readonly id: string
  readonly councilCode: string
  readonly kind: PlanKind
  /** The person whose plan it is; undefined where it is a team's or the council's. */
  readonly ownerId: string | undefined
  readonly team: { readonly id: string; readonly name: string; readonly isClosed: boolean } | undefined
  /** Since when the council may read it (a personal plan) or the LGA (a council plan). */
  readonly sharedAt: Date | undefined
  /** Whether whoever asked may change it. */
  readonly mayEdit: boolean
  /** Ids of actions and of areas as the plan's people have put them; one that is missing comes last. */
  readonly actionOrder: readonly string[]
  readonly areaOrder: readonly string[]
}

/** Somebody of the council, one of its teams, or whoever is meant by a text: a partner, a supplier, a post to be filled. */
export type Owner =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'team'; readonly teamId: string }
  | { readonly kind: 'text'; readonly text: string }

export const priorities = ['must', 'should', 'could'] as const
export type Priority = (typeof priorities)[number]

export const statuses = ['not-started', 'in-progress', 'blocked', 'done', 'dropped'] as const
export type Status = (typeof statuses)[number]

/** What an action was made from: a next step of the framework (its id), a reason recorded in a workshop (the statement's
 * id), an impediment noted while answering (the area's id), or a file. */
export type Source = {
  readonly kind: 'next-step' | 'reason' | 'impediment' | 'import'
  readonly key: string
}

/** A page or document elsewhere, or a resource of the public hub by its id. */
export type Link = { readonly text: string; readonly href: string } | { readonly resource: string }

export type Step = {
  readonly id: string
  readonly actionId: string
  readonly title: string
  readonly owner: Owner | undefined
  /** As 2027-03-12. */
  readonly dueOn: string | undefined
  readonly doneAt: Date | undefined
  readonly version: number
}

export type Action = {
  readonly id: string
  readonly planId: string
  readonly title: string
  /** What and why; may be empty. */
  readonly why: string
  /** An area of the framework, and one of its statements. */
  readonly areaId: string | undefined
  readonly statementId: string | undefined
  /** The assessment it was made from. */
  readonly assessmentId: string | undefined
  readonly source: Source | undefined
  readonly owner: Owner | undefined
  /** As 2027-03-12. */
  readonly startsOn: string | undefined
  readonly dueOn: string | undefined
  readonly priority: Priority
  readonly status: Status
  /** Why it is blocked or dropped, or what came of it; empty otherwise. */
  readonly statusReason: string
  readonly statusAt: Date
  readonly links: readonly Link[]
  /** Grows by one with each change; a change made from an older one is a conflict. */
  readonly version: number
  readonly madeAt: Date
  readonly changedAt: Date
  /** In their own order. */
  readonly steps: readonly Step[]
}

/** An area that the plan is about; `target`: the category it should reach, by the framework's id. */
export type PlanArea = { readonly areaId: string; readonly target: string | undefined }

export type FullPlan = {
  readonly plan: Plan
  /** In the plan's order; those that nobody has moved follow in the order in which they came in. */
  readonly areas: readonly PlanArea[]
  /** In the plan's order; those that nobody has moved follow, oldest first. */
  readonly actions: readonly Action[]
}

// Texts in characters; the database has the same limits, but for links.
export const titleLimit = 200
export const whyLimit = 5000
export const reasonLimit = 2000
export const ownerTextLimit = 100
export const linkTextLimit = 200
export const linkAddressLimit = 2000
/** In a plan. */
export const mostActions = 1000
/** In an action, both. */
export const mostSteps = 50
export const mostLinks = 20

/** Still to be done: what reminders, calendars and "overdue" are about. */
export function isOpen({ status }: Pick<Action, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped'
}

/** Open and due before that day. `today` as 2027-03-12. */
export function isOverdue(action: Pick<Action, 'status' | 'dueOn'>, today: string): boolean {
  return isOpen(action) && action.dueOn !== undefined && action.dueOn < today
}

/** Nobody is the same as nobody. */
export function sameOwner(one: Owner | undefined, other: Owner | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
