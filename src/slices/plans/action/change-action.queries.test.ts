// Changing and deleting an action in the database: conflicts, history, reminders and rights.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { realFramework } from '../../../../tests/support/frameworks.ts'
import { overtaken } from '../../../../tests/support/overtake.ts'
import type { Handle } from '../../../platform/database/handle.ts'
import { addActions, addActionWithArea, type NewAction } from '../add-action.queries.ts'
import { chooseAreas } from '../areas/plan-areas.queries.ts'
import { findAction, findPlan, listAreas } from '../plan.queries.ts'
import { type Action, mostActions, type Plan } from '../plan-record.rules.ts'
import { type Asker, addAction, as, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'
import { findTarget, type TargetChoice, takeAreaIn } from './action-area.queries.ts'
import type { ActionContent } from './action-changes.rules.ts'
import { lockAction } from './action-lock.queries.ts'
import { readActionOffer } from './action-offer.queries.ts'
import { changeAction } from './change-action.queries.ts'
import { deleteAction, wasBegun } from './delete-action.queries.ts'
import { addEntry, hasEntry, readHistory } from './history.queries.ts'
import { findPickedOwner } from './owner-typed.queries.ts'
import { findActionInPlan, listOwnerChoices, readActionView, resourceTitles } from './view-action.queries.ts'

const framework = realFramework()
const [area, otherArea, thirdArea] = framework.areas
assert.ok(area && otherArea && thirdArea)
const [low, , high] = framework.categories.map(({ id }) => id)
assert.ok(low && high)

let app: TestApp
let lead: Asker
let colleague: Asker
let other: Asker
let lga: Asker
let council: Plan
before(async () => {
  app = await testApp()
  const make = async (email: string, more: object = {}) => (await app.signedIn({ email, ...more })).personId
  lead = {
    personId: await make('lead@hartlepool.gov.uk', { isLead: true, name: 'Priya Shah' }),
    role: 'lead',
  }
  colleague = { personId: await make('shy@hartlepool.gov.uk') }
  other = {
    personId: await make('x@stockton.gov.uk', { council: 'E06000004', isLead: true }),
    council: 'E06000004',
    role: 'lead',
  }
  lga = { personId: await make('x@local.gov.uk', { council: null }), role: 'lga' }
  council = await councilPlan(app, lead)
})
after(() => app.close())

const changing = (personId = lead.personId) => ({ personId, now: app.clock.now, today: '2026-12-03' })

async function action(given: Partial<NewAction> = {}, plan = council, asker = lead): Promise<Action> {
  const id = await addAction(app, asker, { plan, ...given })
  return found(await as(app, asker, (tx) => findAction(tx, { planId: plan.id, id })))
}

function found<T>(thing: T | undefined): T {
  assert.ok(thing)
  return thing
}

function change(
  before: Action,
  content: Partial<ActionContent>,
  more: { version?: number; target?: TargetChoice; asker?: Asker; plan?: Plan; today?: string } = {},
) {
  const { version = before.version, target, asker = lead, plan = council, today } = more
  return as(app, asker, (tx) =>
    changeAction(tx, plan, {
      id: before.id,
      version,
      content: { ...before, ...content },
      target,
      changing: { ...changing(asker.personId), ...(today && { today }) },
    }),
  )
}

const again = ({ id, planId }: Action) =>
  as(app, lead, async (tx) => found(await findAction(tx, { planId, id })))
const historyOf = ({ id }: Action) => as(app, lead, (tx) => readHistory(tx, id))
const remindFrom = async ({ id }: Action) =>
  (await app.database.ownerPool.query('select remind_from from plans.action where id = $1', [id])).rows[0]
    .remind_from

describe('changing an action', () => {
  test('changes it, counts its version, and writes down what it said before', async () => {
    const before = await action()
    app.clock.advance(60_000)
    const owner = { kind: 'person', personId: colleague.personId } as const
    assert.deepEqual(await change(before, { title: 'Other', owner, dueOn: '2027-03-12' }), {
      kind: 'changed',
    })
    const after = await again(before)
    assert.deepEqual(
      [after.title, after.owner, after.dueOn, after.version, after.changedAt],
      ['Other', owner, '2027-03-12', 2, app.clock.now],
    )
    const [entry, made] = await historyOf(before)
    assert.equal(made?.kind, 'made')
    assert.deepEqual(entry?.changes, [
      { field: 'title', from: before.title, to: 'Other' },
      { field: 'owner', from: null, to: owner },
      { field: 'due', from: null, to: '2027-03-12' },
    ])
  })

  test('reminders count anew with another owner or date, and not with another title', async () => {
    const before = await action()
    const today = '2026-12-10'
    await change(before, { title: 'Another title' }, { today })
    assert.equal(await remindFrom(before), '2026-12-03')
    await change(await again(before), { dueOn: '2027-03-12' }, { today })
    assert.equal(await remindFrom(before), today)
  })

  test('nothing to change is no change, though it was made from an older version', async () => {
    const before = await action()
    assert.deepEqual(await change(before, {}, { version: 99 }), { kind: 'same' })
    assert.equal((await historyOf(before)).length, 1)
  })

  test('from an older version nothing is changed, and what is there now is given', async () => {
    const before = await action()
    await change(before, { title: 'First' })
    const outcome = await change(before, { title: 'Second' })
    assert.equal(outcome.kind === 'conflict' && outcome.action.title, 'First')
    assert.equal((await again(before)).title, 'First')
  })

  test('of two at once one is told of the other', async () => {
    const before = await action()
    const outcomes = await Promise.all([change(before, { title: 'One' }), change(before, { title: 'Two' })])
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['changed', 'conflict'])
  })

  test('is for those who may change the plan', async () => {
    const before = await action({ owner: { kind: 'person', personId: colleague.personId } })
    for (const asker of [colleague, other, lga])
      assert.deepEqual(await change(before, { title: 'x' }, { asker }), { kind: 'gone' })
    const elsewhere = await ownPlan(app, lead)
    assert.deepEqual(await change(before, { title: 'x' }, { plan: elsewhere }), { kind: 'gone' })
  })

  test('nobody is given what they cannot see', async () => {
    const before = await action()
    for (const owner of [
      { kind: 'person', personId: other.personId },
      { kind: 'person', personId: lga.personId },
      { kind: 'team', teamId: randomUUID() },
    ] as const)
      await assert.rejects(change(before, { owner }), /cannot see/)
  })

  test('an owner who left stays while something else is changed', async () => {
    const leaver = await app.signedIn({ email: 'leaver@hartlepool.gov.uk' })
    const before = await action({ owner: { kind: 'person', personId: leaver.personId } })
    await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
      leaver.personId,
    ])
    assert.deepEqual(await change(before, { title: 'Still theirs' }), { kind: 'changed' })
    assert.deepEqual((await again(before)).owner, before.owner)
    await change(await again(before), { owner: undefined })
    await assert.rejects(change(await again(before), { owner: before.owner }), /cannot see/)
  })
})

