// Rounds in the database: opened and closed once by a lead of the council, and nobody else's to find.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { currentFramework } from '../framework/index.ts'
import { roundFor, type Signed, submitIn } from './round.fixture.ts'
import * as rounds from './rounds.queries.ts'

let app: TestApp
let lead: Signed
let tom: Signed
let york: Signed
before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true })
  tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk' })
  york = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014', isLead: true })
})
after(() => app.close())

type Asker = { person: Signed; role?: 'officer' | 'lead'; council?: string }

function as<T>({ person, role = 'officer', council = 'E06000001' }: Asker, work: (tx: Handle) => Promise<T>) {
  const settings = { 'app.person': person.personId, 'app.council': council, 'app.role': role }
  return within(app.database.servicePool, { settings, mode: 'write' }, work)
}

async function newRound(given: Partial<rounds.NewRound> = {}): Promise<rounds.NewRound> {
  const { version } = await within(app.database.servicePool, { settings: {}, mode: 'read' }, currentFramework)
  return {
    id: randomUUID(),
    councilCode: 'E06000001',
    name: 'Spring 2027',
    scope: { kind: 'service', name: 'Waste' },
    frameworkVersion: version,
    answerBy: '2027-03-12',
    openedBy: lead.personId,
    now: app.clock.now,
    ...given,
  }
}

async function opened(): Promise<rounds.NewRound> {
  const round = await newRound()
  assert.equal(await as({ person: lead, role: 'lead' }, (tx) => rounds.openRound(tx, round)), true)
  return round
}

const asLead = <T>(work: (tx: Handle) => Promise<T>) => as({ person: lead, role: 'lead' }, work)
const asYork = <T>(work: (tx: Handle) => Promise<T>) =>
  as({ person: york, role: 'lead', council: 'E06000014' }, work)

describe('a round', () => {
  test('is read back as it was opened; once; the day of the calendar as it was given', async () => {
    const { now, ...given } = await opened()
    const found = await as({ person: tom }, (tx) => rounds.findRound(tx, given.id))
    assert.deepEqual(found, { ...given, openedAt: now, state: 'open' })
    assert.equal(await asLead((tx) => rounds.openRound(tx, { ...given, now, name: 'Other' })), false)
  })

  test('is opened by a lead, in their own name and for their own council', async () => {
    const cases: ReadonlyArray<readonly [Asker, Partial<rounds.NewRound>]> = [
      [{ person: tom }, { openedBy: tom.personId }],
      [{ person: lead, role: 'lead' }, { openedBy: tom.personId }],
      [{ person: lead, role: 'lead' }, { councilCode: 'E06000014' }],
    ]
    for (const [asker, given] of cases) {
      const round = await newRound(given)
      await assert.rejects(
        as(asker, (tx) => rounds.openRound(tx, round)),
        { code: '42501' },
      )
    }
  })

  test('is nobody else’s to find, list, count, close or change', async () => {
    const { id } = await opened()
    assert.equal(await asYork((tx) => rounds.findRound(tx, id)), undefined)
    assert.deepEqual(await asYork(rounds.listRounds), [])
    assert.deepEqual(await asYork((tx) => rounds.countsOf(tx, id)), { begun: 0, submitted: 0 })
    assert.equal(await asYork((tx) => rounds.mayBeginIn(tx, id)), false)
    for (const asker of [
      { person: york, role: 'lead', council: 'E06000014' },
      { person: tom },
    ] as const satisfies readonly Asker[]) {
      const closing = { personId: asker.person.personId, lateAllowed: true, now: app.clock.now }
      assert.equal(await as(asker, (tx) => rounds.closeRound(tx, id, closing)), false)
      assert.equal(await as(asker, (tx) => rounds.setLateAllowed(tx, id, true)), false)
    }
    const nobody = within(app.database.servicePool, { settings: {}, mode: 'read' }, rounds.listRounds)
    assert.deepEqual(await nobody, [])
  })

  test('closes once, and keeps how it was closed; whether drafts may be late can change', async () => {
    const { id } = await opened()
    const closing = { personId: lead.personId, lateAllowed: false, now: app.clock.now }
    assert.equal(await asLead((tx) => rounds.setLateAllowed(tx, id, true)), false)
    assert.equal(await asLead((tx) => rounds.closeRound(tx, id, closing)), true)
    assert.equal(await asLead((tx) => rounds.closeRound(tx, id, { ...closing, lateAllowed: true })), false)
    assert.equal(await asLead((tx) => rounds.setLateAllowed(tx, id, true)), true)
    const found = await as({ person: tom }, (tx) => rounds.findRound(tx, id))
    assert.ok(found?.state === 'closed')
    assert.deepEqual(
      [found.closedBy, found.closedAt, found.lateAllowed],
      [lead.personId, app.clock.now, true],
    )
  })

  test('are listed latest first', async () => {
    const older = await opened()
    app.clock.advance(60_000)
    const newer = await opened()
    const listed = (await as({ person: tom }, rounds.listRounds)).map(({ id }) => id)
    assert.ok(listed.indexOf(newer.id) < listed.indexOf(older.id))
  })
})

describe('what is asked of somebody', () => {
  test('is the rounds they were invited to, and those in which they have an assessment', async () => {
    const round = await roundFor(lead, ['tom@hartlepool.gov.uk'])
    const find = async (person: Signed) =>
      (await as({ person }, (tx) => rounds.listAskedOf(tx, person.personId))).find(
        (one) => one.round.id === round,
      )
    assert.deepEqual((await find(tom))?.own, undefined)
    assert.equal((await find(tom))?.message, '')
    const id = await submitIn(tom, round)
    assert.deepEqual((await find(tom))?.own, { id, isSubmitted: true })
    assert.equal(await find(lead), undefined)
    const own = await submitIn(lead, round)
    assert.deepEqual((await find(lead))?.own, { id: own, isSubmitted: true })
    assert.equal((await find(lead))?.message, undefined)
  })

  test('is not, for a lead who sees all invitations, what others are asked; and comes latest first', async () => {
    const older = await roundFor(lead, ['tom@hartlepool.gov.uk'])
    app.clock.advance(60_000)
    const newer = await roundFor(lead, ['tom@hartlepool.gov.uk'])
    const asked = async (asker: Asker) =>
      (await as(asker, (tx) => rounds.listAskedOf(tx, asker.person.personId)))
        .map(({ round }) => round.id)
        .filter((id) => id === older || id === newer)
    assert.deepEqual(await asked({ person: lead, role: 'lead' }), [])
    assert.deepEqual(await asked({ person: tom }), [newer, older])
  })

  test('who may begin: those invited and leads, while it is open', async () => {
    const round = await roundFor(lead, ['tom@hartlepool.gov.uk'])
    const other = await app.signedIn({ email: 'other@hartlepool.gov.uk' })
    const may = (asker: Asker) => as(asker, (tx) => rounds.mayBeginIn(tx, round))
    assert.deepEqual(
      [await may({ person: tom }), await may({ person: other }), await may({ person: lead, role: 'lead' })],
      [true, false, true],
    )
    const closing = { personId: lead.personId, lateAllowed: true, now: app.clock.now }
    await asLead((tx) => rounds.closeRound(tx, round, closing))
    assert.equal(await may({ person: tom }), false)
  })
})
