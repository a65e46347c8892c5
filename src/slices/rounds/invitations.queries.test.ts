// Invitations in the database: once an address, reminded at most once a day, and read by nobody they do not concern.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { markUndelivered } from './invitation-mail.queries.ts'
import { addInvitations, askToRemind, listInvited, withdrawInvitation } from './invitations.queries.ts'
import { beginIn, openRound, type Signed, submitIn } from './round.fixture.ts'
import { listAskedOf } from './rounds.queries.ts'

const hartlepool = 'E06000001'
/** In milliseconds. */
const day = 86_400_000
let app: TestApp
let lead: Signed
let tom: Signed
before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true })
  tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk' })
})
after(() => app.close())

type Role = { role: 'officer' | 'lead'; council?: string }

function as<T>(person: Signed, { role, council = hartlepool }: Role, work: (tx: Handle) => Promise<T>) {
  const settings = { 'app.person': person.personId, 'app.council': council, 'app.role': role }
  return within(app.database.servicePool, { settings, mode: 'write' }, work)
}
const asJob = (work: (tx: Handle) => Promise<void>) =>
  within(app.database.jobsPool, { settings: {}, mode: 'write' }, work)
const asLead = <T>(work: (tx: Handle) => Promise<T>) => as(lead, { role: 'lead' }, work)

const given = (roundId: string, emails: readonly string[], message = 'Hello') => ({
  roundId,
  councilCode: hartlepool,
  emails,
  message,
  invitedBy: lead.personId,
  now: app.clock.now,
})

async function invited(roundId: string, ...emails: string[]): Promise<ReadonlyMap<string, string>> {
  await asLead((tx) => addInvitations(tx, given(roundId, emails)))
  const rows = await asLead((tx) => listInvited(tx, roundId))
  return new Map(rows.map((row) => [row.email, row.id]))
}

test('an address is invited once a round; one withdrawn or not reached is invited anew', async () => {
  const round = await openRound(lead)
  const ids = await invited(round, 'a@hartlepool.gov.uk', 'b@hartlepool.gov.uk', 'c@hartlepool.gov.uk')
  const now = app.clock.now
  const a = { roundId: round, invitationId: ids.get('a@hartlepool.gov.uk') ?? '' }
  await asLead((tx) => askToRemind(tx, { ...a, now: new Date(now.getTime() + day) }))
  await asLead((tx) => withdrawInvitation(tx, { ...a, now }))
  await asJob((tx) => markUndelivered(tx, ids.get('b@hartlepool.gov.uk') ?? '', now))
  const isUndelivered = (await asLead((tx) => listInvited(tx, round))).map((one) => [
    one.email,
    one.isUndelivered,
  ])
  assert.deepEqual(isUndelivered, [
    ['b@hartlepool.gov.uk', true],
    ['c@hartlepool.gov.uk', false],
  ])
  const other = await app.signedIn({ email: 'other.lead@hartlepool.gov.uk', isLead: true })
  const later = new Date(now.getTime() + 3 * day)
  const invitedAgain = { ...given(round, [...ids.keys()], 'Again'), invitedBy: other.personId, now: later }
  const again = await as(other, { role: 'lead' }, (tx) => addInvitations(tx, invitedAgain))
  assert.deepEqual(again.toSorted(), ['a@hartlepool.gov.uk', 'b@hartlepool.gov.uk'])
  const listed = await asLead((tx) => listInvited(tx, round))
  const [first, anew] = [now, later].map((at) => ({
    isUndelivered: false,
    lastMail: { kind: 'invited', at },
  }))
  assert.deepEqual(
    listed.map(({ email, isUndelivered, lastMail }) => [email, { isUndelivered, lastMail }]),
    [
      ['a@hartlepool.gov.uk', anew],
      ['b@hartlepool.gov.uk', anew],
      ['c@hartlepool.gov.uk', first],
    ],
  )
  const { rows } = await asLead((tx) =>
    sql`
      select distinct invited_by, message from rounds.invitation where round_id = ${round} and invited_at = ${later}
    `.execute(tx),
  )
  assert.deepEqual(rows, [{ invited_by: other.personId, message: 'Again' }])
  assert.deepEqual(await asLead((tx) => addInvitations(tx, given(round, []))), [])
})

