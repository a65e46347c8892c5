// The page of people as officers and leads use it: who is named, and what a change does to whom it concerns.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Fields } from '../../../tests/support/client.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>

let app: TestApp
let priya: Signed
let tom: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn({ email: 'priya@hartlepool.gov.uk', name: 'Priya Shah', isLead: true })
  tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk', name: 'Tom Reed' })
  await app.signedIn({ email: 'ann@hartlepool.gov.uk', name: 'Ann Lee', nameVisible: true })
})
after(() => app.close())

const again = (email: string) => app.signedIn({ email })
const signedOut = async (client: Signed) =>
  (await client.get(routes.council.href())).location?.startsWith(routes.signIn.href()) ?? false

describe('who sees whom', () => {
  test('a lead by name, an officer by name only if they agreed', async () => {
    const words = wordsOf(await tom.get(routes.people.href()))
    assert.match(words, /Leads .*Priya Shah .*To become a lead, ask one of them to add you\./)
    assert.match(words, /2 officers have signed in\. .* Ann Lee A colleague \(you\)/)
    assert.doesNotMatch((await priya.get(routes.people.href())).html, /Tom Reed|tom@hartlepool/)
    assert.doesNotMatch(words, /Add a lead|Stop or allow/)
  })
})

describe('adding and ending a lead', () => {
  test('by address; the colleague is signed out and is a lead when they are back', async () => {
    const bea = await app.signedIn({ email: 'bea@hartlepool.gov.uk', name: 'Bea Fox' })
    const answer = await priya.post(routes.addLead.href(), { 'lead-email': ' BEA@hartlepool.gov.uk ' })
    assert.equal(answer.location, routes.people.href({}, { done: 'added' }))
    assert.ok(await signedOut(bea))
    const back = await again('bea@hartlepool.gov.uk')
    assert.equal((await back.get(routes.openRound.href())).status, 200)
    const shown = await priya.get(answer.location ?? '')
    assert.match(wordsOf(shown), /Your colleague is now a lead/)
    assert.match(wordsOf(shown), /Bea Fox End as a lead/)

    const end = routes.endLead.href({}, { person: back.personId })
    assert.match(wordsOf(await priya.get(end)), /End Bea Fox as a lead They will be signed out everywhere/)
    await priya.post(routes.endLead.href(), { person: back.personId })
    assert.ok(await signedOut(back))
    assert.equal((await (await again('bea@hartlepool.gov.uk')).get(routes.openRound.href())).status, 403)
  })

  test('never the last: says so, and changes nothing', async () => {
    const shown = await priya.get(routes.people.href())
    assert.ok(!shown.html.includes('Stop being a lead'))
    const answer = await priya.post(routes.endLead.href(), { person: priya.personId })
    assert.equal(answer.status, 422)
    assert.match(
      wordsOf(answer),
      /You are the only lead of your council, so this is not possible\. Add another lead first\./,
    )
    assert.equal((await priya.get(routes.openRound.href())).status, 200)
  })

  test('only of somebody who is a lead of the council', async () => {
    const york = await app.signedIn({ email: 'l@york.gov.uk', council: 'E06000014', isLead: true })
    for (const person of [york.personId, tom.personId, 'x', '']) {
      assert.equal((await priya.post(routes.endLead.href(), { person })).status, 404, person)
      assert.equal((await priya.get(routes.endLead.href({}, { person }))).status, 404, person)
    }
  })
})

describe('stopping and allowing to sign in', () => {
  test('acts on the next request, and takes the name away', async () => {
    const cy = await app.signedIn({ email: 'cy@hartlepool.gov.uk', name: 'Cy Dunn', nameVisible: true })
    const change = async (choice: string) => {
      const answer = await priya.post(routes.disablePerson.href(), {
        'person-email': 'cy@hartlepool.gov.uk',
        'sign-in': choice,
      })
      return wordsOf(await priya.get(answer.location ?? ''))
    }
    const stopped = await change('stop')
    assert.match(stopped, /Your colleague can no longer sign in/)
    assert.match(stopped, /1 person cannot sign in at present/)
    assert.doesNotMatch(stopped, /Cy Dunn/)
    assert.ok(await signedOut(cy))
    assert.ok(await signedOut(await again('cy@hartlepool.gov.uk')))
    assert.match(await change('allow'), /Your colleague can sign in again/)
    assert.equal((await (await again('cy@hartlepool.gov.uk')).get(routes.council.href())).status, 200)
  })
})

