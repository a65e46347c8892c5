import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseYaml } from './parse-yaml.ts'

test('plain values come out as they stand', () => {
  assert.deepEqual(parseYaml('a.yaml', 'a: no\nb: [1, "2", null]\nc: 2024-01-02\n'), {
    ok: true,
    value: { a: 'no', b: [1, '2', null], c: '2024-01-02' },
  })
})

const faults: readonly (readonly [string, string, RegExp])[] = [
  ['a key twice', 'a: 1\nb: 2\na: 3\n', /^content\/a\.yaml: line 3: Map keys must be unique/],
  ['a list that is not closed', 'a: [1, 2\nb: 3\n', /^content\/a\.yaml: line \d+: /],
  ['a tag nobody knows', 'a: !secret b\n', /^content\/a\.yaml: line 1: Unresolved tag: !secret/],
  ['two documents', 'a: 1\n---\nb: 2\n', /^content\/a\.yaml: line 2: Source contains multiple documents/],
  ['an alias without its anchor', 'a: *gone\n', /^content\/a\.yaml: .*gone/],
]
for (const [fault, text, expected] of faults) {
  test(`${fault} is an error that names file and line`, () => {
    const outcome = parseYaml('content/a.yaml', text)
    assert.ok(!outcome.ok)
    assert.match(outcome.errors[0] ?? '', expected)
  })
}

test('aliases that would grow without end are refused', () => {
  const levels = ['a: &a [1,1,1,1,1,1,1,1,1]']
  for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [...pair])) {
    levels.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(',')}]`)
  }
  const outcome = parseYaml('a.yaml', levels.join('\n'))
  assert.ok(!outcome.ok)
  assert.match(outcome.errors[0] ?? '', /alias/)
})
