// What a private address of a calendar leads to, asked of the database as whoever has its hash.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { hashToken, newToken } from '../../platform/crypto/secrets.ts'
import { within } from '../../platform/database/handle.ts'
import { addAction, as, councilPlan, ownPlan, teamPlan } from '../plans/planned.fixture.ts'
import { findAddress, listEntries, makeAddress, revokeAddress } from './calendar-address.queries.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>
const dueOn = '2027-01-15'
let app: TestApp
let lead: Signed
let holder: Signed
let colleague: Signed
let tokenHash: string

before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true })
})
after(() => app.close())
beforeEach(async () => {
  holder = await app.signedIn()
  colleague = await app.signedIn()
  tokenHash = await addressOf(holder)
})

/** A step of what the lead put into the council plan. */
async function addStep(
  action: string,
  title: string,
  given: { owner?: Signed; team?: string; text?: string; dueOn?: string | null; doneAt?: Date } = {},
): Promise<string> {
  const id = randomUUID()
  const { id: plan } = await councilPlan(app, asLead())
  await as(app, asLead(), (tx) =>
    sql`
      insert into plans.step (id, action_id, plan_id, council_code, position, title, owner_id, owner_team_id, owner_text,
        due_on, remind_from, done_at, done_by, version)
      values (${id}, ${action}, ${plan}, 'E06000001', 1, ${title}, ${given.owner?.personId}, ${given.team}, ${given.text},
        ${given.dueOn === undefined ? dueOn : given.dueOn}, ${dueOn}, ${given.doneAt},
        ${given.doneAt && lead.personId}, 2)
    `.execute(tx),
  )
  return id
}

async function addressOf({ personId }: Signed): Promise<string> {
  const hash = hashToken(newToken())
  const address = { id: randomUUID(), personId, councilCode: 'E06000001', tokenHash: hash }
  assert.ok(await as(app, { personId }, (tx) => makeAddress(tx, { ...address, madeAt: app.clock.now })))
  return hash
}

/** What a calendar finds, which is signed in as nobody. */
async function titles(hash = tokenHash): Promise<string[] | undefined> {
  return (await entriesAt(hash))?.map(({ title }) => title)
}

function entriesAt(hash = tokenHash) {
  return within(app.services.database, { settings: {}, mode: 'read' }, (tx) => listEntries(tx, hash))
}

const asLead = () => ({ personId: lead.personId, role: 'lead' as const })
const owner = (person: Signed) => ({ kind: 'person' as const, personId: person.personId })

async function sharePlan(id: string): Promise<void> {
  await app.database.ownerPool.query('update plans.plan set shared_at = $2 where id = $1', [
    id,
    app.clock.now,
  ])
}

test('it gives what its holder owns in the council plan, a team plan and their own, and what nobody owns in their own', async () => {
  const council = await councilPlan(app, asLead())
  const { plan, team } = await teamPlan(app, [holder, colleague])
  const own = await ownPlan(app, holder)
  await addAction(app, asLead(), { plan: council, title: 'council', dueOn, owner: owner(holder) })
  await addAction(app, asLead(), { plan: council, title: "another's", dueOn, owner: owner(colleague) })
  await addAction(app, asLead(), { plan: council, title: "nobody's", dueOn })
  await addAction(app, asLead(), {
    plan: council,
    title: 'of the team',
    dueOn,
    owner: { kind: 'team', teamId: team },
  })
  await addAction(app, holder, { plan, title: 'team plan', dueOn, owner: owner(holder) })
  await addAction(app, holder, { plan, title: "a member's", dueOn, owner: owner(colleague) })
  await addAction(app, holder, { plan: own, title: 'own', dueOn })
  await addAction(app, holder, {
    plan: own,
    title: 'of a supplier',
    dueOn,
    owner: { kind: 'text', text: 'Supplier' },
  })
  await addAction(app, holder, { plan: own, title: 'not dated' })
  const dropped = { dueOn, status: 'dropped', statusReason: 'Not worth it' } as const
  await addAction(app, holder, { plan: own, title: 'dropped', ...dropped })
  assert.deepEqual((await titles())?.toSorted(), ['council', 'of the team', 'own', 'team plan'])
})

test('dates, state and version are those of the action', async () => {
  const plan = await ownPlan(app, holder)
  const done = { startsOn: '2027-01-04', dueOn, status: 'done', statusReason: 'It is agreed' } as const
  const id = await addAction(app, holder, { plan, title: 'Agree', why: 'secret', ...done })
  assert.deepEqual(await entriesAt(), [
    {
      id,
      planId: plan.id,
      actionId: id,
      title: 'Agree',
      actionTitle: undefined,
      startsOn: '2027-01-04',
      dueOn,
      isDone: true,
      changedAt: app.clock.now,
      version: 1,
    },
  ])
})

