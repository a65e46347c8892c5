// Deleting a draft by its page, and what nobody can delete.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import {
  agree,
  allOf,
  areaAddress,
  begin,
  saveFields,
  storedIn,
  submitted,
  wordsOf,
} from './answering.fixture.ts'

const app = await testApp()
after(() => app.close())

test('asks first, then the draft and all in it are gone', async () => {
  const client = await app.signedIn()
  const id = await begin(client)
  await saveFields(client, areaAddress(id), allOf(agree))
  const address = routes.deleteAssessment.href({ id })
  const shown = await client.get(address)
  assert.match(
    wordsOf(shown),
    /You began it on 3 December 2026\. Its 4 answers and all its notes will be deleted/,
  )
  const answer = await client.post(address, shown.formFields(address))
  assert.equal(answer.location, routes.assessments.href())
  assert.equal((await client.get(routes.assessment.href({ id }))).status, 404)
  const { rows } = await app.database.ownerPool.query('select from assessment.assessment where id = $1', [id])
  assert.equal(rows.length, 0)
  assert.equal(await storedIn(app, id), undefined)
  assert.equal((await client.post(address, {})).status, 404, 'there is none to delete any more')
})

test('a submitted one stays', async () => {
  const client = await app.signedIn()
  const id = await submitted(client)
  const address = routes.deleteAssessment.href({ id })
  assert.equal((await client.get(address)).location, routes.results.href({ id }))
  const answer = await client.post(address, {})
  assert.equal(answer.status, 409)
  assert.match(wordsOf(answer), /This assessment has been submitted/)
  assert.equal((await storedIn(app, id)).version, 1)
})

test("a colleague's draft is not there to delete", async () => {
  const [author, colleague] = [await app.signedIn(), await app.signedIn({ isLead: true })]
  const id = await begin(author)
  assert.equal((await colleague.get(routes.deleteAssessment.href({ id }))).status, 404)
  assert.equal((await colleague.post(routes.deleteAssessment.href({ id }), {})).status, 404)
  assert.equal((await author.get(routes.assessment.href({ id }))).status, 200)
})
