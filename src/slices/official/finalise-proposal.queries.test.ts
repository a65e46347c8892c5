// Making something official in the database, by many at once: whatever happens, one stands and nothing is half done.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { findAssessment, findOfficialRecord } from '../assessment/index.ts'
import {
  agreedOnAll,
  agreedRound,
  as,
  confirmed,
  council,
  finalised,
  framework,
  madeWorkshop,
  type Signed,
  statements,
  storedOfficials,
} from './agreed-round.fixture.ts'
import { finaliseProposal } from './finalise-proposal.queries.ts'
import { findRoundPlace } from './find-place.queries.ts'
import { findProposal } from './find-proposal.queries.ts'
import { insertOfficial } from './official.queries.ts'
import type { Proposal, Source } from './proposal.rules.ts'

const app = await testApp()
after(() => app.close())

async function proposalFor(lead: Signed, round: string, source: Source): Promise<Proposal | undefined> {
  return as(app, lead, {
    role: 'lead',
    work: async (tx) => {
      const where = await findRoundPlace(tx, round)
      assert.ok(where.kind === 'place')
      return findProposal(tx, { place: where.place, source, personId: lead.personId })
    },
  })
}

function finalising(lead: Signed, round: string) {
  return {
    id: crypto.randomUUID(),
    assessmentId: crypto.randomUUID(),
    councilCode: council,
    roundId: round,
    leadId: lead.personId,
    seenId: undefined,
    now: app.clock.now,
  }
}

describe('a proposal', () => {
  test('of a workshop holds what was agreed, and beside it what everyone had chosen', async () => {
    const made = await agreedRound(app)
    const agreed = { ...agreedOnAll('agree', 1) }
    agreed[statements[5]?.id ?? ''] = { option: 'do-not-know', reason: 'why', dissent: 'who' }
    await madeWorkshop(app, made, { agreed })
    const proposal = await proposalFor(made.lead, made.round, { kind: 'workshop' })
    assert.ok(proposal)
    assert.deepEqual(
      Object.assign({}, ...proposal.areas.map(({ answers }) => answers)),
      Object.fromEntries(Object.entries(agreed).map(([id, { option }]) => [id, option])),
    )
    const agreements = Object.assign({}, ...proposal.areas.map(({ agreement }) => agreement))
    assert.equal(Object.keys(agreements).length, statements.length)
    const told = agreements[statements[5]?.id ?? '']
    assert.deepEqual([told.reason, told.dissent], ['why', 'who'])
    for (const { spread } of Object.values(agreements) as { spread: Record<string, number> }[])
      assert.equal(
        Object.values(spread).reduce((sum, count) => sum + count, 0),
        made.assessments.length,
      )
  })

  test('of a workshop that goes on is none', async () => {
    const made = await agreedRound(app)
    await madeWorkshop(app, made, { agreed: agreedOnAll(), goesOn: true })
    assert.equal(await proposalFor(made.lead, made.round, { kind: 'workshop' }), undefined)
  })
})

describe('finalising', () => {
  test('writes the agreed assessment down whole, in one transaction with what stands', async () => {
    const made = await agreedRound(app)
    await madeWorkshop(app, made, { agreed: agreedOnAll('strongly-agree') })
    const proposal = await proposalFor(made.lead, made.round, { kind: 'workshop' })
    assert.ok(proposal)
    const given = finalising(made.lead, made.round)
    const lead = { role: 'lead' as const }
    const work = (tx: Parameters<typeof finaliseProposal>[0]) =>
      finaliseProposal(tx, given, async () => proposal)
    assert.deepEqual(await as(app, made.lead, { ...lead, work }), {
      kind: 'finalised',
      superseded: undefined,
    })
    assert.deepEqual(await as(app, made.lead, { ...lead, work }), { kind: 'already' })
    const found = await as(app, made.lead, { ...lead, work: (tx) => findAssessment(tx, given.assessmentId) })
    assert.ok(found)
    assert.deepEqual(
      [found.assessment.kind, found.assessment.roundId, found.assessment.status, found.assessment.authorId],
      ['council', made.round, 'submitted', made.lead.personId],
    )
    assert.equal(found.responses.length, framework.areas.length)
    const byArea = new Map(found.responses.map((one) => [one.areaId, one]))
    for (const area of proposal.areas) {
      assert.deepEqual(byArea.get(area.areaId)?.answers, area.answers)
      assert.deepEqual(byArea.get(area.areaId)?.agreement, area.agreement)
    }
    const record = await as(app, made.lead, {
      ...lead,
      work: (tx) => findOfficialRecord(tx, given.assessmentId),
    })
    assert.deepEqual(record, {
      finalisedAt: app.clock.now,
      supersededAt: undefined,
      isFromWorkshop: true,
      roundName: 'Spring 2027',
    })
  })

  test('an officer who is no lead is refused by the database, and nothing stays behind', async () => {
    const made = await agreedRound(app)
    const source = { kind: 'assessment' as const, id: made.assessments[0] ?? '' }
    const proposal = await proposalFor(made.lead, made.round, source)
    const [officer] = made.colleagues
    assert.ok(proposal && officer)
    const given = finalising(officer, made.round)
    await assert.rejects(
      as(app, officer, { role: 'officer', work: (tx) => finaliseProposal(tx, given, async () => proposal) }),
      /row-level security/,
    )
    const work = (tx: Parameters<typeof findAssessment>[0]) => findAssessment(tx, given.assessmentId)
    assert.equal(await as(app, officer, { role: 'officer', work }), undefined)
  })
})

