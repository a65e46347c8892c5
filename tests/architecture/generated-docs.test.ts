// What is generated is committed as it would be generated now.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { generatedFiles } from '../../scripts/write-docs.ts'

const root = join(import.meta.dirname, '../..')
const files = await generatedFiles()

for (const [path, text] of Object.entries(files))
  test(`${path} is up to date; "npm run docs" writes it`, () => {
    // As one comparison, so that a difference is not printed a thousand lines long.
    assert.ok(readFileSync(join(root, path), 'utf8') === text)
  })

test('what a slice uses is found in its folders as well', () => {
  const [row = ''] = /^\| \[plans\].*$/m.exec(files['ARCHITECTURE.md'] ?? '') ?? []
  assert.match(row, /\bscoring\b/)
})