describe('the area of an action', () => {
  test('comes into the plan with it, and its target is shared', async () => {
    const plan = await ownPlan(app, colleague)
    const before = await action({}, plan, colleague)
    const target = { category: high }
    const content = { areaId: area.id, statementId: area.statements[0]?.id }
    await change(before, content, { target, asker: colleague, plan })
    const seen = () =>
      as(app, colleague, async (tx) => {
        const now = found(await findPlan(tx, plan.id))
        return listAreas(tx, now)
      })
    assert.deepEqual(await seen(), [{ areaId: area.id, target: high }])
    const [entry] = await as(app, colleague, (tx) => readHistory(tx, before.id))
    assert.deepEqual(entry?.changes.at(-1), { field: 'target', from: null, to: high })
    const second = await action({ areaId: area.id }, plan, colleague)
    await change(second, {}, { target: 'none', asker: colleague, plan })
    assert.deepEqual(await seen(), [{ areaId: area.id, target: undefined }])
    await change(second, { areaId: otherArea.id }, { asker: colleague, plan })
    assert.deepEqual(
      (await seen()).map(({ areaId }) => areaId),
      [area.id, otherArea.id],
    )
    const [moved] = await as(app, colleague, (tx) => readHistory(tx, second.id))
    assert.deepEqual(moved?.changes, [{ field: 'area', from: area.id, to: otherArea.id }])
  })

  test('that was taken out of the plan stays out while the action is about it, and has no target', async () => {
    const before = await action({ areaId: thirdArea.id })
    const taken = { areaId: thirdArea.id, target: { category: high }, now: app.clock.now }
    await as(app, lead, (tx) => takeAreaIn(tx, council, taken))
    await as(app, lead, (tx) =>
      chooseAreas(tx, council, { add: [], out: [thirdArea.id], now: app.clock.now }),
    )
    await change(before, { title: 'Other' })
    const areas = await as(app, lead, (tx) => listAreas(tx, council))
    assert.ok(!areas.some(({ areaId }) => areaId === thirdArea.id))
    const key = { planId: council.id, areaId: thirdArea.id }
    assert.equal(await as(app, lead, (tx) => findTarget(tx, key)), undefined)
  })

  test('is taken in by whoever may change the plan', async () => {
    const key = { planId: council.id, areaId: otherArea.id }
    const taken = { areaId: otherArea.id, target: { category: low }, now: app.clock.now }
    assert.equal((await as(app, lead, (tx) => takeAreaIn(tx, council, taken))).length, 1)
    assert.equal(await as(app, colleague, (tx) => findTarget(tx, key)), low)
    assert.equal(await as(app, other, (tx) => findTarget(tx, key)), undefined)
    assert.equal(await as(app, lga, (tx) => findTarget(tx, key)), undefined)
  })
})