describe('many leads at the same moment', () => {
  const tries = 50

  test(`of ${tries} tries exactly one stands, and the others are told who was first`, async () => {
    const made = await agreedRound(app, 'Race')
    await madeWorkshop(app, made, { agreed: agreedOnAll() })
    const leads = await Promise.all(
      Array.from({ length: 5 }, (_, index) => app.signedIn({ isLead: true, name: `Lead ${index}` })),
    )
    const forms = []
    for (let index = 0; index < tries; index += 1) {
      const lead = leads[index % leads.length] as Signed
      forms.push({ lead, ...(await confirmed(lead, made.round, 'workshop')) })
    }
    const answers = await Promise.all(forms.map(({ lead, address, fields }) => lead.post(address, fields)))
    const stored = await storedOfficials(app, made.lead, made.round)
    assert.equal(stored.length, 1)
    const winner = leads.findIndex(({ personId }) => personId === stored[0]?.finalised_by)
    assert.deepEqual(answers.map(({ status }) => status).sort(), [
      303,
      ...Array.from({ length: tries - 1 }, () => 409),
    ])
    for (const answer of answers.filter(({ status }) => status === 409))
      assert.match(answer.text, new RegExp(`Lead ${winner} finalised one on 3 December 2026`))
    assert.equal(await agreedOnes(made.round), 1, 'nothing half-made is left behind')
  })

  test('who all supersede the same one: one of them does', async () => {
    const made = await agreedRound(app, 'Supersede')
    assert.equal((await finalised(made.lead, made.round, made.assessments[0] ?? '')).status, 303)
    const leads = await Promise.all(Array.from({ length: 4 }, () => app.signedIn({ isLead: true })))
    const forms = []
    for (const lead of leads)
      for (const source of made.assessments)
        forms.push({ lead, ...(await confirmed(lead, made.round, source)) })
    const answers = await Promise.all(forms.map(({ lead, address, fields }) => lead.post(address, fields)))
    assert.equal(answers.filter(({ status }) => status === 303).length, 1)
    assert.equal(answers.filter(({ status }) => status === 409).length, forms.length - 1)
    const stored = await storedOfficials(app, made.lead, made.round)
    assert.equal(stored.length, 2)
    assert.equal(stored.filter((one) => one.superseded_by === null).length, 1)
    assert.equal(await agreedOnes(made.round), 2)
  })

  test('the database itself lets only one stand, whatever the code that inserts believes', async () => {
    const made = await agreedRound(app, 'Index')
    await finalised(made.lead, made.round, made.assessments[0] ?? '')
    const [standing] = await storedOfficials(app, made.lead, made.round)
    await assert.rejects(
      as(app, made.lead, {
        role: 'lead',
        work: async (tx) => {
          await insertOfficial(tx, {
            ...finalising(made.lead, made.round),
            assessmentId: standing?.assessment_id ?? '',
            workshopId: undefined,
            finalisedBy: made.lead.personId,
          })
        },
      }),
      /official_one_standing/,
    )
  })

  /** How many assessments of kind 'council' a round has, drafts too. */
  async function agreedOnes(round: string): Promise<number> {
    const { rows } = await app.database.ownerPool.query(
      `select from assessment.assessment where round_id = $1 and kind = 'council'`,
      [round],
    )
    return rows.length
  }
})
