// Who is told of what, on a real database: each kind of plan and owner, and everybody who must not be told.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { addAction, as, councilPlan, ownPlan, teamPlan } from '../plans/planned.fixture.ts'
import type { Owner, Plan } from '../plans/plans.rules.ts'
import { listDepartures, listDueWork } from './owned-work.queries.ts'
import { saveFrequency } from './preference.queries.ts'
import { addStep, asJob, close, disable, leave, setStatus } from './reminded.fixture.ts'

const today = '2026-12-03'
const dueOn = '2026-12-10'
const wanted = { today, monday: '2026-11-30', carried: [] }

type Person = { readonly personId: string; readonly role: 'officer' | 'lead' }

let app: TestApp
let priya: Person
let omar: Person
let lead: Person
let council: Plan
before(async () => {
  app = await testApp()
  // Night: the app's own runs leave these digests alone.
  app.clock.now = new Date('2026-12-03T03:00:00Z')
  priya = await person('priya')
  omar = await person('omar')
  lead = await person('lead', 'lead')
  council = await councilPlan(app, lead)
})
after(() => app.close())

let people = 0
async function person(name: string, role: 'officer' | 'lead' = 'officer'): Promise<Person> {
  people += 1
  const { personId } = await app.signedIn({
    email: `${name}${people}@hartlepool.gov.uk`,
    isLead: role === 'lead',
  })
  return { personId, role }
}

const owned = ({ personId }: Person): Owner => ({ kind: 'person', personId })

/** Who is told of an action and its steps: their ids by what it is. */
async function told(actionId: string, until = '2026-12-20') {
  const work = await asJob(app, (tx) => listDueWork(tx, { ...wanted, until }))
  return work.filter((one) => one.actionId === actionId)
}
const whoIsTold = async (actionId: string) => (await told(actionId)).map(({ personId }) => personId).sort()
const ids = (...of: readonly Person[]) => of.map(({ personId }) => personId).sort()

async function toldOfLeaving(actionId: string) {
  const departures = await asJob(app, (tx) => listDepartures(tx, wanted))
  return departures.filter((one) => one.actionId === actionId)
}
const whoMayChoose = async (actionId: string) =>
  (await toldOfLeaving(actionId)).map(({ personId }) => personId).sort()

