// Sessions to the millisecond: when they end, what keeps them, and a form that was sent too late.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { within } from '../../platform/database/handle.ts'
import { routes } from '../../routes.ts'
import { keepForm, listSessions, resolveAsker } from './session.queries.ts'
import { signIn } from './sign-in.fixture.ts'
import { tidyIdentity } from './tidy.queries.ts'

const email = 'priya@hartlepool.gov.uk'
const minute = 60_000
const account = routes.account.href()
const details = { name: 'Priya Shah', jobTitle: 'Analyst', directorate: 'Typed too late', showName: 'no' }

let tiex: TestApp
before(async () => {
  tiex = await testApp()
})
after(() => tiex.close())
const start = new Date('2026-12-03T09:30:00Z')
beforeEach(() => {
  tiex.clock.now = start
})

test('a session ends after 60 minutes without use, to the millisecond', async () => {
  const client = await tiex.signedIn({ email })
  tiex.clock.advance(60 * minute - 1)
  assert.equal((await client.get(account)).status, 200)
  // Being here has just been noted, so the hour begins anew.
  tiex.clock.advance(60 * minute - 1)
  assert.equal((await client.get(account)).status, 200)
  tiex.clock.advance(60 * minute)
  assert.equal((await client.get(account)).location, routes.signIn.href({}, { to: account }))
})

test('a session ends after 12 hours however much it is used, to the millisecond', async () => {
  const client = await tiex.signedIn({ email })
  for (let half = 1; half < 24; half += 1) {
    tiex.clock.advance(30 * minute)
    assert.equal((await client.get(account)).status, 200)
  }
  tiex.clock.advance(30 * minute - 1)
  assert.equal((await client.get(account)).status, 200)
  tiex.clock.advance(1)
  assert.equal((await client.get(account)).status, 303)
})

test('that somebody is here is noted at most once a minute', async () => {
  const client = await tiex.signedIn({ email: 'seen@hartlepool.gov.uk' })
  const seen = async () => {
    const { rows } = await tiex.database.jobsPool.query<{ last_seen_at: Date }>(
      'select last_seen_at from identity.session where person_id = $1',
      [client.personId],
    )
    return rows[0]?.last_seen_at.getTime()
  }
  tiex.clock.advance(minute - 1)
  await client.get(account)
  assert.equal(await seen(), start.getTime())
  tiex.clock.advance(1)
  await client.get(account)
  assert.equal(await seen(), start.getTime() + minute)
})

const hour = 60 * minute
const json = { accept: 'application/json' }

test('a page, and our script that asks, are told how long the session lasts', async () => {
  const client = await tiex.signedIn({ email })
  const told = async () => (await client.get(routes.session.href(), json)).json()
  assert.deepEqual(await told(), { left: hour, leftAtMost: 12 * hour, endsAt: '2026-12-03T10:30:00.000Z' })
  tiex.clock.advance(30_000)
  assert.match((await client.get(account)).html, /data-left="3570000" data-left-at-most="43170000"/)
  tiex.clock.advance(30_000)
  assert.match((await client.get(account)).html, /data-left="3600000" data-left-at-most="43140000"/)
  for (let half = 1; half < 24; half += 1) {
    tiex.clock.now = new Date(start.getTime() + 30 * minute * half)
    await client.get(account)
  }
  assert.deepEqual(await told(), {
    left: 30 * minute,
    leftAtMost: 30 * minute,
    endsAt: '2026-12-03T21:30:00.000Z',
  })
})

test('asking how long it lasts does not make a session last longer, and asking to stay does', async () => {
  const client = await tiex.signedIn({ email })
  const newcomer = await tiex.signedIn({ email: 'new@hartlepool.gov.uk' })
  await tiex.database.ownerPool.query('update identity.person set introduced_at = null where id = $1', [
    newcomer.personId,
  ])
  tiex.clock.advance(59 * minute)
  for (const each of [client, newcomer]) {
    const looked = await each.get(routes.session.href(), json)
    assert.deepEqual(looked.json(), {
      left: minute,
      leftAtMost: 11 * hour + minute,
      endsAt: '2026-12-03T10:30:00.000Z',
    })
  }
  const stayed = await client.post(routes.session.href(), {}, json)
  assert.deepEqual(stayed.json(), {
    left: hour,
    leftAtMost: 11 * hour + minute,
    endsAt: '2026-12-03T11:29:00.000Z',
  })
  tiex.clock.advance(minute)
  assert.equal((await client.get(routes.session.href(), json)).status, 200)
  for (const ask of [
    newcomer.get(routes.session.href(), json),
    newcomer.post(routes.session.href(), {}, json),
  ])
    assert.deepEqual([(await ask).status, (await ask).json()], [401, { state: 'signed-out' }])
})

