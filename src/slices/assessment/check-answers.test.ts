// Checking and submitting by the page: gaps, two submissions at once, and a save that races one.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import {
  agree,
  allOf,
  areaAddress,
  begin,
  framework,
  json,
  openArea,
  press,
  saveFields,
  statementIds,
  storedIn,
  submitted,
  wordsOf,
} from './answering.fixture.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

async function auditOf(personId: string, id: string): Promise<string[]> {
  const client = await app.database.servicePool.connect()
  try {
    await client.query(`begin; select set_config('app.person', '${personId}', true)`)
    const { rows } = await client.query<{ action: string }>(
      'select action from audit.entry where subject = $1 order by at, action',
      [id],
    )
    return rows.map(({ action }) => action)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('checking', () => {
  test('gaps first, each a link to its statement; answers, notes and marks as given', async () => {
    const client = await app.signedIn()
    const id = await begin(client)
    const given = Object.fromEntries(statementIds.slice(1).map((statement) => [statement, agree]))
    await saveFields(client, areaAddress(id), {
      ...given,
      'note.rationale': 'Because\r\nof <this>',
      deliberate: 'yes',
      'deliberate-reason': 'Agreed in May',
      'in-plan': 'yes',
    })
    const shown = await client.get(routes.checkAnswers.href({ id }))
    assert.match(wordsOf(shown), /81 statements are unanswered Role of the authority: service focus: 1 of 4/)
    assert.ok(shown.html.includes(`href="${areaAddress(id)}#${statementIds[0]}"`))
    assert.match(wordsOf(shown), /Not answered Answer .*Agree Change .*Agree Change .*Agree Change/)
    assert.match(
      wordsOf(shown),
      /Rationale Because of <this> Change rationale \(Role of the authority: service focus\)/,
    )
    assert.match(shown.html, /<a [^>]*href="#submit"[^>]*>Go straight to submitting/)
    assert.match(wordsOf(shown), /Chosen to be where it is Agreed in May/)
    assert.match(wordsOf(shown), /Added to my action plan/)
    const words = wordsOf(shown)
    for (const { statements } of framework.areas)
      for (const { text } of statements) assert.ok(words.includes(text))
  })

  test('says what others will see, by the present choice about the name', async () => {
    const shy = await app.signedIn({ name: 'Bo Shy' })
    const open = await app.signedIn({ name: 'Asha Patel', nameVisible: true })
    const texts = []
    for (const client of [shy, open]) {
      const id = await begin(client)
      await saveFields(client, areaAddress(id), allOf(agree))
      texts.push(wordsOf(await client.get(routes.checkAnswers.href({ id }))))
    }
    assert.match(texts[0] ?? '', /shown as from "A colleague"\. They do not see your name/)
    assert.match(texts[1] ?? '', /with your name: Asha Patel/)
  })
})

describe('submitting', () => {
  test('nothing answered: refused with a sentence', async () => {
    const client = await app.signedIn()
    const id = await begin(client)
    const answer = await client.post(routes.checkAnswers.href({ id }), { unanswered: '84' })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer), /Answer at least one statement before you submit/)
    assert.equal((await client.get(routes.assessment.href({ id }))).status, 200)
  })

  test('gaps: only with as many as the page has warned of', async () => {
    const client = await app.signedIn()
    const id = await begin(client)
    await saveFields(client, areaAddress(id), allOf(agree))
    const address = routes.checkAnswers.href({ id })
    const shown = await client.get(address)
    assert.match(wordsOf(shown), /Submit with 80 statements unanswered/)
    for (const unanswered of ['79', '0', '-1', 'all', '1e9'])
      assert.equal((await client.post(address, { unanswered })).status, 422)
    await client.post(areaAddress(id), {
      ...(await openArea(client, areaAddress(id))),
      clear: statementIds[0] ?? '',
    })
    const outdated = await client.post(address, shown.formFields(address))
    assert.equal(outdated.status, 422)
    assert.match(wordsOf(outdated), /81 statements are unanswered/)
    const answer = await client.post(address, outdated.formFields(address))
    assert.equal(answer.location, routes.submitted.href({ id }))
  })

  test('twice at once: one submission, one audit entry, the same answer', async () => {
    const client = await app.signedIn()
    const id = await begin(client)
    await saveFields(client, areaAddress(id), allOf(agree))
    const address = routes.checkAnswers.href({ id })
    const fields = { unanswered: '80' }
    const answers = await Promise.all([client.post(address, fields), client.post(address, fields)])
    for (const answer of [...answers, await client.post(address, fields)])
      assert.equal(answer.location, routes.submitted.href({ id }))
    assert.deepEqual(await auditOf(client.personId, id), ['began assessment', 'submitted assessment'])
  })

  test('a save that races it is in or refused, never half and never after', async () => {
    const client = await app.signedIn()
    for (let round = 0; round < 12; round += 1) {
      const id = await begin(client, { scope: 'council', start: 'empty' })
      await saveFields(client, areaAddress(id), allOf(agree))
      const fields = {
        ...(await openArea(client, areaAddress(id))),
        'note.rationale': 'late',
        ...press('list'),
      }
      const [saved, sent] = await Promise.all([
        client.post(areaAddress(id), fields, json),
        client.post(routes.checkAnswers.href({ id }), { unanswered: '80' }),
      ])
      assert.equal(sent.status, 303)
      const stored = await storedIn(app, id)
      if (saved.status === 200) assert.equal(stored.notes.rationale, 'late')
      else {
        assert.deepEqual([saved.status, saved.json()], [409, { state: 'submitted' }])
        assert.equal(stored.notes.rationale, undefined)
      }
    }
  })

  test("a colleague's submitted one cannot be submitted again", async () => {
    const [author, colleague] = [await app.signedIn(), await app.signedIn()]
    const id = await submitted(author)
    assert.equal((await colleague.post(routes.checkAnswers.href({ id }), { unanswered: '80' })).status, 409)
    assert.equal(
      (await colleague.get(routes.checkAnswers.href({ id }))).location,
      routes.results.href({ id }),
    )
  })
})
