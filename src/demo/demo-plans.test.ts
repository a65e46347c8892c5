// The teams and plans of the demonstration: full of what a week in a council looks like, on whatever day it is loaded.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../tests/support/app.ts'
import { londonDay } from '../platform/clock/london-day.rules.ts'
import { within } from '../platform/database/handle.ts'
import { routes } from '../routes.ts'
import { readHistory } from '../slices/plans/action/history.queries.ts'
import { findCouncilPlan, findOwnPlan, findPlan, listPlans, readPlan } from '../slices/plans/index.ts'
import { isOpen, isOverdue, soonDays, statuses } from '../slices/plans/plans.rules.ts'
import { listMembers } from '../slices/teams/index.ts'
import { listTeamInvitations } from '../slices/teams/team-invitations.queries.ts'
import { findTeam } from '../slices/teams/teams.queries.ts'
import { demoContent, demoPlans, known, plansFile } from './demo.fixture.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { planDemonstration } from './plan-demonstration.rules.ts'
import { readPlans } from './read-plans.content.ts'
import { personId, settingsFor } from './store-demonstration.ts'
import { storePlans } from './store-plans.ts'
import { teamId } from './store-teams.ts'

const people = planDemonstration(demoContent(), known.framework)
const file = demoPlans()
const [board] = file.teams
assert.ok(board)
const lead = person(people.find(({ council, isLead }) => isLead && council?.code === board.council)?.email)

function person(email: string | undefined) {
  return people.find((one) => one.email === email) ?? assert.fail(`${email} is nobody`)
}

const app = await testApp({}, { demonstration: true })
after(() => app.close())

const as = <T>(who: typeof lead, work: Parameters<typeof within<T>>[2], on = app) =>
  within(on.database.servicePool, { settings: settingsFor(who), mode: 'read' }, work)

function councilPlan(on = app) {
  return as(
    lead,
    async (tx) => {
      const plan = await findCouncilPlan(tx, board?.council ?? '')
      return plan ? readPlan(tx, plan) : assert.fail('no plan')
    },
    on,
  )
}

describe('the council plan', () => {
  test('follows from what stands for the council, and has actions of every status', async () => {
    const { actions, areas, plan } = await councilPlan()
    assert.ok(actions.length >= 12 && areas.length >= 8 && plan.sharedAt)
    assert.deepEqual(new Set(actions.map(({ status }) => status)), new Set(statuses))
    assert.deepEqual(
      new Set(actions.map(({ owner }) => owner?.kind)),
      new Set(['person', 'team', 'text', undefined]),
    )
    for (const action of actions) {
      assert.equal(action.assessmentId !== undefined, action.areaId !== undefined, action.title)
      assert.ok(
        areas.some(({ areaId }) => areaId === action.areaId),
        action.title,
      )
      if (['blocked', 'done', 'dropped'].includes(action.status)) assert.notEqual(action.statusReason, '')
    }
    assert.ok(areas.filter(({ target }) => target !== undefined).length >= 5)
    assert.ok(actions.flatMap(({ steps }) => steps).some(({ doneAt, owner }) => doneAt && owner))
  })

  test('has something overdue, something due today and several within a month', async () => {
    const { actions } = await councilPlan()
    const today = londonDay(app.clock.now)
    const soon = actions.filter(
      (action) => isOpen(action) && action.dueOn !== undefined && action.dueOn >= today,
    )
    assert.ok(actions.filter((action) => isOverdue(action, today)).length >= 2)
    assert.ok(soon.some(({ dueOn }) => dueOn === today))
    assert.ok(soonDays === 30 && soon.length >= 5)
  })

  test('has a history in order, by those who own the actions, and nothing in it is still to come', async () => {
    const { actions } = await councilPlan()
    const reporters = new Set<string>()
    for (const action of actions) {
      const history = await as(lead, (tx) => readHistory(tx, action.id))
      const times = history.map(({ at }) => at.getTime())
      assert.deepEqual(
        times,
        times.toSorted((a, b) => b - a),
        action.title,
      )
      assert.equal(history.at(-1)?.kind, 'made')
      assert.ok((times[0] ?? 0) < app.clock.now.getTime())
      for (const { personId: who } of history) reporters.add(who)
    }
    assert.ok(reporters.size >= 4)
  })

  test('is read by the LGA without a name', async () => {
    const lga = await app.signedIn({
      email: people.find(({ council }) => !council)?.email ?? '',
      council: null,
    })
    const { plan } = await councilPlan()
    const page = await lga.get(routes.plan.href({ plan: plan.id }))
    assert.equal(page.status, 200)
    for (const { name, council } of people) if (council) assert.ok(!page.text.includes(name), name)
  })
})

describe('the team', () => {
  test('has three members and a plan, and somebody who has not answered', async () => {
    const [first = ''] = board.members
    const members = await as(person(first), (tx) => listMembers(tx, teamId(board)))
    assert.deepEqual(
      members.map(({ name }) => name).toSorted(),
      board.members.map((email) => person(email).name).toSorted(),
    )
    const team = await as(person(first), (tx) =>
      findTeam(tx, { teamId: teamId(board), personId: personId(person(first)) }),
    )
    const full = await as(person(first), async (tx) => {
      const plan = await findPlan(tx, team?.planId ?? '')
      return plan && readPlan(tx, plan)
    })
    assert.ok((full?.actions.length ?? 0) >= 3)
    const waiting = person(board.waiting[0]?.email)
    const invitations = await as(waiting, (tx) => listTeamInvitations(tx, personId(waiting)))
    assert.deepEqual(
      invitations.map(({ team: { name }, isOpen: open }) => [name, open]),
      [[board.name, true]],
    )
  })

  test('is closed to others: a lead sees neither its plan nor its members', async () => {
    const plans = await as(lead, listPlans)
    assert.ok(plans.every(({ kind }) => kind !== 'team'))
    assert.deepEqual(await as(lead, (tx) => listMembers(tx, teamId(board))), [])
  })
})

