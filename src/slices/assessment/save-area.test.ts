// Saving an area by its button and by our own script: every outcome that either is answered with.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Client } from '../../../tests/support/client.ts'
import { fc } from '../../../tests/support/properties.ts'
import { routes } from '../../routes.ts'
import {
  agree,
  allOf,
  areaAddress,
  begin,
  disagree,
  framework,
  json,
  openArea,
  otherArea,
  press,
  saveFields,
  statementIds,
  storedIn,
  submitted,
  wordsOf,
} from './answering.fixture.ts'

let app: TestApp
let client: Client & { personId: string }
before(async () => {
  app = await testApp()
  client = await app.signedIn()
})
after(() => app.close())

const [firstStatement = ''] = statementIds

async function opened() {
  const id = await begin(client)
  const address = areaAddress(id)
  return { id, address, fields: await openArea(client, address) }
}

describe('by the button', () => {
  test('goes to the next area, the list, or after the last area to checking', async () => {
    const { id, address, fields } = await opened()
    assert.equal(
      (await client.post(address, { ...fields, ...press('next') })).location,
      areaAddress(id, otherArea.id),
    )
    assert.equal(
      (await client.post(address, { ...fields, ...press('list') })).location,
      routes.assessment.href({ id }),
    )
    const last = areaAddress(id, framework.areas.at(-1)?.id)
    assert.equal((await saveFields(client, last, {})).location, routes.checkAnswers.href({ id }))
  })

  test('an answer is cleared by its own button, whatever the page has counted, and lands on its statement', async () => {
    for (const edit of ['', '1', '7']) {
      const { id, address, fields } = await opened()
      await client.post(address, { ...fields, ...allOf(agree), edit }, json)
      const page = { ...fields, ...allOf(agree), edit, version: '1' }
      const answer = await client.post(address, { ...page, clear: firstStatement })
      assert.equal(answer.location, `${address}#${firstStatement}`)
      const { [firstStatement]: _, ...left } = allOf(agree)
      assert.deepEqual((await storedIn(app, id)).answers, left)
    }
  })

  test('a tick taken away and a text emptied are gone', async () => {
    const { id, address } = await opened()
    await saveFields(client, address, { 'note.rationale': 'x', 'in-plan': 'yes' })
    const { 'in-plan': _, ...fields } = await openArea(client, address)
    await client.post(address, { ...fields, 'note.rationale': '' })
    assert.deepEqual(await storedIn(app, id), {
      answers: {},
      notes: {},
      deliberate: false,
      deliberate_reason: '',
      in_plan: false,
      version: 2,
    })
  })

  test('any text comes back byte for byte', async () => {
    const { id, address } = await opened()
    const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((one) => !one.includes('\0'))
    await fc.assert(
      fc.asyncProperty(text, text, async (note, reason) => {
        const fields = await openArea(client, address)
        const given = { ...fields, 'note.rationale': note, 'deliberate-reason': reason }
        assert.equal((await client.post(address, given)).status, 303)
        const stored = await storedIn(app, id)
        assert.equal(stored.notes.rationale ?? '', note)
        assert.equal(stored.deliberate_reason, reason)
      }),
      { numRuns: 25 },
    )
  })
})

describe('by our own script', () => {
  test('says what is saved and how far the assessment is', async () => {
    const { address, fields } = await opened()
    const answer = await client.post(address, { ...fields, ...allOf(agree), edit: '1' }, json)
    assert.equal(answer.status, 200)
    assert.deepEqual(answer.json(), {
      state: 'saved',
      version: 1,
      savedAt: '2026-12-03T09:30:00.000Z',
      answered: 4,
      total: 84,
      minutesLeft: 55,
    })
  })

  test('repeated and reordered saves end with the newest, and all are answered as saved', async () => {
    const { id, address, fields } = await opened()
    const save = (edit: number) =>
      client.post(
        address,
        { ...fields, 'note.rationale': `edit ${edit}`, edit: String(edit), version: '0' },
        json,
      )
    for (const edit of [2, 1, 2, 4, 3, 1, 4]) assert.equal((await save(edit)).status, 200)
    const { notes, version } = await storedIn(app, id)
    assert.deepEqual([notes, version], [{ rationale: 'edit 4' }, 2])
  })

  test('many at once end with the newest', async () => {
    const { id, address, fields } = await opened()
    const edits = [5, 3, 8, 1, 7, 2, 6, 4]
    const answers = await Promise.all(
      edits.map((edit) =>
        client.post(address, { ...fields, 'note.rationale': `edit ${edit}`, edit: String(edit) }, json),
      ),
    )
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
    assert.deepEqual((await storedIn(app, id)).notes, { rationale: 'edit 8' })
  })

  test('another page that has not seen the last save is told of a conflict, and changes nothing', async () => {
    const { id, address, fields } = await opened()
    const other = await openArea(client, address)
    await client.post(address, { ...fields, ...allOf(agree), edit: '1' }, json)
    const answer = await client.post(address, { ...other, ...allOf(disagree), edit: '9' }, json)
    assert.deepEqual([answer.status, answer.json()], [409, { state: 'conflict' }])
    assert.deepEqual((await storedIn(app, id)).answers, allOf(agree))
    const same = await client.post(address, { ...other, ...allOf(agree), edit: '10' }, json)
    assert.equal(same.status, 200, 'the same content is no conflict')
  })

  test('a reason still to come is no mistake while somebody types', async () => {
    const { id, address, fields } = await opened()
    const answer = await client.post(address, { ...fields, deliberate: 'yes', edit: '1' }, json)
    assert.equal(answer.status, 200)
    assert.equal((await storedIn(app, id)).deliberate, true)
  })

  test('what is wrong is named by field; what is not there is gone', async () => {
    const { address, fields } = await opened()
    const answer = await client.post(address, { ...fields, [firstStatement]: 'perhaps' }, json)
    assert.equal(answer.status, 422)
    assert.deepEqual(answer.json(), {
      state: 'invalid',
      errors: { [firstStatement]: 'Select one of the answers to this statement' },
    })
    const gone = await client.post(areaAddress(crypto.randomUUID()), fields, json)
    assert.deepEqual([gone.status, gone.json()], [404, { state: 'gone' }])
    const malformed = await client.post(areaAddress('1'), fields, json)
    assert.deepEqual([malformed.status, malformed.json()], [404, { state: 'gone' }])
  })
})

