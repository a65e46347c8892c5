// The list of assessments with nothing in it, with drafts, and with what colleagues submitted.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { agree, allOf, areaAddress, begin, saveFields, submitted, wordsOf } from './answering.fixture.ts'

const address = routes.assessments.href()
const app = await testApp()
after(() => app.close())

test('with nothing: says how to begin', async () => {
  const client = await app.signedIn({ council: 'E06000052', email: 'new@cornwall.gov.uk' })
  const shown = await client.get(address)
  assert.match(wordsOf(shown), /You have not begun an assessment yet/)
  assert.match(wordsOf(shown), /No colleague has submitted an assessment yet/)
  assert.ok(shown.html.includes(`href="${routes.beginAssessment.href()}"`))
})

test('a draft: scope, when begun, how far, when saved, and what to do with it', async () => {
  const client = await app.signedIn()
  const id = await begin(client, { scope: 'service', 'service-name': 'Waste' })
  app.clock.advance(1_800_000)
  await saveFields(client, areaAddress(id), allOf(agree))
  const shown = await client.get(address)
  assert.match(
    wordsOf(shown),
    /Waste .*Begun 3 December 2026 Answered 4 of 84 statements Last saved 3 December 2026 at 10:00am/,
  )
  assert.ok(shown.html.includes(routes.assessment.href({ id })))
  assert.ok(shown.html.includes(routes.deleteAssessment.href({ id })))
})

test('submitted ones: own with report, those of colleagues by name only where they agreed, latest first', async () => {
  const council = 'E06000003'
  const me = { council, email: 'me@redcar-cleveland.gov.uk' }
  const own = await submitted(await app.signedIn(me))
  const shy = await app.signedIn({ council, email: 'shy@redcar-cleveland.gov.uk', name: 'Bo Shy' })
  const first = await submitted(shy)
  const draft = await begin(shy, { scope: 'council', start: 'empty' })
  app.clock.advance(86_400_000)
  const person = { email: 'open@redcar-cleveland.gov.uk', name: 'Asha Patel', nameVisible: true }
  const second = await submitted(await app.signedIn({ council, ...person }))
  const elsewhere = await app.signedIn({
    council: 'E06000004',
    email: 'x@stockton.gov.uk',
    nameVisible: true,
  })
  const hidden = await submitted(elsewhere)
  const shown = await (await app.signedIn(me)).get(address)
  assert.match(
    wordsOf(shown),
    /by Asha Patel Asha Patel, 4 December 2026 .*by A colleague A colleague, 3 December 2026$/,
  )
  assert.doesNotMatch(shown.html, /Bo Shy/)
  for (const id of [own, first, second]) assert.ok(shown.html.includes(routes.results.href({ id })))
  assert.ok(shown.html.includes(routes.reportWord.href({ id: own })))
  assert.ok(shown.html.includes(routes.reportCsv.href({ id: own })))
  for (const id of [hidden, draft]) assert.ok(!shown.html.includes(id))
})
