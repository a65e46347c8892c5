// Every package has an exact version and a reason, and is really used.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './repository-files.mjs'

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
