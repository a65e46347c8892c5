// Inviting by its page: good lines beside bad ones, the same list twice, and 500 at once.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { toldOf } from '../../../tests/support/audit-trail.ts'
import { submitAssessment } from '../../../tests/support/made-assessments.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'
import {
  answerFirst,
  beginIn,
  close,
  countMails,
  invitationIds,
  invite,
  lead,
  openRound,
  type Signed,
  submitIn,
} from './round.fixture.ts'

let app: TestApp
let priya: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn(lead)
})
after(() => app.close())

const roundPage = async (round: string) => wordsOf(await priya.get(routes.round.href({ round })))

describe('inviting', () => {
  test('sends each a mail with the lead, the message and the date, and no address that signs in', async () => {
    const round = await openRound(priya)
    const address = routes.inviteColleagues.href({ round })
    const fields = (await priya.get(address)).formFields(address)
    const answer = await priya.post(address, {
      ...fields,
      addresses: 'Tom Reed <tom@hartlepool.gov.uk>; ann@hartlepool.gov.uk',
      message: 'We start on Monday.\r\nPriya',
    })
    assert.equal(answer.location, routes.round.href({ round }, { invited: '2', already: '0' }))
    assert.match(wordsOf(await priya.get(answer.location ?? '')), /2 colleagues invited/)
    for (const to of ['tom@hartlepool.gov.uk', 'ann@hartlepool.gov.uk']) {
      const mail = await app.mailTo(to)
      assert.match(mail, /Subject: You are asked to assess your council: Spring 2027/)
      assert.match(mail, /Priya Shah asks you to assess Hartlepool Borough Council/)
      assert.match(mail, /Answer by: 12 March 2027/)
      assert.match(mail, /> We start on Monday\.\n> Priya\n/)
      const service = 'http://localhost:3000'
      assert.deepEqual(mail.match(/https?:\S+/g), [`${service}${routes.round.href({ round })}`, service])
    }
    assert.match(await roundPage(round), /2 invited: 2 not signed in yet\./)
  })

  test('is seen by whoever is invited: the message, and where to begin', async () => {
    const round = await openRound(priya, { name: 'Autumn 2027' })
    const tom = await app.signedIn({ email: 'tom2@hartlepool.gov.uk' })
    await priya.post(routes.inviteColleagues.href({ round }), {
      addresses: 'TOM2@hartlepool.gov.uk',
      message: 'Just for Tom <3',
    })
    assert.match(
      wordsOf(await tom.get(routes.round.href({ round }))),
      /What the lead wrote to you Just for Tom/,
    )
    const listed = await tom.get(routes.assessments.href())
    assert.match(wordsOf(listed), /You are asked to answer: Autumn 2027/)
    assert.ok(listed.html.includes(`href="${routes.beginInRound.href({ round })}"`))
    const ann = await app.signedIn({ email: 'ann2@hartlepool.gov.uk' })
    assert.doesNotMatch((await ann.get(routes.round.href({ round }))).html, /Just for Tom/)
  })

  test('keeps the good lines and gives the bad ones back, each with its reason', async () => {
    const round = await openRound(priya)
    await invite(priya, round, 'first@hartlepool.gov.uk')
    const answer = await invite(
      priya,
      round,
      'first@hartlepool.gov.uk\nnew@hartlepool.gov.uk\nnobody\nx@york.gov.uk\npriya.shah@hartlepool.gov.uk',
    )
    assert.equal(answer.status, 422)
    const words = wordsOf(answer)
    assert.match(words, /Not an e-mail address: 1 nobody/)
    assert.match(
      words,
      /Not an address of your council: 1 It must end in @hartlepool\.gov\.uk\. x@york\.gov\.uk/,
    )
    assert.match(words, /Invited: 2 new@hartlepool\.gov\.uk priya\.shah@hartlepool\.gov\.uk/)
    assert.match(words, /Invited before: 1 first@hartlepool\.gov\.uk/)
    assert.equal(
      answer.formFields(routes.inviteColleagues.href({ round })).addresses,
      'nobody\r\nx@york.gov.uk',
    )
    assert.match(await roundPage(round), /3 invited:/)
  })

  test('the same list again invites nobody twice', async () => {
    const round = await openRound(priya)
    await invite(priya, round, 'twice@hartlepool.gov.uk')
    await app.mailTo('twice@hartlepool.gov.uk')
    const again = await invite(priya, round, 'twice@hartlepool.gov.uk')
    assert.deepEqual(await toldOf(app, round), ['invited colleagues', 'opened a round'])
    assert.match(
      wordsOf(await priya.get(again.location ?? '')),
      /Everyone on your list had been invited before/,
    )
    await invite(priya, round, 'after@hartlepool.gov.uk')
    await app.mailTo('after@hartlepool.gov.uk')
    assert.equal(countMails(app, 'twice@hartlepool.gov.uk'), 1)
  })

  test('500 at once: each is invited; 501 are too many, and nobody is', async () => {
    const round = await openRound(priya)
    const list = (count: number) =>
      Array.from({ length: count }, (_, n) => `Officer Number ${n} <o${n}@hartlepool.gov.uk>`).join('\r\n')
    const tooMany = await invite(priya, round, list(501))
    assert.equal(tooMany.status, 422)
    assert.match(wordsOf(tooMany), /Invite 500 colleagues or fewer at a time\. You entered 501\./)
    assert.match(await roundPage(round), /You have not invited anybody yet/)
    const answer = await invite(priya, round, list(500))
    assert.equal(answer.location, routes.round.href({ round }, { invited: '500', already: '0' }))
    assert.match(await roundPage(round), /500 invited: 500 not signed in yet/)
    await app.mailTo('o499@hartlepool.gov.uk')
  })
})

