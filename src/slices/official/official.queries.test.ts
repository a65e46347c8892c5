// Official assessments in the database: who reads them, who may make them, and that nothing of them changes.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { settingsOf } from '../../asking.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { findAssessment, findOfficialRecord } from '../assessment/index.ts'
import {
  type AgreedRound,
  agreedRound,
  as,
  council,
  finalised,
  storedOfficials,
} from './agreed-round.fixture.ts'
import { findLoneCandidates } from './find-choices.queries.ts'
import { findPlaceAlone } from './find-place.queries.ts'
import {
  findStanding,
  hasOfficial,
  insertOfficial,
  listOfficial,
  markSuperseded,
  takeTurn,
} from './official.queries.ts'

let app: TestApp
let made: AgreedRound
let official: string
let agreed: string
before(async () => {
  app = await testApp()
  made = await agreedRound(app)
  await finalised(made.lead, made.round, made.assessments[0] ?? '')
  const [only] = await storedOfficials(app, made.lead, made.round)
  official = only?.id ?? ''
  agreed = only?.assessment_id ?? ''
})
after(() => app.close())

const seat = () => ({ councilCode: council, roundId: made.round })
const asLead = <T>(work: (tx: Handle) => Promise<T>) => as(app, made.lead, { role: 'lead', work })

/** As somebody for whom nothing of it may be there. */
async function asOutsider<T>(settings: Readonly<Record<string, string>>, work: (tx: Handle) => Promise<T>) {
  return within(app.database.servicePool, { settings, mode: 'write' }, work)
}

test('is read back as it was made, with the lead by name', async () => {
  const found = await asLead((tx) => findStanding(tx, seat()))
  assert.deepEqual(found, {
    id: official,
    councilCode: council,
    assessmentId: agreed,
    scope: { kind: 'council' },
    round: { id: made.round, name: 'Spring 2027' },
    isFromWorkshop: false,
    finalised: { by: 'Ada Lead', at: app.clock.now },
    superseded: undefined,
  })
  assert.deepEqual(await asLead(listOfficial), [found])
  assert.equal(await asLead((tx) => hasOfficial(tx, official)), true)
  assert.equal(await asLead((tx) => hasOfficial(tx, crypto.randomUUID())), false)
  assert.equal(await asLead((tx) => findStanding(tx, { ...seat(), roundId: undefined })), undefined)
})

test('the LGA reads it, and no name', async () => {
  const lga = await app.signedIn({ council: null, email: 'x@local.gov.uk' })
  const settings = settingsOf({ kind: 'lga', personId: lga.personId, name: '' })
  const [found] = await asOutsider(settings, listOfficial)
  assert.deepEqual([found?.id, found?.finalised.by], [official, undefined])
})

test('nothing is there for another council, nor without one', async () => {
  const { personId } = await app.signedIn({ council: 'E06000004', email: 'x@stockton.gov.uk', isLead: true })
  const named = { code: 'E06000004', name: '', shortName: '' }
  const other = settingsOf({
    kind: 'officer',
    personId,
    name: '',
    isLead: true,
    nameVisible: false,
    council: named,
  })
  for (const settings of [other, {}]) {
    assert.deepEqual(await asOutsider(settings, listOfficial), [])
    assert.equal(await asOutsider(settings, (tx) => findStanding(tx, seat())), undefined)
    assert.equal(await asOutsider(settings, (tx) => hasOfficial(tx, official)), false)
    assert.equal(await asOutsider(settings, (tx) => findOfficialRecord(tx, agreed)), undefined)
    assert.equal(await asOutsider(settings, (tx) => findAssessment(tx, agreed)), undefined)
    const mark = { id: official, by: personId, now: app.clock.now }
    assert.equal(await asOutsider(settings, (tx) => markSuperseded(tx, mark)), false)
    const lone = { councilCode: council, personId }
    assert.deepEqual(await asOutsider(settings, (tx) => findLoneCandidates(tx, lone)), [])
  }
})

test('the database refuses what is not the agreed assessment of that round, and any officer who is no lead', async () => {
  const now = app.clock.now
  const given = {
    ...seat(),
    id: crypto.randomUUID(),
    workshopId: undefined,
    finalisedBy: made.lead.personId,
    now,
  }
  for (const assessmentId of [made.assessments[1] ?? '', crypto.randomUUID()])
    await assert.rejects(
      asLead((tx) => insertOfficial(tx, { ...given, assessmentId })),
      /row-level security/,
    )
  await assert.rejects(
    asLead((tx) => insertOfficial(tx, { ...given, roundId: undefined, assessmentId: agreed })),
    /row-level security/,
  )
  const [officer] = made.colleagues
  assert.ok(officer)
  const work = (tx: Handle) => markSuperseded(tx, { id: official, by: officer.personId, now })
  assert.equal(await as(app, officer, { role: 'officer', work }), false)
  await assert.rejects(
    asLead((tx) => markSuperseded(tx, { id: official, by: officer.personId, now })),
    /row-level security/,
    'nobody supersedes in the name of another',
  )
})

test('is superseded once, and never changed otherwise', async () => {
  const mark = { id: official, by: made.lead.personId, now: app.clock.now }
  assert.equal(await asLead((tx) => markSuperseded(tx, mark)), true)
  assert.equal(await asLead((tx) => markSuperseded(tx, mark)), false)
  assert.equal(await asLead((tx) => findStanding(tx, seat())), undefined)
  assert.equal(
    (await asLead((tx) => findOfficialRecord(tx, agreed)))?.supersededAt?.getTime(),
    +app.clock.now,
  )
  const [found] = await asLead(listOfficial)
  assert.deepEqual(found?.superseded, { by: 'Ada Lead', at: app.clock.now })
  const client = await app.database.servicePool.connect()
  try {
    for (const change of ['finalised_at = now()', `assessment_id = '${agreed}'`, 'round_id = null'])
      await assert.rejects(
        client.query(`update official.official_assessment set ${change}`),
        /permission denied/,
      )
    await assert.rejects(client.query('delete from official.official_assessment'), /permission denied/)
  } finally {
    client.release(true)
  }
})

test('two who finalise for the same seat take turns; another seat waits for neither', async () => {
  const order: string[] = []
  const begun = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const first = asLead(async (tx) => {
    await takeTurn(tx, seat())
    begun.resolve()
    await held.promise
    order.push('first')
  })
  await begun.promise
  const second = asLead(async (tx) => {
    await takeTurn(tx, seat())
    order.push('second')
  })
  await asLead((tx) => takeTurn(tx, { ...seat(), roundId: undefined }))
  held.resolve()
  await Promise.all([first, second])
  assert.deepEqual(order, ['first', 'second'])
})

test('a council with rounds agrees in them', async () => {
  assert.deepEqual(await asLead(findPlaceAlone), { kind: 'none' })
})
