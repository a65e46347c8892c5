import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { begin, submitted, wordsOf } from './answering.fixture.ts'

const app = await testApp()
after(() => app.close())

test('confirms, says who sees what and where to go next', async () => {
  const client = await app.signedIn()
  const id = await submitted(client)
  const shown = await client.get(routes.submitted.href({ id }))
  assert.match(wordsOf(shown), /^Assessment submitted Whole council, 3 December 2026/)
  assert.match(wordsOf(shown), /Other councils Nothing\./)
  for (const link of [
    routes.results.href({ id }),
    routes.reportWord.href({ id }),
    routes.reportCsv.href({ id }),
  ])
    assert.ok(shown.html.includes(`href="${link}"`))
})

test('a draft leads back to checking, a colleague to the results', async () => {
  const [author, colleague] = [await app.signedIn(), await app.signedIn()]
  const draft = await begin(author)
  assert.equal(
    (await author.get(routes.submitted.href({ id: draft }))).location,
    routes.checkAnswers.href({ id: draft }),
  )
  const id = await submitted(author)
  assert.equal((await colleague.get(routes.submitted.href({ id }))).location, routes.results.href({ id }))
})
