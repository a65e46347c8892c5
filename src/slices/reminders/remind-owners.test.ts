// Reminders from the date to the mail: the real app with its jobs, a clock of ours, and the mails it wrote.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { addAction, councilPlan, ownPlan, teamPlan } from '../plans/planned.fixture.ts'
import type { Owner } from '../plans/plans.rules.ts'
import { addStep, changeAction, disable, remindedAt, saidIn, setStatus, settled } from './reminded.fixture.ts'
import { runReminders } from './run-reminders.job.ts'

let people = 0
const app = await testApp()
after(() => app.close())

/** Mails of other tests of this file must not come into one's way: each has its own week, and its own people. */
async function person(name: string, isLead = false) {
  people += 1
  const email = `${name}${people}@hartlepool.gov.uk`
  const client = await app.signedIn({ email, isLead, name: `Zq ${name}` })
  return { client, personId: client.personId, email, role: isLead ? ('lead' as const) : ('officer' as const) }
}
const owned = ({ personId }: { personId: string }): Owner => ({ kind: 'person', personId })

async function mailsTo(moment: string, ...addresses: readonly string[]) {
  const mails = await remindedAt(app, moment)
  return mails.filter(({ to }) => addresses.some((address) => to.includes(address)))
}

describe('by the day', () => {
  test('14, 3 and 0 days before and each week after, until it is done; never twice', async () => {
    app.clock.now = new Date('2027-01-04T12:00:00Z')
    const priya = await person('priya')
    const plan = await ownPlan(app, priya)
    const dueOn = '2027-01-26'
    const actionId = await addAction(app, priya, { plan, title: 'Agree who decides on charges', dueOn })
    const told: string[] = []
    for (let day = 5; day <= 31 + 12; day += 1) {
      const date = new Date(Date.UTC(2027, 0, day)).toISOString().slice(0, 10)
      for (const time of ['03:00', '08:00', '09:30', '17:30', '23:30'])
        for (const { subject } of await mailsTo(`${date}T${time}:00Z`, priya.email))
          told.push(`${date} ${time} ${subject}`)
    }
    assert.deepEqual(told, [
      '2027-01-12 08:00 Your plans: 1 due later',
      // 3 days before is a Saturday.
      '2027-01-22 08:00 Your plans: 1 due within a week',
      '2027-01-26 08:00 Your plans: 1 due today',
      '2027-02-02 08:00 Your plans: 1 overdue',
      '2027-02-09 08:00 Your plans: 1 overdue',
    ])
    await setStatus(app, priya, { actionId, status: 'done' })
    assert.deepEqual(await mailsTo('2027-02-16T09:00:00Z', priya.email), [])
  })

  test('what was told is forgotten 400 days later, by the run of that day', async () => {
    app.clock.now = new Date('2027-08-02T12:00:00Z')
    const priya = await person('priya')
    const plan = await ownPlan(app, priya)
    await addAction(app, priya, { plan, title: 'Agree charges', dueOn: '2027-08-16' })
    const digests = async () => {
      const { rows } = await app.database.jobsPool.query(
        'select day::text from reminders.digest where person_id = $1 and day < $2 order by day',
        [priya.personId, '2027-08-03'],
      )
      return rows.map(({ day }) => day)
    }
    await remindedAt(app, '2027-08-02T12:30:00Z')
    assert.deepEqual(await digests(), ['2027-08-02'])
    await remindedAt(app, '2028-09-05T09:00:00Z')
    assert.deepEqual(await digests(), ['2027-08-02'])
    await remindedAt(app, '2028-09-06T09:00:00Z')
    assert.deepEqual(await digests(), [])
  })

  test('one mail for an action and a step, with addresses that lead there', async () => {
    app.clock.now = new Date('2027-03-01T12:00:00Z')
    const [lead, priya] = [await person('lead', true), await person('priya')]
    const plan = await councilPlan(app, lead)
    const dueOn = '2027-03-16'
    const actionId = await addAction(app, lead, { plan, title: 'Agree charges', owner: owned(priya), dueOn })
    await addStep(app, lead, { plan, actionId, title: 'Write to suppliers', dueOn: '2027-03-05' })
    const mails = await mailsTo('2027-03-02T08:00:00Z', priya.email, lead.email)
    assert.equal(mails.length, 1)
    const said = saidIn(mails[0])
    assert.match(
      said,
      /- Write to suppliers Step of: Agree charges Council plan, due 5 March 2027, in 3 days/,
    )
    assert.match(said, /- Agree charges Council plan, due 16 March 2027, in 14 days/)
    const { baseUrl } = app.services.settings
    assert.ok(said.includes(`${baseUrl}${routes.action.href({ plan: plan.id, action: actionId })}`))
    assert.ok(said.includes(`${baseUrl}${routes.reminders.href()}`))
    assert.doesNotMatch(said, /Zq/)
  })

  test('at 8 in the morning in London, before and after an Easter at which the clocks change, and not at Easter', async () => {
    app.clock.now = new Date('2027-03-15T12:00:00Z')
    const ann = await person('ann')
    const plan = await ownPlan(app, ann)
    await addAction(app, ann, { plan, title: 'Friday', dueOn: '2027-03-26' })
    await addAction(app, ann, { plan, title: 'Monday', dueOn: '2027-03-29' })
    await addAction(app, ann, { plan, title: 'Tuesday', dueOn: '2027-03-30' })
    assert.deepEqual(await mailsTo('2027-03-25T07:30:00Z', ann.email), [])
    const thursday = saidIn((await mailsTo('2027-03-25T08:00:00Z', ann.email))[0])
    assert.match(
      thursday,
      /Friday My plan, due 26 March 2027, .*Monday My plan, due 29 March 2027, in 4 days/,
    )
    for (const off of ['2027-03-26T08:00:00Z', '2027-03-28T07:30:00Z', '2027-03-29T07:00:00Z'])
      assert.deepEqual(await mailsTo(off, ann.email), [], off)
    assert.deepEqual(await mailsTo('2027-03-30T06:30:00Z', ann.email), [])
    assert.match(saidIn((await mailsTo('2027-03-30T07:00:00Z', ann.email))[0]), /Tuesday My plan, due today/)
  })

  test('what was set 10 days ahead is told 3 days before; another date or owner begins anew', async () => {
    app.clock.now = new Date('2027-04-05T12:00:00Z')
    const [lead, ann, bea] = [await person('lead', true), await person('ann'), await person('bea')]
    const plan = await councilPlan(app, lead)
    const actionId = await addAction(app, lead, { plan, owner: owned(ann), dueOn: '2027-04-15' })
    const addresses = [ann.email, bea.email]
    assert.deepEqual(await mailsTo('2027-04-06T08:00:00Z', ...addresses), [])
    assert.equal((await mailsTo('2027-04-12T08:00:00Z', ...addresses)).length, 1)
    app.clock.now = new Date('2027-04-13T07:30:00Z')
    await changeAction(app, lead, { actionId, ownerId: bea.personId })
    assert.deepEqual(await mailsTo('2027-04-13T08:00:00Z', ...addresses), [])
    const [mail, ...others] = await mailsTo('2027-04-15T08:00:00Z', ...addresses)
    assert.deepEqual([mail?.to.includes(bea.email), others], [true, []])
    await changeAction(app, lead, { actionId, dueOn: '2027-04-19' })
    assert.equal((await mailsTo('2027-04-16T08:00:00Z', ...addresses)).length, 1)
    assert.equal((await mailsTo('2027-04-19T08:00:00Z', ...addresses)).length, 1)
  })

  test('a team that owns it is its members; after a week away the latest stage comes, once', async () => {
    app.clock.now = new Date('2027-05-03T12:00:00Z')
    const [lead, ann, bea] = [await person('lead', true), await person('ann'), await person('bea')]
    const { team } = await teamPlan(app, [ann, bea])
    const plan = await councilPlan(app, lead)
    await addAction(app, lead, { plan, owner: { kind: 'team', teamId: team }, dueOn: '2027-05-20' })
    await disable(app, bea.personId)
    const mails = await mailsTo('2027-05-24T08:00:00Z', ann.email, bea.email)
    assert.deepEqual(
      mails.map(({ to, subject }) => [to.includes(ann.email), subject]),
      [[true, 'Your plans: 1 overdue']],
    )
    assert.deepEqual(await mailsTo('2027-05-25T08:00:00Z', ann.email), [])
  })
})

