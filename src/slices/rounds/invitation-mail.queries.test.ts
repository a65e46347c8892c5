// Which mails are due, and that a job may be repeated, or run twice at once, without a second mail.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { overtaken } from '../../../tests/support/overtake.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { type Mail, MailFailed } from '../../platform/mail/mail.ts'
import {
  claimMail,
  listDueMails,
  markSent,
  markUndelivered,
  type RoundMailKind,
} from './invitation-mail.queries.ts'
import { lead, openRound, type Signed } from './round.fixture.ts'
import { closeRound } from './rounds.queries.ts'
import { sendRoundMails } from './send-round-mails.job.ts'

let app: TestApp
let priya: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn(lead)
})
after(() => app.close())

const asJob = <T>(work: (tx: Handle) => Promise<T>) =>
  within(app.database.jobsPool, { settings: {}, mode: 'write' }, work)
const asLead = <T>(work: (tx: Handle) => Promise<T>, by = priya) =>
  within(
    app.database.servicePool,
    {
      settings: { 'app.person': by.personId, 'app.council': 'E06000001', 'app.role': 'lead' },
      mode: 'write',
    },
    work,
  )

async function invited(...names: string[]): Promise<{ round: string; ids: readonly string[] }> {
  const round = await openRound(priya)
  const rows = await asLead((tx) =>
    tx
      .insertInto('rounds.invitation')
      .values(
        names.map((name, n) => ({
          council_code: 'E06000001',
          round_id: round,
          email: `${name}@hartlepool.gov.uk`,
          message: 'Hello',
          invited_by: priya.personId,
          invited_at: new Date(app.clock.now.getTime() + n),
        })),
      )
      .returning('id')
      .execute(),
  )
  return { round, ids: rows.map(({ id }) => id) }
}

/** Without the job that its page would add: this test does the work itself. */
const closed = (round: string, by = priya) =>
  asLead((tx) => closeRound(tx, round, { personId: by.personId, lateAllowed: false, now: app.clock.now }), by)

const due = (kind: RoundMailKind, round: string) => asJob((tx) => listDueMails(tx, kind, round))

/** A mail server that keeps what it is given, and refuses some addresses. */
function server(refuse: (to: string) => unknown = () => undefined) {
  const sent: string[] = []
  const send = async ({ to }: Mail) => {
    const problem = refuse(to)
    if (problem) throw problem
    sent.push(to)
  }
  const tools = {
    database: app.database.jobsPool,
    mail: { send, close: () => undefined },
    clock: () => app.clock.now,
    settings: { baseUrl: 'http://localhost:3000' },
  }
  return { sent, run: (kind: RoundMailKind, round: string) => sendRoundMails(tools, kind, round) }
}