describe('what is due, and to whom', () => {
  test("an action is its owner's, with all that decides when they are told", async () => {
    const actionId = await addAction(app, lead, { plan: council, owner: owned(priya), dueOn })
    assert.deepEqual(await told(actionId), [
      {
        personId: priya.personId,
        actionId,
        stepId: undefined,
        dueOn,
        remindFrom: today,
        joinedAt: undefined,
        frequency: 'daily',
        chosenAt: undefined,
      },
    ])
    assert.deepEqual(await told(actionId, '2026-12-09'), [])
  })

  test('done, dropped and without a date: nobody is told', async () => {
    for (const status of ['done', 'dropped']) {
      const actionId = await addAction(app, lead, { plan: council, owner: owned(priya), dueOn })
      await addStep(app, lead, { plan: council, actionId, title: 'Letter', dueOn, ownerId: omar.personId })
      await setStatus(app, lead, { actionId, status })
      assert.deepEqual(await told(actionId), [])
    }
    assert.deepEqual(await told(await addAction(app, lead, { plan: council, owner: owned(priya) })), [])
  })

  test('of the council plan, what a text or nobody owns is told to nobody', async () => {
    const text: Owner = { kind: 'text', text: 'Our supplier' }
    for (const owner of [text, undefined])
      assert.deepEqual(await told(await addAction(app, lead, { plan: council, owner, dueOn })), [])
  })

  test("in a personal plan everything is its owner's", async () => {
    const plan = await ownPlan(app, omar)
    const text: Owner = { kind: 'text', text: 'Our supplier' }
    for (const owner of [text, undefined, owned(omar)]) {
      const actionId = await addAction(app, omar, { plan, owner, dueOn })
      await addStep(app, omar, { plan, actionId, title: 'Letter', dueOn, ownerText: 'Our supplier' })
      assert.deepEqual(await whoIsTold(actionId), ids(omar, omar))
    }
  })

  test("a step is its own owner's; one that nobody owns is whoever's its action is", async () => {
    const actionId = await addAction(app, lead, { plan: council, owner: owned(priya), dueOn })
    const step = (to: { ownerId?: string; ownerText?: string }) =>
      addStep(app, lead, { plan: council, actionId, title: 'Letter', dueOn, ...to })
    const [omars, priyas] = [await step({ ownerId: omar.personId }), await step({})]
    await step({ ownerText: 'Our supplier' })
    await as(app, lead, (tx) =>
      sql`update plans.action set remind_from = '2026-12-05' where id = ${actionId}`.execute(tx),
    )
    const work = await told(actionId)
    assert.deepEqual(
      new Map(work.map(({ stepId, personId }) => [stepId, personId])),
      new Map([
        [undefined, priya.personId],
        [omars, omar.personId],
        [priyas, priya.personId],
      ]),
    )
    assert.equal(work.length, 3)
    assert.deepEqual(
      new Map(work.map(({ stepId, remindFrom }) => [stepId, remindFrom])),
      new Map([
        [undefined, '2026-12-05'],
        [omars, today],
        // Whoever is given the action is given the step.
        [priyas, '2026-12-05'],
      ]),
    )
  })

  test('a step that is done is told to nobody; one under an action without a date is', async () => {
    const actionId = await addAction(app, lead, { plan: council, owner: owned(priya) })
    const step = await addStep(app, lead, { plan: council, actionId, title: 'Letter', dueOn })
    assert.deepEqual(await whoIsTold(actionId), ids(priya))
    await as(app, lead, (tx) =>
      sql`update plans.step set done_at = now(), done_by = ${lead.personId} where id = ${step}`.execute(tx),
    )
    assert.deepEqual(await told(actionId), [])
  })

  test('a team is its present members who may sign in, each since they joined', async () => {
    const [ann, bea, cas] = [await person('ann'), await person('bea'), await person('cas')]
    const { team } = await teamPlan(app, [ann, bea, cas])
    const owner: Owner = { kind: 'team', teamId: team }
    const actionId = await addAction(app, lead, { plan: council, owner, dueOn })
    assert.deepEqual(await whoIsTold(actionId), ids(ann, bea, cas))
    assert.deepEqual((await told(actionId))[0]?.joinedAt, app.clock.now)
    await leave(app, team, bea.personId)
    await disable(app, cas.personId)
    assert.deepEqual(await whoIsTold(actionId), ids(ann))
    await addStep(app, lead, { plan: council, actionId, title: "Nobody's", dueOn })
    assert.deepEqual(await whoIsTold(actionId), ids(ann, ann))
    const priyas = await addAction(app, lead, { plan: council, owner: owned(priya) })
    await addStep(app, lead, { plan: council, actionId: priyas, title: "The team's", dueOn, teamId: team })
    assert.deepEqual(await whoIsTold(priyas), ids(ann))
    await close(app, ann, team)
    assert.deepEqual(await whoIsTold(actionId), [])
  })

  test("in a team's plan only who is in the team is told, and nobody once it is closed", async () => {
    const [ann, bea] = [await person('ann'), await person('bea')]
    const { team, plan } = await teamPlan(app, [ann, bea])
    const actionId = await addAction(app, ann, { plan, owner: owned(bea), dueOn })
    const teams = await addAction(app, ann, { plan, owner: { kind: 'team', teamId: team }, dueOn })
    const nobodys = await addAction(app, ann, { plan, dueOn })
    const anns = await addAction(app, ann, { plan, owner: owned(ann), dueOn })
    assert.deepEqual(await whoIsTold(actionId), ids(bea))
    assert.deepEqual(await whoIsTold(teams), ids(ann, bea))
    assert.deepEqual(await whoIsTold(nobodys), [])
    await leave(app, team, bea.personId)
    assert.deepEqual(await whoIsTold(actionId), [])
    await close(app, ann, team)
    for (const closed of [teams, anns]) assert.deepEqual(await whoIsTold(closed), [])
  })

  test('who is disabled, or wants no mail, is not told; how often others want it is', async () => {
    const [ann, bea, cas] = [await person('ann'), await person('bea'), await person('cas')]
    const actions = new Map<string, string>()
    for (const { personId } of [ann, bea, cas])
      actions.set(
        personId,
        await addAction(app, lead, { plan: council, owner: { kind: 'person', personId }, dueOn }),
      )
    await disable(app, ann.personId)
    const choose = ({ personId }: Person, frequency: 'weekly' | 'off') =>
      as(app, { personId }, (tx) =>
        saveFrequency(tx, { personId, councilCode: 'E06000001' }, { frequency, now: app.clock.now }),
      )
    await choose(bea, 'off')
    await choose(cas, 'weekly')
    assert.deepEqual(await told(actions.get(ann.personId) ?? ''), [])
    assert.deepEqual(await told(actions.get(bea.personId) ?? ''), [])
    const [one] = await told(actions.get(cas.personId) ?? '')
    assert.deepEqual([one?.frequency, one?.chosenAt], ['weekly', app.clock.now])
  })

  test("whoever had a mail today is left out, one a week this week, unless it was not sent and goes with today's", async () => {
    const [ann, bea] = [await person('ann'), await person('bea')]
    const actions = [ann, bea].map((owner) =>
      addAction(app, lead, { plan: council, owner: owned(owner), dueOn }),
    )
    const [daily = '', weekly = ''] = await Promise.all(actions)
    await as(app, bea, (tx) =>
      saveFrequency(
        tx,
        { personId: bea.personId, councilCode: 'E06000001' },
        { frequency: 'weekly', now: app.clock.now },
      ),
    )
    const digest = async ({ personId }: Person, day: string) => {
      const { rows } = await app.database.jobsPool.query<{ id: string }>(
        'insert into reminders.digest (person_id, day, made_at) values ($1, $2, now()) returning id',
        [personId, day],
      )
      return rows[0]?.id ?? ''
    }
    await digest(ann, '2026-12-02')
    await digest(bea, '2026-11-27')
    assert.deepEqual(await whoIsTold(daily), ids(ann))
    assert.deepEqual(await whoIsTold(weekly), ids(bea))
    const carried = [await digest(ann, today), await digest(bea, '2026-11-30')]
    assert.deepEqual(await whoIsTold(daily), [])
    assert.deepEqual(await whoIsTold(weekly), [])
    const work = await asJob(app, (tx) => listDueWork(tx, { ...wanted, carried, until: dueOn }))
    assert.equal(work.filter(({ actionId }) => [daily, weekly].includes(actionId)).length, 2)
  })
})