describe('two pages without JavaScript', () => {
  test('both versions are shown side by side; keeping either loses nothing of the rest', async () => {
    const { id, address, fields } = await opened()
    const other = await openArea(client, address)
    await client.post(address, { ...fields, ...allOf(agree), 'note.impediments': 'Theirs' })
    const mine = {
      ...allOf(agree),
      [firstStatement]: disagree,
      'note.rationale': '\r\nMine\r\n<b>',
      'in-plan': 'yes',
    }
    const asked = await client.post(address, { ...other, ...mine, ...press('list') })
    assert.equal(asked.status, 422)
    const words = wordsOf(asked)
    assert.match(words, /Saved elsewhere Agree What you entered here Disagree/)
    assert.match(words, /Impediments Saved elsewhere Theirs What you entered here Nothing/)
    assert.match(words, /Rationale Saved elsewhere Nothing What you entered here Mine <b>/)
    assert.match(words, /my action plan Saved elsewhere No What you entered here Yes/)
    assert.match(asked.html, /value="list"/)
    assert.equal(words.match(/What you entered here/g)?.length, 4, 'what is the same is not asked about')
    assert.equal((await storedIn(app, id)).version, 1)

    // A browser sends every line break of a hidden field as CR LF, as it does those of a text area.
    const fieldsAsked = Object.entries(asked.formFields(address)).map(([name, value]) => [
      name,
      String(value).replaceAll(/\r?\n/g, '\r\n'),
    ])
    const kept = await client.post(address, { ...Object.fromEntries(fieldsAsked), ...press('list') })
    assert.equal(kept.location, routes.assessment.href({ id }))
    const stored = await storedIn(app, id)
    assert.deepEqual(stored.answers, { ...allOf(agree), [firstStatement]: disagree })
    assert.deepEqual(stored.notes, { rationale: '\r\nMine\r\n<b>' })
    assert.equal(stored.in_plan, true)
  })

  test('a third change in between is asked about again', async () => {
    const { address, fields } = await opened()
    const [second, third] = [await openArea(client, address), await openArea(client, address)]
    await client.post(address, { ...fields, 'note.rationale': 'one' })
    const asked = await client.post(address, { ...second, 'note.rationale': 'two' })
    const keep = await client.post(address, { ...third, 'note.rationale': 'three' })
    assert.equal((await client.post(address, keep.formFields(address))).status, 303)
    const again = await client.post(address, asked.formFields(address))
    assert.equal(again.status, 422)
    assert.match(wordsOf(again), /Rationale Saved elsewhere three What you entered here two/)
  })

  test('back in the browser and saved again: the newest words of the same page', async () => {
    const { id, address, fields } = await opened()
    await client.post(address, { ...fields, 'note.rationale': 'first' })
    const answer = await client.post(address, { ...fields, 'note.rationale': 'second' })
    assert.equal(answer.status, 303)
    assert.deepEqual((await storedIn(app, id)).notes, { rationale: 'second' })
  })
})

describe('after submitting', () => {
  test('nothing is saved; what was typed is given back', async () => {
    const id = await submitted(client)
    const before = await storedIn(app, id)
    const fields = { 'note.rationale': 'Too <late>', version: '1', editor: 'x' }
    const answer = await client.post(areaAddress(id), fields)
    assert.equal(answer.status, 409)
    assert.match(wordsOf(answer), /This assessment has been submitted .*Rationale Too <late>/)
    const script = await client.post(areaAddress(id), { ...fields, edit: '4' }, json)
    assert.deepEqual([script.status, script.json()], [409, { state: 'submitted' }])
    const colleague = await app.signedIn()
    assert.equal((await colleague.post(areaAddress(id), fields)).status, 409)
    assert.deepEqual(await storedIn(app, id), before)
  })
})
