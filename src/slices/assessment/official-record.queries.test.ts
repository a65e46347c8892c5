// Which assessment stands for a council, of several, and who learns of it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { insertOfficial, markSuperseded } from '../official/official.queries.ts'
import { type Asker, as } from '../plans/planned.fixture.ts'
import type { Scope } from '../rounds/rounds.rules.ts'
import { framework } from './answering.fixture.ts'
import { insertCouncilAssessment } from './council-assessment.queries.ts'
import { findOfficialRecord, findStanding, listOfficial } from './official-record.queries.ts'

let lead: Asker
const app = await testApp()
after(() => app.close())

let councils = 0
const codes = ['E06000001', 'E06000002', 'E06000003', 'E06000004', 'E06000005']
beforeEach(async () => {
  const council = codes[councils] ?? ''
  councils += 1
  const { personId } = await app.signedIn({
    isLead: true,
    council,
    email: `lead@${council.toLowerCase()}.gov.uk`,
  })
  lead = { personId, council, role: 'lead' }
})

type Made = { readonly scope?: Scope; readonly round?: string; readonly before?: string }

/** Made official now, a day after the one before. */
async function official({ scope = { kind: 'council' }, round, before }: Made = {}) {
  app.clock.advance(86_400_000)
  const { now } = app.clock
  const made = { id: randomUUID(), assessmentId: randomUUID() }
  const councilCode = lead.council ?? ''
  await as(app, lead, async (tx) => {
    const written = {
      councilCode,
      frameworkVersion: framework.version,
      scope,
      roundId: round,
      copiedFrom: undefined,
    }
    await insertCouncilAssessment(tx, {
      ...written,
      id: made.assessmentId,
      leadId: lead.personId,
      areas: [],
      now,
    })
    if (before) await markSuperseded(tx, { id: before, by: lead.personId, now })
    const stands = { councilCode, roundId: round, workshopId: undefined, finalisedBy: lead.personId, now }
    await insertOfficial(tx, { ...made, ...stands })
  })
  return made
}

/** A closed round of the council; what stands is one for each. */
async function closedRound(): Promise<string> {
  const id = randomUUID()
  const values = [id, lead.council, framework.version, lead.personId, app.clock.now]
  const client = await app.database.servicePool.connect()
  try {
    await client.query('begin')
    for (const [name, value] of [
      ['app.person', lead.personId],
      ['app.role', 'lead'],
      ['app.council', lead.council],
    ])
      await client.query('select set_config($1, $2, true)', [name, value])
    await client.query(
      `insert into rounds.round (id, council_code, name, scope, framework_version, answer_by, opened_by, opened_at, closed_by, closed_at)
       values ($1, $2, 'Spring 2027', 'council', $3, '2026-12-18', $4, $5, $4, $5)`,
      values,
    )
    await client.query('commit')
  } finally {
    client.release(true)
  }
  return id
}

const council = () => lead.council ?? ''
const standing = (asker: Asker = lead) => as(app, asker, (tx) => findStanding(tx, council()))

test('nothing stands before something is made official', async () => {
  assert.equal(await standing(), undefined)
  assert.deepEqual(await as(app, lead, (tx) => listOfficial(tx, council())), [])
})

test('what supersedes another stands; both are listed, latest first, with their record', async () => {
  const first = await official()
  const second = await official({ before: first.id })
  assert.equal((await standing())?.assessment.id, second.assessmentId)
  const listed = await as(app, lead, (tx) => listOfficial(tx, council()))
  assert.deepEqual(
    listed.map(({ assessment, record }) => [assessment.id, record.supersededAt !== undefined]),
    [
      [second.assessmentId, false],
      [first.assessmentId, true],
    ],
  )
  assert.deepEqual(
    listed[0]?.record,
    await as(app, lead, (tx) => findOfficialRecord(tx, second.assessmentId)),
  )
})

test('of several that stand, one of the whole council comes before one of a service, however new', async () => {
  const service = { kind: 'service', name: 'Waste' } as const
  const waste = await official({ scope: service, round: await closedRound() })
  assert.equal((await standing())?.assessment.id, waste.assessmentId)
  const whole = await official({ round: await closedRound() })
  await official({ scope: service, round: await closedRound() })
  assert.equal((await standing())?.assessment.id, whole.assessmentId)
  const newer = await official({ round: await closedRound() })
  assert.equal((await standing())?.assessment.id, newer.assessmentId)
})

test('officers of the council and the LGA see it, another council does not', async () => {
  const { assessmentId } = await official()
  const { personId } = lead
  assert.equal((await standing({ personId, council: council() }))?.assessment.id, assessmentId)
  assert.equal((await standing({ personId, role: 'lga' }))?.assessment.id, assessmentId)
  assert.equal(await standing({ personId, council: 'E06000014' }), undefined)
})
