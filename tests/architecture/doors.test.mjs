// A door shows what a slice does for others, so it offers nothing that nobody outside comes for.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesMatching, read, sourceFiles } from './repository-files.mjs'

/** [name, path] of what a file names in `import { … } from` or `export { … } from`, from the root. */
export function namedIn(keyword, path, source) {
  const lists = source.matchAll(
    new RegExp(String.raw`^${keyword} (?:type )?\{([^}]*)\} from '(\.[^']+)'`, 'gm'),
  )
  return [...lists].flatMap(([, list, from]) =>
    list
      .split(',')
      .map((name) => name.replace(/^\s*type /, '').trim())
      .filter((name) => name !== '')
      .map((name) => [name, join(path, '..', from)]),
  )
}

/** Names that a door offers and no file imports by it. `wanted`: what all files import, and from where. */
export function unused(door, source, wanted) {
  return namedIn('export', door, source)
    .map(([name]) => name)
    .filter((name) => !wanted.some(([one, from]) => one === name && from === door))
}

const isDoor = (path) => /^src\/slices\/([^/]+)\/(?:index|\1\.rules)\.ts$/.test(path)
const wanted = sourceFiles().flatMap((path) => [
  ...namedIn('import', path, read(path)),
  // A door that hands on what it has from another.
  ...namedIn('export', path, read(path)),
])

for (const door of filesMatching('src/slices/*/*.ts').filter(isDoor))
  test(`${door} offers nothing in vain`, () => assert.deepEqual(unused(door, read(door), wanted), []))

test('a name that nobody imports is found, a type and one of several lines too', () => {
  const door = 'src/slices/made/index.ts'
  const source = "export { used, type Gone } from './made.queries.ts'\nexport {\n  gone,\n} from './b.ts'\n"
  const user = namedIn('import', 'src/slices/other/a.job.ts', "import { type used } from '../made/index.ts'")
  assert.deepEqual(unused(door, source, user), ['Gone', 'gone'])
})
