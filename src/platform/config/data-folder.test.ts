// A folder that can be used is made; any other is refused in a sentence, and never waited for.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { StartProblem } from '../database/start-problem.ts'
import { makeDataFolder } from './data-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'tiex data '))
after(() => rmSync(place, { recursive: true }))

test('the folder is made with those above it, and may be there already', () => {
  const folder = join(place, 'a', 'b', 'c')
  makeDataFolder(folder)
  makeDataFolder(folder)
  assert.ok(statSync(folder).isDirectory())
})

writeFileSync(join(place, 'a file'), '')
const refused = [
  join(place, 'a file'),
  join(place, 'a file', 'below'),
  ...(process.platform === 'linux' ? ['/proc/tiex', '/proc/tiex/below'] : []),
]
for (const folder of refused)
  test(`${folder.replace(place, '')} is refused, by its name`, () => {
    assert.throws(
      () => makeDataFolder(folder),
      (error) =>
        error instanceof StartProblem &&
        error.message.startsWith(`DATA_DIR must be a folder`) &&
        error.message.includes(folder),
    )
  })
