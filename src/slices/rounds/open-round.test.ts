// Opening a round by its form: what it takes, what it refuses and why, and that the same form opens one.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { toldOf } from '../../../tests/support/audit-trail.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'
import { lead, newRound, openRound, type Signed } from './round.fixture.ts'

let app: TestApp
let priya: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn(lead)
})
after(() => app.close())

const address = routes.openRound.href()

describe('opening', () => {
  test('leads to inviting, and everyone of the council sees the round', async () => {
    const round = await openRound(priya)
    const shown = await priya.get(routes.inviteColleagues.href({ round }, { done: 'opened' }))
    assert.match(shown.text, /The round is open\. Now say who should answer\./)
    const officer = await app.signedIn()
    const seen = await officer.get(routes.round.href({ round }))
    assert.match(
      wordsOf(seen),
      /Round: Whole council Spring 2027 Answer by 12 March 2027\. Opened on 3 December 2026 by Priya Shah\./,
    )
    assert.match(wordsOf(seen), /You were not asked to answer in this round/)
    assert.doesNotMatch(wordsOf(seen), /People you asked|Close the round/)
  })

  test('for one service, with a name that is shown as text', async () => {
    const round = await openRound(priya, {
      name: '<b>Spring</b>',
      scope: 'service',
      'service-name': 'Waste & "parks"',
    })
    const shown = await priya.get(routes.round.href({ round }))
    assert.match(wordsOf(shown), /Round: Waste & "parks" <b(?:>|&gt;)Spring<\/b(?:>|&gt;)/)
    assert.ok(!shown.html.includes('<b>Spring'))
  })

  test('for the whole council, though a service was named before that was chosen', async () => {
    const round = await openRound(priya, { 'service-name': 'Waste' })
    assert.match(wordsOf(await priya.get(routes.round.href({ round }))), /Round: Whole council/)
  })

  test('the same form twice opens one', async () => {
    const fields = { ...newRound, name: 'Pressed twice', once: 'pressed-twice' }
    const [one, two] = await Promise.all([priya.post(address, fields), priya.post(address, fields)])
    assert.equal(one.location, two.location)
    const id = /[\da-f-]{36}/.exec(one.location ?? '')?.[0] ?? ''
    assert.deepEqual(await toldOf(app, id), ['opened a round'])
    const other = await app.signedIn({ email: 'other.lead@hartlepool.gov.uk', isLead: true })
    assert.notEqual((await other.post(address, { ...fields, name: "Another's" })).location, one.location)
    const { html } = await priya.get(routes.rounds.href())
    assert.equal(html.split('>Pressed twice<').length, 2)
    const withoutMark = () => priya.post(address, { ...newRound, name: 'Sent by hand' })
    assert.notEqual((await withoutMark()).location, (await withoutMark()).location)
  })

  test('is for leads', async () => {
    const officer = await app.signedIn()
    assert.equal((await officer.get(address)).status, 403)
    assert.equal((await officer.post(address, newRound)).status, 403)
  })
})

const long = 'x'.repeat(101)
const wrong: ReadonlyArray<readonly [string, Record<string, string>, string, RegExp]> = [
  ['no name', { name: ' ' }, 'name', /Enter the name of the round/],
  ['a long name', { name: long }, 'name', /100 characters or less/],
  ['a name with a line break', { name: 'a\nSubject: b' }, 'name', /one line of plain text/],
  ['a name that turns the direction', { name: 'a\u202eb' }, 'name', /one line of plain text/],
  ['no scope', { scope: '' }, 'scope', /Select what the round is about/],
  ['a service without a name', { scope: 'service' }, 'service-name', /Enter the name of the service/],
  ['a long service', { scope: 'service', 'service-name': long }, 'service-name', /100 characters or less/],
  [
    'no date',
    { 'answer-by-day': '', 'answer-by-month': '', 'answer-by-year': '' },
    'answer-by-day',
    /Enter the date to answer by/,
  ],
  [
    'a day that there is not',
    { 'answer-by-day': '30', 'answer-by-month': '2' },
    'answer-by-day',
    /must be a real date/,
  ],
  ['nonsense', { 'answer-by-day': 'soon' }, 'answer-by-day', /must be a real date/],
  ['a year of two digits', { 'answer-by-year': '27' }, 'answer-by-day', /must be a real date/],
  [
    'a day in the past',
    { 'answer-by-day': '2', 'answer-by-month': '12', 'answer-by-year': '2026' },
    'answer-by-day',
    /today or in the future/,
  ],
  ['a day far away', { 'answer-by-year': '2029' }, 'answer-by-day', /within 2 years/],
]
describe('what cannot be opened', () => {
  for (const [what, fields, field, message] of wrong)
    test(`${what}: the page again, with a link to the field and what was typed`, async () => {
      const answer = await priya.post(address, { ...newRound, once: 'mine', ...fields })
      assert.equal(answer.status, 422)
      assert.match(answer.text, message)
      assert.ok(answer.html.includes(`href="#${field}"`) && answer.html.includes(`id="${field}"`))
      assert.equal(answer.formFields(address).once, 'mine')
    })

  test('today is not too late, and this day in 2 years not too far, in British time', async () => {
    app.clock.now = new Date('2027-06-30T23:30:00Z')
    const on = (day: string, month: string, year = '2027') =>
      priya.post(address, {
        ...newRound,
        'answer-by-day': day,
        'answer-by-month': month,
        'answer-by-year': year,
      })
    priya = await app.signedIn(lead)
    assert.equal((await on('30', '6')).status, 422)
    assert.equal((await on('1', '7')).status, 303)
    assert.equal((await on('1', '7', '2029')).status, 303)
    assert.equal((await on('2', '7', '2029')).status, 422)
  })
})
