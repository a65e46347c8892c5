// The register in the database: read back whole, found by code and domain, and brought up to date without losing a council.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { councilByCode, councilsByDomain, listCouncils, storeRegister } from './councils.queries.ts'
import type { Council } from './councils.rules.ts'
import { readRegister } from './read-register.content.ts'
import { listSources, replaceSources } from './sources.queries.ts'

function textOf(name: string) {
  const url = new URL(`../../../content/${name}`, import.meta.url)
  return { file: name, text: readFileSync(url, 'utf8') }
}

function register(): readonly Council[] {
  const read = readRegister(textOf('councils.csv'), textOf('email_domains.csv'))
  assert.ok(read.ok)
  return read.value
}

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await storeRegister(database.ownerHandle, register())
})
after(() => database.close())

test('the whole register is read back as it was given', async () => {
  const byCode = (a: Council, b: Council) => a.code.localeCompare(b.code)
  assert.deepEqual((await listCouncils(database.handle)).toSorted(byCode), register().toSorted(byCode))
})

test('councils are listed by short name', async () => {
  const names = (await listCouncils(database.handle)).map(({ shortName }) => shortName)
  assert.deepEqual(names, names.toSorted())
})

test('a council is found by its code, and by nothing else', async () => {
  assert.equal((await councilByCode(database.handle, 'E06000001'))?.name, 'Hartlepool Borough Council')
  for (const code of ['E06009999', '', "' or true --", 'e06000001', '\u{1F600}', 'E06000001\0']) {
    assert.equal(await councilByCode(database.handle, code), undefined, code)
  }
})

const domains: readonly (readonly [string, readonly string[]])[] = [
  ['hartlepool.gov.uk', ['Hartlepool']],
  ['Hartlepool.GOV.uk', ['Hartlepool']],
  ['adur-worthing.gov.uk', ['Adur', 'Worthing']],
  ['lewes-eastbourne.gov.uk', ['Eastbourne', 'Lewes']],
  ['hullcc.gov.uk', ['Kingston upon Hull']],
  ['hull.gov.uk', ['Kingston upon Hull']],
  ['mail.hartlepool.gov.uk', []],
  ['gov.uk', []],
  ['example.com', []],
  ['hartlepool.gov.uk\0', []],
  ['', []],
]
for (const [domain, names] of domains) {
  test(`${JSON.stringify(domain)} serves ${names.join(' and ') || 'no council'}`, async () => {
    const found = await councilsByDomain(database.handle, domain)
    assert.deepEqual(
      found.map(({ shortName }) => shortName),
      names,
    )
  })
}

test('a later register changes what it has and keeps councils that it has no more', async () => {
  const { ownerHandle, handle } = database
  const hartlepool = register().find(({ code }) => code === 'E06000001')
  assert.ok(hartlepool)
  const changed: Council = { ...hartlepool, name: 'Hartlepool Council', emailDomains: ['hartlepool.example'] }
  await storeRegister(ownerHandle, [changed])
  assert.deepEqual(await councilByCode(handle, 'E06000001'), changed)
  assert.deepEqual(await councilsByDomain(handle, 'hartlepool.gov.uk'), [])
  assert.equal((await listCouncils(handle)).length, 317)
  assert.equal((await councilsByDomain(handle, 'adur-worthing.gov.uk')).length, 2)
})

test('the service reads the register and changes nothing in it', async () => {
  await assert.rejects(storeRegister(database.handle, register()), /permission denied/)
})

test('sources replace those before them and keep their order', async () => {
  const source = (id: string) => ({
    id,
    name: id,
    publisher: 'P',
    usedFor: ['names'],
    period: '2025',
    licence: { name: 'Facts only', url: null },
    attribution: 'From P.',
    url: 'https://example.org/',
    remarks: [],
  })
  await replaceSources(database.ownerHandle, [source('b'), source('a')])
  await replaceSources(database.ownerHandle, [source('c'), source('b')])
  assert.deepEqual(await listSources(database.handle), [source('c'), source('b')])
})
