// The published resources, and every fault that would keep a list of them out.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { realFramework } from '../../../tests/support/frameworks.ts'
import { parseYaml } from '../../platform/files/parse-yaml.ts'
import { readResources } from './read-resources.content.ts'
import { resourcesForArea } from './resources.rules.ts'

const areaIds = realFramework().areas.map(({ id }) => id)

function resources(text: string) {
  const yaml = parseYaml('content/resources.yaml', text)
  assert.ok(yaml.ok)
  return readResources('content/resources.yaml', yaml.value, areaIds)
}

function published() {
  const read = resources(readFileSync(new URL('../../../content/resources.yaml', import.meta.url), 'utf8'))
  assert.ok(read.ok)
  return read.value
}

test('the published resources help with every area, at least 2 each', () => {
  const all = published()
  assert.equal(all.length, 40)
  for (const areaId of areaIds) assert.ok(resourcesForArea(all, areaId).length >= 2, areaId)
})

test('resources whose address nobody has opened keep their mark', () => {
  const all = published()
  assert.equal(all.filter(({ unverified }) => unverified).length, 9)
  assert.equal('unverified' in (all.find(({ id }) => id === 'technology-code-of-practice') ?? {}), false)
})

const area = 'service.managing-income'
const entry = (more: string) =>
  `schema_version: 1\nlanguage: en-GB\ntypes: [tool]\nresources:\n  - {id: a, title: A, publisher: P, summary: S., ${more}}\n`
const faults: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an unknown type',
    entry(`type: game, url: "https://a.uk/", tags: [${area}]`),
    ['[0].type: "game" is not one of types'],
  ],
  [
    'an area that does not exist',
    entry(`type: tool, url: "https://a.uk/", tags: [${area}, service.money]`),
    ['[0].tags[1]: "service.money" is not the id of an area'],
  ],
  [
    'an area named twice',
    entry(`type: tool, url: "https://a.uk/", tags: [${area}, ${area}]`),
    [`[0].tags[1]: "${area}" is there already`],
  ],
  ['no area', entry('type: tool, url: "https://a.uk/", tags: []'), ['[0].tags: has fewer than 1 entry']],
  [
    'an address that is not safe',
    entry(`type: tool, url: "javascript:alert(1)", tags: [${area}]`),
    ['[0].url: "javascript:alert(1)" is not an address that begins with https://'],
  ],
  [
    'an address without https',
    entry(`type: tool, url: "www.gov.uk", tags: [${area}]`),
    ['[0].url: "www.gov.uk" is not an address that begins with https://'],
  ],
  [
    'an unverified mark that is not true',
    entry(`type: tool, url: "https://a.uk/", tags: [${area}], unverified: false`),
    ['[0].unverified: is false and must be true'],
  ],
  [
    'an id and an address used twice',
    `${entry(`type: tool, url: "https://a.uk/", tags: [${area}]`)}  - {id: a, title: B, publisher: P, summary: S., type: tool, url: "https://a.uk/", tags: [${area}]}\n`,
    ['[1].id: "a" is already the id of resources[0]', '[1].url: is already the address of resources[0]'],
  ],
]
for (const [fault, text, errors] of faults) {
  test(`${fault} in a resource is told`, () => {
    const read = resources(text)
    assert.ok(!read.ok)
    assert.deepEqual(
      read.errors,
      errors.map((error) => `content/resources.yaml: resources${error}`),
    )
  })
}
