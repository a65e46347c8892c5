// What a council agreed, in the database: written by a lead alone, whole or not at all, and nobody's draft.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { agree, area, framework, statementIds } from './answering.fixture.ts'
import { findAssessment, findLastSubmitted, listOwn, listSubmittedOfCouncil } from './assessment.queries.ts'
import { type CouncilAssessment, insertCouncilAssessment } from './council-assessment.queries.ts'
import { findOfficialRecord } from './official-record.queries.ts'

const now = new Date('2026-12-03T14:02:00Z')
const council = 'E06000001'
let app: TestApp
let lead: string
let colleague: string
before(async () => {
  app = await testApp()
  lead = (await app.signedIn({ isLead: true })).personId
  colleague = (await app.signedIn()).personId
})
after(() => app.close())

function as<T>(person: string, role: 'lead' | 'officer', work: (tx: Handle) => Promise<T>): Promise<T> {
  const settings = { 'app.person': person, 'app.council': council, 'app.role': role }
  return within(app.database.servicePool, { settings, mode: 'write' }, work)
}

const first = statementIds[0] ?? ''
const agreedArea = {
  areaId: area.id,
  answers: { [first]: agree },
  notes: { rationale: '\r\n"x"' },
  deliberate: true,
  deliberateReason: 'on purpose',
  inPlan: true,
  agreement: { [first]: { reason: 'why', dissent: '', spread: { [agree]: 3 } } },
}

function agreed(given: Partial<CouncilAssessment> = {}): CouncilAssessment {
  return {
    id: crypto.randomUUID(),
    councilCode: council,
    leadId: lead,
    frameworkVersion: framework.version,
    scope: { kind: 'service', name: 'Waste' },
    roundId: undefined,
    copiedFrom: undefined,
    areas: [agreedArea],
    now,
    ...given,
  }
}

describe('what a council agreed', () => {
  test('is submitted at once and read back whole, by everyone of the council', async () => {
    const one = agreed()
    await as(lead, 'lead', (tx) => insertCouncilAssessment(tx, one))
    const found = await as(colleague, 'officer', (tx) => findAssessment(tx, one.id))
    assert.deepEqual(found?.assessment, {
      id: one.id,
      councilCode: council,
      authorId: lead,
      frameworkVersion: framework.version,
      scope: one.scope,
      kind: 'council',
      roundId: undefined,
      begunAt: now,
      savedAt: now,
      status: 'submitted',
      submittedAt: now,
    })
    assert.deepEqual(found?.responses, [
      { ...agreedArea, version: 1, editor: '', editNumber: 0, savedAt: now },
    ])
  })

  test("is nobody's own view: in no list, and not what a next one begins from", async () => {
    assert.deepEqual(await as(lead, 'lead', (tx) => listOwn(tx, lead)), [])
    assert.deepEqual(await as(lead, 'lead', (tx) => listSubmittedOfCouncil(tx, council)), [])
    assert.equal(await as(lead, 'lead', (tx) => findLastSubmitted(tx, lead)), undefined)
  })

  test('is written by a lead alone, in their own name, for their own council; nothing stays of a try', async () => {
    const tries: [person: string, role: 'lead' | 'officer', given: Partial<CouncilAssessment>][] = [
      [colleague, 'officer', { leadId: colleague }],
      [lead, 'lead', { leadId: colleague }],
      [lead, 'lead', { councilCode: 'E06000004' }],
    ]
    for (const [person, role, given] of tries) {
      const one = agreed(given)
      await assert.rejects(
        as(person, role, (tx) => insertCouncilAssessment(tx, one)),
        /row-level security/,
      )
      assert.equal(await as(lead, 'lead', (tx) => findAssessment(tx, one.id)), undefined)
    }
  })

  test('has no record before it is made official', async () => {
    const one = agreed()
    await as(lead, 'lead', (tx) => insertCouncilAssessment(tx, one))
    assert.equal(await as(lead, 'lead', (tx) => findOfficialRecord(tx, one.id)), undefined)
    assert.equal(await as(lead, 'lead', (tx) => findOfficialRecord(tx, crypto.randomUUID())), undefined)
  })
})
