// Which plan stands beside which results, for whom.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { realFramework } from '../../../tests/support/frameworks.ts'
import { insertCouncilAssessment } from '../assessment/council-assessment.queries.ts'
import { chooseAreas, setShared } from '../plans/areas/plan-areas.queries.ts'
import { type Asker, addAction, as, councilPlan, ownPlan } from '../plans/planned.fixture.ts'
import { findPlanned } from './find-planned.queries.ts'
import { madeSubmitted } from './made-results.fixture.tsx'
import type { Reader } from './results-reader.rules.ts'

const framework = realFramework()
const [area = ''] = framework.areas.map(({ id }) => id)
const today = '2027-03-12'
let app: TestApp
let owner: Asker
let lead: Asker
let lga: Asker

before(async () => {
  app = await testApp()
  owner = { personId: (await app.signedIn()).personId }
  lead = { personId: (await app.signedIn({ isLead: true })).personId, role: 'lead' }
  lga = { personId: (await app.signedIn({ council: null, email: 'x@local.gov.uk' })).personId, role: 'lga' }
})
after(() => app.close())

function find(asker: Asker, reader: Reader, kind: 'own' | 'council' = 'own') {
  const full = madeSubmitted(framework, { assessment: { kind } })
  return as(app, asker, (tx) => findPlanned(tx, { full, reader, personId: asker.personId, today }))
}

test("beside one's own assessment one's own plan, with its areas and actions; to nobody else", async () => {
  const plan = await ownPlan(app, owner)
  await as(app, owner, (tx) => chooseAreas(tx, plan, { add: [area], out: [], now: app.clock.now }))
  const action = await addAction(app, owner, { plan, areaId: area })
  const found = await find(owner, { kind: 'author' })
  assert.deepEqual(
    [found?.plan.id, found?.areaIds, found?.actions.map(({ id }) => id), found?.loops],
    [plan.id, [area], [action], []],
  )
  const colleague = { kind: 'colleague', authorName: undefined } as const
  assert.equal(await find(lead, colleague), undefined)
  assert.equal(await find(lga, { kind: 'lga', councilName: 'Leeds', isOfficial: false }), undefined)
})

test('beside what stands for the council its plan: to officers, to leads to change, to the LGA once shared', async () => {
  const plan = await councilPlan(app, lead)
  const reader = { kind: 'council' } as const
  assert.deepEqual(
    [
      (await find(owner, reader, 'council'))?.plan.mayEdit,
      (await find(lead, reader, 'council'))?.plan.mayEdit,
    ],
    [false, true],
  )
  const staff = { kind: 'lga', councilName: 'Hartlepool', isOfficial: true } as const
  assert.equal(await find(lga, staff, 'council'), undefined)
  await as(app, lead, (tx) => setShared(tx, plan, { shared: true, now: app.clock.now }))
  assert.equal((await find(lga, staff, 'council'))?.plan.id, plan.id)
  assert.equal(await find({ ...owner, council: 'E06000002' }, reader, 'council'), undefined)
})

test('the results of a lead who wrote down what the council agreed show the council plan, not theirs', async () => {
  const id = randomUUID()
  const now = app.clock.now
  const given = {
    id,
    councilCode: 'E06000001',
    leadId: lead.personId,
    frameworkVersion: framework.version,
    now,
  }
  await as(app, lead, (tx) =>
    insertCouncilAssessment(tx, {
      ...given,
      scope: { kind: 'council' },
      roundId: undefined,
      copiedFrom: undefined,
      areas: [],
    }),
  )
  assert.equal((await find(lead, { kind: 'council' }, 'council'))?.plan.kind, 'council')
})
