// Every path that a document names exists: documents that point at nothing teach readers not to trust the rest.
import assert from 'node:assert/strict'
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { filesMatching, read, root } from './repository-files.mjs'

const topFolders = /^(?:src|tests|scripts|bench|docs|db|content|[.]ci)\//
const topFiles = /^[\w.-]+\.(?:md|mjs|json)$/
/** Made while the service or its tools run. */
const made = /^(?:dist|node_modules|[.]data|[.]demo)\//

/** Paths of the repository that a document names, in code marks or as targets of links. */
export function pathsIn(markdown) {
  const marked = [...markdown.matchAll(/`([^`\s]+)`/g)].map(([, text]) => text)
  const linked = [...markdown.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target)
  const isPath = (text) => topFolders.test(text) && !/[<>…$]/.test(text)
  return { marked: marked.filter(isPath), linked: linked.filter((target) => !/^[a-z]+:/.test(target)) }
}

function exists(path) {
  if (made.test(path)) return true
  return /[*{]/.test(path) ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path))
}

for (const file of filesMatching('*.md', '{src,docs,tests,db,bench}/**/*.md'))
  test(`${file} names only paths that exist`, () => {
    const { marked, linked } = pathsIn(read(file))
    const missing = [
      ...marked.filter((path) => !exists(path)),
      ...linked.filter((target) => !exists(join(dirname(file), target))),
    ]
    assert.deepEqual(missing, [])
  })

test('a path that does not exist is found, and what is no path is left alone', () => {
  const { marked, linked } = pathsIn(
    'See `src/nowhere.ts`, `npm start`, `src/slices/<slice>/x.ts`, [this](gone.md) and [that](https://a.b/c).',
  )
  assert.deepEqual(marked, ['src/nowhere.ts'])
  assert.deepEqual(linked, ['gone.md'])
  assert.equal(exists('src/nowhere.ts'), false)
  assert.equal(exists('src/slices/*/README.md'), true)
  assert.ok(topFiles.test('README.md'))
})
