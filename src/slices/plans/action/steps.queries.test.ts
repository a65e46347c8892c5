// Steps in the database: in order, up to the most there may be, ticked once, and by whom.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { findAction } from '../plan.queries.ts'
import { type Action, mostSteps, type Plan } from '../plan-record.rules.ts'
import { type Asker, addAction, as, councilPlan } from '../planned.fixture.ts'
import type { StepContent } from './action-changes.rules.ts'
import { markChanged } from './action-lock.queries.ts'
import { type Report, reportStatus } from './change-status.queries.ts'
import { readHistory } from './history.queries.ts'
import { addStep, changeStep, removeStep, type StepKey, tickStep } from './steps.queries.ts'

let app: TestApp
let lead: Asker
let owner: Asker
let stepOwner: Asker
let colleague: Asker
let other: Asker
let lga: Asker
let plan: Plan
let id: string
before(async () => {
  app = await testApp()
  const person = async (given: object) => (await app.signedIn(given)).personId
  lead = { personId: await person({ email: 'lead@hartlepool.gov.uk', isLead: true }), role: 'lead' }
  owner = { personId: await person({}) }
  stepOwner = { personId: await person({}) }
  colleague = { personId: await person({}) }
  other = {
    personId: await person({ email: 'x@stockton.gov.uk', council: 'E06000004', isLead: true }),
    council: 'E06000004',
    role: 'lead',
  }
  lga = { personId: await person({ email: 'x@local.gov.uk', council: null }), role: 'lga' }
  plan = await councilPlan(app, lead)
})
after(() => app.close())
beforeEach(async () => {
  id = await addAction(app, lead, { plan, owner: { kind: 'person', personId: owner.personId } })
})

const key = () => ({ planId: plan.id, id })
const changing = (asker: Asker) => ({ personId: asker.personId, now: app.clock.now, today: '2026-12-03' })
const content = (given: Partial<StepContent> = {}): StepContent => ({
  title: 'Ask the suppliers',
  owner: undefined,
  dueOn: undefined,
  ...given,
})

function add(given: Partial<StepContent> = {}, { asker = lead, step = randomUUID() as string } = {}) {
  return as(app, asker, (tx) =>
    addStep(tx, key(), { id: step, content: content(given), changing: changing(asker) }),
  )
}

async function added(given: Partial<StepContent> = {}): Promise<StepKey> {
  const step = randomUUID()
  assert.equal(await add(given, { step }), 'added')
  return { action: key(), stepId: step }
}

function tick(step: StepKey, { asker = lead, isDone = true } = {}) {
  return as(app, asker, (tx) => tickStep(tx, step, { isDone, changing: changing(asker) }))
}

function change(step: StepKey, given: Partial<StepContent>, { asker = lead, version = 1 } = {}) {
  return as(app, asker, (tx) =>
    changeStep(tx, step, { version, content: content(given), changing: changing(asker) }),
  )
}

function report(given: Partial<Report> = {}, asker: Asker = lead) {
  const said: Report = {
    id: randomUUID(),
    version: 1,
    status: 'blocked',
    statusReason: 'No money',
    comment: '',
    ...given,
  }
  return as(app, asker, (tx) => reportStatus(tx, key(), { report: said, changing: changing(asker) }))
}

async function now(): Promise<Action> {
  const action = await as(app, lead, (tx) => findAction(tx, key()))
  assert.ok(action)
  return action
}
const kinds = () =>
  as(app, lead, async (tx) =>
    (await readHistory(tx, id)).map(({ kind }) => kind).filter((one) => one !== 'made'),
  )

describe('steps', () => {
  test('stand in the order in which they came, each once', async () => {
    const step = randomUUID()
    assert.deepEqual([await add({ title: 'One' }, { step }), await add({ title: 'Two' })], ['added', 'added'])
    assert.equal(await add({ title: 'One' }, { step }), 'same')
    const action = await now()
    assert.deepEqual(
      action.steps.map(({ title }) => title),
      ['One', 'Two'],
    )
    assert.deepEqual([await kinds(), action.version], [['step-added', 'step-added'], 1])
  })

  test('that are new come last, whatever was taken out, and count as a change of their action', async () => {
    const [one, two] = [await added({ title: 'One' }), await added({ title: 'Two' })]
    await added({ title: 'Three' })
    for (const step of [one, two]) await as(app, lead, (tx) => removeStep(tx, step, changing(lead)))
    app.clock.advance(60_000)
    await added({ title: 'Four' })
    const { steps, changedAt } = await now()
    assert.deepEqual([steps.map(({ title }) => title), changedAt], [['Three', 'Four'], app.clock.now])
  })

  test('are reminded of anew with another owner or date, and not with another title', async () => {
    const step = await added()
    const changed = async (given: Partial<StepContent>, version: number) => {
      const later = { ...changing(lead), today: '2026-12-10' }
      await as(app, lead, (tx) => changeStep(tx, step, { version, content: content(given), changing: later }))
      const { rows } = await app.database.ownerPool.query(
        'select remind_from from plans.step where id = $1',
        [step.stepId],
      )
      return rows[0].remind_from
    }
    assert.equal(await changed({ title: 'Other' }, 1), '2026-12-03')
    assert.equal(await changed({ title: 'Other', dueOn: '2027-03-12' }, 2), '2026-12-10')
  })

  test('are as many as may be, and no more', async () => {
    for (let count = 0; count < mostSteps; count += 1) await added()
    assert.equal(await add(), 'full')
    assert.equal((await now()).steps.length, mostSteps)
  })

  test('are changed with their history; from an older version not at all', async () => {
    const step = await added()
    const personId = stepOwner.personId
    const after = { owner: { kind: 'person', personId }, dueOn: '2027-02-01' } as const
    assert.deepEqual(await change(step, after), { kind: 'changed' })
    assert.deepEqual(await change(step, after), { kind: 'same' })
    const outcome = await change(step, { title: 'Other' })
    assert.equal(outcome.kind === 'conflict' && outcome.step.dueOn, '2027-02-01')
    const [entry] = await as(app, lead, (tx) => readHistory(tx, id))
    assert.deepEqual(
      entry?.changes.map(({ field }) => field),
      ['step', 'owner', 'due'],
    )
  })

  test('are ticked off once, however often that is asked, and back again', async () => {
    const step = await added()
    assert.deepEqual((await Promise.all([tick(step), tick(step)])).sort(), ['same', 'ticked'])
    const [done] = (await now()).steps
    assert.deepEqual([done?.doneAt, done?.version], [app.clock.now, 2])
    assert.equal(await tick(step, { isDone: false }), 'ticked')
    assert.equal((await now()).steps[0]?.doneAt, undefined)
  })

  test('are removed until they are done', async () => {
    const step = await added()
    const remove = (asker = lead) => as(app, asker, (tx) => removeStep(tx, step, changing(asker)))
    await tick(step)
    assert.equal(await remove(), 'done')
    await tick(step, { isDone: false })
    assert.equal(await remove(owner), 'gone')
    assert.equal(await remove(), 'removed')
    assert.equal(await remove(), 'gone')
    assert.equal((await kinds()).filter((kind) => kind === 'step-removed').length, 1)
  })

  test('may be given to whoever can see the plan', async () => {
    const step = await added()
    for (const personId of [other.personId, lga.personId])
      await assert.rejects(change(step, { owner: { kind: 'person', personId } }), /cannot see/)
  })
})