describe('what needs a new owner, and who may choose one', () => {
  test('an owner of the council plan who may no longer sign in: every lead, whether it has a date or not', async () => {
    const gone = await person('gone')
    const actionId = await addAction(app, lead, { plan: council, owner: owned(gone) })
    assert.deepEqual(await toldOfLeaving(actionId), [])
    await disable(app, gone.personId)
    assert.deepEqual(await toldOfLeaving(actionId), [
      {
        personId: lead.personId,
        actionId,
        departedId: gone.personId,
        leftAt: app.clock.now,
        frequency: 'daily',
        chosenAt: undefined,
      },
    ])
    await setStatus(app, lead, { actionId, status: 'done' })
    assert.deepEqual(await toldOfLeaving(actionId), [])
  })

  test('leads of another council are not told', async () => {
    const gone = await person('gone')
    const actionId = await addAction(app, lead, { plan: council, owner: owned(gone) })
    await disable(app, gone.personId)
    await app.signedIn({ email: 'lead@darlington.gov.uk', council: 'E06000005', isLead: true })
    assert.deepEqual(await whoMayChoose(actionId), ids(lead))
  })

  test('one line for an action, however many of its steps the same person owned', async () => {
    const gone = await person('gone')
    const actionId = await addAction(app, lead, { plan: council, owner: owned(gone) })
    for (const title of ['Letter', 'Meeting'])
      await addStep(app, lead, { plan: council, actionId, title, dueOn, ownerId: gone.personId })
    await disable(app, gone.personId)
    assert.deepEqual(await whoMayChoose(actionId), ids(lead))
  })

  test('the owner of a step alone, until it is done', async () => {
    const gone = await person('gone')
    const actionId = await addAction(app, lead, { plan: council, owner: owned(priya) })
    const step = await addStep(app, lead, {
      plan: council,
      actionId,
      title: 'Letter',
      dueOn,
      ownerId: gone.personId,
    })
    await disable(app, gone.personId)
    assert.deepEqual(await whoMayChoose(actionId), ids(lead))
    await setStatus(app, lead, { actionId, status: 'dropped' })
    assert.deepEqual(await whoMayChoose(actionId), [])
    await setStatus(app, lead, { actionId, status: 'in-progress' })
    await as(app, lead, (tx) =>
      sql`update plans.step set done_at = now(), done_by = ${lead.personId} where id = ${step}`.execute(tx),
    )
    assert.deepEqual(await whoMayChoose(actionId), [])
  })

  test('a team that is closed, or in which nobody is left', async () => {
    const [ann, bea] = [await person('ann'), await person('bea')]
    const { team: closed } = await teamPlan(app, [ann])
    const { team: empty } = await teamPlan(app, [ann, bea])
    const of = (teamId: string) =>
      addAction(app, lead, { plan: council, owner: { kind: 'team', teamId }, dueOn })
    const [ofClosed, ofEmpty] = [await of(closed), await of(empty)]
    const stepOfClosed = await addAction(app, lead, { plan: council, owner: owned(priya) })
    await addStep(app, lead, {
      plan: council,
      actionId: stepOfClosed,
      title: 'Letter',
      dueOn,
      teamId: closed,
    })
    app.clock.advance(60_000)
    await close(app, ann, closed)
    for (const actionId of [ofClosed, stepOfClosed]) {
      assert.deepEqual(await whoMayChoose(actionId), ids(lead))
      assert.deepEqual((await toldOfLeaving(actionId))[0]?.leftAt, app.clock.now)
    }
    await leave(app, empty, ann.personId)
    assert.deepEqual(await whoMayChoose(ofEmpty), [])
    app.clock.advance(60_000)
    await disable(app, bea.personId)
    assert.deepEqual(await whoMayChoose(ofEmpty), ids(lead))
    assert.deepEqual((await toldOfLeaving(ofEmpty))[0]?.leftAt, app.clock.now)
  })

  test("in a team's plan its present members, and no lead", async () => {
    const [ann, bea, cas] = [await person('ann'), await person('bea'), await person('cas')]
    const { team, plan } = await teamPlan(app, [ann, bea, cas])
    const beas = await addAction(app, ann, { plan, owner: owned(bea) })
    const cass = await addAction(app, ann, { plan, owner: owned(cas) })
    await leave(app, team, bea.personId)
    await disable(app, cas.personId)
    assert.deepEqual(await whoMayChoose(beas), ids(ann))
    assert.deepEqual(await whoMayChoose(cass), ids(ann))
    await close(app, ann, team)
    assert.deepEqual(await whoMayChoose(beas), [])
  })

  test('who left another team still owns what is theirs in the council plan; a personal plan needs nobody', async () => {
    const ann = await person('ann')
    const { team } = await teamPlan(app, [ann, await person('bea')])
    const actionId = await addAction(app, lead, { plan: council, owner: owned(ann) })
    await leave(app, team, ann.personId)
    assert.deepEqual(await whoMayChoose(actionId), [])
    const own = await addAction(app, ann, { plan: await ownPlan(app, ann), owner: owned(ann) })
    await disable(app, ann.personId)
    assert.deepEqual(await whoMayChoose(own), [])
  })
})