test('signing out ends the session, and only a POST does', async () => {
  const client = await tiex.signedIn({ email })
  const token = client.cookies.get('session') ?? ''
  const page = await client.get(routes.signOut.href())
  assert.match(page.text, /You are signed in as priya@hartlepool\.gov\.uk/)
  assert.equal((await client.get(account)).status, 200)
  const answer = await client.post(routes.signOut.href(), {})
  assert.deepEqual([answer.status, answer.location], [303, routes.signOut.href()])
  assert.equal(client.cookies.has('session'), false)
  assert.match((await client.get(routes.signOut.href())).text, /You are signed out/)
  client.cookies.set('session', token)
  assert.equal((await client.get(account)).status, 303)
  assert.equal((await client.post(routes.signOut.href(), {})).status, 303)
})

test('signing out of one browser leaves the other, and signing out everywhere else ends it', async () => {
  const [one, other] = [await tiex.signedIn({ email }), await tiex.signedIn({ email })]
  assert.match((await one.get(account)).text, /Another browser, since 3 December 2026/)
  const answer = await one.post(routes.endSessions.href(), {})
  assert.deepEqual(
    [answer.status, answer.location],
    [303, routes.account.href({}, { done: 'ended-sessions' })],
  )
  assert.equal((await one.get(account)).status, 200)
  assert.equal((await other.get(account)).status, 303)
})

test('sessions that were begun at the same moment stand in one order', async () => {
  const { personId } = await tiex.signedIn({ email: 'many@hartlepool.gov.uk' })
  // That of the browser itself was last used at second 0.
  const hashes = ['', 'e', 'b', 'f', 'a', 'd', 'c']
  for (const [second, hash] of hashes.entries())
    if (second > 0)
      await tiex.database.ownerPool.query('insert into identity.session values ($1, $2, $3, $4)', [
        hash,
        personId,
        start,
        new Date(start.getTime() + second * 1000),
      ])
  const settings = { 'app.person': personId }
  const listed = await within(tiex.database.servicePool, { settings, mode: 'read' }, (tx) =>
    listSessions(tx, { personId, token: 'of none of them', now: start }),
  )
  const seconds = listed.map(({ seenAt }) => (seenAt.getTime() - start.getTime()) / 1000)
  const others = seconds.filter((second) => second > 0)
  assert.deepEqual(
    others.map((second) => hashes[second]),
    hashes.slice(1).toSorted(),
  )
})

test('a token that nobody holds is nobody', async () => {
  const client = tiex.client()
  for (const token of ['x', 'a'.repeat(43), "' or 1=1 --"]) {
    client.cookies.set('session', token)
    assert.equal((await client.get(account)).status, 303)
  }
})

test('a session whose holder was stopped opens nothing, though it is still there', async () => {
  const client = await tiex.signedIn({ email: 'stopped@hartlepool.gov.uk' })
  await tiex.database.ownerPool.query('update identity.person set disabled_at = $2 where id = $1', [
    client.personId,
    start,
  ])
  assert.equal((await client.get(account)).status, 303)
})

test('who asks is found with everything a page needs of them', async () => {
  const client = await tiex.signedIn({
    email: 'lead@hartlepool.gov.uk',
    name: 'Lee',
    isLead: true,
    nameVisible: true,
  })
  const token = client.cookies.get('session') ?? ''
  const { actor, session } = await resolveAsker(tiex.database.servicePool, token, { now: start })
  assert.deepEqual(session, { begunAt: start, seenAt: start })
  assert.deepEqual(actor, {
    kind: 'officer',
    personId: client.personId,
    name: 'Lee',
    isLead: true,
    nameVisible: true,
    council: { code: 'E06000001', name: 'Hartlepool Borough Council', shortName: 'Hartlepool' },
  })
})

test('what was typed when the session had ended is sent again after signing in, under the new session', async () => {
  const client = await tiex.signedIn({ email })
  tiex.clock.advance(2 * 60 * minute)
  const late = await client.post(account, details)
  assert.equal(late.location, routes.signIn.href({}, { to: account, kept: 'form' }))
  assert.match((await client.get(late.location ?? '')).text, /What you entered is kept/)
  assert.doesNotMatch((await client.get(routes.signIn.href({}, { to: account }))).text, /is kept/)
  const answer = await signIn(tiex, client, { email, to: account })
  assert.deepEqual([answer.status, answer.location], [303, routes.account.href({}, { done: 'saved' })])
  assert.match((await client.get(account)).html, /value="Typed too late"/)
  // Once, and not whenever they come this way again.
  await client.post(account, { ...details, directorate: 'Changed since' })
  assert.equal((await signIn(tiex, client, { email, to: account })).location, account)
  assert.match((await client.get(account)).html, /value="Changed since"/)
})

