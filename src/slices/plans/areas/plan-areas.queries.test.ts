// What the queries about a plan's areas, their progress and what they are planned from give, and to whom.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { realFramework } from '../../../../tests/support/frameworks.ts'
import { findAssessment } from '../../assessment/assessment.queries.ts'
import { nothingSaved } from '../../assessment/assessment-record.rules.ts'
import { insertCouncilAssessment } from '../../assessment/council-assessment.queries.ts'
import { beginDraft, insertCopies, markSubmitted } from '../../assessment/draft.queries.ts'
import { insertOfficial, markSuperseded } from '../../official/official.queries.ts'
import { findPlan, listAreas } from '../plan.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { type Asker, addAction, as, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'
import { listAreaActions } from './area-progress.queries.ts'
import { findAreasToPlan } from './choose-areas.queries.ts'
import { findLoops } from './close-loop.queries.ts'
import { chooseAreas, moveArea, setShared, setTargets } from './plan-areas.queries.ts'
import { findBases } from './plan-basis.queries.ts'
import { findSuggestions } from './suggestions.queries.ts'

const framework = realFramework()
const [area, otherArea] = framework.areas
assert.ok(area && otherArea)
const ids = framework.areas.map(({ id }) => id)
const council = 'E06000001'
const place = {
  councilCode: council,
  frameworkVersion: framework.version,
  scope: { kind: 'council' as const },
}
let app: TestApp
let lead: Asker

before(async () => {
  app = await testApp()
  lead = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' }
})
after(() => app.close())

/** The first area answered with one option throughout, submitted now. */
function contentOf(option: string) {
  const answers = Object.fromEntries(area?.statements.map(({ id }) => [id, option]) ?? [])
  return { ...nothingSaved, areaId: area?.id ?? '', answers, notes: { impediments: 'A law' } }
}

async function submit(asker: Asker, option: string): Promise<string> {
  const id = randomUUID()
  app.clock.advance(86_400_000)
  await as(app, asker, async (tx) => {
    const draft = { id, ...place, authorId: asker.personId, copiedFrom: undefined, now: app.clock.now }
    await beginDraft(tx, draft)
    await insertCopies(tx, draft, [contentOf(option)])
    await markSubmitted(tx, { id, authorId: asker.personId }, app.clock.now)
  })
  return id
}

/** What stands for the council from now on, of no round; it supersedes what stood. */
async function makeOfficial(option: string, before?: string): Promise<{ id: string; official: string }> {
  const [id, official] = [randomUUID(), randomUUID()]
  app.clock.advance(86_400_000)
  const { now } = app.clock
  const shared = { councilCode: council, roundId: undefined }
  await as(app, lead, async (tx) => {
    const areas = [{ ...contentOf(option), agreement: {} }]
    await insertCouncilAssessment(tx, {
      id,
      ...place,
      leadId: lead.personId,
      roundId: undefined,
      copiedFrom: undefined,
      areas,
      now,
    })
    if (before) await markSuperseded(tx, { id: before, by: lead.personId, now })
    const given = {
      id: official,
      ...shared,
      assessmentId: id,
      workshopId: undefined,
      finalisedBy: lead.personId,
      now,
    }
    await insertOfficial(tx, given)
  })
  return { id, official }
}

async function someone(): Promise<Asker & { readonly plan: Plan }> {
  const { personId } = await app.signedIn()
  return { personId, plan: await ownPlan(app, { personId }) }
}

