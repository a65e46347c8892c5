// Sizes that keep a file readable in one go, and nothing left behind that hides a failing test.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesMatching, read, sourceFiles } from './repository-files.mjs'

const mostLines = 300
/** A table of cases reads well at a greater length. */
const mostLinesOfTest = 500
const mostImports = 20
/** These join everything together: that is their purpose. */
const joining = ['src/app.ts', 'src/open-services.ts', 'src/main.ts', 'src/start-service.ts']

const lines = (path) => read(path).trimEnd().split('\n').length
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

test(`no source file is longer than ${mostLines} lines, no test than ${mostLinesOfTest}`, () => {
  const isTest = (path) => path.includes('.test.') || path.startsWith('tests/')
  const long = sourceFiles()
    .filter((path) => !path.endsWith('.generated.ts'))
    .filter((path) => lines(path) > (isTest(path) ? mostLinesOfTest : mostLines))
  assert.deepEqual(long, [])
})

/** A shorter one is read as quickly as a sentence about it. */
const mostLinesUnsaid = 40
const opening = /^(?:#!.*\n)?\/(?:\/ (?!biome-ignore)|\*\*)/

test(`a file of more than ${mostLinesUnsaid} lines opens with what it is for`, () => {
  const silent = sourceFiles().filter((path) => lines(path) > mostLinesUnsaid && !opening.test(read(path)))
  assert.deepEqual(silent, [])
})

test('a file that opens with anything else is found', () => {
  for (const silent of ["import a from 'a'\n// Why", '// biome-ignore lint: x', 'export const a = 1', ''])
    assert.doesNotMatch(silent, opening)
  for (const said of ['// Why\n', '/** Why */\n', '#!/usr/bin/env node\n// Why\n'])
    assert.match(said, opening)
})

test('half of the files of src are 60 lines or shorter', () => {
  const source = filesMatching('src/**/*.{ts,tsx}').filter((path) => !/[.](test|generated)[.]/.test(path))
  assert.ok(middle(source.map(lines)) <= 60)
})

test(`no file of src imports more than ${mostImports} others`, () => {
  const greedy = filesMatching('src/**/*.{ts,tsx}')
    .filter((path) => !joining.includes(path) && !path.includes('.test.'))
    .filter((path) => (read(path).match(/^(import|export) .*from '|^} from '/gm) ?? []).length > mostImports)
  assert.deepEqual(greedy, [])
})

const leftBehind =
  /\b(?:test|it|describe|suite)\.(?:only|skip|todo)\b|\bt\.(?:skip|todo)\(|\{\s*(?:only|skip|todo):\s*(?:true|['"`])/

test('no test is skipped, postponed or run alone', () => {
  const bad = filesMatching('{src,tests,bench}/**/*.test.{ts,tsx,mjs}').filter((path) =>
    leftBehind.test(read(path)),
  )
  assert.deepEqual(bad, [])
})

test('what hides a test is found', () => {
  const test = 'test'
  for (const hidden of ['.only(1)', '.skip(1)', '.todo(1)']) assert.match(`${test}${hidden}`, leftBehind)
  assert.match(`${test}('x', { ${'skip'}: true }, f)`, leftBehind)
  assert.doesNotMatch(`${test}('x', { timeout: 9 }, f)`, leftBehind)
})

test('no note to self is left in the sources', () => {
  const marker = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`)
  assert.deepEqual(
    sourceFiles().filter((path) => marker.test(read(path))),
    [],
  )
})

const words = (path) => read(path).split(/\s+/).length

test('the README has under 300 words; a decision has at most 400, and says all four things', () => {
  assert.ok(words('README.md') < 300)
  for (const path of filesMatching('docs/decisions/0*.md')) {
    assert.ok(words(path) <= 400, path)
    for (const part of ['Context', 'Choice', 'What gets harder', 'When to revisit'])
      assert.ok(read(path).includes(`**${part}.**`), `${path} has no "${part}."`)
  }
})

test('the index of decisions lists each of them', () => {
  const index = read('docs/decisions/README.md')
  const missing = filesMatching('docs/decisions/0*.md').filter(
    (path) => !index.includes(`(${path.split('/').at(-1)})`),
  )
  assert.deepEqual(missing, [])
})
