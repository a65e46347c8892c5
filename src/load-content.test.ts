// Content goes from its files into the database whole or not at all, and only when it has changed.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../tests/support/database.ts'
import { loadContent } from './load-content.ts'
import { listCouncils, listSources } from './slices/councils/index.ts'
import { currentFramework, listGlossary } from './slices/framework/index.ts'
import { listPublishedResources } from './slices/resources/index.ts'

const now = new Date('2026-12-03T09:30:00Z')
const later = new Date('2026-12-04T09:30:00Z')
const folder = mkdtempSync(join(tmpdir(), 'tiex-content-'))
let database: TestDatabase
before(async () => {
  cpSync(join(import.meta.dirname, '../content'), join(folder, 'content'), { recursive: true })
  database = await testDatabase()
})
after(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const load = (at: Date) => loadContent(database.ownerConfig, join(folder, 'content'), at)

function edit(name: string, from: string, to: string): void {
  const file = join(folder, 'content', name)
  const text = readFileSync(file, 'utf8')
  assert.ok(text.includes(from), `${name} has no "${from}"`)
  writeFileSync(file, text.replace(from, to))
}

async function loadedAt(): Promise<Record<string, string>> {
  const { rows } = await database.ownerPool.query('select name, loaded_at from platform.content_hash')
  return Object.fromEntries(rows.map((row) => [row.name, row.loaded_at.toISOString().slice(0, 10)]))
}

async function counts() {
  const { handle } = database
  return {
    areas: (await currentFramework(handle)).areas.length,
    terms: (await listGlossary(handle)).length,
    resources: (await listPublishedResources(handle)).length,
    councils: (await listCouncils(handle)).length,
    sources: (await listSources(handle)).length,
  }
}

const whole = { areas: 21, terms: 21, resources: 40, councils: 317, sources: 10 }

test('faults of every file are told together, and nothing is stored', async () => {
  edit('framework.yaml', 'step: plan', 'step: plann')
  edit('glossary.yaml', 'term: Customer', 'trem: Customer')
  edit('councils.csv', ',95366,', ',many,')
  await assert.rejects(load(now), (error: Error) => {
    assert.deepEqual(error.message.split('\n'), [
      'content/framework.yaml: areas[0].statements[1].step: "plann" is not the id of a step',
      'content/glossary.yaml: terms[0].term: is missing',
      'content/glossary.yaml: terms[0].trem: is not a known key',
      'content/councils.csv: row 2: population: "many" is not a whole number',
    ])
    return true
  })
  assert.deepEqual(await loadedAt(), {})
  assert.deepEqual(await listPublishedResources(database.handle), [])
  edit('framework.yaml', 'step: plann', 'step: plan')
  edit('glossary.yaml', 'trem: Customer', 'term: Customer')
  edit('councils.csv', ',many,', ',95366,')
})

test('the whole content is loaded', async () => {
  await load(now)
  assert.deepEqual(await counts(), whole)
})

test('unchanged files are not loaded again', async () => {
  await load(later)
  assert.deepEqual(new Set(Object.values(await loadedAt())), new Set(['2026-12-03']))
})

test('only what has changed is loaded again', async () => {
  edit('glossary.yaml', 'term: Customer', 'term: Customers')
  await load(later)
  assert.deepEqual(await loadedAt(), {
    councils: '2026-12-03',
    framework: '2026-12-03',
    glossary: '2026-12-04',
    resources: '2026-12-03',
    sources: '2026-12-03',
  })
  assert.equal((await listGlossary(database.handle))[0]?.term, 'Customers')
})

test('a framework that changes without a new version stops the start, and says what to do', async () => {
  edit('framework.yaml', 'title: Council transformation', 'title: Councils and their transformation')
  await assert.rejects(load(later), {
    message:
      'content/framework.yaml: content_version: "1.0.0" is published already, with other content. ' +
      'Published content never changes: give the changed framework a new content_version',
  })
  assert.match((await currentFramework(database.handle)).title, /^Council transformation/)
})

test('with a new version the changed framework is published beside the old one', async () => {
  edit('framework.yaml', 'content_version: 1.0.0', 'content_version: 1.1.0')
  await load(later)
  const framework = await currentFramework(database.handle)
  assert.equal(framework.version, '1.1.0')
  assert.match(framework.title, /^Councils and their transformation/)
  const { rows } = await database.ownerPool.query('select version from framework.version order by version')
  assert.deepEqual(rows, [{ version: '1.0.0' }, { version: '1.1.0' }])
})

test('a comment may change within a version', async () => {
  edit('framework.yaml', 'schema_version: 1', '# A comment.\nschema_version: 1')
  await load(later)
  assert.deepEqual(await counts(), whole)
})

test('two services that start at once load the content once', async () => {
  edit('glossary.yaml', 'term: Customers', 'term: Customer')
  await Promise.all([load(now), load(later), load(now)])
  assert.deepEqual(await counts(), whole)
})

test('a file that is not there stops the start by its name', async () => {
  rmSync(join(folder, 'content/sources.yaml'))
  await assert.rejects(load(later), /sources\.yaml/)
})