describe('choosing, moving, targeting and sharing', () => {
  test('whoever may not change the plan changes nothing', async () => {
    const owner = await someone()
    const other = await someone()
    await as(app, owner, (tx) =>
      chooseAreas(tx, owner.plan, { add: [ids[0] ?? ''], out: [], now: app.clock.now }),
    )
    for (const shared of [false, true]) {
      await as(app, owner, (tx) => setShared(tx, owner.plan, { shared, now: app.clock.now }))
      for (const asker of [other, lead, { ...other, council: 'E06000002' }]) {
        const choice = { add: [ids[1] ?? ''], out: [ids[0] ?? ''], now: app.clock.now }
        assert.equal(await as(app, asker, (tx) => chooseAreas(tx, owner.plan, choice)), undefined)
        const move = { areaId: ids[0] ?? '', place: { kind: 'top' as const } }
        assert.equal(await as(app, asker, (tx) => moveArea(tx, owner.plan, move)), undefined)
        await as(app, asker, (tx) => setTargets(tx, owner.plan, [{ areaId: ids[0] ?? '', target: 'strong' }]))
        const share = { shared: !shared, now: app.clock.now }
        assert.equal(await as(app, asker, (tx) => setShared(tx, owner.plan, share)), false)
      }
    }
    const areas = await as(app, owner, (tx) => listAreas(tx, owner.plan))
    assert.deepEqual(areas, [{ areaId: ids[0], target: undefined }])
  })

  test('what changed nothing is not counted, and an area is asked in and out at once only in', async () => {
    const owner = await someone()
    const [one = '', two = '', three = ''] = ids
    const choose = (add: string[], out: string[]) =>
      as(app, owner, (tx) => chooseAreas(tx, owner.plan, { add, out, now: app.clock.now }))
    assert.deepEqual(await choose([one, two, one], [three]), { added: [one, two], out: [] })
    assert.deepEqual(await choose([two, three], [one, two]), { added: [three], out: [one] })
    assert.deepEqual(await choose([two], [one]), { added: [], out: [] })
    assert.deepEqual((await as(app, owner, (tx) => findPlan(tx, owner.plan.id)))?.areaOrder, [two, three])
  })

  test('an area that comes back is the last, with the target it had', async () => {
    const owner = await someone()
    const [one = '', two = ''] = ids
    const choose = (add: string[], out: string[]) =>
      as(app, owner, (tx) => chooseAreas(tx, owner.plan, { add, out, now: app.clock.now }))
    await choose([one, two], [])
    await as(app, owner, (tx) => setTargets(tx, owner.plan, [{ areaId: one, target: 'strong' }]))
    await choose([], [one])
    await as(app, owner, (tx) => setTargets(tx, owner.plan, [{ areaId: one, target: 'competent' }]))
    await choose([one], [])
    const plan = await ownPlan(app, owner)
    assert.deepEqual(await as(app, owner, (tx) => listAreas(tx, plan)), [
      { areaId: two, target: undefined },
      { areaId: one, target: 'strong' },
    ])
  })

  test('moving past an area that is not there moves nothing', async () => {
    const owner = await someone()
    const [one = '', two = '', three = ''] = ids
    await as(app, owner, (tx) =>
      chooseAreas(tx, owner.plan, { add: [one, two], out: [], now: app.clock.now }),
    )
    const move = (areaId: string, other: string) =>
      as(app, owner, (tx) => moveArea(tx, owner.plan, { areaId, place: { kind: 'before', other } }))
    assert.equal(await move(two, three), false)
    assert.equal(await move(three, one), false)
    assert.equal(await move(two, one), true)
    assert.deepEqual((await ownPlan(app, owner)).areaOrder, [two, one])
  })
})

test('the actions about areas, in the order of the plan, to those who may read it', async () => {
  const owner = await someone()
  const source = { kind: 'next-step', key: 'k' } as const
  const about = { areaId: area.id, statementId: area.statements[0]?.id, source, dueOn: '2027-03-12' }
  const one = await addAction(app, owner, { plan: owner.plan, ...about })
  await addAction(app, owner, { plan: owner.plan, title: 'About no area' })
  const two = await addAction(app, owner, { plan: owner.plan, areaId: area.id })
  const listed = await as(app, owner, (tx) => listAreaActions(tx, { ...owner.plan, actionOrder: [two, one] }))
  assert.deepEqual(
    listed.map(({ id }) => id),
    [two, one],
  )
  const found = listed[1]
  assert.deepEqual(
    [found?.statementId, found?.source, found?.dueOn, found?.assessmentId, found?.madeAt],
    [about.statementId, source, about.dueOn, undefined, app.clock.now],
  )
  for (const asker of [lead, { ...owner, council: 'E06000002' }])
    assert.deepEqual(await as(app, asker, (tx) => listAreaActions(tx, owner.plan)), [])
})

