// Which mails about a team are due, and that a job may be repeated, or run twice at once, without a second mail.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { type Mail, MailFailed } from '../../platform/mail/mail.ts'
import { as } from '../plans/planned.fixture.ts'
import { sendInvitationsOf, tellPersonTakenOut } from './send-team-mails.job.ts'
import { type Signed, stop } from './team.fixture.ts'
import { answerTeamInvitation, inviteToTeam, listInvitedToTeam } from './team-invitations.queries.ts'
import {
  claimTakenOut,
  claimTeamInvitation,
  listInvitationsToSend,
  markTeamInvitationSent,
  markTeamInvitationUndelivered,
} from './team-mail.queries.ts'
import { takeOut } from './team-members.queries.ts'
import { closeTeam, makeTeam } from './teams.queries.ts'

let app: TestApp
let priya: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn({ email: 'priya@hartlepool.gov.uk', name: 'Priya Shah' })
})
after(() => app.close())

const asJob = <T>(work: (tx: Handle) => Promise<T>) =>
  within(app.database.jobsPool, { settings: {}, mode: 'write' }, work)
const now = () => app.clock.now

/** Without the jobs that the pages would add: these tests do the work themselves. */
async function inviting(...people: string[]): Promise<{ team: string; ids: readonly string[] }> {
  const team = crypto.randomUUID()
  const made = {
    id: team,
    councilCode: 'E06000001',
    name: `Team ${team}`,
    personId: priya.personId,
    now: now(),
  }
  await as(app, priya, (tx) => makeTeam(tx, made))
  await invite(team, people, 'Hello')
  return { team, ids: await due(team) }
}

/** The addresses that are invited now. */
async function invite(team: string, people: readonly string[], message: string): Promise<readonly string[]> {
  const emails = people.map((name) => `${name}@hartlepool.gov.uk`)
  const { personId } = priya
  const given = { teamId: team, personId, councilCode: 'E06000001', emails, message, now: now() }
  return (await as(app, priya, (tx) => inviteToTeam(tx, given))).invited
}

const due = (team: string) => asJob((tx) => listInvitationsToSend(tx, team))

async function address(id: string): Promise<string | undefined> {
  return (await asJob((tx) => claimTeamInvitation(tx, id)))?.to
}

type InTeam = { readonly team: string; readonly person: string }

async function joins({ team, person }: InTeam): Promise<void> {
  const joining = { teamId: team, accepts: true, now: now() }
  assert.ok(await as(app, { personId: person }, (tx) => answerTeamInvitation(tx, joining)))
}

async function goes({ team, person }: InTeam): Promise<void> {
  const taking = { teamId: team, personId: priya.personId, takenOut: person, now: now() }
  assert.ok(await as(app, priya, (tx) => takeOut(tx, taking)))
}

/** Somebody who joined and was taken out by Priya. */
async function takenOut(name: string): Promise<InTeam> {
  const { team } = await inviting(name)
  const { personId: person } = await app.signedIn({ email: `${name}@hartlepool.gov.uk` })
  await joins({ team, person })
  await goes({ team, person })
  return { team, person }
}

async function comesBack(name: string, out: InTeam): Promise<void> {
  await invite(out.team, [name], '')
  await joins(out)
}

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
    clock: now,
    settings: { baseUrl: 'http://localhost:3000' },
  }
  return { sent, tools }
}

