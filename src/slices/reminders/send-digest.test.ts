// A mail server that fails, jobs that are repeated, run together or cut off: each digest is sent once, in working hours.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import type { MailTools } from '../../platform/mail/hand-over.ts'
import { type Mail, MailFailed } from '../../platform/mail/mail.ts'
import { addAction, ownPlan } from '../plans/planned.fixture.ts'
import { disable } from './reminded.fixture.ts'
import { runReminders } from './run-reminders.job.ts'
import { sendDigest } from './send-digest.job.ts'

let people = 0
const app = await testApp()
after(() => app.close())

/** Somebody with an action due on this day, and the digest that a run in its morning made. */
async function told(day: string) {
  people += 1
  const email = `told${people}@hartlepool.gov.uk`
  app.clock.now = new Date(`${day}T03:00:00Z`)
  const { personId } = await app.signedIn({ email })
  await addAction(app, { personId }, { plan: await ownPlan(app, { personId }), dueOn: day })
  await run(`${day}T09:00:00Z`)
  return { email, personId, digest: await digestOf(personId) }
}

/** A run whose mails this test sends; the digests that it queued them for. */
async function run(moment: string) {
  const queued: string[] = []
  const sendAll = async (_tx: unknown, _queue: unknown, datas: readonly { readonly digest?: string }[]) => {
    queued.push(...datas.map(({ digest = '' }) => digest))
  }
  await runReminders({ database: app.database.jobsPool, jobs: { sendAll } }, new Date(moment))
  return queued
}

async function digestOf(personId: string): Promise<string> {
  const { rows } = await app.database.jobsPool.query<{ id: string }>(
    'select id from reminders.digest where person_id = $1',
    [personId],
  )
  assert.equal(rows.length, 1)
  return rows[0]?.id ?? ''
}

async function stateOf(digest: string) {
  const { rows } = await app.database.jobsPool.query(
    `select day::text, sent_at is not null as sent, undelivered_at is not null as refused
     from reminders.digest where id = $1`,
    [digest],
  )
  return rows[0]
}

/** A mail server that keeps what it is given, and fails as it is told to. */
function server(moment: string, failure: () => unknown = () => undefined) {
  const sent: Mail[] = []
  const send = async (mail: Mail) => {
    const problem = failure()
    if (problem) throw problem
    sent.push(mail)
  }
  const tools: MailTools = {
    database: app.database.jobsPool,
    mail: { send, close: () => undefined },
    clock: () => new Date(moment),
    settings: { baseUrl: 'http://localhost:3000' },
  }
  return { sent, job: (digest: string) => sendDigest(tools, { digest }) }
}

test('a server that fails and comes back: the mail is sent then, once, and is known by the digest', async () => {
  const { email, digest } = await told('2027-01-12')
  let isDown = true
  const { sent, job } = server('2027-01-12T10:00:00Z', () => isDown && new MailFailed({ responseCode: 451 }))
  await assert.rejects(job(digest), MailFailed)
  assert.deepEqual(await stateOf(digest), { day: '2027-01-12', sent: false, refused: false })
  isDown = false
  await job(digest)
  await job(digest)
  assert.deepEqual(
    sent.map(({ to, id }) => [to, id]),
    [[email, digest]],
  )
})

test('jobs at once send one mail', async () => {
  const { digest } = await told('2027-01-13')
  const { sent, job } = server('2027-01-13T10:00:00Z')
  await Promise.all([job(digest), job(digest), job(digest)])
  assert.equal(sent.length, 1)
})

test('refused for good: noted, and not tried again', async () => {
  const { digest } = await told('2027-01-14')
  const refusing = server('2027-01-14T10:00:00Z', () => new MailFailed({ responseCode: 550 }))
  await refusing.job(digest)
  assert.deepEqual(await stateOf(digest), { day: '2027-01-14', sent: false, refused: true })
  const { sent, job } = server('2027-01-14T11:00:00Z')
  await job(digest)
  assert.deepEqual(sent, [])
  assert.ok(!(await run('2027-01-15T09:00:00Z')).includes(digest))
})

test('who may not sign in any more when it is to leave gets none', async () => {
  const { digest, personId } = await told('2027-01-15')
  await disable(app, personId)
  const { sent, job } = server('2027-01-15T10:00:00Z')
  await job(digest)
  assert.deepEqual(sent, [])
  assert.deepEqual(await stateOf(digest), { day: '2027-01-15', sent: true, refused: false })
})

test('tried again into the night and over the weekend: it goes on Monday, with what is due then, as one mail', async () => {
  const { digest, personId } = await told('2027-01-22')
  await addAction(
    app,
    { personId },
    { plan: await ownPlan(app, { personId }), title: 'Monday', dueOn: '2027-01-25' },
  )
  const failing = server('2027-01-22T17:59:00Z', () => new MailFailed({ code: 'ECONNECTION' }))
  await assert.rejects(failing.job(digest), MailFailed)
  for (const moment of ['2027-01-22T18:00:00Z', '2027-01-23T12:00:00Z', '2027-01-25T07:59:00Z']) {
    const { sent, job } = server(moment)
    await job(digest)
    assert.deepEqual([await run(moment), sent], [[], []])
  }
  // Even in working hours it waits for the run that makes it today's.
  const early = server('2027-01-25T08:00:00Z')
  await early.job(digest)
  assert.deepEqual(early.sent, [])
  assert.ok((await run('2027-01-25T08:00:00Z')).includes(digest))
  const { sent, job } = server('2027-01-25T08:01:00Z')
  await job(digest)
  assert.deepEqual(
    sent.map(({ subject }) => subject),
    ['Your plans: 1 overdue, 1 due today'],
  )
  assert.deepEqual(await stateOf(digest), { day: '2027-01-25', sent: true, refused: false })
  assert.deepEqual(await run('2027-01-25T08:30:00Z'), [])
})

test('a job that dies before it has told of the mail is done again, under the same name', async () => {
  const { digest } = await told('2027-01-26')
  let isDying = true
  const { sent, job } = server('2027-01-26T10:00:00Z')
  const dying = {
    database: app.database.jobsPool,
    // The mail has gone when the connection is lost.
    mail: {
      send: async (mail: Mail) => {
        sent.push(mail)
        if (isDying) await endConnections()
      },
      close: () => undefined,
    },
    clock: () => new Date('2027-01-26T10:00:00Z'),
    settings: { baseUrl: 'http://localhost:3000' },
  }
  await assert.rejects(sendDigest(dying, { digest }))
  isDying = false
  await job(digest)
  assert.deepEqual(
    sent.map(({ id }) => id),
    [digest, digest],
  )
})

async function endConnections(): Promise<void> {
  await app.database.jobsPool.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where state = 'idle in transaction' and datname = current_database() and usename = current_user`)
}

test('a run that is cut off leaves nothing, and the next one does it all', async () => {
  people += 1
  app.clock.now = new Date('2027-02-01T03:00:00Z')
  const { personId } = await app.signedIn({ email: `cut${people}@hartlepool.gov.uk` })
  await addAction(app, { personId }, { plan: await ownPlan(app, { personId }), dueOn: '2027-02-01' })
  const cutOff = async () => {
    throw new Error('cut off')
  }
  const morning = new Date('2027-02-01T09:00:00Z')
  const tools = { database: app.database.jobsPool, jobs: { sendAll: cutOff } }
  await assert.rejects(runReminders(tools, morning), /cut off/)
  await assert.rejects(digestOf(personId))
  assert.ok((await run('2027-02-01T09:30:00Z')).includes(await digestOf(personId)))
})