test('of two personal plans one is shared with colleagues, and the other is nobody else’s', async () => {
  const own = file.plans.flatMap(({ person: email, shared }) =>
    email ? [{ email, isShared: shared !== undefined }] : [],
  )
  assert.deepEqual(own.map(({ isShared }) => isShared).toSorted(), [false, true])
  for (const { email, isShared } of own) {
    const owner = person(email)
    const plan = await as(owner, (tx) => findOwnPlan(tx, personId(owner)))
    const colleague = people.find(
      ({ council, email: other }) => council?.code === owner.council?.code && other !== email,
    )
    assert.ok(plan && colleague)
    assert.equal((await as(colleague, (tx) => findPlan(tx, plan.id))) !== undefined, isShared)
  }
})

test('loading again changes nothing', async () => {
  const counts = async () => {
    const { rows } = await app.database.jobsPool.query(
      'select count(*)::integer as actions, sum(version)::integer as versions from plans.action',
    )
    return [rows, (await councilPlan()).actions]
  }
  const earlier = await counts()
  const given = { framework: known.framework, people, file, today: londonDay(app.clock.now) }
  await storePlans(app.database.servicePool, given)
  assert.deepEqual(await counts(), earlier)
})

test('on another day it is the same, with its dates moved', async () => {
  const other = await testApp()
  try {
    other.clock.advance(7 * 86_400_000)
    const { settings } = other.services
    const root = new URL('../..', import.meta.url).pathname
    await loadDemonstration({ settings, root, database: other.database, now: other.clock.now })
    const facts = async (on: TestApp) => {
      const { actions } = await councilPlan(on)
      const today = londonDay(on.clock.now)
      return actions.map(({ title, status, statusReason, steps, ...action }) => [
        [
          title,
          status,
          statusReason,
          action.version,
          steps.map((step) => [step.title, step.doneAt !== undefined]),
        ],
        action.dueOn && Date.parse(action.dueOn) - Date.parse(today),
      ])
    }
    assert.deepEqual(await facts(other), await facts(app))
  } finally {
    await other.close()
  }
})

describe('a fault stops the start, told by place and rule', () => {
  const faults: readonly (readonly [string, string, string, RegExp])[] = [
    [
      'a member of another council',
      '- zofia.brzezicka@stockport',
      '- zofia.brzezicka@devon',
      /teams\[0\]\.members: "zofia.*nobody who sees it/,
    ],
    [
      'an invitation to a member',
      'email: niamh.odubhghaill@',
      'email: zofia.brzezicka@',
      /teams\[0\]: invites a member/,
    ],
    [
      'a team that there is not',
      '- team: Digital board',
      '- team: Digital bored',
      /plans\[1\]: is of no council/,
    ],
    [
      'an area that there is not',
      'area: service.managing-income, target',
      'area: service.managing-outcome, target',
      /plans\[0\]\.areas: "service\.managing-outcome"/,
    ],
    [
      'a target that there is not',
      'target: strong }',
      'target: best }',
      /areas\.target: "best" is not one of/,
    ],
    [
      'an action in no area',
      'area: service.managing-income\n        step: identify',
      'area: service.nowhere\n        step: identify',
      /actions\[0\]: "service\.nowhere" is no area/,
    ],
    ['a step that there is not', 'step: identify', 'step: guess', /actions\[0\]: "guess" is no step/],
    [
      'an owner who does not see it',
      'owner: { text: Procurement academy }',
      'owner: { team: Digital board }',
      /plans\[2\]\.actions\[2\]\.owner/,
    ],
    ['a report before it was made', 'on: -41,', 'on: -60,', /has something happen before it was made/],
    ['reports out of order', 'on: -41,', 'on: -10,', /has reports out of order/],
    [
      'done without an outcome',
      'reason: This plan is where they are now.',
      'comment: Done.',
      /has a reason where none belongs, or none/,
    ],
    [
      'a report that says nothing',
      'on: -16, comment: 40 of 212',
      'on: -16, reason: 40 of 212',
      /has a report that says nothing/,
    ],
    [
      'what has happened in the future',
      'made: -52',
      'made: 0',
      /teams\[0\]\.made: is not before the day of loading/,
    ],
    [
      'due before it starts',
      'starts: 12\n        due: 88',
      'starts: 99\n        due: 88',
      /is due before it starts/,
    ],
    [
      'a team’s plan that is shared',
      'chosen: -38',
      'chosen: -38\n    shared: -2',
      /a team's plan is not shared/,
    ],
    [
      'two of one plan',
      '- person: dominik.szczepaniak@devon.gov.uk',
      '- person: callum.hetherington-reyes@stockport.gov.uk',
      /plans\[3\]\.id: .* is already/,
    ],
  ]
  for (const [what, from, to, expected] of faults)
    test(what, () => {
      assert.ok(plansFile.text.includes(from), from)
      const text = plansFile.text.replace(from, to)
      const read = readPlans(
        { ...plansFile, text },
        { framework: known.framework, councils: demoContent().councils },
      )
      assert.match(read.ok ? '' : read.errors.join('\n'), expected)
    })
})
