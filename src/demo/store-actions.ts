// Adds one action of the demonstration with its steps, then lets those who own it say how it goes.
import { derivedUuid } from '../platform/crypto/derived-uuid.ts'
import type { Handle } from '../platform/database/handle.ts'
import { reportStatus } from '../slices/plans/action/change-status.queries.ts'
import { tickStep } from '../slices/plans/action/steps.queries.ts'
import { addActions } from '../slices/plans/add-action.queries.ts'
import { insertSteps } from '../slices/plans/import/imports.queries.ts'
import { findAction } from '../slices/plans/plan.queries.ts'
import type { Owner, Plan } from '../slices/plans/plans.rules.ts'
import type { Acting } from './act-as-officer.ts'
import { workingDay, workingMoment } from './plan-days.rules.ts'
import type { PlannedPerson } from './plan-demonstration.rules.ts'
import type { ActionInFile, OwnerInFile } from './plans-file.content.ts'
import { personId } from './store-demonstration.ts'

type Given = {
  readonly plan: Plan
  /** What the plan follows from. */
  readonly assessmentId: string | undefined
  readonly keeper: PlannedPerson
  readonly given: ActionInFile
}

export async function storeAction(acting: Acting, action: Given): Promise<void> {
  const { plan, given } = action
  const key = { planId: plan.id, id: derivedUuid(['demonstration', 'action', plan.id, given.title]) }
  await acting.as(action.keeper, (tx) => add(tx, acting, { ...action, id: key.id }))
  for (const [at, event] of eventsOf(given).entries()) {
    const now = workingMoment(acting.today, event.on, { turn: at + 1, words: [given.title] })
    const who = acting.person(event.by ?? reporterOf(action))
    await acting.as(who, (tx) => happen(tx, { key, event, now, personId: personId(who) }))
  }
}

async function add(tx: Handle, acting: Acting, action: Given & { readonly id: string }): Promise<void> {
  const { framework, today } = acting
  const { plan, assessmentId, keeper, given, id } = action
  const area = framework.areas.find((one) => one.id === given.area)
  const now = workingMoment(today, given.made, { turn: 0, words: [given.title] })
  const adding = { personId: personId(keeper), today: workingDay(today, given.made), now }
  const dayOf = (days: number | undefined) => (days === undefined ? undefined : workingDay(today, days))
  const { title, why, priority, links } = given
  // What somebody has in their own plan is theirs to do unless it says otherwise.
  const own = plan.kind === 'personal' ? { person: keeper.email } : undefined
  const shared = { id, title, why, priority, links, areaId: area?.id }
  const added = await addActions(tx, plan, {
    actions: [
      {
        ...shared,
        statementId: area?.statements.find(({ stepId }) => stepId === given.step)?.id,
        assessmentId: area && assessmentId,
        owner: ownerOf(acting, given.owner ?? own),
        startsOn: dayOf(given.starts),
        dueOn: dayOf(given.due),
      },
    ],
    adding,
  })
  if (added.length === 0) return
  const steps = given.steps.map((step) => ({
    actionId: id,
    title: step.title,
    isDone: false,
    owner: ownerOf(acting, step.owner),
    dueOn: dayOf(step.due),
  }))
  await insertSteps(tx, plan.id, { ...adding, steps })
}

function ownerOf({ person, team }: Acting, owner: OwnerInFile | undefined): Owner | undefined {
  if (owner === undefined) return undefined
  if ('person' in owner) return { kind: 'person', personId: personId(person(owner.person)) }
  return 'team' in owner ? { kind: 'team', teamId: team(owner.team) } : { kind: 'text', text: owner.text }
}

/** Whoever owns the action, where that is a person. */
function reporterOf({ given, keeper }: Given): string {
  return given.owner && 'person' in given.owner ? given.owner.person : keeper.email
}

type Event = { readonly on: number; readonly by: string | undefined } & (
  | { readonly kind: 'report'; readonly report: ActionInFile['reports'][number] }
  | { readonly kind: 'tick'; readonly step: number }
)

/** In the order of time; of one day the steps first, which a report then tells of. */
function eventsOf({ steps, reports }: ActionInFile): readonly Event[] {
  const ticks = steps.flatMap(({ done, owner }, step): Event[] => {
    const by = owner && 'person' in owner ? owner.person : undefined
    return done === undefined ? [] : [{ kind: 'tick', on: done, by, step }]
  })
  const said = reports.map((report): Event => ({ kind: 'report', on: report.on, by: report.by, report }))
  return [...ticks, ...said].toSorted((a, b) => a.on - b.on)
}

type Happening = {
  readonly key: { readonly planId: string; readonly id: string }
  readonly event: Event
  readonly now: Date
  readonly personId: string
}

async function happen(tx: Handle, { key, event, now, personId: who }: Happening): Promise<void> {
  const action = await findAction(tx, key)
  if (!action) throw new Error('An action of the demonstration was added and cannot be found')
  const changing = { personId: who, now, today: now.toISOString().slice(0, 10) }
  if (event.kind === 'tick') {
    const stepId = action.steps[event.step]?.id ?? ''
    const outcome = await tickStep(tx, { action: key, stepId }, { isDone: true, changing })
    if (outcome === 'gone') throw new Error(`Step ${event.step} of "${action.title}" could not be ticked`)
    return
  }
  const { status = action.status, reason, comment } = event.report
  const id = derivedUuid([key.id, 'report', String(event.on)])
  const report = { id, version: action.version, status, statusReason: reason, comment }
  const { kind } = await reportStatus(tx, key, { report, changing })
  if (kind !== 'reported' && kind !== 'same')
    throw new Error(`"${action.title}" could not be reported on: ${kind}`)
}