describe('what is refused', () => {
  const lead = routes.addLead.href()
  const signIn = routes.disablePerson.href()
  const cases: ReadonlyArray<readonly [string, string, Fields, string, RegExp]> = [
    ['no address', lead, {}, 'lead-email', /Enter your colleague's e-mail address/],
    ['no such form of address', lead, { 'lead-email': 'tom' }, 'lead-email', /in the correct format/],
    [
      'an unknown address',
      lead,
      { 'lead-email': 'x@hartlepool.gov.uk' },
      'lead-email',
      /Nobody at your council/,
    ],
    ["another council's", lead, { 'lead-email': 'y@york.gov.uk' }, 'lead-email', /Nobody at your council/],
    ['a lead', lead, { 'lead-email': 'priya@hartlepool.gov.uk' }, 'lead-email', /is a lead already/],
    ['nothing chosen', signIn, { 'person-email': 'tom@hartlepool.gov.uk' }, 'sign-in', /Select whether/],
    [
      'oneself',
      signIn,
      { 'person-email': 'priya@hartlepool.gov.uk', 'sign-in': 'stop' },
      'person-email',
      /You cannot stop yourself/,
    ],
    [
      'one who may',
      signIn,
      { 'person-email': 'tom@hartlepool.gov.uk', 'sign-in': 'allow' },
      'person-email',
      /nothing has to be changed/,
    ],
    [
      "another council's officer",
      signIn,
      { 'person-email': 'y@york.gov.uk', 'sign-in': 'stop' },
      'person-email',
      /Nobody at your council/,
    ],
  ]
  for (const [what, address, fields, field, message] of cases)
    test(`${what}: the page again, with a link to the field`, async () => {
      await app.signedIn({ email: 'y@york.gov.uk', council: 'E06000014' })
      const answer = await priya.post(address, fields)
      assert.equal(answer.status, 422)
      assert.match(wordsOf(answer), message)
      assert.ok(answer.html.includes(`href="#${field}"`) && answer.html.includes(`id="${field}"`))
    })

  test('an officer, the LGA, and whoever is not signed in', async () => {
    const lga = await app.signedIn({ email: 'l@local.gov.uk', council: null })
    for (const path of [routes.addLead, routes.endLead, routes.disablePerson]) {
      assert.equal((await tom.post(path.href(), {})).status, 403)
      assert.equal((await lga.post(path.href(), {})).status, 403)
    }
  })
})

describe('asking to be a lead', () => {
  test('the LGA sees who asks, confirms, and the person is told and signed out', async () => {
    const dee = await app.signedIn({
      email: 'dee@cityoflondon.gov.uk',
      council: 'E09000001',
      name: 'Dee <Ray>',
    })
    const before = await dee.get(routes.people.href())
    assert.match(
      wordsOf(before),
      /Your council has no lead yet\. .*the LGA sees your name, job title and e-mail address/,
    )
    await dee.post(routes.askToLead.href(), {})
    const asked = await dee.post(routes.askToLead.href(), {})
    assert.match(wordsOf(await dee.get(asked.location ?? '')), /You asked to be a lead on 3 December 2026/)

    const lga = await app.signedIn({ email: 'l@local.gov.uk', council: null })
    const list = await lga.get(routes.lgaLeads.href())
    assert.match(
      wordsOf(list),
      /City of London Corporation Name Dee <Ray> .*dee@cityoflondon\.gov\.uk .*Leads at present None/,
    )
    const { request } = list.formFields(routes.lgaLeads.href())
    const unsaid = await lga.post(routes.lgaLeads.href(), { request: request ?? '' })
    assert.equal(unsaid.status, 422)
    const answer = await lga.post(routes.lgaLeads.href(), { request: request ?? '', decision: 'confirm' })
    assert.match(
      wordsOf(await lga.get(answer.location ?? '')),
      /The lead is confirmed and told by e-mail Requests to be a lead .*Nobody is waiting/,
    )
    assert.match(
      await app.mailTo('dee@cityoflondon.gov.uk'),
      /confirmed that you are a lead for\nCity of London Corporation\./,
    )
    assert.ok(await signedOut(dee))
    const again = await lga.post(routes.lgaLeads.href(), { request: request ?? '', decision: 'refuse' })
    assert.equal(again.location, routes.lgaLeads.href({}, { done: 'before' }))
    const back = await app.signedIn({ email: 'dee@cityoflondon.gov.uk', council: 'E09000001' })
    assert.equal((await back.get(routes.openRound.href())).status, 200)
    assert.equal((await back.post(routes.askToLead.href(), {})).location, routes.people.href())
  })

  test('a refusal is told too, and changes nothing', async () => {
    await tom.post(routes.askToLead.href(), {})
    const lga = await app.signedIn({ email: 'l@local.gov.uk', council: null })
    const { request } = (await lga.get(routes.lgaLeads.href())).formFields(routes.lgaLeads.href())
    await lga.post(routes.lgaLeads.href(), { request: request ?? '', decision: 'refuse' })
    assert.match(await app.mailTo('tom@hartlepool.gov.uk'), /has not confirmed it\. Nothing else has/)
    assert.match(wordsOf(await tom.get(routes.people.href())), /the LGA did not confirm it/)
    assert.equal((await tom.get(routes.openRound.href())).status, 403)
  })

  test('a lead who adds whoever asked ends the request, and they are told that they are one', async () => {
    const email = 'eve@hartlepool.gov.uk'
    const eve = await app.signedIn({ email })
    await eve.post(routes.askToLead.href(), {})
    await priya.post(routes.addLead.href(), { 'lead-email': email })
    const mail = await app.mailTo(email)
    assert.match(mail, /Subject: You are now a lead for your council/)
    assert.match(mail, /A lead\s+of your council has now added you, so you are one for\s+Hartlepool/)
    assert.doesNotMatch(mail, /has confirmed/)
    const lga = await app.signedIn({ email: 'l@local.gov.uk', council: null })
    assert.doesNotMatch((await lga.get(routes.lgaLeads.href())).html, /eve@/)
    const back = await again(email)
    assert.equal((await back.get(routes.openRound.href())).status, 200)
  })

  test('the list is for the LGA', async () => {
    for (const client of [priya, tom]) {
      assert.equal((await client.get(routes.lgaLeads.href())).status, 403)
      assert.equal((await client.post(routes.lgaLeads.href(), { decision: 'confirm' })).status, 403)
    }
  })
})