describe('what a plan is planned from, and what came of it', () => {
  test("one's own last submitted, what stands for the council, and for a team both", async () => {
    const member = await someone()
    const { plan: team } = await teamPlan(app, [member])
    const shared = await councilPlan(app, lead)
    const bases = async (plan: Plan, asker: Asker = member) =>
      (await as(app, asker, (tx) => findBases(tx, plan, asker.personId))).map(({ kind, full }) => [
        kind,
        full.assessment.id,
      ])
    assert.deepEqual([await bases(member.plan), await bases(team), await bases(shared, lead)], [[], [], []])
    await submit(member, 'disagree')
    const own = await submit(member, 'agree')
    const first = await makeOfficial('disagree')
    const second = await makeOfficial('agree', first.official)
    assert.deepEqual(await bases(member.plan), [['own', own]])
    for (const asker of [lead, member])
      assert.deepEqual(await bases(shared, asker), [['official', second.id]])
    assert.deepEqual(await bases(team), [
      ['own', own],
      ['official', second.id],
    ])
    assert.deepEqual(
      await bases(team, lead),
      [['official', second.id]],
      'the own one is that of whoever asks',
    )
    await councilLoop(first.id, second.id)
  })

  /** The council plan's actions, made from what stood before, are measured by what stands now. */
  async function councilLoop(before: string, now: string): Promise<void> {
    const plan = await councilPlan(app, lead)
    await addAction(app, lead, { plan, areaId: area?.id, assessmentId: before })
    const actions = (await as(app, lead, (tx) => listAreaActions(tx, plan))).map((action) => ({
      ...action,
      madeAt: new Date('2026-12-03'),
    }))
    const loops = await as(app, lead, async (tx) => {
      const full = await findAssessment(tx, now)
      assert.ok(full?.assessment.status === 'submitted')
      return findLoops(tx, { ...full, assessment: full.assessment }, actions)
    })
    assert.deepEqual(
      loops.map(({ sentence }) => sentence),
      ['0 of 1 action done; 4 statements moved up'],
    )
  }

  test("one's own actions, once the area is assessed again; areas and suggestions go by the newest", async () => {
    const owner = await someone()
    const asked = { personId: owner.personId, today: '2027-01-01' }
    const before = await submit(owner, 'strongly-disagree')
    await as(app, owner, (tx) => chooseAreas(tx, owner.plan, { add: [area.id], out: [], now: app.clock.now }))
    app.clock.advance(1000)
    const done = { status: 'done', statusReason: 'It is published' } as const
    await addAction(app, owner, { plan: owner.plan, areaId: area.id, assessmentId: before, ...done })
    await addAction(app, owner, { plan: owner.plan, areaId: area.id })
    assert.deepEqual((await as(app, owner, (tx) => findAreasToPlan(tx, owner.plan, asked))).loops, [])
    await submit(owner, 'agree')
    const found = await as(app, owner, (tx) => findAreasToPlan(tx, owner.plan, asked))
    assert.deepEqual(
      found.loops.map(({ sentence }) => sentence),
      ['1 of 2 actions done; 4 statements moved up'],
    )
    assert.deepEqual(
      found.planned.map(({ standings }) => standings.map(({ word }) => word)),
      [['Competent']],
    )
    const wanted = { personId: owner.personId, areaId: undefined }
    const { areas, hasAreas, actionCount } = await as(app, owner, (tx) =>
      findSuggestions(tx, owner.plan, wanted),
    )
    assert.deepEqual([areas.length, hasAreas, actionCount], [1, true, 2])
    assert.ok(areas[0]?.suggestions.some(({ from }) => from === 'Suggested for Competent'))
  })

  test('before anything was submitted, the present questionnaire is shown and nothing suggested', async () => {
    const owner = await someone()
    const found = await as(app, owner, (tx) =>
      findAreasToPlan(tx, owner.plan, { personId: owner.personId, today: '2027-01-01' }),
    )
    assert.deepEqual(
      [found.framework.version, found.bases, found.planned, found.loops],
      [framework.version, [], [], []],
    )
    assert.equal(found.groups.flatMap(({ areas }) => areas).length, 21)
    const suggested = await as(app, owner, (tx) =>
      findSuggestions(tx, owner.plan, { personId: owner.personId, areaId: otherArea.id }),
    )
    assert.deepEqual([suggested.areas, suggested.hasAreas], [[], false])
  })
})
