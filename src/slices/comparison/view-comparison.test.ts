// The pages of a comparison as colleagues, leads and strangers get them: what opens when, and whose name is shown.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { submitOneArea } from '../admin/submitted.fixture.ts'
import {
  closeMadeRound,
  framework,
  madeAssessment,
  madeRound,
  type Signed,
  sameAnswers,
  setDirectorate,
  turningAnswers,
} from './compared-round.fixture.ts'

const [area] = framework.areas
assert.ok(area)
const [statement = ''] = area.statements.map(({ id }) => id)
const options = framework.scale.options.map(({ id }) => id)
let app: TestApp
let lead: Signed
let ana: Signed
let ben: Signed
let late: Signed
let round: string

before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true, name: 'Lena Lead' })
  ana = await app.signedIn({ name: 'Ana Adeyemi', nameVisible: true })
  ben = await app.signedIn({ name: 'Ben Secret', nameVisible: false })
  late = await app.signedIn({ name: 'Late Person' })
  round = await madeRound(app, lead)
  await madeAssessment(app, {
    author: ana,
    round,
    answers: { ...sameAnswers('agree'), [statement]: 'strongly-agree' },
    notes: { [area.id]: { impediments: 'Suppliers <b>wait</b>' } },
  })
  await madeAssessment(app, {
    author: ben,
    round,
    answers: { ...sameAnswers('agree'), [statement]: 'strongly-disagree' },
    notes: { [area.id]: { rationale: 'We looked twice' } },
  })
})
after(() => app.close())

const whole = (of = round, query = {}) => routes.comparison.href({ round: of }, query)
const one = (areaId = area.id, of = round) => routes.areaComparison.href({ round: of, area: areaId })

test('whoever has submitted sees where views differ, with their own answer', async () => {
  const page = await ana.get(whole())
  assert.equal(page.status, 200)
  assert.match(page.text, /Compare answers: Spring 2027/)
  assert.match(
    page.text,
    /Views differ widely on 1 of 84 statements\. On 83, everybody on the scale chose the same\./,
  )
  assert.match(page.text, /This is the one statement on which views differ\./)
  assert.match(page.text, /Views differ widely: 100 out of 100/)
  assert.match(
    page.text,
    /Your answer: Strongly agree\. Answers run from strongly disagree to strongly agree\./,
  )
  assert.match(page.text, /middle answer is between strongly disagree and strongly agree/)
  assert.match(page.text, /It is still open, so the figures change as colleagues submit\./)
  assert.match(page.text, /You and 1 colleague who does not show their name\./)
  assert.doesNotMatch(page.html, /Ben Secret/)
  assert.match(page.html, new RegExp(`href="${one()}#spread-1"`))
})

test('a name is shown to colleagues only by consent', async () => {
  const page = await ben.get(whole())
  assert.match(page.text, /You and Ana Adeyemi\./)
})

test('whoever has not submitted is told when it opens, leads included, and learns no answer', async () => {
  for (const client of [late, lead])
    for (const address of [whole(), one(), whole(round, { directorate: 'Place' })]) {
      const page = await client.get(address)
      assert.equal(page.status, 200)
      assert.match(page.text, /once you have submitted your own assessment in this round/)
      assert.match(page.text, /2 assessments have been submitted in this round so far\./)
      assert.doesNotMatch(page.text, /Views differ|Suppliers|Ana Adeyemi|out of 100/)
    }
})

test('a draft of their own is what the page leads on to', async () => {
  const other = await madeRound(app, lead, 'Autumn 2027')
  const id = await madeAssessment(app, { author: late, round: other, answers: {}, draft: true })
  const page = await late.get(whole(other))
  assert.match(
    page.html,
    new RegExp(`href="${routes.assessment.href({ id })}"[^>]*>\\s*Continue your assessment`),
  )
  assert.match(page.text, /Nobody has submitted an assessment in this round yet\./)
})

