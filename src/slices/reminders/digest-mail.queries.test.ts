// What a digest says is what is so when it is sent, and only one job at a time may send it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { addAction, as, councilPlan, ownPlan, teamPlan } from '../plans/planned.fixture.ts'
import { claimDigest, listStillDue, markDigest } from './digest-mail.queries.ts'
import { makeDigests } from './digests.queries.ts'
import { saveFrequency } from './preference.queries.ts'
import { addStep, asJob, changeAction, disable, leave, setStatus } from './reminded.fixture.ts'
import type { ToldLine } from './told-lines.rules.ts'

const day = '2026-12-03'
const dueOn = '2026-12-06'

let app: TestApp
let people = 0
before(async () => {
  app = await testApp()
  // Night: the app's own runs leave these digests alone.
  app.clock.now = new Date('2026-12-03T03:00:00Z')
})
after(() => app.close())

async function person(isLead = false) {
  people += 1
  const email = `person${people}@hartlepool.gov.uk`
  const { personId } = await app.signedIn({ email, isLead })
  return { personId, email, role: isLead ? ('lead' as const) : ('officer' as const) }
}

async function digestOf(lines: readonly ToldLine[]): Promise<string> {
  const made = { today: day, now: app.clock.now, lines, carried: [] }
  const [id = ''] = await asJob(app, (tx) => makeDigests(tx, made))
  return id
}
const claim = (id: string, on = day) => asJob(app, (tx) => claimDigest(tx, { id, day: on }))
const stillDue = async (id: string, personId: string) =>
  (await asJob(app, (tx) => listStillDue(tx, { id, personId }))).map(
    ({ title, stepTitle, needsOwner }) => `${stepTitle ?? title}${needsOwner ? ' (needs an owner)' : ''}`,
  )

test('a digest is claimed once, on its day, until it is sent or refused', async () => {
  const { personId, email } = await person()
  const actionId = await addAction(app, { personId }, { plan: await ownPlan(app, { personId }), dueOn })
  const id = await digestOf([{ personId, actionId, dueOn, reason: 'due-3' }])
  assert.equal(await claim(id, '2026-12-04'), undefined)
  const claimed = { id, personId, to: email, isWanted: true }
  let second: ReturnType<typeof claim> | undefined
  await assert.rejects(
    asJob(app, async (tx) => {
      assert.deepEqual(await claimDigest(tx, { id, day }), claimed)
      second = claim(id)
      throw new Error('failed')
    }),
  )
  assert.deepEqual(await second, claimed, 'a job that waited goes on where the other one failed')
  await asJob(app, async (tx) => {
    assert.deepEqual(await claimDigest(tx, { id, day }), claimed)
    second = claim(id)
    await markDigest(tx, id, { outcome: 'undelivered', now: app.clock.now })
  })
  assert.equal(await second, undefined)
  const { rows } = await app.database.jobsPool.query(
    'select sent_at, undelivered_at from reminders.digest where id = $1',
    [id],
  )
  assert.deepEqual(rows, [{ sent_at: null, undelivered_at: app.clock.now }])
})

test('who may no longer sign in, or has switched it off since, wants no mail', async () => {
  const [gone, off] = [await person(), await person()]
  const digests: string[] = []
  for (const { personId } of [gone, off]) {
    const actionId = await addAction(app, { personId }, { plan: await ownPlan(app, { personId }), dueOn })
    digests.push(await digestOf([{ personId, actionId, dueOn, reason: 'due-3' }]))
  }
  await disable(app, gone.personId)
  const choice = { frequency: 'off', now: app.clock.now } as const
  await as(app, off, (tx) => saveFrequency(tx, { personId: off.personId, councilCode: 'E06000001' }, choice))
  for (const id of digests) assert.equal((await claim(id))?.isWanted, false)
})

