// Published versions in the database: the last one counts, and nobody changes one, not even the owner of the tables.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { realFramework, smallFramework } from '../../../tests/support/frameworks.ts'
import {
  currentFramework,
  findFramework,
  listGlossary,
  publishFramework,
  replaceGlossary,
} from './framework.queries.ts'

const early = new Date('2026-01-01T00:00:00Z')
const late = new Date('2026-06-01T00:00:00Z')
let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.close())

test('without a published framework there is none to begin on', async () => {
  await assert.rejects(currentFramework(database.handle), /No framework is published/)
  assert.equal(await findFramework(database.handle, '0.1.0'), undefined)
})

test('a published framework is read back as it was given', async () => {
  const { ownerHandle, handle } = database
  const small = smallFramework()
  assert.equal(await publishFramework(ownerHandle, small, { sha256: 'a', now: early }), 'published')
  assert.deepEqual(await findFramework(handle, '0.1.0'), small)
  assert.deepEqual(await currentFramework(handle), small)
})

test('publishing the same again changes nothing', async () => {
  const outcome = await publishFramework(database.ownerHandle, smallFramework(), { sha256: 'a', now: late })
  assert.equal(outcome, 'unchanged')
})

test('other content under a published version is refused', async () => {
  const changed = { ...smallFramework(), title: 'Another title' }
  const outcome = await publishFramework(database.ownerHandle, changed, { sha256: 'b', now: late })
  assert.equal(outcome, 'differs')
  const { rows } = await database.ownerPool.query(
    "select content ->> 'title' as title from framework.version where version = '0.1.0'",
  )
  assert.deepEqual(rows, [{ title: 'Small self-assessment' }])
})

test('the framework published last is the current one, and the earlier stays', async () => {
  const real = realFramework()
  await publishFramework(database.ownerHandle, real, { sha256: 'c', now: late })
  assert.deepEqual(await currentFramework(database.handle), real)
  assert.deepEqual(await findFramework(database.handle, '0.1.0'), smallFramework())
})

test('not even the owner changes or removes a published version', async () => {
  for (const change of ["update framework.version set sha256 = 'x'", 'delete from framework.version']) {
    await assert.rejects(database.ownerPool.query(change), /never changed or removed/)
  }
})

test('the service publishes nothing', async () => {
  const publishing = publishFramework(
    database.handle,
    { ...smallFramework(), version: '0.2.0' },
    { sha256: 'd', now: late },
  )
  await assert.rejects(publishing, /permission denied/)
})

test('a glossary replaces the one before it and keeps its order', async () => {
  const { ownerHandle, handle } = database
  const term = (id: string) => ({ id, term: id.toUpperCase(), also: ['x'], core: true, definition: 'Words.' })
  await replaceGlossary(ownerHandle, [term('b'), term('a'), { ...term('c'), example: 'One.' }])
  assert.deepEqual(await listGlossary(handle), [term('b'), term('a'), { ...term('c'), example: 'One.' }])
  await replaceGlossary(ownerHandle, [term('c'), term('d')])
  assert.deepEqual(await listGlossary(handle), [term('c'), term('d')])
})