test('what was typed comes back with its errors where it was wrong', async () => {
  const client = await tiex.signedIn({ email })
  tiex.clock.advance(2 * 60 * minute)
  await client.post(account, { ...details, name: '' })
  const answer = await signIn(tiex, client, { email, to: account })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Enter your name/)
  assert.equal((await client.get(account)).status, 200)
})

test('somebody else who signs in at the same browser sends nothing of it', async () => {
  const client = await tiex.signedIn({ email })
  const other = await tiex.signedIn({ email: 'other@hartlepool.gov.uk' })
  tiex.clock.advance(2 * 60 * minute)
  await client.post(account, { ...details, directorate: 'Not for others' })
  const answer = await signIn(tiex, client, { email: 'other@hartlepool.gov.uk', to: account })
  assert.equal(answer.location, account)
  assert.doesNotMatch((await client.get(account)).html, /Not for others/)
  await tiex.database.jobsPool.query('delete from identity.kept_form')
  assert.ok(other.personId)
})

test('a form is kept for the holder of an ended session alone, and only if it is not too large', async () => {
  const client = await tiex.signedIn({ email })
  const token = client.cookies.get('session') ?? ''
  const form = { token, path: account, body: 'a=1', now: new Date(start.getTime() + 60 * minute) }
  const { servicePool } = tiex.database
  assert.equal(await keepForm(servicePool, { ...form, now: start }), false)
  assert.equal(await keepForm(servicePool, { ...form, token: 'unknown' }), false)
  assert.equal(await keepForm(servicePool, { ...form, body: 'a'.repeat(256 * 1024 + 1) }), false)
  assert.equal(await keepForm(servicePool, { ...form, body: 'a'.repeat(256 * 1024) }), true)
  assert.equal(await keepForm(servicePool, form), true)
  const { rows } = await tiex.database.jobsPool.query(
    'select path, body from identity.kept_form where person_id = $1',
    [client.personId],
  )
  assert.deepEqual(rows, [{ path: account, body: 'a=1' }])
  await client.post(routes.signOut.href(), {})
  assert.equal(await keepForm(servicePool, form), false)
})

test('what has served its time is removed, and nothing before', async () => {
  const counts = async () => {
    const { rows } = await tiex.database.jobsPool.query(
      `select (select count(*)::integer from identity.session) as session, (select count(*)::integer from identity.sign_in) as sign_in,
         (select count(*)::integer from identity.attempt) as attempt, (select count(*)::integer from identity.kept_form) as kept_form`,
    )
    return rows[0]
  }
  const tidy = (now: Date) =>
    within(tiex.database.jobsPool, { settings: {}, mode: 'write' }, (tx) => tidyIdentity(tx, now))
  await tidy(new Date(start.getTime() + 1_000 * 60 * minute))
  assert.deepEqual(await counts(), { session: 0, sign_in: 0, attempt: 0, kept_form: 0 })

  const client = await tiex.signedIn({ email })
  await tiex.client().post(routes.signIn.href(), { email })
  const token = client.cookies.get('session') ?? ''
  await keepForm(tiex.database.servicePool, {
    token,
    path: '/',
    body: 'a=1',
    now: new Date(start.getTime() + 60 * minute),
  })
  const all = { session: 1, sign_in: 1, attempt: 3, kept_form: 1 }
  await tidy(new Date(start.getTime() + 59 * minute))
  assert.deepEqual(await counts(), all)
  await tidy(new Date(start.getTime() + 70 * minute))
  assert.deepEqual(await counts(), { ...all, sign_in: 0, attempt: 0 })
  await tidy(new Date(start.getTime() + 25 * 60 * minute - 1))
  assert.deepEqual(await counts(), { ...all, sign_in: 0, attempt: 0 })
  await tidy(new Date(start.getTime() + 25 * 60 * minute))
  assert.deepEqual(await counts(), { session: 0, sign_in: 0, attempt: 0, kept_form: 0 })
})

test('no session, request for a code or form can be found by guessing whose it is', async () => {
  const client = await tiex.signedIn({ email })
  await tiex.client().post(routes.signIn.href(), { email })
  const { handle, servicePool } = tiex.database
  assert.ok(handle)
  for (const table of ['session', 'sign_in', 'kept_form', 'consent', 'person']) {
    const { rows } = await servicePool.query(`select * from identity.${table}`)
    assert.deepEqual(rows, [], table)
  }
  await assert.rejects(
    servicePool.query('insert into identity.session values ($1, $2, now(), now())', ['x', client.personId]),
    { code: '42501' },
  )
})