describe('what invites nobody', () => {
  const cases: ReadonlyArray<readonly [string, Record<string, string>, string, RegExp]> = [
    ['an empty list', { addresses: ' ' }, 'addresses', /Enter the e-mail addresses/],
    ['no good address', { addresses: 'nobody' }, 'addresses', /Nobody was invited: correct the addresses/],
    [
      'a long message',
      { addresses: 'a@hartlepool.gov.uk', message: 'x'.repeat(2001) },
      'message',
      /2,000 characters or less/,
    ],
    [
      'control characters',
      { addresses: 'a@hartlepool.gov.uk', message: 'a\u0000b' },
      'message',
      /plain text/,
    ],
  ]
  for (const [what, fields, field, message] of cases)
    test(`${what}: the page again, with what was typed`, async () => {
      const round = await openRound(priya)
      const address = routes.inviteColleagues.href({ round })
      const answer = await priya.post(address, { message: '', ...fields })
      assert.equal(answer.status, 422)
      assert.match(wordsOf(answer), message)
      assert.ok(answer.html.includes(`href="#${field}"`) && answer.html.includes(`id="${field}"`))
      assert.equal(answer.formFields(address).addresses, fields.addresses)
      assert.match(await roundPage(round), /You have not invited anybody yet/)
    })

  test('a message of 2,000 characters, line ends counted as one', async () => {
    const round = await openRound(priya)
    const message = `${'x'.repeat(999)}\r\n${'y'.repeat(1000)}`
    const answer = await priya.post(routes.inviteColleagues.href({ round }), {
      addresses: 'a@hartlepool.gov.uk',
      message,
    })
    assert.equal(answer.status, 303)
  })

  test('a round that is closed', async () => {
    const round = await openRound(priya)
    await close(priya, round)
    const answer = await invite(priya, round, 'late@hartlepool.gov.uk')
    assert.match(wordsOf(await priya.get(answer.location ?? '')), /closed before, so nothing was changed/)
    assert.match(await roundPage(round), /You have not invited anybody yet/)
    assert.equal((await priya.get(routes.inviteColleagues.href({ round }))).status, 303)
    const reminded = await priya.post(routes.remindInvited.href({ round }), {})
    assert.equal(reminded.location, routes.round.href({ round }, { done: 'closed-before' }))
  })
})

