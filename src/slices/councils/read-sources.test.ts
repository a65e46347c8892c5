import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseYaml } from '../../platform/files/parse-yaml.ts'
import { readSources } from './read-sources.content.ts'

function sources(text: string) {
  const yaml = parseYaml('content/sources.yaml', text)
  assert.ok(yaml.ok)
  return readSources('content/sources.yaml', yaml.value)
}

test('every published source is credited with its licence and where it is', () => {
  const read = sources(readFileSync(new URL('../../../content/sources.yaml', import.meta.url), 'utf8'))
  assert.ok(read.ok)
  assert.equal(read.value.length, 10)
  const licences = new Set(read.value.map(({ licence }) => licence.name))
  assert.ok(licences.has('Open Government Licence v3.0') && licences.has('Creative Commons Attribution 4.0'))
  for (const source of read.value)
    assert.ok(source.usedFor.length > 0 && source.url.startsWith('https://'), source.id)
  assert.match(read.value.find(({ id }) => id === 'boundaries')?.attribution ?? '', /© Crown copyright/)
})

test('a source without a licence is told', () => {
  const read = sources(
    'schema_version: 1\nlanguage: en-GB\nsources:\n' +
      '  - {id: a, name: A, publisher: P, used_for: [x], period: "2025", attribution: From P., url: "http://a.uk"}\n',
  )
  assert.ok(!read.ok)
  assert.deepEqual(read.errors, [
    'content/sources.yaml: sources[0].licence: is missing',
    'content/sources.yaml: sources[0].url: "http://a.uk" is not an address that begins with https://',
  ])
})