describe('as people choose', () => {
  test('once a week: everything that is due, told again the week after', async () => {
    app.clock.now = new Date('2027-06-01T12:00:00Z')
    const ann = await person('ann')
    const plan = await ownPlan(app, ann)
    await ann.client.post(routes.reminders.href(), { frequency: 'weekly' })
    for (const [title, dueOn] of [
      ['Late', '2027-05-10'],
      ['Soon', '2027-06-08'],
      ['Later', '2027-06-25'],
    ] as const)
      await addAction(app, ann, { plan, title, dueOn })
    // Tuesday: this week's Monday is gone.
    assert.deepEqual(await mailsTo('2027-06-02T08:00:00Z', ann.email), [])
    const [first, ...others] = await mailsTo('2027-06-07T07:00:00Z', ann.email)
    assert.deepEqual([first?.subject, others], ['Your plans: 1 overdue, 1 due within a week', []])
    for (const day of ['07', '08', '09', '10', '11'])
      assert.deepEqual(await mailsTo(`2027-06-${day}T12:00:00Z`, ann.email), [])
    // The service was away on the Monday.
    const [second] = await mailsTo('2027-06-15T08:00:00Z', ann.email)
    assert.equal(second?.subject, 'Your plans: 2 overdue, 1 due later')
  })

  test('never: nothing, and when it is switched on again nothing of what was before', async () => {
    app.clock.now = new Date('2027-07-01T12:00:00Z')
    const ann = await person('ann')
    await addAction(app, ann, { plan: await ownPlan(app, ann), dueOn: '2027-07-15' })
    await ann.client.post(routes.reminders.href(), { frequency: 'off' })
    assert.deepEqual(await mailsTo('2027-07-01T13:00:00Z', ann.email), [])
    app.clock.now = new Date('2027-07-05T12:00:00Z')
    const again = await app.signedIn({ email: ann.email })
    await again.post(routes.reminders.href(), { frequency: 'daily' })
    assert.deepEqual(await mailsTo('2027-07-05T13:00:00Z', ann.email), [])
    assert.equal((await mailsTo('2027-07-12T08:00:00Z', ann.email)).length, 1)
  })
})

