// Letting drafts of a closed round be late: whoever has one is told by mail, once each time that a lead allows it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Client } from '../../../tests/support/client.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'
import { claimMail, listDueMails, markSent, markUndelivered } from './invitation-mail.queries.ts'
import { askToTellLate, withdrawInvitation } from './invitations.queries.ts'
import {
  answerFirst,
  beginIn,
  close,
  countMails,
  invitationIds,
  lead,
  roundFor,
  type Signed,
  submitIn,
} from './round.fixture.ts'
import { setLateAllowed } from './rounds.queries.ts'

let app: TestApp
let priya: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn(lead)
})
after(() => app.close())

const asJob = <T>(work: (tx: Handle) => Promise<T>) =>
  within(app.database.jobsPool, { settings: {}, mode: 'write' }, work)

function as<T>(person: Signed, who: { role: string; council?: string }, work: (tx: Handle) => Promise<T>) {
  const { role, council = 'E06000001' } = who
  const settings = { 'app.person': person.personId, 'app.council': council, 'app.role': role }
  return within(app.database.servicePool, { settings, mode: 'write' }, work)
}
const asLead = <T>(work: (tx: Handle) => Promise<T>) => as(priya, { role: 'lead' }, work)

const addressOf = (name: string) => `${name}@hartlepool.gov.uk`
const allow = (client: Client, round: string, late: 'yes' | 'no') =>
  client.post(routes.allowLate.href({ round }), { late })

test('the page says who is told; they are, can submit, and nobody else hears of it', async () => {
  const [half, done] = [addressOf('half'), addressOf('done')]
  const round = await roundFor(priya, [half, done])
  const author = await app.signedIn({ email: half })
  const id = await beginIn(author, round)
  await submitIn(await app.signedIn({ email: done }), round)
  const closed = await priya.get((await close(priya, round)).location ?? '')
  assert.match(wordsOf(closed), /If you allow it, everyone invited who has one is told by e-mail/)
  for (const email of [half, done]) await app.mailTo(email, 1)
  const shown = await priya.get((await allow(priya, round, 'yes')).location ?? '')
  assert.match(wordsOf(shown), /may be submitted late, and everyone invited who has one is told by e-mail/)
  const mail = await app.mailTo(half, 2)
  assert.match(mail, /Subject: You can still submit your draft: Spring 2027/)
  assert.ok(mail.includes(routes.round.href({ round })))
  app.clock.advance(60_000)
  // Allowed already, so that this tells nobody again.
  await allow(priya, round, 'yes')
  await allow(priya, round, 'no')
  await allow(priya, round, 'yes')
  await app.mailTo(half, 3)
  assert.equal(countMails(app, half), 4)
  assert.equal(countMails(app, done), 2)
  await answerFirst(author, id)
  const submitted = await author.post(routes.checkAnswers.href({ id }), { unanswered: '84' })
  assert.equal(submitted.location, routes.submitted.href({ id }))
})

test('told are those with a draft whom a mail reaches, by a lead of the council alone', async () => {
  const names = ['late', 'early', 'taken.back', 'unread', 'idle']
  const [late = '', early = '', takenBack = '', unread = ''] = names.map(addressOf)
  const round = await roundFor(priya, names.map(addressOf))
  const ids = await invitationIds(priya, round)
  for (const email of [late, takenBack, unread]) await beginIn(await app.signedIn({ email }), round)
  const colleague = await app.signedIn({ email: early })
  await submitIn(colleague, round)
  const now = app.clock.now
  const taken = { roundId: round, invitationId: ids.get(takenBack) ?? '', now }
  await asLead((tx) => withdrawInvitation(tx, taken))
  await asJob((tx) => markUndelivered(tx, ids.get(unread) ?? '', now))
  const york = await app.signedIn({ email: 'l@york.gov.uk', council: 'E06000014', isLead: true })
  const tell = (tx: Handle) => askToTellLate(tx, { roundId: round, now })
  assert.equal(await as(colleague, { role: 'officer' }, tell), 0)
  assert.equal(await as(york, { role: 'lead', council: 'E06000014' }, tell), 0)
  assert.equal(await asLead(tell), 1)
  await close(priya, round, 'yes')
  assert.deepEqual(await asJob((tx) => listDueMails(tx, 'late', round)), [ids.get(late)])
})

test('a mail is due until it is sent, and while drafts may be late', async () => {
  const email = addressOf('due')
  const round = await roundFor(priya, [email])
  const invitationId = (await invitationIds(priya, round)).get(email) ?? ''
  await beginIn(await app.signedIn({ email }), round)
  await close(priya, round)
  // Without the job that the page would add: this test does the work itself.
  const due = () => asJob((tx) => listDueMails(tx, 'late', round))
  assert.equal(await asLead((tx) => askToTellLate(tx, { roundId: round, now: app.clock.now })), 1)
  assert.deepEqual(await due(), [])
  assert.equal(await asLead((tx) => setLateAllowed(tx, round, true)), true)
  assert.equal(await asLead((tx) => setLateAllowed(tx, round, true)), false)
  assert.deepEqual(await due(), [invitationId])
  assert.equal((await asJob((tx) => claimMail(tx, 'late', invitationId)))?.to, email)
  await asJob((tx) => markSent(tx, 'late', { invitationId, now: app.clock.now }))
  assert.deepEqual(await due(), [])
  assert.equal(await asJob((tx) => claimMail(tx, 'late', invitationId)), undefined)
})