test('progress goes by address, and says nothing of another round', async () => {
  const round = await openRound(lead)
  const emails = ['tom', 'half', 'done', 'never'].map((name) => `${name}@hartlepool.gov.uk`)
  await invited(round, ...emails)
  const half = await app.signedIn({ email: 'half@hartlepool.gov.uk' })
  await beginIn(half, round)
  await submitIn(await app.signedIn({ email: 'done@hartlepool.gov.uk' }), round)
  const other = await openRound(lead)
  await invited(other, ...emails)
  const progress = async (id: string) =>
    Object.fromEntries(
      (await asLead((tx) => listInvited(tx, id))).map((one) => [one.email.split('@')[0], one.progress]),
    )
  assert.deepEqual(await progress(round), {
    tom: 'signed-in',
    half: 'begun',
    done: 'submitted',
    never: 'invited',
  })
  assert.deepEqual(await progress(other), {
    tom: 'signed-in',
    half: 'signed-in',
    done: 'signed-in',
    never: 'invited',
  })
})

test('a reminder is asked for once in 24 hours, counted from the invitation, of one or of all who have not submitted', async () => {
  const round = await openRound(lead)
  const ids = await invited(round, 'x@hartlepool.gov.uk', 'y@hartlepool.gov.uk')
  const remind = (invitationId?: string, after = 0) =>
    asLead((tx) =>
      askToRemind(tx, { roundId: round, invitationId, now: new Date(app.clock.now.getTime() + after) }),
    )
  assert.equal(await remind(undefined, day - 1), 0)
  assert.equal(await remind(ids.get('x@hartlepool.gov.uk'), day), 1)
  assert.equal(await remind(ids.get('x@hartlepool.gov.uk'), day), 0)
  assert.equal(await remind(undefined, day), 1)
  assert.equal(await remind(undefined, 2 * day - 1), 0)
  assert.equal(await remind(undefined, 2 * day), 2)
  const invitationId = ids.get('x@hartlepool.gov.uk') ?? ''
  await asLead((tx) => withdrawInvitation(tx, { roundId: round, invitationId, now: app.clock.now }))
  await asJob((tx) => markUndelivered(tx, ids.get('y@hartlepool.gov.uk') ?? '', app.clock.now))
  assert.equal(await remind(undefined, 3 * day), 0)
})

test('an invitation is read by leads of the council and by whoever it is for, and changed by leads alone', async () => {
  const round = await openRound(lead)
  const ids = await invited(round, 'tom@hartlepool.gov.uk', 'x@hartlepool.gov.uk')
  const york = await app.signedIn({ email: 'l@york.gov.uk', council: 'E06000014', isLead: true })
  const seen = (tx: Handle) =>
    tx.selectFrom('rounds.invitation').select('email').where('round_id', '=', round).execute()
  assert.deepEqual(await as(tom, { role: 'officer' }, seen), [{ email: 'tom@hartlepool.gov.uk' }])
  assert.deepEqual(await as(york, { role: 'lead', council: 'E06000014' }, seen), [])
  assert.deepEqual(await as(tom, { role: 'officer' }, (tx) => listInvited(tx, round)), [])
  assert.deepEqual(await as(york, { role: 'lead', council: 'E06000014' }, (tx) => listInvited(tx, round)), [])
  assert.equal(
    (await as(tom, { role: 'officer' }, (tx) => listAskedOf(tx, tom.personId))).some(
      (one) => one.round.id === round,
    ),
    true,
  )
  const invitationId = ids.get('tom@hartlepool.gov.uk') ?? ''
  const now = app.clock.now
  for (const [person, role] of [
    [tom, { role: 'officer' }],
    [york, { role: 'lead', council: 'E06000014' }],
  ] as const) {
    assert.equal(
      await as(person, role, (tx) => withdrawInvitation(tx, { roundId: round, invitationId, now })),
      false,
    )
    assert.equal(await as(person, role, (tx) => askToRemind(tx, { roundId: round, invitationId, now })), 0)
    await assert.rejects(
      as(person, role, (tx) => addInvitations(tx, given(round, ['z@hartlepool.gov.uk']))),
      { code: '42501' },
    )
  }
})