describe('adding an action', () => {
  type Into = { readonly plan?: Plan; readonly asker?: Asker; readonly target?: TargetChoice }
  const addInto = (
    tx: Handle,
    given: Partial<NewAction>,
    { plan = council, asker = lead, target }: Into = {},
  ) =>
    addActionWithArea(tx, plan, {
      action: { id: randomUUID(), title: 'New', why: '', priority: 'must', ...given },
      target,
      adding: changing(asker.personId),
    })
  const add = (given: Partial<NewAction>, into: Into = {}) =>
    as(app, into.asker ?? lead, (tx) => addInto(tx, given, into))

  test('twice with the same id adds one, with its area and target', async () => {
    const id = randomUUID()
    const given = { id, areaId: area.id }
    assert.equal(await add(given, { target: { category: high } }), 'added')
    assert.equal(await add(given, { target: { category: low } }), 'already')
    const target = await as(app, lead, (tx) => findTarget(tx, { planId: council.id, areaId: area.id }))
    assert.equal(target, high)
    assert.equal(await as(app, lead, async (tx) => (await readHistory(tx, id)).length), 2)
  })

  test('is for those who may change the plan', async () => {
    for (const asker of [colleague, other, lga]) assert.equal(await add({}, { asker }), 'gone')
  })

  test('ends when the plan is full, and not before', async () => {
    const maker = { personId: (await app.signedIn({ email: 'busy@hartlepool.gov.uk' })).personId }
    const plan = await ownPlan(app, maker)
    for (let count = 0; count < mostActions - 1; count += 333)
      await as(app, maker, async (tx) => {
        const actions = Array.from({ length: Math.min(333, mostActions - 1 - count) }, () => ({
          id: randomUUID(),
          title: 'One of many',
          why: '',
          priority: 'could' as const,
        }))
        await addActions(tx, plan, { actions, adding: changing(maker.personId) })
      })
    const id = randomUUID()
    const tooLate = await overtaken(app.services.database, {
      settings: { 'app.person': maker.personId, 'app.role': 'officer', 'app.council': 'E06000001' },
      change: (tx) => addInto(tx, { id }, { plan, asker: maker }),
      send: () => add({}, { plan, asker: maker }),
    })
    assert.equal(tooLate, 'full', 'of two at once who add the last')
    assert.equal(await add({}, { plan, asker: maker }), 'full')
    assert.equal(await add({ id }, { plan, asker: maker }), 'already')
  })
})

describe('deleting', () => {
  const remove = ({ id, planId }: Action, asker: Asker = lead) =>
    as(app, asker, (tx) => deleteAction(tx, { id, planId }))

  test('takes away what was never begun, and its place in the order', async () => {
    const one = await action()
    assert.equal(await remove(one, colleague), 'gone')
    assert.equal(await remove(one, other), 'gone')
    assert.equal(await remove(one), 'deleted')
    assert.equal(await remove(one), 'gone')
    const plan = found(await as(app, lead, (tx) => findPlan(tx, council.id)))
    assert.ok(!plan.actionOrder.includes(one.id))
  })

  test('leaves what was begun, though it was set back', async () => {
    const one = await action()
    assert.equal(await as(app, lead, (tx) => wasBegun(tx, one.id)), false)
    await as(app, lead, (tx) =>
      addEntry(tx, { actionId: one.id, personId: lead.personId, now: app.clock.now, kind: 'status' }),
    )
    assert.equal(await as(app, lead, (tx) => wasBegun(tx, one.id)), true)
    assert.equal(await as(app, other, (tx) => wasBegun(tx, one.id)), false)
    assert.equal(await remove(one), 'begun')
    const two = await action()
    const entry = {
      actionId: two.id,
      personId: lead.personId,
      now: app.clock.now,
      kind: 'step-done',
    } as const
    await as(app, lead, (tx) => addEntry(tx, entry))
    assert.equal(await remove(two), 'begun')
    assert.equal(await remove(await action({ status: 'in-progress' })), 'begun')
  })
})