test('a round of another council, an unknown one and what is no id answer alike', async () => {
  const stranger = await app.signedIn({ email: 'x@middlesbrough.gov.uk', council: 'E06000002' })
  const unknown = '00000000-0000-4000-8000-000000000000'
  const answers = await Promise.all(
    [whole(), one(), whole(unknown), one(area.id, unknown), whole('x'), one(area.id, 'x')].map((path) =>
      stranger.get(path),
    ),
  )
  const [first] = answers
  for (const answer of answers) {
    assert.equal(answer.status, 404)
    assert.equal(answer.text, first?.text)
  }
  assert.equal((await ana.get(one('no.such-area'))).status, 404)
})

test('people who are not officers do not get in', async () => {
  const lga = await app.signedIn({ email: 'ada@local.gov.uk', council: null })
  assert.notEqual((await lga.get(whole())).status, 200)
  const anonymous = await app.client().get(whole())
  assert.equal(anonymous.status, 303)
  assert.match(anonymous.location ?? '', /^\/sign-in/)
})

test('an area shows every statement, own scores, and notes with names by consent', async () => {
  const page = await ana.get(one())
  assert.equal(page.status, 200)
  for (const { text } of area.statements) assert.ok(page.text.includes(text.replaceAll(/\s+/g, ' ')), text)
  assert.match(page.text, /Your score ?75\.0 Competent/)
  assert.match(
    page.text,
    /Middle score ?62\.5 ?Range of scores ?50\.0 to 75\.0 ?Scored by ?2 of 2 assessments/,
  )
  assert.match(page.text, /Impediments ?Suppliers <b>wait<\/b> ?You/)
  assert.match(page.text, /Rationale ?We looked twice ?A colleague/)
  assert.match(page.text, /Strongly agree \(your answer\) ?1/)
  assert.match((await ben.get(one())).text, /Suppliers <b>wait<\/b> ?Ana Adeyemi/)
})

test('the results of an assessment in a round lead to the comparison, those of no other do', async () => {
  const page = await ana.get(whole())
  const results = /\/assessments\/[\da-f-]{36}\/results/.exec(page.html)?.[0] ?? ''
  const shown = await ana.get(results)
  assert.match(
    shown.text,
    /2 assessments are submitted in this round|You and 1 colleague have submitted in this round/,
  )
  assert.match(shown.html, new RegExp(`href="${whole()}"`))
  const id = results.split('/')[2] ?? ''
  const inArea = await ana.get(routes.areaResult.href({ id, area: area.id }))
  assert.match(inArea.html, new RegExp(`href="${one()}"`))
  const lga = await app.signedIn({ email: 'bea@local.gov.uk', council: null })
  assert.doesNotMatch((await lga.get(results)).html, /council\/rounds/)
  const alone = await submitOneArea(late)
  assert.doesNotMatch((await late.get(routes.results.href({ id: alone }))).text, /submitted in this round/)
})

test('areas follow one another, and an area without notes says so', async () => {
  const last = framework.areas.at(-1)?.id ?? ''
  const page = await ana.get(one(last))
  assert.match(page.text, /Nobody has written a note on this area\./)
  assert.match(page.html, new RegExp(`href="${one(framework.areas.at(-2)?.id)}"`))
})

test('a closed round is open to everyone of the council, own assessment or not', async () => {
  const other = await madeRound(app, lead, 'Winter 2027')
  const answers = { ...turningAnswers(options, 1) }
  for (const { id } of area.statements) delete answers[id]
  await madeAssessment(app, { author: ana, round: other, answers })
  await closeMadeRound(app, lead, other)
  const page = await late.get(whole(other))
  assert.equal(page.status, 200)
  assert.match(page.text, /There is one assessment so far, so there is nothing to compare it with\./)
  assert.match(page.text, /It is closed, so the figures stay as they are\./)
  assert.match(page.text, /Ana Adeyemi\./)
  assert.equal(page.text.match(/Scored by nobody/g)?.length, 1)
  assert.doesNotMatch(page.text, /Your answer|Your score/)
  assert.doesNotMatch((await late.get(one(area.id, other))).text, /Your answer|Your score/)
})

