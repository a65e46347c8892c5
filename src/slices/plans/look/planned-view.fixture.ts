// Plans and actions for tests of rules, made without a database.
import { realFramework } from '../../../../tests/support/frameworks.ts'
import type { Action, FullPlan, Owner, Plan, Step } from '../plan-record.rules.ts'
import type { PlanNames } from '../plan-words.rules.ts'
import type { SummaryContext } from './summarise-plan.rules.ts'
import type { PlanView } from './view-plan.rules.ts'

export const framework = realFramework()
export const today = '2026-12-03'

export const priya: Owner = { kind: 'person', personId: 'priya' }
export const shy: Owner = { kind: 'person', personId: 'shy' }
export const myself: Owner = { kind: 'person', personId: 'me' }
export const board: Owner = { kind: 'team', teamId: 'board' }
export const partner: Owner = { kind: 'text', text: 'The combined authority' }

/** "me" reads; Priya shows her name, two others do not. */
export const names: PlanNames = {
  asker: 'me',
  isLga: false,
  people: new Map([
    ['priya', { name: 'Priya Patel', hasLeft: false }],
    ['shy', { name: undefined, hasLeft: false }],
    ['quiet', { name: undefined, hasLeft: false }],
    ['gone', { name: undefined, hasLeft: true }],
  ]),
  teams: new Map([['board', { name: 'Digital board', isClosed: false }]]),
}

export const context: SummaryContext = { framework, names, today }

/** Not started, without owner, date or area unless told. */
export function listedAction(given: Partial<Action> = {}): Action {
  return {
    id: 'an-action',
    planId: 'a-plan',
    title: 'Agree who decides on charges',
    why: '',
    areaId: undefined,
    statementId: undefined,
    assessmentId: undefined,
    source: undefined,
    owner: undefined,
    startsOn: undefined,
    dueOn: undefined,
    priority: 'should',
    status: 'not-started',
    statusReason: '',
    statusAt: new Date('2026-12-01T09:00:00Z'),
    links: [],
    version: 1,
    madeAt: new Date('2026-12-01T09:00:00Z'),
    changedAt: new Date('2026-12-01T09:00:00Z'),
    steps: [],
    ...given,
  }
}

export function listedStep(given: Partial<Step> = {}): Step {
  return {
    id: 'a-step',
    actionId: 'an-action',
    title: 'Ask finance',
    owner: undefined,
    dueOn: undefined,
    doneAt: undefined,
    version: 1,
    ...given,
  }
}

/** A council plan that the reader may change, unless told. */
export function fullPlan(
  actions: readonly Action[],
  { areas = [], ...plan }: Partial<Plan> & { readonly areas?: readonly string[] } = {},
): FullPlan {
  return {
    plan: {
      id: 'a-plan',
      councilCode: 'E06000001',
      kind: 'council',
      ownerId: undefined,
      team: undefined,
      sharedAt: undefined,
      mayEdit: true,
      actionOrder: [],
      areaOrder: [],
      ...plan,
    },
    areas: areas.map((areaId) => ({ areaId, target: undefined })),
    actions,
  }
}

export function planView(full: FullPlan): PlanView {
  return { full, context, council: 'Hartlepool Borough Council' }
}
