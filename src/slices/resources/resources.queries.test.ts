// The hub in the database: read back in order, found by id, and not changed by the service.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import {
  findResource,
  listPublishedResources,
  replaceResources,
  resourcesForAreas,
} from './resources.queries.ts'
import type { Resource } from './resources.rules.ts'

function resource(id: string, areaIds: readonly string[], more: Partial<Resource> = {}): Resource {
  const url = `https://example.org/${id}`
  return { id, title: `Title of ${id}`, publisher: 'P', type: 'tool', summary: 'S.', url, areaIds, ...more }
}

const given = [
  resource('c', ['one', 'two']),
  resource('a', ['three'], { unverified: true, title: 'Ünïcode "quoted" \\ and \u2019' }),
  resource('b', ['two']),
]

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
beforeEach(() => replaceResources(database.ownerHandle, given))
after(() => database.close())

test('resources are read back as they were given, in their order', async () => {
  assert.deepEqual(await listPublishedResources(database.handle), given)
})

test('a resource is found by its id, and by nothing else', async () => {
  assert.deepEqual(await findResource(database.handle, 'a'), given[1])
  for (const id of ['d', '', 'A', "' or true --", 'a\0', '\uD800'])
    assert.equal(await findResource(database.handle, id), undefined)
})

const questions: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['two'], ['c', 'b']],
  [
    ['one', 'two', 'three'],
    ['c', 'a', 'b'],
  ],
  [['four'], []],
  [[], []],
]
for (const [areaIds, ids] of questions) {
  test(`areas ${areaIds.join(', ') || '(none)'} have resources ${ids.join(', ') || '(none)'}`, async () => {
    const found = await resourcesForAreas(database.handle, areaIds)
    assert.deepEqual(
      found.map(({ id }) => id),
      ids,
    )
  })
}

test('a later list takes the place of the one before it', async () => {
  const later = [
    resource('b', ['one'], { title: 'New title' }),
    resource('d', ['one']),
    resource('c', ['two']),
  ]
  await replaceResources(database.ownerHandle, later)
  assert.deepEqual(await listPublishedResources(database.handle), later)
  await replaceResources(database.ownerHandle, [])
  assert.deepEqual(await listPublishedResources(database.handle), [])
})

test('the service reads the hub and changes nothing in it', async () => {
  await assert.rejects(replaceResources(database.handle, given), /permission denied/)
})
