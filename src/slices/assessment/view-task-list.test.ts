// The task list of a draft: the state of each area, and the one thing to go on with.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import {
  agree,
  allOf,
  areaAddress,
  begin,
  framework,
  otherArea,
  saveFields,
  submitted,
  wordsOf,
} from './answering.fixture.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

test('every area in its group with its state, how long is left, and where to go on', async () => {
  const client = await app.signedIn()
  const id = await begin(client)
  const address = routes.assessment.href({ id })
  const fresh = await client.get(address)
  assert.match(wordsOf(fresh), /0 of 21 areas, about 55 minutes left/)
  assert.equal(wordsOf(fresh).match(/Not started/g)?.length, 21)
  assert.doesNotMatch(wordsOf(fresh), /Check your answers and submit/)
  for (const area of framework.areas) assert.ok(fresh.html.includes(`href="${areaAddress(id, area.id)}"`))
  for (const title of ['Service focus', 'Customer focus', 'Community focus', 'Critical success factors'])
    assert.ok(wordsOf(fresh).includes(title))

  await saveFields(client, areaAddress(id), { ...allOf(agree), 'note.impediments': 'Money' })
  const two = otherArea.statements.slice(0, 2).map((statement) => [statement.id, agree])
  await saveFields(client, areaAddress(id, otherArea.id), Object.fromEntries(two))
  const shown = await client.get(address)
  assert.match(wordsOf(shown), /1 of 21 areas, about 50 minutes left/)
  assert.match(wordsOf(shown), /6 of 84 statements answered/)
  assert.match(wordsOf(shown), /Continue Next: Managing income: service focus/)
  assert.match(
    wordsOf(shown),
    /Role of the authority: service focus With notes Completed Managing income: service focus In progress, 2 of 4/,
  )
  assert.equal(wordsOf(shown).match(/Not started/g)?.length, 19)
  assert.ok(shown.html.includes(routes.checkAnswers.href({ id })))
})

test('once submitted, it leads to the results, for colleagues too', async () => {
  const [author, colleague] = [await app.signedIn(), await app.signedIn()]
  const id = await submitted(author)
  for (const client of [author, colleague])
    assert.equal((await client.get(routes.assessment.href({ id }))).location, routes.results.href({ id }))
})
