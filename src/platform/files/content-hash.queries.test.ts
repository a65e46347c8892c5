import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { within } from '../database/handle.ts'
import { loadedHashes, lockContent, rememberHash } from './content-hash.queries.ts'

const at = new Date('2026-12-03T09:30:00Z')
const writing = { settings: {}, mode: 'write' } as const
let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.close())

test('the hash of each part is the one remembered last', async () => {
  const { ownerHandle } = database
  assert.deepEqual(await loadedHashes(ownerHandle), new Map())
  for (const sha256 of ['a', 'b']) await rememberHash(ownerHandle, { name: 'glossary', sha256, at })
  await rememberHash(ownerHandle, { name: 'sources', sha256: 'c', at })
  const loaded = await loadedHashes(ownerHandle)
  assert.deepEqual(Object.fromEntries(loaded), { glossary: 'b', sources: 'c' })
})

test('while one service loads content another waits', async () => {
  const order: string[] = []
  const load = (name: string) =>
    within(database.ownerPool, writing, async (tx) => {
      await lockContent(tx)
      order.push(`${name} begins`)
      await loadedHashes(tx)
      order.push(`${name} ends`)
    })
  await Promise.all([load('one'), load('two')])
  const [first, second] = order[0] === 'one begins' ? ['one', 'two'] : ['two', 'one']
  assert.deepEqual(order, [`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`])
})

test('the service itself loads nothing', async () => {
  await assert.rejects(rememberHash(database.handle, { name: 'x', sha256: 'x', at }), /permission denied/)
})
