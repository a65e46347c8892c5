// Drafts in the database: begun, saved, locked and submitted, by their author and by nobody else.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { agree, area, framework, statementIds } from './answering.fixture.ts'
import {
  findAssessment,
  findLastSubmitted,
  findToAnswer,
  listOwn,
  listSubmittedOfCouncil,
} from './assessment.queries.ts'
import { type Draft, nothingSaved } from './assessment-record.rules.ts'
import {
  beginDraft,
  deleteDraft,
  insertCopies,
  lockDraft,
  markSubmitted,
  type NewDraft,
  saveResponse,
} from './draft.queries.ts'

const now = new Date('2026-12-03T14:02:00Z')
type Person = { personId: string; council: string }
let app: TestApp
let author: Person
let colleague: Person
let other: Person
let lga: { personId: string }
before(async () => {
  app = await testApp()
  const [council, elsewhere] = ['E06000001', 'E06000004']
  author = { personId: (await app.signedIn()).personId, council }
  colleague = { personId: (await app.signedIn()).personId, council }
  other = {
    personId: (await app.signedIn({ council: elsewhere, email: 'x@stockton.gov.uk' })).personId,
    council: elsewhere,
  }
  lga = { personId: (await app.signedIn({ council: null, email: 'x@local.gov.uk' })).personId }
})
after(() => app.close())

function as<T>(person: Person, work: (tx: Handle) => Promise<T>): Promise<T> {
  const settings = { 'app.person': person.personId, 'app.council': person.council, 'app.role': 'officer' }
  return within(app.database.servicePool, { settings, mode: 'write' }, work)
}

function asLga<T>(work: (tx: Handle) => Promise<T>): Promise<T> {
  const settings = { 'app.person': lga.personId, 'app.role': 'lga' }
  return within(app.database.servicePool, { settings, mode: 'read' }, work)
}

function newDraft(given: Partial<NewDraft> = {}): NewDraft {
  return {
    id: crypto.randomUUID(),
    councilCode: author.council,
    authorId: author.personId,
    frameworkVersion: framework.version,
    scope: { kind: 'council' },
    copiedFrom: undefined,
    now,
    ...given,
  }
}

async function begun(given: Partial<NewDraft> = {}): Promise<{ id: string; authorId: string }> {
  const draft = newDraft(given)
  assert.equal(await as(author, (tx) => beginDraft(tx, draft)), true)
  return { id: draft.id, authorId: draft.authorId }
}

const content = {
  ...nothingSaved,
  answers: { [statementIds[0] ?? '']: agree },
  notes: { rationale: '\r\nx' },
}

function save(
  own: { id: string; authorId: string },
  given: { after: number; editor?: string },
): Promise<number> {
  return as(author, async (tx) => {
    const draft = await lockDraft(tx, own)
    assert.ok(draft)
    return saveResponse(tx, draft.assessment, {
      ...content,
      areaId: area.id,
      editor: 'e',
      editNumber: 3,
      now,
      ...given,
    })
  })
}

