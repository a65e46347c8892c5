// What a lead may choose from for a round, before, during and after a workshop, and what nobody else learns.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import {
  beginAssessment,
  fillAreas,
  mixedAnswers,
  submitAssessment,
} from '../../../tests/support/made-assessments.ts'
import { routes } from '../../routes.ts'
import { madeRound } from '../comparison/compared-round.fixture.ts'
import {
  agreedOnAll,
  agreedRound,
  confirmed,
  finalised,
  madeWorkshop,
  type Signed,
} from './agreed-round.fixture.ts'

const app = await testApp()
after(() => app.close())

const addressOf = (round: string) => routes.chooseOfficial.href({ round })

test('an open round is to be closed first, on every way in', async () => {
  const lead = await app.signedIn({ isLead: true })
  const round = await madeRound(app, lead)
  const shown = await lead.get(addressOf(round))
  assert.equal(shown.status, 200)
  assert.match(shown.text, /Close the round first/)
  const finalise = routes.finaliseOfficial.href({ round }, { source: 'workshop' })
  assert.equal((await lead.get(finalise)).location, addressOf(round))
  const sent = await lead.post(routes.finaliseOfficial.href({ round }), {
    source: 'workshop',
    confirm: 'yes',
  })
  assert.equal(sent.location, addressOf(round))
})

test('before a workshop, while it goes on, and after it', async () => {
  const made = await agreedRound(app)
  const text = async () => (await made.lead.get(addressOf(made.round))).text
  assert.match(await text(), /No workshop has been held on this round/)
  await madeWorkshop(app, made, { agreed: {} })
  assert.match(
    await text(),
    /ended on 3 December 2026 without an agreed answer\. There is nothing in it to make official/,
  )
  app.clock.advance(1000)
  await madeWorkshop(app, made, { agreed: agreedOnAll(), goesOn: true })
  assert.match(await text(), /The workshop is still going on/)
  const other = await agreedRound(app)
  const agreed = agreedOnAll('agree', 3)
  await madeWorkshop(app, other, { agreed })
  const ended = await other.lead.get(addressOf(other.round))
  assert.match(
    ended.text,
    /81 of 84 statements agreed on 3 December 2026, none of them with dissent\. 3 statements were left open/,
  )
  assert.ok(ended.html.includes(routes.finaliseOfficial.href({ round: other.round }, { source: 'workshop' })))
})

test('each submitted assessment with its summary, named only by consent, in an order that tells nothing', async () => {
  const made = await agreedRound(app)
  const shown = await made.lead.get(addressOf(made.round))
  const offered = [...shown.html.matchAll(/official\/finalise\?source=([\da-f-]{36})/g)].map(([, id]) => id)
  assert.deepEqual(offered, made.assessments.toSorted())
  assert.equal(shown.text.match(/A colleague/g)?.length, 3)
  assert.match(shown.text, /84 of 84 statements answered/)
  const [consenting] = made.colleagues
  await app.database.ownerPool.query(
    `update identity.person set name = 'Cy Open', name_visible = true where id = $1`,
    [consenting?.personId],
  )
  const named = await made.lead.get(addressOf(made.round))
  assert.match(named.text, /\d\. Cy Open/)
  assert.equal(named.text.match(/A colleague/g)?.length, 2)
})

test('a fresh one of the lead, begun after the end, may be chosen', async () => {
  const made = await agreedRound(app)
  const before = await submitted(made.lead)
  app.clock.advance(60_000)
  const later = await agreedRound(app)
  app.clock.advance(60_000)
  const fresh = await submitted(later.lead)
  const shown = await later.lead.get(addressOf(later.round))
  assert.match(shown.text, /You submitted one on 3 December 2026, after the round had closed/)
  assert.ok(shown.html.includes(routes.finaliseOfficial.href({ round: later.round }, { source: fresh })))
  assert.equal((await confirmed(later.lead, later.round, fresh)).shown.status, 200)
  const old = routes.finaliseOfficial.href({ round: later.round }, { source: before })
  assert.equal((await later.lead.get(old)).status, 404)
  assert.equal((await finalised(later.lead, later.round, fresh)).status, 303)
  const standing = await later.lead.get(addressOf(later.round))
  assert.match(
    standing.text,
    /This round has an official assessment ?\. Ada Lead finalised it on 3 December 2026/,
  )
})

test('a round of another council, an unknown one and a malformed one are all the same', async () => {
  const made = await agreedRound(app)
  const other = await app.signedIn({ council: 'E06000004', email: 'l@stockton.gov.uk', isLead: true })
  const bodies = []
  for (const round of [made.round, '00000000-0000-4000-8000-000000000000', 'nonsense']) {
    const answer = await other.get(addressOf(round))
    assert.equal(answer.status, 404)
    bodies.push(answer.html.replaceAll(round, ''))
  }
  assert.equal(new Set(bodies).size, 1)
  assert.equal((await made.colleagues[0]?.get(addressOf(made.round)))?.status, 403)
})

async function submitted(lead: Signed): Promise<string> {
  const id = await beginAssessment(lead)
  await fillAreas(lead, id, { filling: mixedAnswers, areas: ['service.managing-income'] })
  await submitAssessment(lead, id)
  return id
}
