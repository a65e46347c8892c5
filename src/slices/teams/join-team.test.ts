// Inviting into a team, joining and declining, withdrawing; and to whom a team is not there.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'
import { mostAttempts } from '../identity/rate-limit.rules.ts'
import { countMails } from '../rounds/round.fixture.ts'
import {
  followed,
  invitationsIn,
  invite,
  join,
  makeTeam,
  type Signed,
  teamOf,
  teamWords,
} from './team.fixture.ts'

let app: TestApp
let priya: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn({ email: 'priya.shah@hartlepool.gov.uk', name: 'Priya Shah', isLead: true })
})
after(() => app.close())

describe('inviting', () => {
  test('sends each a mail with the team, the message and what joining means, and no address that signs in', async () => {
    const team = await makeTeam(priya, 'Digital board')
    const answer = await invite(priya, team, {
      addresses: 'Tom Reed <tom@hartlepool.gov.uk>; ann@hartlepool.gov.uk',
      message: 'Every second Monday.\r\nPriya',
    })
    assert.match(await followed(priya, answer), /2 colleagues invited/)
    const asking = wordsOf(await priya.get(routes.inviteToTeam.href({ team })))
    assert.match(asking, /an e-mail with your name, the name of the team and your message/)
    for (const to of ['tom@hartlepool.gov.uk', 'ann@hartlepool.gov.uk']) {
      const mail = await app.mailTo(to)
      assert.match(mail, /Subject: You are invited to join a team: Digital board/)
      assert.match(
        mail.replaceAll('\n', ' '),
        /Priya Shah asks you to join the team "Digital board" of Hartlepool Borough Council/,
      )
      assert.match(
        mail.replaceAll('\n', ' '),
        /If you join, they see your name and what you own in the plan, and you see theirs/,
      )
      assert.match(mail, /> Every second Monday\.\n> Priya\n/)
      assert.deepEqual(mail.match(/https?:\S+/g), ['http://localhost:3000'])
    }
    const words = await teamWords(priya, team)
    assert.match(
      words,
      /Invited, not answered yet ann @hartlepool\.gov\.uk Invited on 3 December 2026 Withdraw/,
    )
  })

  test('by somebody who neither leads nor shows their name: the mail and the page say "A colleague"', async () => {
    const hidden = await app.signedIn({ name: 'Hidden Person' })
    const team = await makeTeam(hidden, 'Quiet group')
    const asking = wordsOf(await hidden.get(routes.inviteToTeam.href({ team })))
    assert.match(asking, /it says "A colleague" for you, unless your message says who you are/)
    await invite(hidden, team, { addresses: 'quiet@hartlepool.gov.uk', message: 'Come' })
    const mail = await app.mailTo('quiet@hartlepool.gov.uk')
    assert.match(mail, /^A colleague asks you to join/m)
    assert.match(mail, /A colleague wrote:/)
    const quiet = await app.signedIn({ email: 'quiet@hartlepool.gov.uk' })
    const page = await quiet.get(routes.joinTeam.href({ team }))
    assert.match(wordsOf(page), /A colleague asks you to join this team and wrote: Come/)
    assert.doesNotMatch(page.html + mail, /Hidden Person/)
    assert.match(await followed(quiet, await join(quiet, team)), /Hidden Person/)
  })

  test('keeps the good lines and gives the bad ones back, each with its reason', async () => {
    const { team } = await teamOf(app, priya, { name: 'Sorted', emails: ['in@hartlepool.gov.uk'] })
    await invite(priya, team, 'first@hartlepool.gov.uk')
    await app.mailTo('first@hartlepool.gov.uk')
    const answer = await invite(
      priya,
      team,
      'first@hartlepool.gov.uk\nnew@hartlepool.gov.uk\nnobody\nx@york.gov.uk\nIN@hartlepool.gov.uk\npriya.shah@hartlepool.gov.uk',
    )
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /Not an e-mail address: 1 nobody/)
    assert.match(
      wordsOf(answer),
      /Not an address of your council: 1 ?It must end in @hartlepool\.gov\.uk\. ?x@york\.gov\.uk/,
    )
    assert.match(wordsOf(answer), /Invited: 1 new@hartlepool\.gov\.uk/)
    assert.match(wordsOf(answer), /Invited before: 1 first@hartlepool\.gov\.uk/)
    assert.match(wordsOf(answer), /In the team already: 2/)
    assert.equal(answer.formFields(routes.inviteToTeam.href({ team })).addresses, 'nobody\r\nx@york.gov.uk')
    const again = await invite(priya, team, 'first@hartlepool.gov.uk in@hartlepool.gov.uk')
    assert.match(
      await followed(priya, again),
      /Nobody was invited\. 1 had been invited before\. 1 is in the team already/,
    )
    await app.mailTo('new@hartlepool.gov.uk')
    assert.equal(countMails(app, 'first@hartlepool.gov.uk'), 1)
  })

  test('500 at once: each is invited; 501 are too many, and nobody is', async () => {
    const team = await makeTeam(priya, 'Everybody')
    const list = (count: number) =>
      Array.from({ length: count }, (_, n) => `Officer Number ${n} <o${n}@hartlepool.gov.uk>`).join('\r\n')
    const tooMany = await invite(priya, team, list(501))
    assert.equal(tooMany.status, 422)
    assert.match(wordsOf(tooMany), /Invite 500 colleagues or fewer at a time\. You entered 501\./)
    assert.doesNotMatch(await teamWords(priya, team), /not answered yet/)
    assert.match(await followed(priya, await invite(priya, team, list(500))), /500 colleagues invited/)
    await app.mailTo('o499@hartlepool.gov.uk')
  })

  test('ten times in a quarter of an hour, whichever team it is for; then a clear page, and later again', async () => {
    const eager = await app.signedIn({ email: 'eager@hartlepool.gov.uk', name: 'Eager' })
    const teams = [await makeTeam(eager, 'Eager'), await makeTeam(eager, 'More eager')] as const
    for (let sent = 0; sent < mostAttempts.address; sent += 1)
      assert.equal((await invite(eager, teams[sent % 2 ? 1 : 0], `b${sent}@hartlepool.gov.uk`)).status, 303)
    const [team] = teams
    const answer = await invite(eager, team, 'last@hartlepool.gov.uk')
    assert.equal(answer.status, 429)
    assert.match(wordsOf(answer), /Too many invitations have been sent\. Wait 15 minutes/)
    assert.equal(answer.formFields(routes.inviteToTeam.href({ team })).addresses, 'last@hartlepool.gov.uk')
    assert.doesNotMatch(await teamWords(eager, team), /last@/)
    app.clock.advance(15 * 60_000)
    assert.equal((await invite(eager, team, 'last@hartlepool.gov.uk')).status, 303)
  })

  const nobody: ReadonlyArray<readonly [string, string, string, RegExp]> = [
    ['an empty list', ' ', '', /Enter the e-mail addresses/],
    ['no good address', 'nobody', '', /Nobody was invited: correct the addresses/],
    ['another council’s address', 'a@york.gov.uk', '', /Not an address of your council: 1/],
    ['a long message', 'a@hartlepool.gov.uk', 'x'.repeat(2001), /2,000 characters or less/],
    ['control characters', 'a@hartlepool.gov.uk', 'a\u0007b', /plain text/],
  ]
  for (const [what, addresses, message, sentence] of nobody)
    test(`${what} invites nobody: the page again, with what was typed`, async () => {
      const team = await makeTeam(priya, `Nobody, ${what}`)
      const answer = await invite(priya, team, { addresses, message })
      assert.equal(answer.status, 422)
      assert.match(wordsOf(answer), sentence)
      assert.equal(answer.formFields(routes.inviteToTeam.href({ team })).addresses, addresses)
      assert.doesNotMatch(await teamWords(priya, team), /not answered yet/)
    })
})