test('a line has its plan as its reader knows it, and is there once whatever it was told for', async () => {
  const { personId } = await person()
  const plan = await ownPlan(app, { personId })
  const actionId = await addAction(app, { personId }, { plan, title: 'Agree charges', dueOn })
  const step = { plan, actionId, title: 'Letter', dueOn: '2026-12-05' }
  const stepId = await addStep(app, { personId }, step)
  await addStep(app, { personId }, { ...step, title: 'Not told of', dueOn })
  const id = await digestOf([
    { personId, actionId, dueOn, reason: 'due-3' },
    { personId, actionId, dueOn, reason: 'due-14' },
    { personId, actionId, stepId, dueOn: '2026-12-05', reason: 'due-3' },
  ])
  const line = { planId: plan.id, planTitle: 'My plan', actionId, title: 'Agree charges', needsOwner: false }
  assert.deepEqual(await asJob(app, (tx) => listStillDue(tx, { id, personId })), [
    { ...line, stepTitle: 'Letter', dueOn: '2026-12-05' },
    { ...line, stepTitle: undefined, dueOn },
  ])
})

test('done, moved and given away meanwhile is not in it', async () => {
  const [lead, { personId }] = [await person(true), await person()]
  const plan = await councilPlan(app, lead)
  const add = (title: string) =>
    addAction(app, lead, { plan, title, owner: { kind: 'person', personId }, dueOn })
  const [stays, done, moved, given] = [
    await add('Stays'),
    await add('Done'),
    await add('Moved'),
    await add('Given'),
  ]
  const told = (actionId: string): ToldLine => ({ personId, actionId, dueOn, reason: 'due-3' })
  const id = await digestOf([stays, done, moved, given].map(told))
  assert.deepEqual(await stillDue(id, personId), ['Done', 'Given', 'Moved', 'Stays'])
  await setStatus(app, lead, { actionId: done, status: 'done' })
  await changeAction(app, lead, { actionId: moved, dueOn: '2026-12-07' })
  await changeAction(app, lead, { actionId: given, ownerId: lead.personId })
  assert.deepEqual(await stillDue(id, personId), ['Stays'])
})

test("what is a team's falls out for who leaves it, and so does its whole plan", async () => {
  const [lead, ann, bea] = [await person(true), await person(), await person()]
  const { team, plan } = await teamPlan(app, [ann, bea], 'Digital board')
  const owner = { kind: 'team', teamId: team } as const
  const council = await councilPlan(app, lead)
  const ofCouncil = await addAction(app, lead, { plan: council, owner, title: "The council's", dueOn })
  const ofTeam = await addAction(app, ann, { plan, owner, title: "The team's", dueOn })
  const told = (actionId: string): ToldLine => ({ personId: bea.personId, actionId, dueOn, reason: 'due-3' })
  const id = await digestOf([told(ofCouncil), told(ofTeam)])
  const lines = await asJob(app, (tx) => listStillDue(tx, { id, personId: bea.personId }))
  assert.deepEqual(
    lines.map(({ planTitle }) => planTitle),
    ['Council plan', 'Plan of Digital board'],
  )
  await leave(app, team, bea.personId)
  assert.deepEqual(await stillDue(id, bea.personId), [])
})

test('what needed an owner and has one again is not in it', async () => {
  const [lead, gone, other] = [await person(true), await person(), await person()]
  const plan = await councilPlan(app, lead)
  const owner = { kind: 'person', personId: gone.personId } as const
  const actionId = await addAction(app, lead, { plan, title: 'Agree charges', owner })
  await disable(app, gone.personId)
  const id = await digestOf([
    { personId: lead.personId, actionId, reason: 'owner-left', departedId: gone.personId },
  ])
  assert.deepEqual(await stillDue(id, lead.personId), ['Agree charges (needs an owner)'])
  await changeAction(app, lead, { actionId, ownerId: other.personId })
  assert.deepEqual(await stillDue(id, lead.personId), [])
  await disable(app, other.personId)
  assert.deepEqual(await stillDue(id, lead.personId), [], 'of the next who left it says nothing')
})

test('that an owner has left is not told to somebody who leads no more', async () => {
  const [lead, gone] = [await person(true), await person()]
  await person(true)
  const owner = { kind: 'person', personId: gone.personId } as const
  const actionId = await addAction(app, lead, { plan: await councilPlan(app, lead), owner })
  await disable(app, gone.personId)
  const { personId } = lead
  const id = await digestOf([{ personId, actionId, reason: 'owner-left', departedId: gone.personId }])
  assert.equal((await stillDue(id, personId)).length, 1)
  await app.database.ownerPool.query('update identity.person set is_lead = false where id = $1', [personId])
  assert.deepEqual(await stillDue(id, personId), [])
})
