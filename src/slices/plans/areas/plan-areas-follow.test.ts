// What is ticked while answering is in the author's own plan from that moment on: the triggers of the database.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, test } from 'node:test'
import { testApp } from '../../../../tests/support/app.ts'
import { realFramework } from '../../../../tests/support/frameworks.ts'
import { findAssessment } from '../../assessment/assessment.queries.ts'
import { nothingSaved } from '../../assessment/assessment-record.rules.ts'
import { insertCouncilAssessment } from '../../assessment/council-assessment.queries.ts'
import {
  beginDraft,
  deleteDraft,
  insertCopies,
  lockDraft,
  saveResponse,
} from '../../assessment/draft.queries.ts'
import { listAreas } from '../plan.queries.ts'
import { type Asker, as, councilPlan, ownPlan } from '../planned.fixture.ts'
import { chooseAreas } from './plan-areas.queries.ts'

const framework = realFramework()
const [first = '', second = '', third = ''] = framework.areas.map(({ id }) => id)
const council = 'E06000001'
let author: Asker

const app = await testApp()
after(() => app.close())
beforeEach(async () => {
  author = await app.signedIn()
})

async function begin(copiedFrom?: string, areas: readonly string[] = []): Promise<string> {
  const id = randomUUID()
  const draft = {
    id,
    councilCode: council,
    authorId: author.personId,
    frameworkVersion: framework.version,
    scope: { kind: 'council' as const },
    copiedFrom,
    now: app.clock.now,
  }
  await as(app, author, async (tx) => {
    await beginDraft(tx, draft)
    await insertCopies(
      tx,
      draft,
      areas.map((areaId) => ({ ...nothingSaved, areaId, inPlan: true })),
    )
  })
  return id
}

/** Saves an area as its page does, with the box ticked or not. */
function save(id: string, areaId: string, inPlan: boolean): Promise<number> {
  app.clock.advance(1000)
  return as(app, author, async (tx) => {
    const draft = await lockDraft(tx, { id, authorId: author.personId })
    assert.ok(draft)
    const stored = draft.responses.find((one) => one.areaId === areaId)
    const page = { editor: 'page', editNumber: 0, after: stored?.version ?? 0, now: app.clock.now }
    return saveResponse(tx, draft.assessment, { ...nothingSaved, ...page, areaId, inPlan })
  })
}

async function inPlan(): Promise<readonly string[]> {
  const plan = await ownPlan(app, author)
  const areas = (await as(app, author, (tx) => listAreas(tx, plan))).map(({ areaId }) => areaId)
  assert.deepEqual(plan.areaOrder, areas, 'the order names what is in the plan and nothing else')
  return areas
}

async function takeOut(areaId: string): Promise<void> {
  const plan = await ownPlan(app, author)
  await as(app, author, (tx) => chooseAreas(tx, plan, { add: [], out: [areaId], now: app.clock.now }))
}

async function isTicked(id: string, areaId: string): Promise<boolean | undefined> {
  const full = await as(app, author, (tx) => findAssessment(tx, id))
  return full?.responses.find((one) => one.areaId === areaId)?.inPlan
}

describe('an area ticked while answering', () => {
  test('is in the plan, in the order in which areas were ticked', async () => {
    const id = await begin()
    await save(id, second, true)
    await save(id, third, false)
    await save(id, first, true)
    assert.deepEqual(await inPlan(), [second, first])
  })

  test('is out again when unticked, and comes last when ticked once more', async () => {
    const id = await begin()
    for (const [areaId, tick] of [
      [first, true],
      [second, true],
      [first, false],
    ] as const)
      await save(id, areaId, tick)
    assert.deepEqual(await inPlan(), [second])
    await save(id, first, true)
    assert.deepEqual(await inPlan(), [second, first])
  })

  test('stays where it was moved to while the area is saved again', async () => {
    const id = await begin()
    await save(id, first, true)
    await save(id, second, true)
    await save(id, first, true)
    assert.deepEqual(await inPlan(), [first, second])
  })

  test('stays when the draft is deleted: the plan is not a part of it', async () => {
    const id = await begin()
    await save(id, first, true)
    assert.equal(await as(app, author, (tx) => deleteDraft(tx, { id, authorId: author.personId })), true)
    assert.deepEqual(await inPlan(), [first])
  })

  test('stays out once it was taken out of the plan, however often the area is saved', async () => {
    const id = await begin()
    await save(id, first, true)
    await takeOut(first)
    await save(id, first, true)
    assert.deepEqual(await inPlan(), [])
  })

  test("is in nobody else's plan", async () => {
    const id = await begin()
    await save(id, first, true)
    const other = await app.signedIn()
    assert.deepEqual(await as(app, other, async (tx) => listAreas(tx, await ownPlan(app, other))), [])
    assert.deepEqual((await councilPlan(app, author)).areaOrder, [])
  })
})

describe('a copied assessment', () => {
  test('brings its ticks along', async () => {
    const source = await begin()
    await begin(source, [first, second])
    assert.deepEqual(await inPlan(), [first, second])
  })

  test('leaves the order as it is', async () => {
    const source = await begin()
    for (const areaId of [third, first]) await save(source, areaId, true)
    await begin(source, [first, second, third])
    assert.deepEqual(await inPlan(), [third, first, second])
  })

  test('does not bring back what was taken out, and is not ticked there any more', async () => {
    const source = await begin()
    await save(source, first, true)
    await takeOut(first)
    const copy = await begin(source, [first, second])
    assert.deepEqual(await inPlan(), [second])
    assert.deepEqual([await isTicked(copy, first), await isTicked(copy, second)], [false, true])
    await save(copy, first, true)
    assert.deepEqual(await inPlan(), [second, first], 'ticked by hand it is in again')
  })

  test('takes a tick by hand in an area that nothing was copied of, also after it was taken out', async () => {
    const source = await begin()
    await save(source, first, true)
    await takeOut(first)
    const copy = await begin(source, [second])
    await save(copy, first, true)
    assert.deepEqual(await inPlan(), [second, first])
  })
})

test('what a lead writes down for the council is in no plan of theirs', async () => {
  const lead = { ...(await app.signedIn({ isLead: true })), role: 'lead' as const }
  await as(app, lead, (tx) =>
    insertCouncilAssessment(tx, {
      id: randomUUID(),
      councilCode: council,
      leadId: lead.personId,
      frameworkVersion: framework.version,
      scope: { kind: 'council' },
      roundId: undefined,
      copiedFrom: undefined,
      areas: [{ ...nothingSaved, areaId: first, inPlan: true, agreement: {} }],
      now: app.clock.now,
    }),
  )
  assert.deepEqual((await ownPlan(app, lead)).areaOrder, [])
  assert.deepEqual((await councilPlan(app, lead)).areaOrder, [])
})

test('two drafts that tick areas at once, while areas are chosen in the plan, lose none', async () => {
  const [one, two] = [await begin(), await begin()]
  const plan = await ownPlan(app, author)
  const ids = framework.areas.map(({ id }) => id)
  await Promise.all([
    ...ids.slice(0, 6).map((areaId) => save(one, areaId, true)),
    ...ids.slice(6, 12).map((areaId) => save(two, areaId, true)),
    ...ids
      .slice(12, 18)
      .map((areaId) =>
        as(app, author, (tx) => chooseAreas(tx, plan, { add: [areaId], out: [], now: app.clock.now })),
      ),
  ])
  assert.deepEqual((await inPlan()).toSorted(), ids.slice(0, 18).toSorted())
})