test('what comes next is the workshop, for a lead of a closed round alone', async () => {
  const other = await madeRound(app, lead, 'To agree')
  await madeAssessment(app, { author: lead, round: other, answers: sameAnswers('agree') })
  const next = /Agree the answers in a workshop/
  assert.doesNotMatch((await lead.get(whole(other))).text, next)
  await closeMadeRound(app, lead, other)
  assert.match((await lead.get(whole(other))).text, next)
  assert.doesNotMatch((await late.get(whole(other))).text, next)
})

test('a round that nobody answered says so', async () => {
  const other = await madeRound(app, lead, 'Nobody')
  await closeMadeRound(app, lead, other)
  const page = await late.get(whole(other))
  assert.equal(page.status, 200)
  assert.match(page.text, /Nobody submitted an assessment in this round, so there is nothing to compare\./)
  assert.equal((await late.get(one(area.id, other))).status, 200)
})

test('large directorates may be looked at on their own; every other is refused in the same words', async () => {
  const other = await madeRound(app, lead, 'Directorates')
  for (let place = 0; place < 12; place += 1) {
    const author = await app.signedIn({ name: `Note Writer ${place}`, nameVisible: true })
    await setDirectorate(
      app,
      author.personId,
      place < 5 ? 'Place' : place < 10 ? 'Adult care' : `Tiny ${place}`,
    )
    await madeAssessment(app, {
      author,
      round: other,
      answers: sameAnswers(place < 5 ? 'agree' : 'disagree'),
      notes: { [area.id]: { rationale: `Reason ${place}` } },
    })
  }
  // 2 people are in neither, so the smaller of the two is not offered: both have 5, and the first by name goes.
  await closeMadeRound(app, lead, other)
  const page = await late.get(whole(other))
  assert.match(page.text, /12 assessments are compared here\./)
  assert.match(page.html, /<option value="Place">Place \(5\)<\/option>/)
  assert.doesNotMatch(page.html, /Adult care|Tiny/)

  const place = await late.get(whole(other, { directorate: 'Place' }))
  assert.match(place.text, /5 assessments are compared here, those of Place\./)
  assert.match(place.text, /On 84, everybody on the scale chose the same/)
  assert.match(place.html, new RegExp(`href="${one(area.id, other)}\\?directorate=Place"`))
  // A list of people or notes by directorate would say where each of them works.
  assert.match(place.text, /Note Writer 11/)
  const inArea = await late.get(
    routes.areaComparison.href({ round: other, area: area.id }, { directorate: 'Place' }),
  )
  assert.match(inArea.text, /Scored by ?5 of 5 assessments/)
  assert.match(inArea.text, /The notes are those of everybody in the round\..*Reason 11/)

  const refused = await Promise.all(
    ['Adult care', 'Tiny 11', 'Nowhere', 'place', '\0'].flatMap((directorate) => [
      late.get(whole(other, { directorate })),
      late.get(routes.areaComparison.href({ round: other, area: area.id }, { directorate })),
    ]),
  )
  // The way back after signing in leads to what was asked for.
  const shown = refused.map(({ html }) => html.replaceAll(/"\/sign-in\?to=[^"]*"/g, ''))
  for (const [at, answer] of refused.entries()) {
    assert.equal(answer.status, 422)
    assert.match(answer.text, /There are too few people to show this/)
    assert.equal(shown[at], shown[0])
  }
})

test('colleagues come in an order that stays, and that neither time nor id explains', async () => {
  const other = await madeRound(app, lead, 'Order')
  const made: string[] = []
  for (let place = 0; place < 9; place += 1) {
    made.push(await madeAssessment(app, { author: await app.signedIn(), round: other, answers: {} }))
    app.clock.advance(60_000)
  }
  await closeMadeRound(app, lead, other)
  const order = async () =>
    [...(await late.get(whole(other))).html.matchAll(/\/assessments\/([\da-f-]{36})\/results/g)].map(
      ([, id]) => id,
    )
  const shown = await order()
  assert.deepEqual(shown.toSorted(), made.toSorted())
  assert.notDeepEqual(shown, made)
  assert.notDeepEqual(shown, made.toSorted())
  assert.deepEqual(await order(), shown)
})
