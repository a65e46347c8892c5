// Folders say whose they are, and a file's name alone finds it.
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { mayUse, packagesOfSlice, purposes } from '../../architecture.mjs'
import { filesMatching, read, root, sourceFiles } from './repository-files.mjs'

const grabBags = ['utils', 'util', 'helpers', 'common', 'lib', 'misc', 'types', 'shared', 'core']
const declared = Object.keys(mayUse)
/** One that is declared may not have been begun. */
const slices = readdirSync(join(root, 'src/slices')).sort()

test('no folder is a grab bag: what has an owner lies with its owner', () => {
  const bad = filesMatching('{src,tests,scripts,bench}/**/').filter((path) =>
    grabBags.includes(basename(path)),
  )
  assert.deepEqual(bad, [])
})

test('no two source files have the same name', () => {
  // Doors and entry points: their folder is their name.
  const shared = ['index.ts', 'main.ts', 'app.ts']
  const byName = Map.groupBy(sourceFiles(), (path) => basename(path))
  const doubles = [...byName].filter(([name, paths]) => paths.length > 1 && !shared.includes(name))
  assert.deepEqual(doubles, [])
})

test('every slice is declared in architecture.mjs, with a purpose', () => {
  assert.deepEqual(
    slices.filter((slice) => !declared.includes(slice)),
    [],
  )
  assert.deepEqual(Object.keys(purposes), declared)
  for (const slice of Object.keys(packagesOfSlice)) assert.ok(declared.includes(slice), slice)
})

for (const slice of slices)
  test(`slice ${slice} says what it owns and does not own, in 25 lines at most`, () => {
    const path = `src/slices/${slice}/README.md`
    assert.ok(existsSync(join(root, path)), `${path} is missing`)
    const text = read(path)
    assert.ok(text.trimEnd().split('\n').length <= 25, `${path} is longer than 25 lines`)
    assert.match(text, /owns/i)
    assert.match(text, /does not own/i)
    assert.match(text, /tables/i)
  })

test('a file of a slice says its role, by its suffix or by being a test', () => {
  const roles =
    /[.](rules|form|queries|page|handler|reply|routes|job|worker|content|document|fixture|test)[.]tsx?$/
  const free = filesMatching('src/slices/**/*.{ts,tsx}').filter(
    (path) => !roles.test(path) && basename(path) !== 'index.ts',
  )
  assert.deepEqual(free, [])
})