describe('answering', () => {
  test('whoever is invited is led to the page that says what joining means, and joins', async () => {
    const team = await makeTeam(priya, 'Joined')
    await invite(priya, team, 'j1@hartlepool.gov.uk')
    const one = await app.signedIn({ email: 'j1@hartlepool.gov.uk', name: 'Jo Brown' })
    const led = await one.get(routes.team.href({ team }))
    assert.equal(led.location, routes.joinTeam.href({ team }))
    const page = await one.get(routes.joinTeam.href({ team }))
    assert.match(wordsOf(page), /Priya Shah asks you to join this team\./)
    assert.match(wordsOf(page), /People in this team will see your name and what you own in its plan/)
    assert.doesNotMatch(await teamWords(priya, team), /Jo Brown/)
    assert.match(await followed(one, await join(one, team)), /You have joined the team .*Jo Brown \(you\)/)
    assert.match(await teamWords(priya, team), /Jo Brown Since 3 December 2026 Take out/)
    assert.equal((await join(one, team)).location, routes.team.href({ team }))
    assert.equal((await one.get(routes.joinTeam.href({ team }))).location, routes.team.href({ team }))
  })

  test('declining is as easy, and the team sees nothing of who declined', async () => {
    const team = await makeTeam(priya, 'Declined')
    await invite(priya, team, 'd1@hartlepool.gov.uk')
    await app.mailTo('d1@hartlepool.gov.uk')
    const one = await app.signedIn({ email: 'd1@hartlepool.gov.uk', name: 'Dee Green' })
    assert.match(await followed(one, await join(one, team, 'decline')), /You have declined the invitation/)
    assert.doesNotMatch(await teamWords(priya, team), /d1@|Dee Green/)
    assert.match(await followed(one, await join(one, team)), /This invitation is no longer open/)
    assert.equal((await one.get(routes.team.href({ team }))).status, 404)
    assert.match(
      await followed(priya, await invite(priya, team, 'd1@hartlepool.gov.uk')),
      /1 colleague invited/,
    )
    await app.mailTo('d1@hartlepool.gov.uk', 1)
    assert.match(await followed(one, await join(one, team)), /You have joined the team/)
  })

  test('neither answer: the page again', async () => {
    const team = await makeTeam(priya, 'Unsure')
    await invite(priya, team, 'u1@hartlepool.gov.uk')
    const one = await app.signedIn({ email: 'u1@hartlepool.gov.uk' })
    for (const fields of [{}, { answer: 'perhaps' }]) {
      const answer = await one.post(routes.joinTeam.href({ team }), fields)
      assert.equal(answer.status, 422)
      assert.match(wordsOf(answer), /Select whether to join the team/)
      assert.ok(answer.html.includes('href="#answer"') && answer.html.includes('id="answer"'))
    }
  })

  test('sent twice at once joins once', async () => {
    const team = await makeTeam(priya, 'Twice at once')
    await invite(priya, team, 'w1@hartlepool.gov.uk')
    const one = await app.signedIn({ email: 'w1@hartlepool.gov.uk', name: 'Wyn' })
    const both = await Promise.all([join(one, team), join(one, team)])
    for (const { status } of both) assert.equal(status, 303)
    assert.equal((await teamWords(priya, team)).match(/Wyn Since/g)?.length, 1)
  })
})