describe('a draft', () => {
  test('is read back as it was begun; once', async () => {
    const own = await begun({ scope: { kind: 'service', name: 'Waste' } })
    const found = await as(author, (tx) => findAssessment(tx, own.id))
    assert.deepEqual(found?.assessment, {
      id: own.id,
      councilCode: author.council,
      authorId: author.personId,
      frameworkVersion: framework.version,
      scope: { kind: 'service', name: 'Waste' },
      kind: 'own',
      roundId: undefined,
      status: 'draft',
      begunAt: now,
      savedAt: now,
    })
    assert.equal(found.framework.version, framework.version)
    assert.equal(await as(author, (tx) => beginDraft(tx, newDraft({ id: own.id }))), false)
  })

  test('keeps what is saved in it, and counts versions and the last save', async () => {
    const own = await begun()
    assert.equal(await save(own, { after: 0 }), 1)
    assert.equal(await save(own, { after: 1, editor: 'f' }), 2)
    const found = await as(author, (tx) => findAssessment(tx, own.id))
    assert.deepEqual(found?.responses, [
      { ...content, areaId: area.id, version: 2, editor: 'f', editNumber: 3, savedAt: now },
    ])
    const listed = (await as(author, (tx) => listOwn(tx, author.personId))).find(
      ({ assessment }) => assessment.id === own.id,
    )
    assert.deepEqual([listed?.answered, listed?.total], [1, 84])
  })

  test('is not written from another version than the stored one', async () => {
    const own = await begun()
    await save(own, { after: 0 })
    await assert.rejects(save(own, { after: 0 }), /changed while its draft was locked/)
    assert.equal((await as(author, (tx) => findAssessment(tx, own.id)))?.responses[0]?.version, 1)
  })

  test('is filled with copies', async () => {
    const draft = newDraft()
    await as(author, async (tx) => {
      await beginDraft(tx, draft)
      await insertCopies(tx, draft, [])
      await insertCopies(tx, draft, [
        { ...content, areaId: area.id },
        { ...nothingSaved, areaId: 'csf.x', inPlan: true },
      ])
    })
    const responses = (await as(author, (tx) => findAssessment(tx, draft.id)))?.responses ?? []
    assert.deepEqual(responses.map(({ areaId, inPlan }) => [areaId, inPlan]).sort(), [
      ['csf.x', true],
      [area.id, false],
    ])
  })

  test("is nobody else's to see, lock, save, submit or delete", async () => {
    const own = await begun()
    await save(own, { after: 0 })
    const draft = (await as(author, (tx) => findAssessment(tx, own.id)))?.assessment as Draft
    for (const person of [colleague, other])
      for (const authorId of [own.authorId, person.personId]) {
        const named = { id: own.id, authorId }
        assert.equal(await as(person, (tx) => findAssessment(tx, own.id)), undefined)
        assert.equal(await as(person, (tx) => findToAnswer(tx, named)), undefined)
        assert.equal(await as(person, (tx) => lockDraft(tx, named)), undefined)
        assert.equal(await as(person, (tx) => markSubmitted(tx, named, now)), false)
        assert.equal(await as(person, (tx) => deleteDraft(tx, named)), false)
        const write = { ...content, areaId: area.id, editor: 'e', editNumber: 0, after: 1, now }
        await assert.rejects(as(person, (tx) => saveResponse(tx, { ...draft, authorId }, write)))
      }
    assert.equal(await asLga((tx) => findAssessment(tx, own.id)), undefined)
    assert.equal((await as(author, (tx) => findAssessment(tx, own.id)))?.responses[0]?.version, 1)
  })

  test('cannot be begun in the name of another person or council', async () => {
    for (const given of [{ authorId: colleague.personId }, { councilCode: other.council }])
      await assert.rejects(
        as(author, (tx) => beginDraft(tx, newDraft(given))),
        /row-level security/,
      )
  })

  test('cannot be of a framework or scope that there is not', async () => {
    await assert.rejects(
      as(author, (tx) => beginDraft(tx, newDraft({ frameworkVersion: '0' }))),
      /foreign key/,
    )
    const scope = { kind: 'service' as const, name: '' }
    await assert.rejects(
      as(author, (tx) => beginDraft(tx, newDraft({ scope }))),
      /check constraint/,
    )
  })

  test('is locked: whoever comes second waits and finds it submitted', async () => {
    const own = await begun()
    await save(own, { after: 0 })
    const order: string[] = []
    const { promise: isHeld, resolve: held } = Promise.withResolvers<void>()
    const first = as(author, async (tx) => {
      await lockDraft(tx, own)
      held()
      await new Promise((done) => setTimeout(done, 60))
      await markSubmitted(tx, own, now)
      order.push('submitted')
    })
    await isHeld
    const second = as(author, async (tx) => {
      const found = await lockDraft(tx, own)
      order.push('looked')
      return found
    })
    await first
    assert.equal(await second, undefined)
    assert.deepEqual(order, ['submitted', 'looked'])
  })
})

describe('a submitted one', () => {
  test('is for its council and the LGA to read, latest first, and nobody’s to answer', async () => {
    const [one, two] = [await begun(), await begun()]
    await save(one, { after: 0 })
    const later = new Date(now.getTime() + 1000)
    await as(author, (tx) => markSubmitted(tx, one, new Date(now.getTime() + 500)))
    await as(author, (tx) => markSubmitted(tx, two, later))
    for (const person of [author, colleague]) {
      const listed = await as(person, (tx) => listSubmittedOfCouncil(tx, author.council))
      assert.deepEqual(
        listed.slice(0, 2).map(({ id }) => id),
        [two.id, one.id],
      )
      const found = await as(person, (tx) => findAssessment(tx, one.id))
      assert.deepEqual(found?.responses[0]?.notes, content.notes)
      assert.ok(await as(person, (tx) => findToAnswer(tx, { id: one.id, authorId: person.personId })))
      assert.equal(await as(person, (tx) => lockDraft(tx, { ...one, authorId: person.personId })), undefined)
    }
    assert.equal((await asLga((tx) => findAssessment(tx, one.id)))?.responses.length, 1)
    assert.equal((await as(author, (tx) => findLastSubmitted(tx, author.personId)))?.id, two.id)
    assert.equal(await as(author, (tx) => deleteDraft(tx, one)), false)
    assert.equal(await as(author, (tx) => markSubmitted(tx, one, later)), false)
  })

  test('is hidden from another council, with its answers', async () => {
    const own = await begun()
    await save(own, { after: 0 })
    await as(author, (tx) => markSubmitted(tx, own, now))
    assert.equal(await as(other, (tx) => findAssessment(tx, own.id)), undefined)
    assert.deepEqual(await as(other, (tx) => listSubmittedOfCouncil(tx, author.council)), [])
    assert.deepEqual(await as(other, (tx) => listOwn(tx, author.personId)), [])
  })
})
