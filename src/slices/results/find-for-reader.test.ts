// As whom somebody reads results, and what is not there for them.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { settingsOf } from '../../asking.ts'
import { within } from '../../platform/database/handle.ts'
import type { Lga, Officer } from '../../request.ts'
import { beginDraft, markSubmitted } from '../assessment/draft.queries.ts'
import { currentFramework } from '../framework/index.ts'
import { findForReader, findPrevious } from './find-for-reader.queries.ts'

let app: TestApp
let author: Officer
let colleague: Officer
let stranger: Officer
let lga: Lga
const made: Record<string, string> = {}

before(async () => {
  app = await testApp()
  author = await officer('E06000001', 'author@hartlepool.gov.uk')
  colleague = await officer('E06000001', 'colleague@hartlepool.gov.uk')
  stranger = await officer('E06000002', 'stranger@middlesbrough.gov.uk')
  const { personId } = await app.signedIn({ email: 'staff@local.gov.uk', council: null })
  lga = { kind: 'lga', personId, name: 'Staff' }
  made.first = await assessment({ submittedAt: '2026-01-05' })
  made.second = await assessment({ submittedAt: '2026-06-05' })
  made.library = await assessment({ submittedAt: '2026-07-05', service: 'Libraries' })
  made.draft = await assessment({})
})
after(() => app.close())

async function officer(code: string, email: string): Promise<Officer> {
  const { personId } = await app.signedIn({ council: code, email, name: 'Sam Okafor', nameVisible: true })
  const council = { code, name: 'Council', shortName: 'Council' }
  return { kind: 'officer', personId, name: 'Sam Okafor', isLead: false, nameVisible: true, council }
}

async function assessment({ submittedAt, service }: { submittedAt?: string; service?: string }) {
  const id = randomUUID()
  await within(app.services.database, { settings: settingsOf(author), mode: 'write' }, async (tx) => {
    const begun = await beginDraft(tx, {
      id,
      councilCode: author.council.code,
      authorId: author.personId,
      frameworkVersion: (await currentFramework(tx)).version,
      scope: service ? { kind: 'service', name: service } : { kind: 'council' },
      copiedFrom: undefined,
      now: new Date('2026-01-01'),
    })
    assert.ok(begun)
    if (submittedAt) await markSubmitted(tx, { id, authorId: author.personId }, new Date(submittedAt))
  })
  return id
}

function find(actor: Officer | Lga, id: string | undefined) {
  return within(app.services.database, { settings: settingsOf(actor), mode: 'read' }, (tx) =>
    findForReader(tx, { id: id ?? '', actor }),
  )
}

async function readerOf(actor: Officer | Lga, id: string | undefined) {
  const found = await find(actor, id)
  return found.kind === 'submitted' ? found.reader : found.kind
}

test('who reads a submitted assessment, and under which name', async () => {
  assert.deepEqual(await readerOf(author, made.first), { kind: 'author' })
  assert.deepEqual(await readerOf(colleague, made.first), { kind: 'colleague', authorName: 'Sam Okafor' })
  assert.deepEqual(await readerOf(lga, made.first), {
    kind: 'lga',
    isOfficial: false,
    councilName: 'Hartlepool Borough Council',
  })
  assert.equal(await readerOf(stranger, made.first), 'none')
})

test('a draft is there for its author alone', async () => {
  assert.equal(await readerOf(author, made.draft), 'draft')
  for (const actor of [colleague, stranger, lga]) assert.equal(await readerOf(actor, made.draft), 'none')
})

test('the one before is of the same scope, and the first has none', async () => {
  const previous = async (id: string | undefined) => {
    const found = await find(author, id)
    assert.ok(found.kind === 'submitted')
    return within(app.services.database, { settings: settingsOf(author), mode: 'read' }, (tx) =>
      findPrevious(tx, found.full.assessment),
    )
  }
  assert.equal((await previous(made.second))?.assessment.id, made.first)
  assert.equal(await previous(made.first), undefined)
  assert.equal(await previous(made.library), undefined)
})
