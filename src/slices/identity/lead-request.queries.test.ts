// Requests to be a lead in the database: one a person, decided once and by the LGA alone, told once.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { addLead } from './council-people.queries.ts'
import {
  askToLead,
  claimDecision,
  decideLeadRequest,
  findLeadRequest,
  listWaitingRequests,
  markDecisionTold,
} from './lead-request.queries.ts'

const hartlepool = 'E06000001'
let people = 0
const app = await testApp()
after(() => app.close())

type Settings = Readonly<Record<string, string>>

const as = <T>(settings: Settings, work: (tx: Handle) => Promise<T>) =>
  within(app.database.servicePool, { settings, mode: 'write' }, work)
const asJob = <T>(work: (tx: Handle) => Promise<T>) =>
  within(app.database.jobsPool, { settings: {}, mode: 'write' }, work)
const lga: Settings = { 'app.role': 'lga' }

async function asker(): Promise<{ personId: string; email: string; settings: Settings }> {
  people += 1
  const email = `asker${people}@hartlepool.gov.uk`
  const { personId } = await app.signedIn({ email })
  return {
    personId,
    email,
    settings: { 'app.person': personId, 'app.council': hartlepool, 'app.role': 'officer' },
  }
}

const ask = ({ personId, settings }: { personId: string; settings: Settings }) =>
  as(settings, (tx) => askToLead(tx, { personId, councilCode: hartlepool, now: app.clock.now }))

test('one waits a person; another may be asked for once it is decided', async () => {
  const one = await asker()
  const find = () => as(one.settings, (tx) => findLeadRequest(tx, one.personId))
  assert.equal(await find(), undefined)
  const id = await ask(one)
  assert.ok(id)
  assert.equal(await ask(one), undefined)
  assert.deepEqual(await find(), { askedAt: app.clock.now, state: 'waiting' })
  assert.equal(await as(lga, (tx) => decideLeadRequest(tx, id, { granted: false, now: app.clock.now })), true)
  assert.equal((await find())?.state, 'refused')
  app.clock.advance(1000)
  assert.ok(await ask(one))
  assert.equal((await find())?.state, 'waiting')
})

test('nobody asks for another person or another council', async () => {
  const [one, other] = [await asker(), await asker()]
  await assert.rejects(ask({ ...one, personId: other.personId }), { code: '42501' })
  await assert.rejects(
    as(one.settings, (tx) =>
      askToLead(tx, { personId: one.personId, councilCode: 'E06000014', now: app.clock.now }),
    ),
    { code: '42501' },
  )
})

test('the LGA alone sees who waits and decides; once', async () => {
  const one = await asker()
  const id = (await ask(one)) ?? ''
  assert.deepEqual(await as(one.settings, listWaitingRequests), [])
  assert.equal(
    await as(one.settings, (tx) => decideLeadRequest(tx, id, { granted: true, now: app.clock.now })),
    false,
  )
  const waiting = (await as(lga, listWaitingRequests)).find((request) => request.id === id)
  assert.deepEqual(waiting, {
    id,
    councilName: 'Hartlepool Borough Council',
    leads: 0,
    name: waiting?.name,
    email: one.email,
    jobTitle: 'Head of transformation',
    askedAt: app.clock.now,
  })
  const decide = (granted: boolean) =>
    as(lga, (tx) => decideLeadRequest(tx, id, { granted, now: app.clock.now }))
  const decided = await Promise.all([decide(true), decide(false)])
  assert.deepEqual(decided.toSorted(), [false, true])
  assert.equal(
    (await as(lga, listWaitingRequests)).some((request) => request.id === id),
    false,
  )
})

test('a lead who adds the person settles what they asked for', async () => {
  const one = await asker()
  const id = (await ask(one)) ?? ''
  const lead = await app.signedIn({ email: 'a.lead@hartlepool.gov.uk', isLead: true })
  const settings = { 'app.person': lead.personId, 'app.council': hartlepool, 'app.role': 'lead' }
  assert.deepEqual(await as(settings, (tx) => addLead(tx, one.personId, app.clock.now)), {
    kind: 'added',
    settled: id,
  })
  assert.equal((await as(one.settings, (tx) => findLeadRequest(tx, one.personId)))?.state, 'granted')
  assert.equal((await asJob((tx) => claimDecision(tx, id)))?.isByLga, false)
})

test('a decision is told once, and by one job at a time', async () => {
  const one = await asker()
  const id = (await ask(one)) ?? ''
  assert.equal(await asJob((tx) => claimDecision(tx, id)), undefined)
  await as(lga, (tx) => decideLeadRequest(tx, id, { granted: false, now: app.clock.now }))
  const expected = { email: one.email, council: 'Hartlepool Borough Council', granted: false, isByLga: true }
  let second: Promise<unknown> | undefined
  await asJob(async (tx) => {
    assert.deepEqual(await claimDecision(tx, id), expected)
    second = asJob((other) => claimDecision(other, id))
    await markDecisionTold(tx, id, app.clock.now)
  })
  assert.equal(await second, undefined)
})
