// How resources are picked, grouped and named; what may be an id at all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  groupByType,
  isResourceId,
  type Resource,
  resourcesForArea,
  typeHeading,
  typeLabel,
} from './resources.rules.ts'

function resource(id: string, type: string, areaIds: readonly string[]): Resource {
  return { id, title: id, publisher: 'P', type, summary: 'S.', url: `https://example.org/${id}`, areaIds }
}
const made = [
  resource('a', 'tool', ['one', 'other']),
  resource('b', 'guidance', ['other']),
  resource('c', 'tool', ['one']),
]
const ids = (resources: readonly Resource[]) => resources.map(({ id }) => id)

test('the resources of an area are those that name it, in their order', () => {
  assert.deepEqual(ids(resourcesForArea(made, 'one')), ['a', 'c'])
  assert.deepEqual(ids(resourcesForArea(made, 'on')), [])
})

test('types read as words', () => {
  assert.deepEqual(['case-study', 'guidance', 'tool'].map(typeLabel), ['Case study', 'Guidance', 'Tool'])
  const headings = ['case-study', 'guidance', 'tool', 'report', 'business-case'].map(typeHeading)
  assert.deepEqual(headings, ['Case studies', 'Guidance', 'Tools', 'Reports', 'Business case'])
})

test('groups come in the order in which their types first appear', () => {
  assert.deepEqual(
    groupByType(made).map(({ type, resources }) => [type, ids(resources)]),
    [
      ['tool', ['a', 'c']],
      ['guidance', ['b']],
    ],
  )
  assert.deepEqual(groupByType([]), [])
})

for (const id of ['a', 'gov-uk-service-standard', 'v1.2']) {
  test(`"${id}" may be an id`, () => assert.equal(isResourceId(id), true))
}
for (const id of ['', 'A', 'a b', 'a/b', '..', 'a\0', 'a\n', '-a', '\uD800']) {
  test(`${JSON.stringify(id)} is no id`, () => assert.equal(isResourceId(id), false))
}
