// A plan of the published framework, for tests of the files that are made of it: every status, owners of every kind, steps,
// links, text that would harm a careless writer, and as many actions as are asked for.
import type { Action, FullPlan, Owner, Plan, PlanNames, Status } from '../plans/plans.rules.ts'
import { long, nasty, publishedFramework, publishedResources } from './made-report.fixture.ts'
import { buildPlanDocument, type PlanDocument } from './plan-document.rules.ts'

export const priya = '5f0e8a52-1f65-4c4c-8d0f-6d1c9b4f2b77'
export const unnamed = '5f0e8a52-1f65-4c4c-8d0f-6d1c9b4f2b78'
const team = '5f0e8a52-1f65-4c4c-8d0f-6d1c9b4f2b79'

const names: PlanNames = {
  asker: priya,
  isLga: false,
  people: new Map([
    [priya, { name: 'Priya Patel', hasLeft: false }],
    [unnamed, { name: undefined, hasLeft: true }],
  ]),
  teams: new Map([[team, { name: 'Digital board', isClosed: false }]]),
}

const owners: readonly (Owner | undefined)[] = [
  { kind: 'person', personId: priya },
  { kind: 'team', teamId: team },
  { kind: 'person', personId: unnamed },
  undefined,
  { kind: 'text', text: 'Tees Valley shared service' },
  { kind: 'text', text: 'Monitoring officer, once the post is filled' },
]
const titles = [
  'Agree who decides on fees and charges, and publish it',
  'Buy one record of customers',
  '=SUM(A1) review of "every" contract <above> £100,000 & what it brought, before any of them is extended for another year',
  'Train managers to read their own figures',
  'Ask residents what they stopped doing because it was too hard',
]
const statuses: readonly Status[] = [
  'in-progress',
  'not-started',
  'blocked',
  'done',
  'dropped',
  'in-progress',
]
const reasons: Readonly<Record<Status, string>> = {
  'not-started': '',
  'in-progress': '',
  blocked:
    'The supplier will not say what the data costs until the contract ends, and the contract ends in June.',
  done: 'Adopted by cabinet in October; income is up by a tenth since.',
  dropped: 'The county does it from April.',
}
const priorities = ['must', 'should', 'could'] as const
const dues = ['2026-11-02', '2026-12-18', '2027-03-31', undefined, '2026-10-01', '2027-01-04']

export const aPlan: Plan = {
  id: '0b6f7e5c-7f0d-4d8e-9a55-0a1c9d7f4a11',
  councilCode: 'E06000003',
  kind: 'council',
  ownerId: undefined,
  team: undefined,
  sharedAt: undefined,
  mayEdit: true,
  actionOrder: [],
  areaOrder: [],
}

/** `actions` of them, each with so many `steps`. */
export function aFullPlan({ actions, steps }: { actions: number; steps: number }, plan = aPlan): FullPlan {
  const chosen = publishedFramework.areas.filter((_, index) => index % 2 === 0)
  const last = publishedFramework.categories.at(-1)?.id
  return {
    plan,
    areas: chosen.map(({ id }, index) => ({ areaId: id, target: index % 3 === 0 ? last : undefined })),
    actions: Array.from({ length: actions }, (_, index) => anAction(index, steps, plan.id)),
  }
}

export function anAction(index: number, steps: number, planId = aPlan.id): Action {
  const pick = <T>(all: readonly T[], by = index): T => all[by % all.length] as T
  // One of the areas that the plan is about but the last, one that it is not, or none.
  const area =
    index % 7 === 6 ? undefined : publishedFramework.areas[index % 11 === 10 ? 1 : (index * 2) % 20]
  const status = pick(statuses)
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
  const dueOn = pick(dues)
  return {
    id,
    planId,
    title: pick(titles),
    why:
      index === 1
        ? nasty
        : index === 3
          ? long
          : pick([
              '',
              'Income fell by a third in two years.',
              'The auditors asked for it.\nSo did the scrutiny panel.',
            ]),
    areaId: area?.id,
    statementId: index % 2 === 0 ? area?.statements[0]?.id : undefined,
    assessmentId: undefined,
    source: undefined,
    owner: pick(owners),
    startsOn: index % 4 === 0 && dueOn ? '2026-09-01' : undefined,
    dueOn,
    priority: pick(priorities),
    status,
    statusReason: reasons[status],
    statusAt: new Date('2026-11-20T10:00:00Z'),
    links: [
      ...(index % 3 === 0 ? [{ text: 'Business case', href: 'https://example.org/case?a=1&b=2' }] : []),
      ...(index % 5 === 0
        ? [{ resource: publishedResources[index % 9]?.id ?? '' }, { resource: 'gone' }]
        : []),
    ],
    version: 2,
    madeAt: new Date('2026-06-30T23:30:00Z'),
    changedAt: new Date('2026-11-20T10:00:00Z'),
    steps: Array.from({ length: steps }, (_unused, place) => ({
      id: `${id.slice(0, -14)}${String(place).padStart(2, '0')}${id.slice(-12)}`,
      actionId: id,
      title: pick(['Write to the suppliers', 'Put it to the programme board', 'Tell the teams'], place),
      owner: pick(owners, place + index),
      dueOn: place % 2 === 0 ? '2027-02-28' : undefined,
      doneAt: place < index % 4 ? new Date('2026-11-20T10:00:00Z') : undefined,
      version: 1,
    })),
  }
}

export function aPlanDocument(full: FullPlan, given: Partial<PlanNames> = {}): PlanDocument {
  return buildPlanDocument({
    full,
    council: 'Redcar and Cleveland Borough Council',
    framework: publishedFramework,
    names: { ...names, ...given },
    resources: publishedResources,
    today: '2026-12-04',
  })
}