describe('an invitation is due', () => {
  test('until it is sent, refused for good, withdrawn or answered', async () => {
    const { team, ids } = await inviting('a', 'b', 'c', 'd', 'e')
    assert.equal(ids.length, 5)
    const byAddress = new Map(await Promise.all(ids.map(async (id) => [await address(id), id] as const)))
    const id = (name: string) => byAddress.get(`${name}@hartlepool.gov.uk`) ?? assert.fail(name)
    await asJob((tx) => markTeamInvitationSent(tx, id('a'), now()))
    await asJob((tx) => markTeamInvitationUndelivered(tx, id('b'), now()))
    await as(app, priya, (tx) =>
      tx.updateTable('teams.invitation').set({ withdrawn_at: now() }).where('id', '=', id('c')).execute(),
    )
    const answering = await app.signedIn({ email: 'd@hartlepool.gov.uk' })
    await as(app, answering, (tx) => answerTeamInvitation(tx, { teamId: team, accepts: false, now: now() }))
    assert.deepEqual(await due(team), [id('e')])
    for (const name of ['a', 'b', 'c', 'd']) assert.equal(await address(id(name)), undefined)
    await as(app, priya, (tx) => closeTeam(tx, team, now()))
    assert.deepEqual(await due(team), [])
  })

  test('not to somebody who may not sign in any more', async () => {
    const gone = await app.signedIn({ email: 'stopped@hartlepool.gov.uk' })
    await stop(app, gone.personId)
    assert.deepEqual((await inviting('stopped')).ids, [])
    const elsewhere = await app.signedIn({ email: 'stays@hartlepool.gov.uk', council: 'E06000014' })
    await stop(app, elsewhere.personId)
    assert.equal((await inviting('stays')).ids.length, 1, 'may sign in here, though not for another council')
  })

  test('again, in new words, once an address that was refused for good is invited again', async () => {
    const { team, ids } = await inviting('mended')
    const [id = ''] = ids
    await asJob((tx) => markTeamInvitationUndelivered(tx, id, now()))
    app.clock.advance(60_000)
    assert.deepEqual(await invite(team, ['mended'], 'Again'), ['mended@hartlepool.gov.uk'])
    assert.deepEqual(await due(team), [id])
    assert.equal((await asJob((tx) => claimTeamInvitation(tx, id)))?.message, 'Again')
    const [shown] = await as(app, priya, (tx) => listInvitedToTeam(tx, team))
    assert.deepEqual([shown?.invitedAt, shown?.isUndelivered], [now(), false])
  })

  test('and has the name of whoever asks only where they are shown', async () => {
    const { team, ids } = await inviting('n')
    const facts = () => asJob((tx) => claimTeamInvitation(tx, ids[0] ?? ''))
    assert.deepEqual(await facts(), {
      to: 'n@hartlepool.gov.uk',
      by: 'A colleague',
      team: `Team ${team}`,
      council: 'Hartlepool Borough Council',
      message: 'Hello',
    })
    const choose = (visible: boolean) =>
      app.database.ownerPool.query('update identity.person set name_visible = $2 where id = $1', [
        priya.personId,
        visible,
      ])
    await choose(true)
    assert.equal((await facts())?.by, 'Priya Shah')
    await choose(false)
  })
})

describe('sending invitations', () => {
  test('two jobs at once, and a third later, send each mail once', async () => {
    const { team } = await inviting('p', 'q', 'r')
    const { sent, tools } = server()
    await Promise.all([sendInvitationsOf(tools, team), sendInvitationsOf(tools, team)])
    await sendInvitationsOf(tools, team)
    assert.deepEqual(
      sent.toSorted(),
      ['p', 'q', 'r'].map((name) => `${name}@hartlepool.gov.uk`),
    )
  })

  test('one that fails holds up no other and is tried again; one refused for good is not', async () => {
    const { team } = await inviting('later', 'never', 'soon')
    let isDown = true
    const { sent, tools } = server((to) => {
      if (to.startsWith('never')) return new MailFailed({ responseCode: 550 })
      return isDown && to.startsWith('later') && new MailFailed({ code: 'ECONNECTION' })
    })
    await assert.rejects(sendInvitationsOf(tools, team), MailFailed)
    assert.deepEqual(sent, ['soon@hartlepool.gov.uk'])
    isDown = false
    await sendInvitationsOf(tools, team)
    await sendInvitationsOf(tools, team)
    assert.deepEqual(sent, ['soon@hartlepool.gov.uk', 'later@hartlepool.gov.uk'])
    const { text } = await priya.get(`/plans/teams/${team}`)
    assert.match(text, /never@hartlepool\.gov\.ukInvited on 3 December 2026The e-mail could not be delivered/)
  })
})

describe('telling who was taken out', () => {
  test('once, and again only where the mail could not be handed over', async () => {
    const job = await takenOut('out')
    const { sent, tools } = server()
    const down = server(() => new MailFailed({ code: 'ECONNECTION' }))
    await assert.rejects(tellPersonTakenOut(down.tools, job), MailFailed)
    await Promise.all([tellPersonTakenOut(tools, job), tellPersonTakenOut(tools, job)])
    assert.deepEqual(sent, ['out@hartlepool.gov.uk'])
  })

  test('not where they have come back, may not sign in any more, or left by themselves', async () => {
    const claim = ({ team, person }: { team: string; person: string }) =>
      asJob((tx) => claimTakenOut(tx, { teamId: team, personId: person, now: now() }))
    const stopped = await takenOut('stopped-out')
    await stop(app, stopped.person)
    assert.equal(await claim(stopped), undefined)
    const { team } = await inviting('self')
    assert.equal(await claim({ team, person: priya.personId }), undefined)
    const back = await takenOut('back')
    await comesBack('back', back)
    assert.equal(await claim(back), undefined)
  })

  test('each time: whoever came back and is taken out again is told again', async () => {
    const job = await takenOut('twice')
    const { sent, tools } = server()
    await tellPersonTakenOut(tools, job)
    await comesBack('twice', job)
    await goes(job)
    await tellPersonTakenOut(tools, job)
    assert.deepEqual(sent, ['twice@hartlepool.gov.uk', 'twice@hartlepool.gov.uk'])
  })
})
