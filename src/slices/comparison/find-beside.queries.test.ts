// Who gets what stands beside an assessment: its author, and nobody else by any right.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { within } from '../../platform/database/handle.ts'
import { submitOneArea } from '../admin/submitted.fixture.ts'
import { findAssessment } from '../assessment/index.ts'
import {
  closeMadeRound,
  framework,
  type MadeAnswers,
  madeAssessment,
  madeRound,
  type Signed,
  sameAnswers,
} from './compared-round.fixture.ts'
import { findBeside } from './find-beside.queries.ts'

const [area] = framework.areas
assert.ok(area)
let app: TestApp
let lead: Signed
let ana: Signed
let ben: Signed

before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true })
  ana = await app.signedIn()
  ben = await app.signedIn()
})
after(() => app.close())

/** What stands beside an assessment for whoever asks; null where they may not even see that assessment. */
function beside(id: string, asker: Signed, more: { readonly areaId?: string; readonly role?: string } = {}) {
  const { areaId, role = 'officer' } = more
  const settings = { 'app.person': asker.personId, 'app.council': 'E06000001', 'app.role': role }
  return within(app.database.servicePool, { settings, mode: 'read' }, async (tx) => {
    const found = await findAssessment(tx, id)
    if (found?.assessment.status !== 'submitted') return null
    const asked = { assessment: found.assessment, personId: asker.personId }
    return (await findBeside(tx, areaId === undefined ? asked : { ...asked, areaId })) ?? 'nothing'
  })
}

async function inRound(author: Signed, round: string, made: MadeAnswers): Promise<string> {
  return madeAssessment(app, { author, round, ...made })
}

test('the author gets all that was submitted in the round, their own among it, and no draft', async () => {
  const round = await madeRound(app, lead)
  const own = await inRound(ana, round, { answers: sameAnswers('agree') })
  await inRound(lead, round, { answers: sameAnswers('disagree'), draft: true })
  const alone = await beside(own, ana)
  assert.ok(alone && alone !== 'nothing')
  assert.deepEqual([alone.round.id, alone.all], [round, [sameAnswers('agree')]])

  await inRound(ben, round, { answers: sameAnswers('disagree') })
  const both = await beside(own, ana)
  assert.ok(both && both !== 'nothing')
  assert.equal(both.all.length, 2)
  const inArea = await beside(own, ana, { areaId: area.id })
  assert.ok(inArea && inArea !== 'nothing')
  assert.deepEqual(
    inArea.all.map((answers) => Object.keys(answers).toSorted()),
    Array(2).fill(area.statements.map(({ id }) => id).toSorted()),
  )
})

test('nobody else gets anything beside it: not who has submitted too, a lead, or the LGA, not even once it is closed', async () => {
  const round = await madeRound(app, lead)
  const own = await inRound(ana, round, { answers: sameAnswers('agree') })
  await inRound(ben, round, { answers: sameAnswers('disagree') })
  assert.equal(await beside(own, ben), 'nothing')
  assert.equal(await beside(own, lead, { role: 'lead' }), null, 'they have not submitted their own')
  await closeMadeRound(app, lead, round)
  for (const role of ['officer', 'lead', 'lga'])
    assert.equal(await beside(own, role === 'lead' ? lead : ben, { role }), 'nothing', role)
})

test('there is nothing beside what is in no round, or what the council agreed', async () => {
  const round = await madeRound(app, lead)
  const agreed = await inRound(ana, round, { answers: {}, kind: 'council' })
  for (const id of [agreed, await submitOneArea(ana)]) assert.equal(await beside(id, ana), 'nothing')
})