describe('withdrawing', () => {
  test('what another member sent as well; nobody joins by it, and they are told', async () => {
    const { team, others } = await teamOf(app, priya, { name: 'Withdrawn', emails: ['m1@hartlepool.gov.uk'] })
    const [other = priya] = others
    await invite(priya, team, 'gone@hartlepool.gov.uk')
    const gone = await app.signedIn({ email: 'gone@hartlepool.gov.uk' })
    const invitation = (await invitationsIn(other, team)).get('gone@hartlepool.gov.uk') ?? ''
    const withdraw = () => other.post(routes.withdrawTeamInvitation.href({ team }), { invitation })
    const withdrawn = await followed(other, await withdraw())
    assert.match(withdrawn, /The invitation is withdrawn/)
    assert.doesNotMatch(withdrawn, /gone @hartlepool/)
    assert.match(await followed(other, await withdraw()), /Nothing was withdrawn/)
    assert.equal((await gone.get(routes.team.href({ team }))).status, 404)
    assert.match(await followed(gone, await gone.get(routes.joinTeam.href({ team }))), /no longer open/)
    assert.match(await followed(gone, await join(gone, team)), /no longer open/)
    assert.doesNotMatch(wordsOf(await gone.get(routes.teams.href())), /Waiting for your answer/)
    await invite(other, team, 'gone@hartlepool.gov.uk')
    assert.match(await followed(gone, await join(gone, team)), /You have joined the team/)
  })

  test('what was answered stays, and what is no invitation is not there', async () => {
    const { team } = await teamOf(app, priya, { name: 'Answered', emails: [] })
    await invite(priya, team, 'a1@hartlepool.gov.uk')
    const invitation = (await invitationsIn(priya, team)).get('a1@hartlepool.gov.uk') ?? ''
    await join(await app.signedIn({ email: 'a1@hartlepool.gov.uk' }), team)
    const address = routes.withdrawTeamInvitation.href({ team })
    assert.match(await followed(priya, await priya.post(address, { invitation })), /Nothing was withdrawn/)
    assert.equal((await priya.post(address, {})).status, 404)
    assert.equal((await priya.post(address, { invitation: 'x' })).status, 404)
  })
})

