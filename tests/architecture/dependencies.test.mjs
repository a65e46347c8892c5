// Every package has an exact version and a reason, and is really used.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesMatching, read } from './repository-files.mjs'

const manifest = JSON.parse(read('package.json'))
const wanted = Object.entries({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
})
const rows = [...read('docs/dependencies.md').matchAll(/^\| (\S+) \| (\d\S*) \| (.+) \|$/gm)]

test('docs/dependencies.md gives each package of package.json, its version and a reason', () => {
  const listed = rows.map(([, name, version]) => `${name} ${version}`).sort()
  const declared = wanted.map(([name, version]) => `${name} ${version.split('@').at(-1)}`).sort()
  assert.deepEqual(listed, declared)
})

test('versions are exact: npm run by an older Node would quietly take other ones', () => {
  const loose = wanted.filter(([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
  assert.deepEqual(loose, [])
})

test('the service has few packages', () => {
  assert.ok(Object.keys(manifest.dependencies).length <= 20)
})

/** Used by name in a command or a style sheet and not by an import. */
const usedOtherwise = ['govuk-frontend', 'typescript', 'dependency-cruiser']

test('every package is used, and what the service uses is not among those for tests', () => {
  const isTest = (path) => /[.](?:test|fixture)[.]|^(?:tests|bench|scripts)\//.test(path)
  const files = filesMatching('{src,tests,scripts,bench}/**/*.{ts,tsx,mjs}').map((path) => [path, read(path)])
  const usersOf = (name) =>
    files.filter(([, text]) => new RegExp(`['\`]${name}['\`/]`).test(text)).map(([path]) => path)
  const named = (names) =>
    Object.keys(names).filter((name) => !name.startsWith('@types/') && !usedOtherwise.includes(name))
  const unused = named({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    (name) => usersOf(name).length === 0,
  )
  const onlyInTests = named(manifest.dependencies).filter((name) => usersOf(name).every(isTest))
  assert.deepEqual({ unused, onlyInTests }, { unused: [], onlyInTests: [] })
})
