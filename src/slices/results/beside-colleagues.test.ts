// Results beside those of colleagues, as the author, their colleagues and the LGA get the two pages.
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
} from '../comparison/compared-round.fixture.ts'

const [area, other] = framework.areas
assert.ok(area && other)
const [first = '', second = ''] = area.statements.map(({ id }) => id)
let app: TestApp
let lead: Signed
let ana: Signed
let ben: Signed
let cy: Signed
let round: string
let own: string

before(async () => {
  app = await testApp()
  lead = await app.signedIn({ isLead: true, name: 'Lena Lead', nameVisible: true })
  ana = await app.signedIn({ name: 'Ana Adeyemi', nameVisible: true })
  ben = await app.signedIn({ name: 'Ben Baker', nameVisible: true })
  cy = await app.signedIn({ name: 'Cy Carter', nameVisible: true })
  round = await madeRound(app, lead)
  own = await answerAs(ana, { [first]: 'strongly-agree' })
})
after(() => app.close())

function answerAs(author: Signed, answers: Readonly<Record<string, string>> = {}, of = round) {
  return madeAssessment(app, { author, round: of, answers: { ...sameAnswers('agree'), ...answers } })
}

const results = (id = own) => routes.results.href({ id })
const inArea = (id = own, areaId = area.id) => routes.areaResult.href({ id, area: areaId })
const spread = /All \d:|middle answer|middle \d|the middle one|You and \d/

test('before a colleague has submitted, one sentence says when their answers will be there', async () => {
  for (const path of [results(), inArea()]) {
    const { text, html } = await ana.get(path)
    assert.ok(!html.includes(routes.comparison.href({ round })), 'nor is there anything to compare')
    assert.match(text, /Once a colleague has submitted in this round, how colleagues answered will be here/)
    assert.doesNotMatch(text, spread)
  }
})

test('a draft of a colleague changes nothing', async () => {
  await madeAssessment(app, { author: cy, round, answers: sameAnswers('disagree'), draft: true })
  assert.match((await ana.get(inArea())).text, /Once a colleague has submitted/)
})

test('each own answer stands beside how all answered, in the figures of the comparison, and leads to it', async () => {
  await answerAs(ben, { [first]: 'disagree', [second]: 'do-not-know' })
  const { text, html } = await ana.get(inArea())
  assert.match(
    text,
    /You and 1 colleague have submitted in this round\. How all 2 answered stands beside each of your answers\./,
  )
  assert.match(
    text,
    /Worth 3 of 3 ?All 2: Disagree 1, Strongly agree 1\. The middle answer is between disagree and strongly agree\./,
  )
  assert.match(text, /Worth 2 of 3 ?All 2: Agree 1\. 1 of 2 chose "I do not know"\./)
  assert.match(text, /All 2: Agree 2\./)
  const comparison = routes.areaComparison.href({ round, area: area.id })
  assert.ok(html.includes(`href="${comparison}"`))
  const compared = (await ana.get(comparison)).text
  assert.match(text, /All scores: middle 65\.3, range 55\.6 to 75\.0, scored by 2 of 2\./)
  assert.match(compared, /Middle score ?65\.3 ?Range of scores ?55\.6 to 75\.0 ?Scored by ?2 of 2/)
  assert.doesNotMatch(text + html, /Ben Baker/)
})

test('the results name the areas where own scores are furthest from the middle, and no other', async () => {
  const { text, html } = await ana.get(results())
  assert.match(text, /You and 1 colleague have submitted in this round/)
  assert.match(
    text,
    /This is the area where your score is furthest from the middle one of all 2, yours included\./,
  )
  const section = /id="beside"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
  assert.ok(section.includes(`href="${inArea()}"`))
  assert.ok(!section.includes(`href="${inArea(own, other.id)}"`))
  assert.match(section, /All: middle 65\.3, range 55\.6 to 75\.0, scored by 2 of 2/)
  assert.ok(section.includes(`href="${routes.comparison.href({ round })}"`))
})

test('to a colleague, a lead and the LGA they are one assessment, with nothing beside it', async () => {
  await answerAs(lead)
  const lga = await app.signedIn({ email: 'ada@local.gov.uk', council: null })
  for (const reader of [ben, lead, lga])
    for (const path of [results(), inArea()]) {
      const page = await reader.get(path)
      assert.equal(page.status, 200)
      assert.doesNotMatch(page.text, spread)
    }
  assert.match((await ben.get(results())).text, /3 assessments are submitted in this round/)
  assert.equal((await cy.get(results())).status, 404, 'who has not submitted does not see it at all')
})

test('an assessment in no round has no colleagues, and says nothing of them', async () => {
  const alone = await submitOneArea(ben)
  for (const path of [results(alone), inArea(alone)])
    assert.doesNotMatch((await ben.get(path)).text, /colleague|in this round/)
})

test('a closed round in which nobody else submitted promises nothing', async () => {
  const quiet = await madeRound(app, lead, 'Quiet')
  const alone = await answerAs(ana, {}, quiet)
  await closeMadeRound(app, lead, quiet)
  for (const path of [results(alone), inArea(alone)]) {
    const { text } = await ana.get(path)
    assert.match(text, /The round is closed, so there are no answers of colleagues to show beside yours\./)
    assert.doesNotMatch(text, /Once a colleague/)
  }
})

test('where all scores are the same, the results say that none differs', async () => {
  const same = await madeRound(app, lead, 'Same')
  const [mine] = [await answerAs(ana, {}, same), await answerAs(ben, {}, same)]
  assert.match(
    (await ana.get(results(mine))).text,
    /None of your scores differs from the middle one of all 2\./,
  )
})
