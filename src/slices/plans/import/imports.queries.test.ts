// Files of actions in the database: their sender's alone, for a week, and added whole or not at all.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { within } from '../../../platform/database/handle.ts'
import { readHistory } from '../action/history.queries.ts'
import { readPlan } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { ownerName } from '../plan-words.rules.ts'
import { type Asker, addAction, as, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'
import { addImported } from './add-imported.queries.ts'
import { findImportFacts } from './import-facts.queries.ts'
import type { ImportFile, ReadRow } from './import-record.rules.ts'
import { findImport, insertImport, listTitles, lockImport, markDone, tidyImports } from './imports.queries.ts'

const file: ImportFile = {
  header: ['title'],
  rows: [{ row: 2, cells: ['One', 'é'] }],
  delimiter: ';',
  encoding: 'windows-1252',
}

let app: TestApp
let ann: Asker
let plan: Plan
before(async () => {
  app = await testApp()
  ann = { personId: (await app.signedIn({ name: 'Ann Lee', nameVisible: true })).personId }
  plan = await ownPlan(app, ann)
})
after(() => app.close())

const keep = (asker = ann, into = plan) =>
  as(app, asker, (tx) => insertImport(tx, { plan: into, personId: asker.personId, file, now: app.clock.now }))

describe('a file', () => {
  test('is kept as it was, for whoever sent it', async () => {
    const id = await keep()
    const kept = await as(app, ann, (tx) => findImport(tx, { planId: plan.id, id }))
    assert.deepEqual(kept, { id, planId: plan.id, file, doneAt: undefined, added: [] })
  })

  test('is not found by anybody else, another plan or another council', async () => {
    const lead = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' } as const
    const other = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' } as const
    const council = await councilPlan(app, lead)
    const id = await keep(lead, council)
    const key = { planId: council.id, id }
    assert.ok(await as(app, lead, (tx) => findImport(tx, key)))
    const york = { personId: (await app.signedIn({ email: 'a@york.gov.uk', council: 'E06000014' })).personId }
    for (const asker of [other, ann, { ...york, council: 'E06000014' }])
      for (const find of [findImport, lockImport])
        assert.equal(await as(app, asker, (tx) => find(tx, key)), undefined)
    assert.equal(await as(app, lead, (tx) => findImport(tx, { planId: plan.id, id })), undefined)
    assert.equal(await as(app, lead, (tx) => findImport(tx, { ...key, id: randomUUID() })), undefined)
  })

  test('is not kept for a plan that the asker may only read', async () => {
    await assert.rejects(keep(ann, await councilPlan(app, ann)), /row-level security/)
  })

  test('is not held any more by whoever may not change the plan any more', async () => {
    const lead = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' } as const
    const council = await councilPlan(app, lead)
    const id = await keep(lead, council)
    const key = { planId: council.id, id }
    assert.equal(await as(app, { ...lead, role: 'officer' }, (tx) => lockImport(tx, key)), undefined)
  })

  test('is marked as done, with the rows that became actions', async () => {
    const id = await keep()
    const key = { planId: plan.id, id }
    await as(app, ann, (tx) => markDone(tx, key, { added: [2, 5], now: app.clock.now }))
    const kept = await as(app, ann, (tx) => lockImport(tx, key))
    assert.deepEqual([kept?.doneAt, kept?.added], [app.clock.now, [2, 5]])
  })

  test('is gone a week later', async () => {
    const id = await keep()
    const tidy = (days: number) =>
      within(app.database.jobsPool, { settings: {}, mode: 'write' }, (tx) =>
        tidyImports(tx, new Date(app.clock.now.getTime() + days * 86_400_000)),
      )
    await tidy(6)
    assert.ok(await as(app, ann, (tx) => findImport(tx, { planId: plan.id, id })))
    await tidy(7)
    assert.equal(await as(app, ann, (tx) => findImport(tx, { planId: plan.id, id })), undefined)
  })
})

describe('its rows', () => {
  const row = (number: number, title: string, steps: readonly string[] = []): ReadRow => ({
    row: number,
    title,
    cells: [title],
    faults: [],
    remarks: [],
    action: {
      title,
      why: '',
      areaId: 'service.managing-income',
      statementId: undefined,
      status: 'blocked',
      statusReason: 'No money',
      priority: 'must',
      owner: ann && { kind: 'person', personId: ann.personId },
      startsOn: undefined,
      dueOn: '2027-03-12',
      steps: steps.map((step, at) => ({
        title: step,
        isDone: at === 0,
        owner: at === 1 ? { kind: 'text', text: 'Capita' } : undefined,
        dueOn: '2027-03-01',
      })),
      links: [],
    },
  })

  test('become actions at the end of the plan, with steps and a history, and the file is done', async () => {
    const bea = { personId: (await app.signedIn()).personId }
    const own = await ownPlan(app, bea)
    await addAction(app, bea, { plan: own, title: 'There before' })
    const id = await keep(bea, own)
    const adding = { personId: bea.personId, today: '2026-12-03', now: app.clock.now }
    const rows = [row(2, 'One', ['a', 'b', 'c']), row(4, 'Two')].map((one) => ({
      ...one,
      action: one.action && { ...one.action, owner: undefined },
    }))
    const add = () => as(app, bea, (tx) => addImported(tx, { plan: own, kept: { id }, rows }, adding))
    assert.deepEqual(await add(), [2, 4])
    const now = await ownPlan(app, bea)
    const { actions, areas } = await as(app, bea, (tx) => readPlan(tx, now))
    assert.deepEqual(areas, [{ areaId: 'service.managing-income', target: undefined }])
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['There before', 'One', 'Two'],
    )
    const [, one] = actions
    assert.deepEqual([one?.status, one?.statusReason, one?.dueOn], ['blocked', 'No money', '2027-03-12'])
    assert.deepEqual(one?.source, { kind: 'import', key: id })
    assert.deepEqual(
      one?.steps.map(({ title, doneAt, owner, dueOn }) => [title, doneAt, owner, dueOn]),
      [
        ['a', app.clock.now, undefined, '2027-03-01'],
        ['b', undefined, { kind: 'text', text: 'Capita' }, '2027-03-01'],
        ['c', undefined, undefined, '2027-03-01'],
      ],
    )
    const history = await as(app, bea, (tx) => readHistory(tx, one?.id ?? ''))
    assert.deepEqual(
      history.map(({ kind, status }) => [kind, status]),
      [['made', 'blocked']],
    )
    const kept = await as(app, bea, (tx) => findImport(tx, { planId: own.id, id }))
    assert.deepEqual([kept?.doneAt, kept?.added], [app.clock.now, [2, 4]])
    const titles = await as(app, bea, (tx) => listTitles(tx, own.id))
    assert.deepEqual(titles.toSorted(), ['One', 'There before', 'Two'])
  })

  test('become actions all of them or none', async () => {
    const bea = { personId: (await app.signedIn()).personId }
    const own = await ownPlan(app, bea)
    const id = await keep(bea, own)
    const adding = { personId: bea.personId, today: '2026-12-03', now: app.clock.now }
    const add = as(app, bea, (tx) =>
      addImported(tx, { plan: own, kept: { id }, rows: [row(2, 'One')] }, adding),
    )
    await assert.rejects(add, /Nobody owns what they cannot see/)
    assert.deepEqual(await as(app, bea, (tx) => listTitles(tx, own.id)), [])
    const kept = await as(app, bea, (tx) => findImport(tx, { planId: own.id, id }))
    assert.equal(kept?.doneAt, undefined)
  })

  test('titles are those of a plan that the asker may see', async () => {
    const eve = { personId: (await app.signedIn()).personId }
    await addAction(app, ann, { plan })
    assert.deepEqual(await as(app, eve, (tx) => listTitles(tx, plan.id)), [])
  })
})

test('who may own something of a plan is known when a file is read into it', async () => {
  const bea = { personId: (await app.signedIn({ name: 'Bea Hall' })).personId }
  const team = await teamPlan(app, [ann, bea], 'Data board')
  const facts = (into: Plan) =>
    as(app, ann, (tx) =>
      findImportFacts(tx, into, { asker: { personId: ann.personId, isLead: false }, file: { rows: [] } }),
    )
  const names = async (into: Plan) => (await facts(into)).choices.map(({ text }) => text)
  assert.deepEqual(await names(plan), ['You'])
  assert.deepEqual(await names(team.plan), ['You', 'Bea Hall', 'Data board (team)'])
  const council = await names(await councilPlan(app, ann))
  assert.ok(council.includes('Data board (team)') && !council.includes('Bea Hall'))
  // Whoever does not show their name is a colleague to an officer; to the LGA they would be an officer.
  assert.equal(
    ownerName((await facts(plan)).names, { kind: 'person', personId: bea.personId }),
    'A colleague',
  )
})
