// Over any sequence of runs, sendings, choices and changes, on a real database: nobody gets two mails on a day in London,
// none at night or at a weekend, and nobody is told the same stage of the same date twice.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { fc } from '../../../tests/support/properties.ts'
import { londonDay, weekday } from '../../platform/clock/london-day.rules.ts'
import { type Mail, MailFailed } from '../../platform/mail/mail.ts'
import { addAction, as, councilPlan } from '../plans/planned.fixture.ts'
import { saveFrequency } from './preference.queries.ts'
import { changeAction, setStatus } from './reminded.fixture.ts'
import { runReminders } from './run-reminders.job.ts'
import { sendDigest } from './send-digest.job.ts'

const app = await testApp()
after(() => app.close())

type Event =
  | { readonly kind: 'run' }
  | { readonly kind: 'send'; readonly fails: boolean }
  | { readonly kind: 'choose'; readonly who: number; readonly frequency: 'daily' | 'weekly' | 'off' }
  | { readonly kind: 'add'; readonly who: number; readonly inDays: number }
  | { readonly kind: 'move'; readonly which: number; readonly inDays: number }
  | { readonly kind: 'give'; readonly which: number; readonly who: number }
  | { readonly kind: 'done'; readonly which: number; readonly isDone: boolean }

const who = fc.integer({ min: 0, max: 2 })
const which = fc.nat(50)
/** Mostly days on which a stage falls on today or on one of the next days. */
const inDays = fc.oneof(fc.constantFrom(-7, -6, 0, 1, 2, 3, 4, 14, 15), fc.integer({ min: -15, max: 20 }))
const kind = <const K>(name: K) => ({ kind: fc.constant(name) })
const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.record(kind('run')) },
  { weight: 8, arbitrary: fc.record({ ...kind('send'), fails: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...kind('choose'),
      who,
      frequency: fc.constantFrom('daily', 'daily', 'weekly', 'off'),
    }),
  },
  { weight: 5, arbitrary: fc.record({ ...kind('add'), who, inDays }) },
  { weight: 1, arbitrary: fc.record({ ...kind('move'), which, inDays }) },
  { weight: 1, arbitrary: fc.record({ ...kind('give'), which, who }) },
  { weight: 1, arbitrary: fc.record({ ...kind('done'), which, isDone: fc.boolean() }) },
)
/** Each follows the last soon, about a day later, or whenever: by night as by day. */
const minutes = fc.oneof(
  { weight: 8, arbitrary: fc.nat(40) },
  { weight: 2, arbitrary: fc.integer({ min: 20 * 60, max: 24 * 60 }) },
  { weight: 1, arbitrary: fc.nat(3 * 24 * 60) },
)
const sequences = fc.array(fc.record({ event: events, minutes }), {
  minLength: 80,
  maxLength: 120,
  size: 'max',
})

test('any sequence, over the weeks in which the clocks change', async () => {
  let told = 0
  await fc.assert(
    fc.asyncProperty(
      sequences,
      fc.constantFrom('2027-03-15T09:00:00Z', '2027-10-18T09:00:00Z', '2027-12-20T09:00:00Z'),
      async (steps, from) => {
        const sent = await live(steps, from)
        told += sent.length
        const days = sent.map(({ to, at }) => `${to} ${londonDay(at)}`)
        assert.equal(new Set(days).size, days.length)
        for (const { at } of sent) {
          assert.ok(weekday(londonDay(at)) < 5, `${at}`)
          const hour = Number(
            at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit' }).slice(0, 2),
          )
          assert.ok(hour >= 8 && hour < 18, `${at}`)
        }
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
  assert.ok(told > 8, `only ${told} mails: the sequences do not try much`)
  const { rows } = await app.database.jobsPool.query(`
    select from reminders.told where reason <> 'weekly'
    group by person_id, action_id, step_id, due_on, reason, departed_id having count(*) > 1`)
  assert.equal(rows.length, 0)
})

type Sent = { readonly to: string; readonly at: Date }

/** Three new people of Hartlepool, one of them a lead, and what happens to them. */
async function live(
  steps: ReadonlyArray<{ readonly event: Event; readonly minutes: number }>,
  from: string,
): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  app.clock.now = new Date(from)
  const { personId: leadId } = await app.signedIn({ isLead: true })
  const lead = { personId: leadId, role: 'lead' as const }
  const people = [lead, await app.signedIn(), await app.signedIn()]
  const plan = await councilPlan(app, lead)
  const actions: string[] = []
  const personAt = (index: number) => people[index]?.personId ?? ''
  const ahead = (count: number) => londonDay(new Date(app.clock.now.getTime() + count * 86_400_000))

  async function unsent(): Promise<readonly string[]> {
    const { rows } = await app.database.jobsPool.query<{ id: string }>(
      'select id from reminders.digest where sent_at is null and person_id = any ($1)',
      [people.map(({ personId }) => personId)],
    )
    return rows.map(({ id }) => id)
  }
  async function happen(event: Event): Promise<void> {
    if (event.kind === 'run') {
      const jobs = { sendAll: async () => undefined }
      const run = () => runReminders({ database: app.database.jobsPool, jobs }, app.clock.now)
      await Promise.all([run(), run()])
    } else if (event.kind === 'send') {
      const send = async ({ to }: Mail) => {
        if (event.fails) throw new MailFailed({ responseCode: 451 })
        sent.push({ to, at: app.clock.now })
      }
      const tools = {
        database: app.database.jobsPool,
        mail: { send, close: () => undefined },
        clock: () => app.clock.now,
        settings: { baseUrl: 'http://localhost:3000' },
      }
      for (const digest of await unsent()) await sendDigest(tools, { digest }).catch(() => undefined)
    } else if (event.kind === 'choose') {
      const personId = personAt(event.who)
      const choice = { frequency: event.frequency, now: app.clock.now }
      await as(app, { personId }, (tx) => saveFrequency(tx, { personId, councilCode: 'E06000001' }, choice))
    } else if (event.kind === 'add') {
      const owner = { kind: 'person', personId: personAt(event.who) } as const
      actions.push(await addAction(app, lead, { plan, owner, dueOn: ahead(event.inDays) }))
    } else await change(event)
  }
  async function change(event: Extract<Event, { which: number }>): Promise<void> {
    const actionId = actions[event.which % Math.max(1, actions.length)]
    if (actionId === undefined) return
    if (event.kind === 'move') await changeAction(app, lead, { actionId, dueOn: ahead(event.inDays) })
    else if (event.kind === 'give') await changeAction(app, lead, { actionId, ownerId: personAt(event.who) })
    else await setStatus(app, lead, { actionId, status: event.isDone ? 'done' : 'in-progress' })
  }

  for (const { event, minutes } of steps) {
    app.clock.advance(minutes * 60_000)
    await happen(event)
  }
  return sent
}