test('a step is there for its owner, and where it has none for the owner of its action', async () => {
  const plan = await councilPlan(app, asLead())
  const theirs = await addAction(app, asLead(), { plan, title: 'Theirs', owner: owner(colleague) })
  const own = await addAction(app, asLead(), { plan, title: 'Own', owner: owner(holder) })
  const { team } = await teamPlan(app, [colleague, holder])
  await addStep(theirs, 'mine in theirs', { owner: holder })
  await addStep(theirs, "my team's in theirs", { team })
  await addStep(theirs, "nobody's in theirs")
  await addStep(own, 'theirs in mine', { owner: colleague })
  await addStep(own, "a supplier's in mine", { text: 'Supplier' })
  await addStep(own, 'mine without a date', { owner: holder, dueOn: null })
  await addStep(own, "nobody's in mine")
  assert.deepEqual(
    (await entriesAt())
      ?.map(({ title, actionTitle, actionId, version }) => [title, actionTitle, actionId, version])
      .toSorted(),
    [
      ['mine in theirs', 'Theirs', theirs, 3],
      ["my team's in theirs", 'Theirs', theirs, 3],
      ["nobody's in mine", 'Own', own, 3],
    ],
  )
})

test('a step is done once it is ticked off or its action is done, and changed when that was', async () => {
  const plan = await councilPlan(app, asLead())
  const open = await addAction(app, asLead(), { plan, title: 'Open', owner: owner(holder) })
  const done = { owner: owner(holder), status: 'done', statusReason: 'It is agreed' } as const
  const closed = await addAction(app, asLead(), { plan, title: 'Closed', ...done })
  const made = app.clock.now
  app.clock.advance(60_000)
  const ids = {
    ticked: await addStep(open, 'ticked', { dueOn: '2027-01-20', doneAt: app.clock.now }),
    ofDone: await addStep(closed, 'of done', { dueOn: '2027-01-19' }),
    open: await addStep(open, 'open', { dueOn: '2027-01-18' }),
  }
  assert.deepEqual(
    (await entriesAt())?.map(({ id, isDone, changedAt }) => [id, isDone, changedAt]),
    [
      [ids.open, false, made],
      [ids.ofDone, true, made],
      [ids.ticked, true, app.clock.now],
    ],
  )
})

test('a team that was left, a plan that a colleague shared and another council give nothing', async () => {
  const { plan, team } = await teamPlan(app, [colleague, holder])
  await addAction(app, colleague, { plan, title: 'team plan', dueOn, owner: owner(holder) })
  assert.deepEqual(await titles(), ['team plan'])
  await app.database.ownerPool.query(
    'update teams.membership set left_at = $3 where team_id = $1 and person_id = $2',
    [team, holder.personId, app.clock.now],
  )
  const shared = await ownPlan(app, colleague)
  await addAction(app, colleague, { plan: shared, title: 'shared', dueOn })
  await sharePlan(shared.id)
  const york = { personId: (await app.signedIn({ council: 'E06000014' })).personId, council: 'E06000014' }
  await addAction(
    app,
    { ...york, role: 'lead' },
    { plan: await councilPlan(app, york), title: 'York', dueOn },
  )
  assert.deepEqual(await titles(), [])
})

test('an address that is unknown, was revoked or belongs to somebody disabled leads nowhere', async () => {
  assert.equal(await titles(hashToken(newToken())), undefined)
  assert.deepEqual(await titles(), [])
  await app.database.ownerPool.query('update identity.person set disabled_at = $2 where id = $1', [
    holder.personId,
    app.clock.now,
  ])
  assert.equal(await titles(), undefined)
  const hash = await addressOf(colleague)
  const address = await as(app, colleague, (tx) => findAddress(tx, colleague.personId))
  assert.equal(address?.tokenHash, hash)
  assert.ok(await as(app, colleague, (tx) => revokeAddress(tx, address?.id ?? '', app.clock.now)))
  assert.equal(await titles(hash), undefined)
})

test('nobody reads, revokes or makes the address of another, a lead and the LGA included', async () => {
  const { id = '' } = (await as(app, holder, (tx) => findAddress(tx, holder.personId))) ?? {}
  const lga = { personId: (await app.signedIn({ council: null })).personId, role: 'lga' as const }
  for (const asker of [colleague, asLead(), lga]) {
    assert.equal(await as(app, asker, (tx) => findAddress(tx, holder.personId)), undefined)
    assert.equal(await as(app, asker, (tx) => revokeAddress(tx, id, app.clock.now)), false)
    const forged = {
      id: randomUUID(),
      personId: holder.personId,
      councilCode: 'E06000001',
      tokenHash: newToken(),
      madeAt: app.clock.now,
    }
    await assert.rejects(
      as(app, asker, (tx) => makeAddress(tx, forged)),
      /row-level security/,
    )
  }
  assert.deepEqual(await titles(), [])
})

test('nobody has two addresses in use, and a new one may follow one that was revoked', async () => {
  const { personId } = holder
  const next = { personId, councilCode: 'E06000001', madeAt: app.clock.now }
  const make = () =>
    as(app, holder, (tx) => makeAddress(tx, { ...next, id: randomUUID(), tokenHash: newToken() }))
  assert.equal(await make(), false)
  const { id = '' } = (await as(app, holder, (tx) => findAddress(tx, personId))) ?? {}
  assert.equal(await as(app, holder, (tx) => revokeAddress(tx, id, app.clock.now)), true)
  assert.equal(await as(app, holder, (tx) => revokeAddress(tx, id, app.clock.now)), false)
  assert.equal(await make(), true)
})
