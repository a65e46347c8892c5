// The glossary that is published, and the faults of one that is not in order.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseYaml } from '../../platform/files/parse-yaml.ts'
import { readGlossary } from './read-glossary.content.ts'

function glossary(text: string) {
  const yaml = parseYaml('content/glossary.yaml', text)
  assert.ok(yaml.ok)
  return readGlossary('content/glossary.yaml', yaml.value)
}

test('the published glossary explains the 11 terms that the assessment depends on', () => {
  const read = glossary(readFileSync(new URL('../../../content/glossary.yaml', import.meta.url), 'utf8'))
  assert.ok(read.ok)
  assert.equal(read.value.filter(({ core }) => core).length, 11)
  assert.equal(read.value.length, 21)
  assert.deepEqual(read.value.find(({ id }) => id === 'critical-success-factor')?.also, ['CSF'])
  assert.deepEqual(read.value.find(({ id }) => id === 'customer')?.also, [])
})

const head = 'schema_version: 1\nlanguage: en-GB\nterms:\n'
const faults: readonly (readonly [string, string, readonly string[]])[] = [
  ['no terms', 'schema_version: 1\nlanguage: en-GB\nterms: []\n', ['terms: has fewer than 1 entry']],
  [
    'a repeated id',
    `${head}  - {id: a, term: A, definition: One.}\n  - {id: a, term: B, definition: Two.}\n`,
    ['terms[1].id: "a" is already the id of terms[0]'],
  ],
  [
    'several faults',
    `${head}  - {id: A b, term: A}\n  - {id: b, term: B, definition: Two., core: maybe}\n`,
    [
      'terms[0].id: "A b" is not an id of lower-case letters, digits, dots and hyphens',
      'terms[0].definition: is missing',
      'terms[1].core: is "maybe" and must be true or false',
    ],
  ],
]
for (const [fault, text, errors] of faults) {
  test(`${fault} in a glossary is told`, () => {
    const read = glossary(text)
    assert.ok(!read.ok)
    assert.deepEqual(
      read.errors,
      errors.map((error) => `content/glossary.yaml: ${error}`),
    )
  })
}