describe('when an owner has left', () => {
  test('each lead is told once, as they chose, and names nobody', async () => {
    // Tuesday: for a weekly round-up this week's Monday is gone.
    app.clock.now = new Date('2027-08-03T12:00:00Z')
    const [lead, weekly, off] = [
      await person('lead', true),
      await person('weekly', true),
      await person('off', true),
    ]
    const gone = await person('gone')
    await weekly.client.post(routes.reminders.href(), { frequency: 'weekly' })
    await off.client.post(routes.reminders.href(), { frequency: 'off' })
    const plan = await councilPlan(app, lead)
    const due = { owner: owned(gone), dueOn: '2027-08-04' }
    await addAction(app, lead, { plan, title: 'Agree charges', ...due })
    const addresses = [lead.email, weekly.email, off.email, gone.email]
    await disable(app, gone.personId)
    const [mail, ...others] = await mailsTo('2027-08-04T08:00:00Z', ...addresses)
    assert.deepEqual(
      [mail?.to.includes(lead.email), mail?.subject, others],
      [true, 'Your plans: 1 needs a new owner', []],
    )
    assert.match(
      saidIn(mail),
      /Needs a new owner - Agree charges Council plan, due today, 4 August 2027 http/,
    )
    assert.doesNotMatch(saidIn(mail), /Zq|gone/)
    assert.deepEqual(await mailsTo('2027-08-05T08:00:00Z', ...addresses), [])
    const monday = await mailsTo('2027-08-09T08:00:00Z', ...addresses)
    assert.deepEqual(
      monday.map(({ to }) => to.includes(weekly.email)),
      [true],
    )
    assert.deepEqual(await mailsTo('2027-08-16T08:00:00Z', ...addresses), [])
  })
})

describe('however often', () => {
  test('runs at once and again send one mail; what is done before it leaves is not told', async () => {
    app.clock.now = new Date('2027-09-01T12:00:00Z')
    const [ann, bea] = [await person('ann'), await person('bea')]
    const tools = { database: app.database.jobsPool, jobs: app.services.jobs }
    await addAction(app, ann, { plan: await ownPlan(app, ann), dueOn: '2027-09-06' })
    const actionId = await addAction(app, bea, { plan: await ownPlan(app, bea), dueOn: '2027-09-06' })
    // At night nothing is made; then the runs make the digests while the service's own clock still says night.
    const morning = new Date('2027-09-06T08:00:00Z')
    app.clock.now = new Date('2027-09-06T03:00:00Z')
    assert.equal(await runReminders(tools, app.clock.now), 0)
    const queued = await Promise.all([1, 2, 3].map(() => runReminders(tools, morning)))
    assert.equal(queued.filter((count) => count > 0).length, 1)
    await settled(app)
    await setStatus(app, bea, { actionId, status: 'done' })
    // Its mails found nobody at work: the next day's run takes them along.
    const mails = await mailsTo('2027-09-07T08:00:00Z', ann.email, bea.email)
    assert.deepEqual(
      mails.map(({ to, subject }) => [to.includes(ann.email), subject]),
      [[true, 'Your plans: 1 overdue']],
    )
    assert.deepEqual(await mailsTo('2027-09-07T09:00:00Z', ann.email, bea.email), [])
  })

  test('the service looks every half hour, by day and by night: it knows itself what time it is in London', async () => {
    const { rows } = await app.database.jobsPool.query(
      "select cron from pgboss.schedule where name = 'remind'",
    )
    assert.deepEqual(rows, [{ cron: '*/30 * * * *' }])
  })

  test('nothing of it is logged: no title, no address', () => {
    const lines = app.logged.join('\n')
    assert.doesNotMatch(lines, /Agree|@hartlepool/)
  })
})