describe('the history', () => {
  test('is read by whoever reads the plan, and written by those who may report', async () => {
    const one = await action()
    const entry = { actionId: one.id, now: app.clock.now, kind: 'comment', comment: 'x' } as const
    const write = (asker: Asker) =>
      as(app, asker, (tx) => addEntry(tx, { ...entry, personId: asker.personId }))
    await write(lead)
    await assert.rejects(write(colleague), /row-level security/)
    await write(other)
    assert.equal((await as(app, colleague, (tx) => readHistory(tx, one.id))).length, 2)
    for (const asker of [other, lga])
      assert.deepEqual(await as(app, asker, (tx) => readHistory(tx, one.id)), [])
  })

  test('knows an entry by its id, for this action alone', async () => {
    const [one, two] = [await action(), await action()]
    const id = randomUUID()
    await as(app, lead, (tx) =>
      addEntry(tx, { id, actionId: one.id, personId: lead.personId, now: app.clock.now, kind: 'comment' }),
    )
    assert.equal(await as(app, lead, (tx) => hasEntry(tx, { id, actionId: one.id })), true)
    assert.equal(await as(app, lead, (tx) => hasEntry(tx, { id, actionId: two.id })), false)
    assert.equal(await as(app, other, (tx) => hasEntry(tx, { id, actionId: one.id })), false)
  })
})

describe('who is meant by what was typed', () => {
  const pick = (text: string, { plan = council, asker = lead } = {}) =>
    as(app, asker, (tx) =>
      findPickedOwner(tx, { plan, pick: { kind: 'typed', text }, isLead: asker.role === 'lead' }),
    )
  const text = (typed: string) => ({ kind: 'owner', owner: { kind: 'text', text: typed } })

  test('a colleague by e-mail address, for a lead in the plan of the council', async () => {
    const shy = { kind: 'owner', owner: { kind: 'person', personId: colleague.personId } }
    assert.deepEqual(await pick('Shy@hartlepool.gov.uk'), shy)
    assert.deepEqual(await pick('shy@hartlepool.gov.uk', { asker: colleague }), text('shy@hartlepool.gov.uk'))
    const plan = await ownPlan(app, lead)
    assert.deepEqual(await pick('shy@hartlepool.gov.uk', { plan }), text('shy@hartlepool.gov.uk'))
  })

  test('nobody yet at an address of the council; a text at any other', async () => {
    assert.deepEqual(await pick('nobody@hartlepool.gov.uk'), { kind: 'unknown' })
    assert.deepEqual(await pick('x@stockton.gov.uk'), text('x@stockton.gov.uk'))
    assert.deepEqual(await pick('A partner, at last'), text('A partner, at last'))
  })

  test('not somebody who may no longer sign in', async () => {
    const { personId } = await app.signedIn({ email: 'off@hartlepool.gov.uk' })
    await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
      personId,
    ])
    assert.deepEqual(await pick('off@hartlepool.gov.uk'), { kind: 'left' })
  })
})

describe('what a page is given', () => {
  test('an action as it may be seen', async () => {
    const one = await action({ areaId: area.id })
    const key = { plan: council.id, action: one.id }
    for (const asker of [other, lga])
      assert.equal(await as(app, asker, (tx) => findActionInPlan(tx, key)), undefined)
    const seen = found(await as(app, colleague, (tx) => findActionInPlan(tx, key)))
    assert.equal(seen.plan.mayEdit, false)
    const asker = { asker: colleague.personId, isLga: false, today: '2026-12-03' }
    const view = await as(app, colleague, (tx) => readActionView(tx, seen, asker))
    assert.deepEqual([view.mayReport, view.hasResult, view.choices], [false, false, []])
    const elsewhere = { plan: (await ownPlan(app, lead)).id, action: one.id }
    assert.equal(await as(app, lead, (tx) => findActionInPlan(tx, elsewhere)), undefined)
  })

  test('what may be chosen: those of the team, and resources that fit the area', async () => {
    const { plan } = await teamPlan(app, [lead, colleague])
    const offer = await as(app, lead, (tx) =>
      readActionOffer(tx, plan, { asker: lead.personId, areaId: area.id }),
    )
    assert.equal(offer.choices.length, 3)
    assert.ok(offer.resources.length > 0)
    const titles = await as(app, lead, resourceTitles)
    assert.ok(offer.resources.every(({ id, title }) => titles.get(id) === title))
    const { names } = offer
    const outside = await as(app, other, (tx) => listOwnerChoices(tx, { plan, names }))
    assert.deepEqual(
      outside.map(({ text }) => text),
      ['You', 'Digital board (team)'],
    )
  })

  test('an action is held by those who may change it, or say how it goes', async () => {
    const { id, planId } = await action({ owner: { kind: 'person', personId: colleague.personId } })
    const lock = (asker: Asker, how: 'edit' | 'report') =>
      as(app, asker, async (tx) => (await lockAction(tx, { planId, id }, how)) !== undefined)
    assert.deepEqual([await lock(lead, 'edit'), await lock(lead, 'report')], [true, true])
    assert.deepEqual([await lock(colleague, 'edit'), await lock(colleague, 'report')], [false, true])
    assert.deepEqual([await lock(other, 'edit'), await lock(other, 'report')], [false, false])
  })
})