describe('progress', () => {
  test('goes from invited to submitted, and tells a lead nothing more', async () => {
    const round = await openRound(priya)
    const emails = ['never', 'signed', 'begun', 'done'].map((name) => `${name}@hartlepool.gov.uk`)
    await invite(priya, round, emails.join(' '))
    await app.signedIn({ email: 'signed@hartlepool.gov.uk' })
    const begun = await app.signedIn({ email: 'begun@hartlepool.gov.uk' })
    await begun.post(routes.beginInRound.href({ round }), { once: 'x' })
    await submitIn(await app.signedIn({ email: 'done@hartlepool.gov.uk' }), round)
    const words = await roundPage(round)
    assert.match(words, /4 invited: 1 submitted, 1 begun, 1 signed in, 1 not signed in yet\./)
    assert.match(words, /begun @hartlepool\.gov\.uk Begun Invited today at 9:30am Withdraw/)
    assert.match(
      words,
      /done @hartlepool\.gov\.uk Submitted never @hartlepool\.gov\.uk Invited Invited today/,
    )
    assert.match(words, /2 assessments were begun, 1 of them is submitted\./)
  })
})

describe('reminding', () => {
  test('everyone who has not submitted, each once in 24 hours, which an invitation begins too', async () => {
    const round = await openRound(priya)
    await invite(priya, round, 'r1@hartlepool.gov.uk r2@hartlepool.gov.uk r3@hartlepool.gov.uk')
    await app.mailTo('r3@hartlepool.gov.uk')
    await submitIn(await app.signedIn({ email: 'r3@hartlepool.gov.uk' }), round)
    const remind = async (fields = {}) => {
      const answer = await priya.post(routes.remindInvited.href({ round }), fields)
      return wordsOf(await priya.get(answer.location ?? ''))
    }
    const r1 = (await invitationIds(priya, round)).get('r1@hartlepool.gov.uk') ?? ''
    const soon = await remind({ invitation: r1 })
    assert.match(soon, /Nobody was reminded: whoever has not submitted had an e-mail in the last 24 hours/)
    assert.match(soon, /r1 @hartlepool\.gov\.uk Invited Invited today at 9:30am Withdraw/)
    app.clock.advance(24 * 3_600_000)
    priya = await app.signedIn(lead)
    const first = await remind({ invitation: r1 })
    assert.match(first, /1 colleague will be reminded/)
    assert.deepEqual(await toldOf(app, r1), ['reminded colleagues'])
    assert.match(first, /Reminded today at 9:30am Withdraw.*Invited on 3 December 2026 Remind/)
    assert.match(await remind(), /1 colleague will be reminded/)
    assert.match(await remind(), /Nobody was reminded/)
    assert.equal((await toldOf(app, round)).filter((what) => what === 'reminded colleagues').length, 1)
    for (const to of ['r1@hartlepool.gov.uk', 'r2@hartlepool.gov.uk'])
      assert.match(await app.mailTo(to, 1), /Subject: Reminder: answer by 12 March 2027, Spring 2027/)
    app.clock.advance(24 * 3_600_000)
    priya = await app.signedIn(lead)
    assert.match(await remind(), /2 colleagues will be reminded/)
    for (const to of ['r1@hartlepool.gov.uk', 'r2@hartlepool.gov.uk']) await app.mailTo(to, 2)
    assert.equal(countMails(app, 'r3@hartlepool.gov.uk'), 1)
  })
})