describe('to whom a team is not there', () => {
  const reads = [
    routes.team,
    routes.renameTeam,
    routes.inviteToTeam,
    routes.joinTeam,
    routes.leaveTeam,
    routes.takeOutOfTeam,
    routes.closeTeam,
  ]
  const writes = [
    routes.renameTeam,
    routes.inviteToTeam,
    routes.withdrawTeamInvitation,
    routes.joinTeam,
    routes.leaveTeam,
    routes.takeOutOfTeam,
    routes.closeTeam,
  ]
  const everything = {
    name: 'Taken over',
    from: 'Closed circle',
    addresses: 'a@hartlepool.gov.uk',
    message: '',
    answer: 'join',
  }

  test('a colleague, a lead and another council, at every address, like one that never was', async () => {
    const maker = await app.signedIn()
    const { team, others } = await teamOf(app, maker, {
      name: 'Closed circle',
      emails: ['circle@hartlepool.gov.uk'],
    })
    await invite(maker, team, 'wanted@hartlepool.gov.uk')
    const invitation = (await invitationsIn(maker, team)).get('wanted@hartlepool.gov.uk') ?? ''
    const person = others[0]?.personId ?? ''
    const york = await app.signedIn({ email: 'lead@york.gov.uk', council: 'E06000014', isLead: true })
    for (const other of [await app.signedIn(), priya, york]) {
      for (const path of reads)
        assert.equal((await other.get(path.href({ team }, { person }))).status, 404, path.pattern)
      for (const path of writes) {
        const answer = await other.post(path.href({ team }), { ...everything, invitation, person })
        const never = await other.post(path.href({ team: crypto.randomUUID() }), {
          ...everything,
          invitation,
          person,
        })
        assert.deepEqual([answer.status, answer.text], [404, never.text], path.pattern)
      }
    }
    assert.match(await teamWords(maker, team), /wanted@hartlepool\.gov\.uk/)
  })

  test('what is no id finds nothing', async () => {
    for (const path of reads) assert.equal((await priya.get(path.href({ team: 'x' }))).status, 404)
    for (const path of writes)
      assert.equal((await priya.post(path.href({ team: 'x' }), everything)).status, 404, path.pattern)
  })
})