describe('whoever owns an action or one of its steps', () => {
  test('ticks steps and says how it goes', async () => {
    const step = await added({ owner: { kind: 'person', personId: stepOwner.personId } })
    const another = await added()
    assert.equal(await tick(step, { asker: stepOwner }), 'ticked')
    assert.equal(await tick(another, { asker: owner }), 'ticked')
    assert.deepEqual(await report({}, stepOwner), { kind: 'reported' })
    assert.equal((await now()).status, 'blocked')
  })

  test('changes nothing else', async () => {
    const step = await added({ owner: { kind: 'person', personId: owner.personId } })
    assert.equal(await add({}, { asker: owner }), 'gone')
    assert.deepEqual(await change(step, { title: 'Mine' }, { asker: owner }), { kind: 'gone' })
    const byHand = (text: string) => as(app, owner, (tx) => sql.raw(text).execute(tx))
    for (const text of [
      `update plans.action set title = 'Mine' where id = '${id}'`,
      `update plans.action set due_on = '2030-01-01' where id = '${id}'`,
      `update plans.step set title = 'Mine' where action_id = '${id}'`,
      `update plans.step set owner_id = null where action_id = '${id}'`,
    ])
      await assert.rejects(byHand(text), /reports and changes nothing else/)
    await as(app, owner, (tx) => markChanged(tx, id, app.clock.now))
  })

  test('and nobody else but those who may change the plan', async () => {
    const step = await added()
    for (const asker of [colleague, other, lga]) {
      assert.equal(await tick(step, { asker }), 'gone')
      assert.deepEqual(await report({}, asker), { kind: 'gone' })
      assert.equal(await add({}, { asker }), 'gone')
      assert.deepEqual(await change(step, { title: 'x' }, { asker }), { kind: 'gone' })
      assert.equal(await as(app, asker, (tx) => removeStep(tx, step, changing(asker))), 'gone')
      await as(app, asker, (tx) => markChanged(tx, id, new Date(0)))
    }
    assert.equal((await now()).changedAt.getTime(), app.clock.now.getTime())
  })
})

describe('a report', () => {
  test('changes the status, with why and since when, and counts the version', async () => {
    app.clock.advance(60_000)
    assert.deepEqual(await report({ comment: 'Asked twice' }), { kind: 'reported' })
    const action = await now()
    assert.deepEqual(
      [action.status, action.statusReason, action.statusAt, action.version],
      ['blocked', 'No money', app.clock.now, 2],
    )
    const [entry] = await as(app, lead, (tx) => readHistory(tx, id))
    assert.deepEqual([entry?.kind, entry?.status, entry?.comment], ['status', 'blocked', 'Asked twice'])
  })

  test('sent twice is one', async () => {
    const said = { id: randomUUID() }
    const outcomes = await Promise.all([report(said), report(said)])
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['reported', 'same'])
    assert.deepEqual(await kinds(), ['status'])
  })

  test('with the same status is an update, which others cannot run into', async () => {
    const update = { status: 'not-started', statusReason: '', comment: 'Still waiting' } as const
    app.clock.advance(60_000)
    assert.deepEqual(await report({ ...update, version: 77 }), { kind: 'reported' })
    const { version, changedAt } = await now()
    assert.deepEqual([await kinds(), version, changedAt], [['comment'], 1, app.clock.now])
  })

  test('with another reason keeps the day of the status', async () => {
    await report()
    const { statusAt } = await now()
    app.clock.advance(86_400_000)
    assert.deepEqual(await report({ version: 2, statusReason: 'Still no money' }), { kind: 'reported' })
    const action = await now()
    assert.deepEqual([action.statusReason, action.statusAt], ['Still no money', statusAt])
  })

  test('from an older version changes nothing, and says what is there now', async () => {
    await report()
    const outcome = await report({ status: 'done', statusReason: 'Done' }, owner)
    assert.equal(outcome.kind === 'conflict' && outcome.action.status, 'blocked')
    assert.equal((await now()).status, 'blocked')
  })
})