describe('withdrawing', () => {
  test('takes the invitation and its message away; inviting again sends a new mail', async () => {
    const round = await openRound(priya)
    await invite(priya, round, 'gone@hartlepool.gov.uk')
    await app.mailTo('gone@hartlepool.gov.uk')
    const gone = await app.signedIn({ email: 'gone@hartlepool.gov.uk' })
    const invitation = (await invitationIds(priya, round)).get('gone@hartlepool.gov.uk') ?? ''
    const answer = await priya.post(routes.withdrawInvitation.href({ round }), { invitation })
    assert.match(wordsOf(await priya.get(answer.location ?? '')), /The invitation is withdrawn/)
    assert.match(wordsOf(await gone.get(routes.round.href({ round }))), /You were not asked to answer/)
    assert.equal((await gone.get(routes.beginInRound.href({ round }))).location, routes.round.href({ round }))
    await invite(priya, round, 'gone@hartlepool.gov.uk')
    await app.mailTo('gone@hartlepool.gov.uk', 1)
    assert.equal((await gone.get(routes.beginInRound.href({ round }))).status, 200)
  })

  test('a draft stays its author’s and may be submitted; what is submitted is not withdrawn', async () => {
    const round = await openRound(priya)
    await invite(priya, round, 'half@hartlepool.gov.uk')
    const half = await app.signedIn({ email: 'half@hartlepool.gov.uk' })
    const id = await beginIn(half, round)
    const invitation = (await invitationIds(priya, round)).get('half@hartlepool.gov.uk') ?? ''
    const withdraw = () => priya.post(routes.withdrawInvitation.href({ round }), { invitation })
    await withdraw()
    assert.equal((await half.get(routes.assessment.href({ id }))).status, 200)
    assert.match(wordsOf(await priya.get((await withdraw()).location ?? '')), /Nothing was withdrawn/)
    await invite(priya, round, 'half@hartlepool.gov.uk')
    await answerFirst(half, id)
    await submitAssessment(half, id)
    assert.match(wordsOf(await priya.get((await withdraw()).location ?? '')), /Nothing was withdrawn/)
    assert.match(await roundPage(round), /1 invited: 1 submitted/)
    assert.deepEqual(await toldOf(app, invitation), ['withdrew an invitation'])
  })
})

describe('other people’s rounds', () => {
  test('an officer may not invite, remind, withdraw or close', async () => {
    const round = await openRound(priya)
    const officer = await app.signedIn()
    for (const path of [
      routes.inviteColleagues,
      routes.remindInvited,
      routes.withdrawInvitation,
      routes.closeRound,
      routes.allowLate,
    ])
      assert.equal((await officer.post(path.href({ round }), { late: 'no' })).status, 403, path.pattern)
  })

  test('a lead of another council finds nothing, as if there were none', async () => {
    const round = await openRound(priya)
    await invite(priya, round, 'own@hartlepool.gov.uk')
    const invitation = (await invitationIds(priya, round)).get('own@hartlepool.gov.uk') ?? ''
    const york = await app.signedIn({ email: 'lead@york.gov.uk', council: 'E06000014', isLead: true })
    for (const path of [routes.round, routes.inviteColleagues, routes.closeRound, routes.beginInRound])
      assert.equal((await york.get(path.href({ round }))).status, 404, path.pattern)
    for (const path of [
      routes.inviteColleagues,
      routes.remindInvited,
      routes.withdrawInvitation,
      routes.closeRound,
      routes.allowLate,
      routes.beginInRound,
    ])
      assert.equal(
        (await york.post(path.href({ round }), { addresses: 'a@york.gov.uk', invitation, late: 'no' }))
          .status,
        404,
        path.pattern,
      )
    assert.match(await roundPage(round), /1 invited: 1 not signed in yet/)
    assert.doesNotMatch((await york.get(routes.council.href())).html, /Spring 2027/)
  })

  test('what is no id finds nothing', async () => {
    for (const path of [routes.round, routes.inviteColleagues, routes.closeRound, routes.beginInRound])
      assert.equal((await priya.get(path.href({ round: 'x' }))).status, 404)
    const round = await openRound(priya)
    assert.equal((await priya.post(routes.remindInvited.href({ round }), { invitation: 'x' })).status, 404)
    assert.equal((await priya.post(routes.withdrawInvitation.href({ round }), {})).status, 404)
  })
})