describe('what is due', () => {
  test('an invitation until it is sent, withdrawn, refused for good, or the round closed', async () => {
    const { round, ids } = await invited('a', 'b', 'c', 'd')
    assert.deepEqual(await due('invitation', round), ids)
    const [a = '', b = '', c = '', d = ''] = ids
    const now = app.clock.now
    await asJob((tx) => markSent(tx, 'invitation', { invitationId: a, now }))
    await asJob((tx) => markUndelivered(tx, b, now))
    await asLead((tx) =>
      tx.updateTable('rounds.invitation').set({ withdrawn_at: now }).where('id', '=', c).execute(),
    )
    assert.deepEqual(await due('invitation', round), [d])
    await closed(round)
    assert.deepEqual(await due('invitation', round), [])
    assert.deepEqual(await due('closing', round), [a, d])
    await asJob((tx) => markSent(tx, 'closing', { invitationId: a, now }))
    assert.deepEqual(await due('closing', round), [d])
  })

  test('a reminder when one was asked for after the last', async () => {
    const { round, ids } = await invited('a', 'b')
    assert.deepEqual(await due('reminder', round), [])
    const [a = ''] = ids
    const now = app.clock.now
    const ask = (at: Date) =>
      asLead((tx) => tx.updateTable('rounds.invitation').set({ remind_at: at }).where('id', '=', a).execute())
    await ask(now)
    assert.deepEqual(await due('reminder', round), [a])
    await asJob((tx) => markSent(tx, 'reminder', { invitationId: a, now }))
    assert.deepEqual(await due('reminder', round), [])
    await ask(new Date(now.getTime() + 86_400_000))
    assert.deepEqual(await due('reminder', round), [a])
    await closed(round)
    assert.deepEqual(await due('reminder', round), [])
  })

  test('a mail says what the lead wrote, and the name of a lead; of one no more, only by consent', async () => {
    const { round, ids } = await invited('a')
    const [a = ''] = ids
    const facts = (kind: RoundMailKind = 'invitation') => asJob((tx) => claimMail(tx, kind, a))
    assert.deepEqual(await facts(), {
      to: 'a@hartlepool.gov.uk',
      lead: 'Priya Shah',
      council: 'Hartlepool Borough Council',
      roundName: 'Spring 2027',
      scope: { kind: 'council' },
      answerBy: '2027-03-12',
      message: 'Hello',
      lateAllowed: false,
    })
    const change = (isLead: boolean, nameVisible: boolean) =>
      app.database.ownerPool.query(
        'update identity.person set is_lead = $2, name_visible = $3 where id = $1',
        [priya.personId, isLead, nameVisible],
      )
    await change(false, false)
    assert.equal((await facts())?.lead, 'A colleague')
    await change(false, true)
    assert.equal((await facts())?.lead, 'Priya Shah')
    await change(true, false)
    const other = await app.signedIn({ email: 'l@hartlepool.gov.uk', name: 'Lea Moss', isLead: true })
    await closed(round, other)
    assert.equal((await facts('closing'))?.lead, 'Lea Moss')
  })
})

describe('sending', () => {
  test('a job that finds a mail in the hands of another waits, and sends it where that one fails', async () => {
    const { round, ids } = await invited('a')
    const { sent, run } = server()
    await overtaken(app.database.jobsPool, {
      settings: {},
      change: (tx) => claimMail(tx, 'invitation', ids[0] ?? ''),
      send: () => run('invitation', round),
    })
    assert.deepEqual(sent, ['a@hartlepool.gov.uk'])
  })

  test('two jobs at once, and a third later, send each mail once', async () => {
    const { round } = await invited('a', 'b', 'c', 'd', 'e')
    const { sent, run } = server()
    await Promise.all([run('invitation', round), run('invitation', round)])
    await run('invitation', round)
    assert.deepEqual(
      sent.toSorted(),
      ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@hartlepool.gov.uk`),
    )
  })

  test('one that fails holds up no other, and is tried again', async () => {
    const { round, ids } = await invited('a', 'b', 'c')
    let isDown = true
    const { sent, run } = server(
      (to) => isDown && to.startsWith('a') && new MailFailed({ code: 'ECONNECTION' }),
    )
    await assert.rejects(run('invitation', round), MailFailed)
    assert.deepEqual(sent, ['b@hartlepool.gov.uk', 'c@hartlepool.gov.uk'])
    assert.deepEqual(await due('invitation', round), ids.slice(0, 1))
    isDown = false
    await run('invitation', round)
    assert.deepEqual(sent.slice(2), ['a@hartlepool.gov.uk'])
  })

  test('one that the mail server refuses for good is not tried again; the lead sees it', async () => {
    const { round } = await invited('gone', 'here')
    const { sent, run } = server((to) => to.startsWith('gone') && new MailFailed({ responseCode: 550 }))
    await run('invitation', round)
    await run('invitation', round)
    assert.deepEqual(sent, ['here@hartlepool.gov.uk'])
    const { text } = await priya.get(`/council/rounds/${round}`)
    assert.match(text, /gone@hartlepool\.gov\.ukInvited ?The e-mail could not be delivered/)
    const yesterday = app.clock.now
    app.clock.advance(2 * 86_400_000)
    const shown = await (await app.signedIn(lead)).get(`/council/rounds/${round}`)
    assert.match(shown.text, /Remind ?here@/)
    assert.doesNotMatch(shown.text, /Remind ?gone@/)
    app.clock.now = yesterday
  })
})
